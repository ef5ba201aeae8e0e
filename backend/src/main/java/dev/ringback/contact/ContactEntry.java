package dev.ringback.contact;

import dev.ringback.calling.CallOutcome;
import dev.ringback.company.Source;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpEventKind;
import dev.ringback.kernel.Member;
import dev.ringback.texting.Direction;
import dev.ringback.texting.Proof;
import dev.ringback.texting.TextMessage;
import dev.ringback.visit.Visit;
import dev.ringback.visit.VisitStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of a customer's history with what it tells of, in the shapes of the schema. */
sealed interface ContactEntry {

    String id();

    Instant at();

    record CallEntry(String id, Instant at, Direction direction, CallOutcome outcome, Source source)
            implements ContactEntry {}

    record VoicemailEntry(
            String id,
            Instant at,
            @Nullable Integer seconds,
            @Nullable String recordingUrl,
            @Nullable String transcript)
            implements ContactEntry {}

    record TextEntry(String id, Instant at, TextMessage text) implements ContactEntry {

        public Direction direction() {
            return text.direction();
        }

        public String body() {
            return text.body();
        }

        public Proof proof() {
            return text.proof();
        }
    }

    record FollowUpEntry(
            String id,
            Instant at,
            FollowUpEventKind kind,
            @Nullable Member member,
            FollowUp followUp) implements ContactEntry {}

    record NoteEntry(
            String id,
            Instant at,
            String text,
            @Nullable Member member,
            @Nullable FollowUp followUp) implements ContactEntry {}

    record VisitEntry(String id, Instant at, VisitStatus status, Visit visit) implements ContactEntry {}
}
