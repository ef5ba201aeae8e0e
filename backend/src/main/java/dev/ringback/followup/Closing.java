package dev.ringback.followup;

import dev.ringback.kernel.Member;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How and by whom a follow-up was closed; by nobody when its calls turned out to have been answered. */
public record Closing(
        Disposition disposition,
        @Nullable String note,
        Instant at,
        @Nullable Member by) {}
