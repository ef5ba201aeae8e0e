/** The screen of what was tapped and not done yet, and of what was refused. */
@NullMarked
package dev.ringback.app.waiting;

import org.jspecify.annotations.NullMarked;
