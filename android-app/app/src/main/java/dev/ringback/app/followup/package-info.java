/** The screen of one follow-up: what was said, who has it, and what to do. */
@NullMarked
package dev.ringback.app.followup;

import org.jspecify.annotations.NullMarked;
