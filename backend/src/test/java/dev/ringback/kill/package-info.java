/** A server that is killed in the middle of sending, again and again. */
@NullMarked
package dev.ringback.kill;

import org.jspecify.annotations.NullMarked;
