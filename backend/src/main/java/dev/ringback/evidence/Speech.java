package dev.ringback.evidence;

import static dev.ringback.evidence.Resources.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How callers speak, whatever the trade: how they spell, what they fill pauses with, and how they deny, suppose and look back. Read from
 * {@code speech.yaml}, which explains each of these lists.
 */
record Speech(
        Spelling spelling,
        Set<String> fillers,
        Set<String> turns,
        Set<String> denials,
        Set<String> carriers,
        Set<String> subjects,
        Set<String> prepositions,
        Set<String> clauseSubjects,
        Set<String> otherMatters,
        Set<String> present,
        Set<String> wanted,
        Set<String> unsure,
        Map<Cue, List<String>> cues) {

    static Speech usual() {
        var file = Resources.read("speech.yaml");
        var cues = new HashMap<Cue, List<String>>();
        for (var cue : Cue.values()) {
            cues.put(cue, Resources.list(Resources.map(file, "cues"), cue.name()));
        }
        return new Speech(
                spelling(file),
                words(file, "fillers"),
                words(file, "turns"),
                words(file, "denials"),
                words(file, "carriers"),
                words(file, "subjects"),
                words(file, "prepositions"),
                words(file, "clauseSubjects"),
                words(file, "otherMatters"),
                words(file, "present"),
                words(file, "wanted"),
                words(file, "unsure"),
                Map.copyOf(cues));
    }

    private static Spelling spelling(Map<?, ?> file) {
        var split = new HashMap<String, List<String>>();
        Resources.map(file, "split")
                .forEach((one, several) ->
                        split.put(one.toString(), List.of(several.toString().split(" "))));
        var joined = new HashMap<List<String>, String>();
        Resources.map(file, "joined")
                .forEach((several, one) -> joined.put(List.of(several.toString().split(" ")), one.toString()));
        return new Spelling(Map.copyOf(split), Map.copyOf(joined));
    }

    /** The phrases by which something is told about a finding. */
    Phrasebook<Cue> cuePhrases() {
        var book = new Phrasebook<Cue>();
        cues.forEach((cue, phrases) -> phrases.forEach(it -> book.add(Phrase.parse(it, this), cue)));
        return book;
    }
}
