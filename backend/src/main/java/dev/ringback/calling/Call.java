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
 * A call to one of the company's numbers. What becomes known of it arrives in any order and more than once; only a call that nobody
 * answered, and whose parties are known, is missed.
 *
 * @param parties null until a report names them
 */
public record Call(
        CallId id,
        CompanyId company,
        String providerId,
        @Nullable CallParties parties,
        Instant startedAt,
        CallOutcome outcome,
        @Nullable Voicemail voicemail,
        @Nullable FollowUpId followUp,
        @Nullable CustomerId customer,
        long version,
        List<Event> pendingEvents)
        implements Aggregate {

    private static final int LONGEST_QUOTE = 280;
    private static final Duration LONGEST_CALL = Duration.ofMinutes(255);

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
                0,
                List.of());
    }

    Call between(CallParties known) {
        return with(known, outcome, voicemail);
    }

    /** The call ended. The first word on how stands, except that "hung up" is all one knows until the office's side tells more. */
    Call ended(CallOutcome as) {
        return outcome == CallOutcome.RINGING || outcome == CallOutcome.ABANDONED ? with(parties, as, voicemail) : this;
    }

    Call leftVoicemail(int seconds, String url, Instant now) {
        return with(parties, outcome, voicemailAt(now).recorded(seconds, url));
    }

    Call transcribed(String words, Instant now) {
        return with(parties, outcome, voicemailAt(now).transcribed(words));
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

    /** When a call must have ended, whatever was told of it: Twilio hangs up after four hours. */
    @Override
    public Optional<Instant> due() {
        return outcome == CallOutcome.RINGING ? Optional.of(startedAt.plus(LONGEST_CALL)) : Optional.empty();
    }

    @Override
    public String key() {
        return id.value();
    }

    private Call with(@Nullable CallParties newParties, CallOutcome newOutcome, @Nullable Voicemail newVoicemail) {
        return new Call(
                id,
                company,
                providerId,
                newParties,
                startedAt,
                newOutcome,
                newVoicemail,
                followUp,
                customer,
                version,
                pendingEvents);
    }
}
