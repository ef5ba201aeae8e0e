/** The screen of open follow-ups, the most urgent first. */
@NullMarked
package dev.ringback.app.inbox;

import org.jspecify.annotations.NullMarked;
