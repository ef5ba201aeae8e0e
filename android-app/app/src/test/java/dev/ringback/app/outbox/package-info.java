@NullMarked
package dev.ringback.app.outbox;

import org.jspecify.annotations.NullMarked;
