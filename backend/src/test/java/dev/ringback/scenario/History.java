package dev.ringback.scenario;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What many did to one follow-up, in no particular order, and what is told of it afterwards. */
record History(String followUp, List<Operation> operations, Account account) {

    /** One change: what, by whom, and from whose hands into whose. */
    record Step(
            String kind,
            @Nullable Person by,
            @Nullable Person before,
            @Nullable Person after) {}

    /** Somebody had it: how they got it, and how it left them. */
    record Span(Person holder, String began, @Nullable String ended) {}

    /**
     * What the follow-up and the journal tell once all is quiet.
     *
     * @param steps its record of changes
     * @param events the same changes as events: id, kind and member
     * @param journal the events that the journal has of it
     * @param feeds the kinds of events that each subscription brought
     */
    record Account(
            @Nullable Person holder,
            long version,
            List<Step> steps,
            List<Span> holders,
            List<String> events,
            List<String> journal,
            Map<String, List<String>> feeds) {}
}
