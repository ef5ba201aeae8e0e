/** Tests of the screen of a follow-up. */
@NullMarked
package dev.ringback.app.followup;

import org.jspecify.annotations.NullMarked;
