package dev.ringback.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule as somebody sends it, not checked yet. */
record RuleInput(
        String id,
        String title,
        Trade trade,
        Meaning meaning,
        List<String> phrases,
        @Nullable List<String> exceptions) {}
