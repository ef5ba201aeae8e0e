package dev.ringback.consent;

import static dev.ringback.Northside.COMPANY;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.Northside.ROSA;
import static dev.ringback.consent.ConsentSamples.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.company.Purpose;
import dev.ringback.consent.ConsentEntry.Kind;
import dev.ringback.consent.ConsentEntry.Method;
import dev.ringback.consent.Verdict.Allowed;
import dev.ringback.consent.Verdict.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is said, reported twice, late and in any order. */
class ConsentPropertyTest {

    private static final Answered NOT_YET = contact -> false;

    private static final List<Kind> WITHOUT_DECISIONS =
            Arrays.stream(Kind.values()).filter(it -> it != Kind.CLEARED).toList();

    private static ConsentService knowing(List<ConsentEntry> entries) {
        var consent = ConsentLedgerInMemory.service();
        entries.forEach(consent::record);
        return consent;
    }

    private static Verdict verdict(ConsentService consent, Purpose purpose) {
        return consent.canText(COMPANY, new Recipient(ROSA, null), purpose, NINE_AM, NOT_YET);
    }

    private static Map<Purpose, Verdict> verdicts(ConsentService consent) {
        return Arrays.stream(Purpose.values())
                .collect(Collectors.toMap(Function.identity(), it -> verdict(consent, it)));
    }

    private static List<ConsentEntry> shuffledWithRepetitions(List<ConsentEntry> entries, long seed) {
        var random = new Random(seed);
        var all = new ArrayList<>(entries);
        entries.stream().filter(it -> random.nextBoolean()).forEach(all::add);
        Collections.shuffle(all, random);
        return all;
    }

    @Property
    void afterAStopThatIsTheirLatestWordNothingIsEverAllowed(
            @ForAll("histories") List<ConsentEntry> history,
            @ForAll("ownMethods") Method method,
            @ForAll Purpose purpose,
            @ForAll long seed) {
        var lastStart = history.stream()
                .filter(it -> it.kind() == Kind.RESTORED)
                .map(ConsentEntry::at)
                .max(Instant::compareTo)
                .orElse(NINE_AM.minus(Duration.ofDays(1)));
        var all = new ArrayList<>(history);
        all.add(line("the-stop", null, Kind.REVOKED, method, lastStart));

        var verdict = verdict(knowing(shuffledWithRepetitions(all, seed)), purpose);

        assertThat(verdict).isInstanceOf(Refused.class);
    }

    @Property
    void theOrderOfReportsAndTheirRepetitionChangeNothing(
            @ForAll("histories") List<ConsentEntry> history, @ForAll long seed) {
        assertThat(verdicts(knowing(shuffledWithRepetitions(history, seed)))).isEqualTo(verdicts(knowing(history)));
    }

    @Property
    void whatIsReportedAgainAsSomethingElseChangesNothing(
            @ForAll("histories") List<ConsentEntry> history, @ForAll Kind kind, @ForAll Method method) {
        var consent = knowing(history);
        var before = verdicts(consent);

        history.forEach(it -> consent.record(line(it.evidence(), null, kind, method, NINE_AM)));

        assertThat(verdicts(consent)).isEqualTo(before);
    }

    @Property
    void whileAQuestionIsUndecidedNothingIsAllowed(
            @ForAll("histories") List<ConsentEntry> history, @ForAll Purpose purpose) {
        var consent = knowing(history);
        consent.questioned(COMPANY.id(), ROSA, "text/odd", "enough of this", NINE_AM.minusSeconds(5));

        assertThat(verdict(consent, purpose)).isInstanceOf(Refused.class);
    }

    @Property
    void whatIsAllowedHasALineThatAllowsItAndTheLinesComeOldestFirst(
            @ForAll("histories") List<ConsentEntry> history, @ForAll Purpose purpose) {
        if (verdict(knowing(history), purpose) instanceof Allowed(var because)) {
            assertThat(because)
                    .isSubsetOf(history)
                    .isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()))
                    .anyMatch(it ->
                            List.of(Kind.GRANTED, Kind.RESTORED, Kind.CONTACTED).contains(it.kind()));
            if (purpose == Purpose.MARKETING) {
                assertThat(because).anyMatch(it -> it.kind() == Kind.GRANTED && it.purpose() == Purpose.MARKETING);
            }
        }
    }

    /** Up to ten lines of the last minutes, many of them in the same moment. */
    @Provide
    Arbitrary<List<ConsentEntry>> histories() {
        var purposes = Arbitraries.of(Purpose.class).injectNull(0.5);
        var moments = Arbitraries.integers().between(1, 8).map(it -> NINE_AM.minusSeconds(60L * it));
        var lines = Combinators.combine(
                        Arbitraries.of(WITHOUT_DECISIONS), Arbitraries.of(Method.class), purposes, moments)
                .as((kind, method, purpose, at) -> line("", purpose, kind, method, at));
        return lines.list().ofMaxSize(10).map(ConsentPropertyTest::numbered);
    }

    @Provide
    Arbitrary<Method> ownMethods() {
        return Arbitraries.of(Method.KEYWORD, Method.CARRIER);
    }

    private static List<ConsentEntry> numbered(List<ConsentEntry> entries) {
        var all = new ArrayList<ConsentEntry>();
        for (var it : entries) {
            all.add(line("line/" + all.size(), it.purpose(), it.kind(), it.method(), it.at()));
        }
        return all;
    }
}
