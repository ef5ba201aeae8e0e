/** Tests of the screen of what waits. */
@NullMarked
package dev.ringback.app.waiting;

import org.jspecify.annotations.NullMarked;
