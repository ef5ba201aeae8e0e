/** A load program: what attackers do to the packaged server, and what those notice who work with it meanwhile. */
@NullMarked
package dev.ringback.attack;

import org.jspecify.annotations.NullMarked;
