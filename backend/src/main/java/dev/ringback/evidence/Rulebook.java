package dev.ringback.evidence;

import dev.ringback.company.Urgency;
import dev.ringback.evidence.Phrasebook.Found;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A company's rules, ready to read with. Reads, never guesses: each finding is a piece of the text itself. */
final class Rulebook {

    private static final Comparator<Found<Rule>> IN_ORDER = Comparator.<Found<Rule>>comparingInt(Found::start)
            .thenComparing(Comparator.<Found<Rule>>comparingInt(Found::end).reversed());

    private record Doubted(Found<Rule> found, Doubt reason) {}

    private final Speech speech;
    private final Phrasebook<Cue> cues;
    private final Phrasebook<Rule> phrases = new Phrasebook<>();
    private final Phrasebook<Rule> exceptions = new Phrasebook<>();

    Rulebook(Speech speech, List<Rule> rules) {
        this.speech = speech;
        this.cues = speech.cuePhrases();
        for (var rule : rules) {
            rule.phrases().forEach(it -> phrases.add(Phrase.parse(it, speech), rule));
            rule.exceptions().forEach(it -> exceptions.add(Phrase.parse(it, speech), rule));
        }
    }

    Findings read(String text) {
        var words = speech.spelling().words(text);
        var quotes = new Quotes(text, words);
        var circumstances = new Circumstances(speech, words, cues.in(words));
        var excepted = exceptionsIn(words);
        var counted = new ArrayList<Found<Rule>>();
        var doubted = new ArrayList<Doubted>();
        for (var found : phrases.in(words).stream().sorted(IN_ORDER).toList()) {
            doubt(found, circumstances, excepted)
                    .ifPresentOrElse(reason -> doubted.add(new Doubted(found, reason)), () -> counted.add(found));
        }
        var concerns = apart(counted, Meaning::isConcern, quotes, new BitSet()).stream()
                .map(quotes::concern)
                .toList();
        return new Findings(Reading.of(hits(counted, quotes), concerns), ignored(counted, doubted, quotes));
    }

    private Map<Rule, BitSet> exceptionsIn(List<Word> words) {
        var excepted = new IdentityHashMap<Rule, BitSet>();
        for (var it : exceptions.in(words)) {
            excepted.computeIfAbsent(it.of(), any -> new BitSet()).set(it.start(), it.end());
        }
        return excepted;
    }

    private static Optional<Doubt> doubt(Found<Rule> it, Circumstances circumstances, Map<Rule, BitSet> excepted) {
        var exception = excepted.getOrDefault(it.of(), new BitSet()).nextSetBit(it.start());
        if (exception >= 0 && exception < it.end()) {
            return Optional.of(Doubt.EXCEPTED);
        }
        // A complaint or a promise is about the past, and who lives in the house is no event.
        return switch (it.of().meaning()) {
            case EMERGENCY, HIGH -> circumstances.about(it);
            case FRAIL, COMPLAINT, PROMISE -> circumstances.isDenied(it) ? Optional.of(Doubt.DENIED) : Optional.empty();
        };
    }

    private static List<Hit> hits(List<Found<Rule>> counted, Quotes quotes) {
        var taken = new BitSet();
        var hits = new ArrayList<>(apart(counted, Meaning::isUrgent, quotes, taken).stream()
                .map(quotes::hit)
                .toList());
        if (!hits.isEmpty() && hits.stream().allMatch(it -> it.urgency() == Urgency.HIGH)) {
            apart(counted, Meaning.FRAIL::equals, quotes, taken).stream()
                    .findFirst()
                    .ifPresent(it -> hits.add(quotes.hit(it)));
        }
        return hits.stream().sorted(Comparator.comparingInt(Hit::start)).toList();
    }

    /** What was left out, where nothing else was found in the same words. */
    private static List<Ignored> ignored(List<Found<Rule>> counted, List<Doubted> doubted, Quotes quotes) {
        var taken = new BitSet();
        counted.forEach(it -> quotes.take(it, taken));
        return doubted.stream()
                .filter(it -> quotes.take(it.found(), taken))
                .map(it -> quotes.ignored(it.found(), it.reason()))
                .toList();
    }

    /** Of those of a kind that overlap, the most urgent stays, and of equally urgent ones the longest; in the order of the text. */
    private static List<Found<Rule>> apart(
            List<Found<Rule>> counted, Predicate<Meaning> kind, Quotes quotes, BitSet taken) {
        return counted.stream()
                .filter(it -> kind.test(it.of().meaning()))
                .sorted(Comparator.<Found<Rule>, Meaning>comparing(it -> it.of().meaning())
                        .thenComparing(it -> it.start() - it.end()))
                .filter(it -> quotes.take(it, taken))
                .sorted(IN_ORDER)
                .toList();
    }
}
