package dev.ringback.app.ui;

import dev.ringback.app.api.Json;
import dev.ringback.app.outbox.Tap;
import dev.ringback.app.outbox.TapKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The taps that concern one screen: those that wait, and those that were refused and not seen to yet. */
public record Taps(List<Tap> waiting, List<Tap> refused) {

    /** Of all taps those about one of these subjects. That something was read is nobody's business. */
    public static Taps about(List<Tap> all, Set<String> subjects) {
        var waiting = new ArrayList<Tap>();
        var refused = new ArrayList<Tap>();
        for (var tap : all) {
            if (subjects.contains(tap.subjectId()) && tap.kind() != TapKind.MARK_READ) {
                (tap.isPending() ? waiting : refused).add(tap);
            }
        }
        return new Taps(List.copyOf(waiting), List.copyOf(refused));
    }

    /** The last of its kind that waits. */
    public Optional<Tap> waiting(TapKind kind) {
        return waiting.stream().filter(tap -> tap.kind() == kind).reduce((earlier, later) -> later);
    }

    public boolean isWaiting(TapKind kind) {
        return waiting(kind).isPresent();
    }

    /** What was put into a tap; empty when there is no such field. */
    public static String input(Tap tap, String field) {
        return Json.parse(tap.input()).optString(field);
    }
}
