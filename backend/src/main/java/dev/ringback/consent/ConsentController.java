package dev.ringback.consent;

import dev.ringback.company.Companies;
import dev.ringback.company.Purpose;
import dev.ringback.consent.ConsentEntry.Kind;
import dev.ringback.consent.ConsentEntry.Method;
import dev.ringback.kernel.Actor;
import dev.ringback.kernel.InvalidInput;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.Page;
import dev.ringback.kernel.PageRequest;
import dev.ringback.kernel.PhoneNumber;
import dev.ringback.kernel.Text;
import dev.ringback.kernel.UserError;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The ledger of consent, for GraphQL. */
@Controller
class ConsentController {

    private static final int LONGEST_NUMBER = 50;
    private static final int LONGEST_WORDS = 2_000;
    private static final int LONGEST_ID = 200;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final ConsentDesk desk;
    private final Companies companies;
    private final Clock clock;

    ConsentController(ConsentDesk desk, Companies companies, Clock clock) {
        this.desk = desk;
        this.companies = companies;
        this.clock = clock;
    }

    enum Decision {
        GRANT,
        REVOKE
    }

    enum OptOutDecision {
        ACCEPT,
        REJECT
    }

    record RecordInput(
            String phoneNumber,
            Decision decision,
            @Nullable Purpose purpose,
            Method method,
            String words,
            String evidence,
            @Nullable Instant at,
            @Nullable String idempotencyKey) {}

    record DecideInput(
            String entryId,
            OptOutDecision decision,
            @Nullable String note,
            @Nullable String idempotencyKey) {}

    record EntryPayload(@Nullable ConsentEntry entry, List<UserError> userErrors) {}

    @QueryMapping
    Page<ConsentEntry> consentLedger(
            @Argument String phoneNumber, @Argument int first, @Argument @Nullable String after, Actor actor) {
        return desk.page(actor, number(phoneNumber, actor), PageRequest.of("consent-ledger", first, after));
    }

    @QueryMapping
    Page<ConsentEntry> consentQuestions(@Argument int first, @Argument @Nullable String after, Actor actor) {
        return desk.questions(actor, PageRequest.of("consent-questions", first, after));
    }

    @MutationMapping
    EntryPayload recordConsent(@Argument RecordInput input, Actor actor) {
        var reporter = actor instanceof Member ? "staff" : actor.reference();
        // Under a name of its own, so that no report can take the place of what a text or the carrier says.
        var evidence = "recorded/" + reporter + "/" + Text.required("evidence", input.evidence(), LONGEST_ID);
        var entry = new ConsentEntry(
                evidence,
                actor.company(),
                number(input.phoneNumber(), actor),
                input.purpose(),
                input.decision() == Decision.GRANT ? Kind.GRANTED : Kind.REVOKED,
                input.method(),
                Text.required("words", input.words(), LONGEST_WORDS),
                actor instanceof Member member ? member : null,
                at(input.at()));
        return new EntryPayload(desk.write(actor, entry), List.of());
    }

    @MutationMapping
    EntryPayload decideOptOut(@Argument DecideInput input, Actor actor) {
        var note = Text.optional("note", input.note(), LONGEST_WORDS);
        return new EntryPayload(
                desk.decide(actor, input.entryId(), input.decision() == OptOutDecision.ACCEPT, note), List.of());
    }

    private PhoneNumber number(String spelling, Actor actor) {
        return companies
                .get(actor.company())
                .number("phoneNumber", Text.required("phoneNumber", spelling, LONGEST_NUMBER));
    }

    private Instant at(@Nullable Instant given) {
        var now = clock.instant();
        if (given == null || (given.isAfter(now) && given.isBefore(now.plus(CLOCKS_DIFFER)))) {
            return now;
        }
        if (given.isAfter(now) || given.isBefore(EARLIEST)) {
            throw new InvalidInput("at", "Give when they said it: a moment in the past, since the year 2000.");
        }
        return given;
    }
}
