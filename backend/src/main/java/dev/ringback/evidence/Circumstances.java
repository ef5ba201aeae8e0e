package dev.ringback.evidence;

import static java.util.stream.Collectors.groupingBy;

import dev.ringback.evidence.Phrasebook.Found;
import dev.ringback.evidence.Word.Pause;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the words around a finding say of it: whether it is denied, over, only supposed, or somebody else's. Findings are asked about in the
 * order of the text, because "no sparks or smoke" denies both, and the "no" of "no heat" denies nothing behind it.
 */
final class Circumstances {

    private static final int DENIAL_REACHES = 8;
    private static final int SUPPOSITION_REACHES = 3;
    private static final int PAPER_REACHES = 10;
    private static final int PREPOSITION_REACHES = 4;
    private static final int ELSEWHERE_REACHES = 12;
    private static final int EARLIER_WORK_REACHES = 4;
    private static final int WANT_REACHES = 3;
    private static final int LONGEST_CLAUSE = 30;

    private final Speech speech;
    private final List<Word> words;
    private final Map<Integer, List<Found<Cue>>> cues;
    private final BitSet stated = new BitSet();
    private final BitSet denied = new BitSet();

    Circumstances(Speech speech, List<Word> words, List<Found<Cue>> cues) {
        this.speech = speech;
        this.words = words;
        this.cues = cues.stream().collect(groupingBy(Found::start));
    }

    /** Why this finding does not count; empty when it does. */
    Optional<Doubt> about(Found<?> it) {
        var doubt = find(it);
        if (doubt == null) {
            stated.set(it.start(), it.end());
        } else if (doubt == Doubt.DENIED) {
            denied.set(it.start(), it.end());
        }
        return Optional.ofNullable(doubt);
    }

    private @Nullable Doubt find(Found<?> it) {
        if (isDenied(it)) {
            return Doubt.DENIED;
        }
        if (isSupposed(it)) {
            return Doubt.HYPOTHETICAL;
        }
        if (isElsewhere(it)) {
            return Doubt.ELSEWHERE;
        }
        return isRepaired(it) || isOnPaper(it) || isSettled(it) || isLongAgo(it) ? Doubt.OVER : null;
    }

    /** Goes back over the words that carry a denial on, to the denial itself. */
    boolean isDenied(Found<?> it) {
        for (var at = it.start() - 1; at >= 0 && it.start() - at <= DENIAL_REACHES; at--) {
            var next = words.get(at + 1);
            if (stated.get(at) || breaksDenial(next)) {
                return false;
            }
            if (speech.denials().contains(said(at))) {
                return denies(said(at), next.said());
            }
            if (denied.get(at) ? !goesOn(at) : !speech.carriers().contains(said(at))) {
                return false;
            }
        }
        return false;
    }

    /** "No sparks or smoke" denies both, "it's not leaking it's gushing" only the first. */
    private boolean goesOn(int at) {
        return denied.get(at)
                && (denied.get(at + 1) || Set.of("or", "nor", "and").contains(said(at + 1)));
    }

    private static boolean breaksDenial(Word next) {
        var goesOn = next.said().equals("or") || next.said().equals("nor");
        return next.pause() == Pause.STOP || (next.pause() == Pause.COMMA && !goesOn);
    }

    /** "No it's leaking" denies nothing, and neither does "not only leaking". */
    private boolean denies(String denial, String next) {
        var isAnswer = denial.equals("no") && speech.subjects().contains(next);
        return !isAnswer && !next.equals("only") && !next.equals("just");
    }

    private boolean isSupposed(Found<?> it) {
        return cues(Cue.SUPPOSED, sentenceStart(it.start()), it.start())
                .filter(cue -> cue.end() <= it.start() && it.start() - cue.end() <= SUPPOSITION_REACHES)
                .filter(cue -> !anyOf(speech.subjects(), cue.end(), it.start()))
                // "I don't know if the pipe burst" tells of something that has happened.
                .anyMatch(cue -> !anyOf(speech.unsure(), cue.start() - 1, cue.start()));
    }

    private boolean isElsewhere(Found<?> it) {
        var from = Math.max(sentenceStart(it.start()), it.start() - ELSEWHERE_REACHES);
        var to = Math.min(sentenceEnd(it.end()), it.end() + ELSEWHERE_REACHES);
        return cues(Cue.ELSEWHERE, from, to).findAny().isPresent();
    }

