package dev.ringback.followup;

import static dev.ringback.kernel.UserErrorCode.INVALID_PHONE_NUMBER;

import dev.ringback.company.Companies;
import dev.ringback.company.Company;
import dev.ringback.company.Source;
import dev.ringback.company.Urgency;
import dev.ringback.kernel.Actor;
import dev.ringback.kernel.InvalidInput;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.Partner;
import dev.ringback.kernel.Permission;
import dev.ringback.kernel.PhoneNumber;
import dev.ringback.kernel.RequestKey;
import dev.ringback.kernel.Text;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a report of a call that somebody typed in or a partner sent. */
@Component
class OpenFollowUp {

    private static final int LONGEST_TRANSCRIPT = 50_000;
    private static final int LONGEST_EVIDENCE = 300;
    private static final int MOST_EVIDENCE = 10;

    private final FollowUpService followUps;
    private final Companies companies;
    private final Corrections corrections;
    private final Clock clock;

    OpenFollowUp(FollowUpService followUps, Companies companies, Corrections corrections, Clock clock) {
        this.followUps = followUps;
        this.companies = companies;
        this.corrections = corrections;
        this.clock = clock;
    }

    record Input(
            @Nullable String callerNumber,
            @Nullable String callerName,
            @Nullable Category category,
            @Nullable Urgency urgency,
            @Nullable List<String> urgencyEvidence,
            String summary,
            @Nullable String transcript,
            @Nullable Source source,
            @Nullable String addressedToId,
            @Nullable List<ReviewReason> reviewReasons,
            @Nullable String idempotencyKey) {}

    /** Opens a follow-up, or adds to the caller's open one.
     *
     * @throws InvalidInput when a value cannot be used */
    FollowUp open(Actor actor, Input input) {
        actor.require(Permission.OPEN_FOLLOW_UPS);
        var company = companies.get(actor.company());
        var category = Objects.requireNonNullElse(input.category(), Category.UNKNOWN);
        return followUps.open(
                actor,
                new Opening(
                        RequestKey.of(actor, input.idempotencyKey()).value(),
                        actor instanceof Partner ? Trigger.RECEPTIONIST : Trigger.MANUAL,
                        clock.instant(),
                        number(company, input.callerNumber()),
                        Text.optional("callerName", input.callerName(), Corrections.LONGEST_NAME),
                        Objects.requireNonNullElse(input.source(), Source.OTHER),
                        category,
                        corrections.addressee(actor.company(), category, input.addressedToId()),
                        input.urgency(),
                        evidence(actor, input),
                        Objects.requireNonNullElse(input.reviewReasons(), List.of()),
                        Text.required("summary", input.summary(), Corrections.LONGEST_SUMMARY),
                        Text.optional("transcript", input.transcript(), LONGEST_TRANSCRIPT),
                        actor instanceof Member member ? member : null,
                        null,
                        actor.reference()));
    }

    private static @Nullable PhoneNumber number(Company company, @Nullable String spelling) {
        if (spelling == null || spelling.isBlank()) {
            return null;
        }
        return company.parse(spelling)
                .orElseThrow(
                        () -> new InvalidInput(
                                INVALID_PHONE_NUMBER,
                                "callerNumber",
                                "This is no number that can be dialled. Write it with its country code, like +15125550143, or leave it out when it was withheld."));
    }

    private static List<String> evidence(Actor actor, Input input) {
        var given = Objects.requireNonNullElse(input.urgencyEvidence(), List.<String>of());
        if (given.size() > MOST_EVIDENCE) {
            throw new InvalidInput("urgencyEvidence", "Give at most %d pieces of evidence.".formatted(MOST_EVIDENCE));
        }
        var words = given.stream()
                .map(it -> Text.optional("urgencyEvidence", it, LONGEST_EVIDENCE))
                .filter(Objects::nonNull)
                .toList();
        if (words.isEmpty()
                && input.urgency() != null
                && input.urgency().isUrgent()
                && actor instanceof Member member) {
            return List.of("Set by " + member.name());
        }
        return words;
    }
}
