/** Taps: what the technician has done on the phone, each kept until the server has answered it, replayed in order. */
@NullMarked
package dev.ringback.app.outbox;

import org.jspecify.annotations.NullMarked;