    /** "You fixed the leak", "the leak you fixed", "it stopped leaking". */
    private boolean isRepaired(Found<?> it) {
        var repairedBefore = cues(Cue.REPAIRED, clauseStart(it.start()), it.start())
                .anyMatch(cue -> cue.end() <= it.start() && it.start() - cue.end() <= 1 && isDone(cue));
        return repairedBefore
                || (!isPresent(it)
                        && cues(Cue.EARLIER_WORK, it.end(), it.end() + 1)
                                .findAny()
                                .isPresent());
    }

    private boolean isOnPaper(Found<?> it) {
        var from = Math.max(clauseStart(it.start()), it.start() - PAPER_REACHES);
        return cues(Cue.PAPER, from, it.start()).anyMatch(cue -> leadsTo(it, cue.end()));
    }

    /** Whether "about the" or the like stands between, and nothing that could have a verb of its own. */
    private boolean leadsTo(Found<?> it, int from) {
        var preposition = IntStream.range(Math.max(from, it.start() - PREPOSITION_REACHES), it.start())
                .filter(at -> speech.prepositions().contains(said(at)))
                .findFirst();
        return preposition.isPresent() && !anyOf(speech.subjects(), preposition.getAsInt() + 2, it.start());
    }

    private boolean isSettled(Found<?> it) {
        return cues(Cue.SETTLED, it.end(), clauseEnd(it.end()))
                .anyMatch(cue -> isDone(cue) && !isOfEarlierWork(cue, it));
    }

    private boolean isLongAgo(Found<?> it) {
        return !isPresent(it)
                && Stream.concat(
                                cues(Cue.LONG_AGO, clauseStart(it.start()), it.start()),
                                cues(Cue.LONG_AGO, it.end(), clauseEnd(it.end())))
                        .anyMatch(cue -> !isOfEarlierWork(cue, it));
    }

    /** Not "need it fixed" nor "has not stopped". */
    private boolean isDone(Found<Cue> cue) {
        return !anyOf(speech.wanted(), cue.start() - WANT_REACHES, cue.start());
    }

    /** Of "leaking from the heater you installed last year", the last words are the heater's and not the leak's. */
    private boolean isOfEarlierWork(Found<Cue> cue, Found<?> it) {
        return cues(Cue.EARLIER_WORK, cue.start() - 2 * EARLIER_WORK_REACHES, cue.end())
                .filter(work -> cue.start() < work.end() + EARLIER_WORK_REACHES)
                .anyMatch(work -> work.start() < it.start()
                        || !said(work.start() - 1).equals("and")
                                && !said(work.start() - 1).equals("but"));
    }

    private boolean isPresent(Found<?> it) {
        return anyOf(speech.present(), Math.max(clauseStart(it.start()), it.start() - 2), it.end())
                || anyOf(Set.of("again", "still"), it.end(), it.end() + 2);
    }

    /** Those that begin from here up to there, within the text. */
    private Stream<Found<Cue>> cues(Cue kind, int from, int to) {
        return IntStream.range(Math.max(0, from), Math.min(to, words.size()))
                .mapToObj(at -> cues.getOrDefault(at, List.of()))
                .flatMap(List::stream)
                .filter(cue -> cue.of() == kind);
    }

    private boolean anyOf(Set<String> these, int from, int to) {
        return IntStream.range(Math.max(0, from), Math.min(to, words.size())).anyMatch(at -> these.contains(said(at)));
    }

    private String said(int at) {
        return words.get(at).said();
    }

    private int sentenceStart(int at) {
        var start = at;
        while (start > 0 && words.get(start).pause() != Pause.STOP && at - start < LONGEST_CLAUSE) {
            start--;
        }
        return start;
    }

    private int sentenceEnd(int at) {
        var end = at;
        while (end < words.size() && words.get(end).pause() != Pause.STOP && end - at < LONGEST_CLAUSE) {
            end++;
        }
        return end;
    }

    private int clauseStart(int at) {
        var start = at;
        var sentence = sentenceStart(at);
        while (start > sentence && !startsClause(start)) {
            start--;
        }
        return start;
    }

    /** Where something else is begun: "fixed" behind that place says nothing of what stands before it. */
    private int clauseEnd(int at) {
        var end = at;
        var sentence = sentenceEnd(at);
        while (end < sentence && !startsAnotherMatter(end)) {
            end++;
        }
        return end;
    }

    private boolean startsClause(int at) {
        return isAfter(at, Set.of("and", "but")) && speech.clauseSubjects().contains(said(at));
    }

    private boolean startsAnotherMatter(int at) {
        return (isAfter(at, Set.of("and")) && speech.otherMatters().contains(said(at)))
                || (isAfter(at, Set.of("but")) && Set.of("now", "then", "there").contains(said(at)));
    }

    private boolean isAfter(int at, Set<String> these) {
        return at > 0 && these.contains(said(at - 1));
    }
}
