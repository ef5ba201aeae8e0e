package dev.ringback.app.visit;

import dev.ringback.app.api.Visit;
import dev.ringback.app.api.VisitStatus;
import dev.ringback.app.ui.Situation;
import dev.ringback.app.ui.Taps;
import org.jspecify.annotations.Nullable;

/**
 * What the screen of a visit shows.
 *
 * @param visit null while the phone has never heard of it
 * @param status where it will stand once the desk has heard of the taps that wait
 */
record VisitState(Situation situation, @Nullable Visit visit, VisitStatus status, Taps taps) {}
