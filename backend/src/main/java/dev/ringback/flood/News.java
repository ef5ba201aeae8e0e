package dev.ringback.flood;

import dev.ringback.followup.FollowUp;
import dev.ringback.kernel.MemberId;

/**
 * What a phone is to be told.
 *
 * @param to whose phone it is
 * @param kind the door's own word for what it is; a summary is of the same kind
 * @param occasion the same for every repetition, and unique within the company
 * @param forAnybody whether it is over once somebody else has the work
 */
public record News(MemberId to, FollowUp about, String kind, String occasion, boolean forAnybody) {}
