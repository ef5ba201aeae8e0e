package dev.ringback.calling;

import dev.ringback.company.Company;
import dev.ringback.customer.CustomerId;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpId;
import dev.ringback.followup.Opening;
import dev.ringback.followup.Trigger;
import dev.ringback.journal.Aggregate;
import dev.ringback.journal.Event;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call to one of the company's numbers. What becomes known of it arrives in any order and more than once, and the same reports give the
 * same call in whatever order they come; only a call that nobody answered, and whose parties are known, is missed.
 *
 * @param parties null until a report names them
 * @param hungUpAt when it became known that the line is free again, which tells nothing of who answered; null before, and once more is known
 */
public record Call(
        CallId id,
        CompanyId company,
        String providerId,
        @Nullable CallParties parties,
        Instant startedAt,
        CallOutcome outcome,
        @Nullable Instant hungUpAt,
        @Nullable Voicemail voicemail,
        @Nullable FollowUpId followUp,
        @Nullable CustomerId customer,
        long version,
        List<Event> pendingEvents)
        implements Aggregate {

    private static final int LONGEST_QUOTE = 280;
    private static final Duration LONGEST_CALL = Duration.ofMinutes(255);

    /** Within this both sides of a call that is over have been told of, in one order or the other. */
    private static final Duration OTHER_SIDE_FOLLOWS = Duration.ofSeconds(3);

    /** Within this a report names the parties of a call, or none does. */
    private static final Duration PARTIES_FOLLOW = Duration.ofMinutes(10);

    public Call {
        pendingEvents = List.copyOf(pendingEvents);
    }

    static Call heardOf(CompanyId company, String providerId, Instant now) {
        return new Call(
                CallId.of(company, providerId),
                company,
                providerId,
                null,
                now,
                CallOutcome.RINGING,
                null,
                null,
                null,
                null,
                0,
                List.of());
    }

    Call between(CallParties known) {
        return with(parties == null ? known : parties.and(known), outcome, hungUpAt, voicemail);
    }

    /** The call ended. Of several words on how, the one that tells most stands. */
    Call ended(CallOutcome as) {
        return with(parties, outcome.and(as), null, voicemail);
    }

    /** The line is free again: whether the office had answered is told apart from this, before or after it. */
    Call hungUp(Instant at) {
        return outcome == CallOutcome.RINGING && hungUpAt == null ? with(parties, outcome, at, voicemail) : this;
    }

    /** No more will be told of it: whoever called is gone, and a caller of whom nothing was told withheld the number. */
    Call fellSilent(CallParties unlessKnown) {
        return (parties == null ? between(unlessKnown) : this).ended(CallOutcome.ABANDONED);
    }

    Call leftVoicemail(int seconds, String url, Instant now) {
        return with(parties, outcome, hungUpAt, voicemailAt(now).recorded(seconds, url));
    }

    Call transcribed(String words, Instant now) {
        return with(parties, outcome, hungUpAt, voicemailAt(now).transcribed(words));
    }

    private Voicemail voicemailAt(Instant now) {
        return voicemail == null ? new Voicemail(now, null, null, null) : voicemail;
    }

    /** Whether somebody must call back: it was not answered, or a voicemail says so. */
    boolean isMissed() {
        return parties != null && (outcome.isMissed() || voicemail != null);
    }

    Call attachedTo(FollowUp it) {
        return it.id().equals(followUp)
                ? this
                : new Call(
                        id,
                        company,
                        providerId,
                        parties,
                        startedAt,
                        outcome,
                        hungUpAt,
                        voicemail,
                        it.id(),
                        it.customerId(),
                        version,
                        pendingEvents);
    }

    /** Says that something became known. */
    Call changed(Instant now) {
        return new Call(
                id,
                company,
                providerId,
                parties,
                startedAt,
                outcome,
                hungUpAt,
                voicemail,
                followUp,
                customer,
                version,
                Aggregate.with(pendingEvents, new CallChanged(UUID.randomUUID().toString(), now, id)));
    }

    /** What a follow-up shall know of this call. */
    Opening opening(CallParties known, Company to) {
        return Opening.of(
                id.value(),
                trigger(to),
                startedAt,
                known.caller(),
                to.sourceOf(known.dialled()),
                summary(known, to),
                transcript().orElse(null));
    }

    private Trigger trigger(Company to) {
        if (voicemail != null) {
            return Trigger.VOICEMAIL;
        }
        if (!to.hours().isOpen(startedAt)) {
            return Trigger.AFTER_HOURS;
        }
        return outcome == CallOutcome.ABANDONED ? Trigger.ABANDONED : Trigger.MISSED;
    }

    private String summary(CallParties known, Company to) {
        var call = "Missed call on %s at %s to %s."
                .formatted(
                        format("EEEE, MMMM d", to.hours().zone()),
                        format("h:mm a", to.hours().zone()),
                        to.spell(known.dialled()));
        return transcript()
                .map(words -> call + " Voicemail: “" + Text.excerpt(words, LONGEST_QUOTE) + "”")
                .orElse(call);
    }

    private String format(String pattern, ZoneId zone) {
        return DateTimeFormatter.ofPattern(pattern, Locale.US).withZone(zone).format(startedAt);
    }

    public Optional<String> transcript() {
        return Optional.ofNullable(voicemail).map(Voicemail::transcript);
    }

    /** When nothing more can be expected to be told of it; Twilio hangs up after four hours. */
    @Override
    public Optional<Instant> due() {
        if (parties == null) {
            return Optional.of(startedAt.plus(PARTIES_FOLLOW));
        }
        if (outcome != CallOutcome.RINGING) {
            return Optional.empty();
        }
        return Optional.of(hungUpAt == null ? startedAt.plus(LONGEST_CALL) : hungUpAt.plus(OTHER_SIDE_FOLLOWS));
    }

    @Override
    public String key() {
        return id.value();
    }

    private Call with(
            @Nullable CallParties newParties,
            CallOutcome newOutcome,
            @Nullable Instant newHungUpAt,
            @Nullable Voicemail newVoicemail) {
        return new Call(
                id,
                company,
                providerId,
                newParties,
                startedAt,
                newOutcome,
                newHungUpAt,
                newVoicemail,
                followUp,
                customer,
                version,
                pendingEvents);
    }
}
