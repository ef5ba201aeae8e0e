package dev.ringback.app.api;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/**
 * A call somebody should return, as the server last told it. The lists are empty, and the transcript null, while only its row of the inbox
 * is known.
 *
 * @param dueAt when somebody must act; null once it is closed
 * @param customerId whose it is; null while nobody knows
 */
public record FollowUp(
        String id,
        @Nullable String callerName,
        @Nullable String phoneNumber,
        Identity identity,
        Category category,
        Urgency urgency,
        List<String> urgencyEvidence,
        List<Evidence> evidence,
        String summary,
        @Nullable String transcript,
        Status status,
        @Nullable Claim claim,
        @Nullable Instant dueAt,
        boolean stale,
        @Nullable NextAction nextAction,
        Source source,
        Trigger trigger,
        Instant openedAt,
        int contactCount,
        List<Attempt> attempts,
        List<Note> notes,
        @Nullable String customerId,
        @Nullable String customerName,
        @Nullable String address,
        int version) {

    /** Who has it, and since when. */
    public record Claim(Person member, Instant claimedAt) {
        static Claim read(JSONObject json) {
            return new Claim(Person.read(Json.object(json, "member")), Json.requiredTime(json, "claimedAt"));
        }
    }

    /** What is planned, and by when. */
    public record NextAction(String text, Instant dueAt) {
        static NextAction read(JSONObject json) {
            return new NextAction(Json.text(json, "text"), Json.requiredTime(json, "dueAt"));
        }
    }

    /** The caller's words that speak for the urgency; {@code start} to {@code end} is where they stand in the transcript, -1 when nowhere. */
    public record Evidence(String words, Urgency urgency, boolean inTranscript, int start, int end, boolean overruled) {
        static Evidence read(JSONObject json) {
            var inTranscript = "TRANSCRIPT".equals(Json.optionalText(json, "origin")) && !json.isNull("start");
            return new Evidence(
                    Json.text(json, "words"),
                    Json.value(json, "urgency", Urgency.class, Urgency.OTHER_VALUE),
                    inTranscript,
                    inTranscript ? json.optInt("start", -1) : -1,
                    inTranscript ? json.optInt("end", -1) : -1,
                    json.optBoolean("overruled"));
        }
    }

    /** One call back; {@code seconds} is -1 while nobody said how long. */
    public record Attempt(String id, Instant at, String by, CallAttemptOutcome outcome, int seconds) {
        static Attempt read(JSONObject json) {
            return new Attempt(
                    Json.text(json, "id"),
                    Json.requiredTime(json, "at"),
                    Json.text(Json.object(json, "member"), "name"),
                    Json.value(json, "outcome", CallAttemptOutcome.class, CallAttemptOutcome.OTHER_VALUE),
                    json.optInt("seconds", -1));
        }
    }

    /** What a colleague noted. */
    public record Note(String id, Instant at, String by, String text) {
        static Note read(JSONObject json) {
            var member = json.optJSONObject("member");
            return new Note(
                    Json.text(json, "id"),
                    Json.requiredTime(json, "at"),
                    member == null ? "" : Json.text(member, "name"),
                    Json.text(json, "text"));
        }
    }

    /** Emergencies first, then by due time: the server's own order. */
    public static final Comparator<FollowUp> INBOX_ORDER = Comparator.comparing(FollowUp::urgency)
            .thenComparing(followUp -> followUp.dueAt == null ? Instant.MAX : followUp.dueAt)
            .thenComparing(FollowUp::id);

    public static FollowUp read(JSONObject json) {
        var caller = Json.object(json, "caller");
        var customer = json.optJSONObject("customer");
        return new FollowUp(
                Json.text(json, "id"),
                Json.optionalText(caller, "name"),
                Json.optionalText(caller, "phoneNumber"),
                Json.value(caller, "identity", Identity.class, Identity.OTHER_VALUE),
                Json.value(json, "category", Category.class, Category.OTHER_VALUE),
                Json.value(json, "urgency", Urgency.class, Urgency.OTHER_VALUE),
                Json.texts(json, "urgencyEvidence"),
                Json.list(json, "evidence", Evidence::read),
                Json.text(json, "summary"),
                Json.optionalText(json, "transcript"),
                Json.value(json, "status", Status.class, Status.OTHER_VALUE),
                Json.optional(json, "claim", Claim::read),
                Json.time(json, "dueAt"),
                json.optBoolean("stale"),
                Json.optional(json, "nextAction", NextAction::read),
                Json.value(json, "source", Source.class, Source.OTHER_VALUE),
                Json.value(json, "trigger", Trigger.class, Trigger.OTHER_VALUE),
                Json.requiredTime(json, "openedAt"),
                json.optInt("contactCount", 1),
                Json.list(json, "attempts", Attempt::read),
                Json.list(json, "notes", Note::read),
                customer == null ? null : Json.text(customer, "id"),
                customer == null ? null : Json.text(customer, "name"),
                customer == null ? null : Json.optionalText(customer, "address"),
                json.optInt("version"));
    }

    public boolean isClosed() {
        return status == Status.CLOSED_COMPLETED
                || status == Status.CLOSED_NO_RESPONSE
                || status == Status.CLOSED_NOT_A_FIT;
    }

    /** Whether this member has it. */
    public boolean isHeldBy(String memberId) {
        return claim != null && claim.member().id().equals(memberId);
    }
}
