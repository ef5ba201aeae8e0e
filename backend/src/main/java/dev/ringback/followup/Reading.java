package dev.ringback.followup;

import dev.ringback.company.Urgency;
import java.util.List;

record Reading(Urgency urgency, List<Hit> hits, List<Concern> concerns) {
    record Hit(Urgency urgency, String words, int start, int end, String rule) {}

    record Concern(String kind, String words) {}
}
