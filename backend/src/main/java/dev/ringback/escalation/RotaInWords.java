package dev.ringback.escalation;

import static java.util.stream.Collectors.joining;

import dev.ringback.company.SettingsChange;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a rota is set to, as people read it. */
final class RotaInWords {

    private RotaInWords() {}

    /** What is different in one from the other. */
    static List<SettingsChange> differences(Rota before, Rota after, Member by, Instant now) {
        var was = of(before);
        return of(after).entrySet().stream()
                .filter(it -> !it.getValue().equals(was.get(it.getKey())))
                .map(it -> new SettingsChange(
                        before.version() + 1, now, by, it.getKey(), was.getOrDefault(it.getKey(), ""), it.getValue()))
                .toList();
    }

    private static Map<String, String> of(Rota it) {
        var words = new TreeMap<String, String>();
        words.put("timeZone", it.zone() == null ? "the company's" : it.zone().getId());
        words.put("memberIds", it.order().stream().map(MemberId::value).collect(joining(", ")));
        words.put("firstTurn", it.firstTurn().toString());
        words.put("turnDays", "" + it.turnDays());
        words.put("handover", it.handover().toString());
        words.put(
                "alertNumbers",
                it.numbers().entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue().e164())
                        .sorted()
                        .collect(joining(", ")));
        return words;
    }
}
