package dev.ringback.app.api;

import java.time.Instant;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/**
 * Something that passed between the company and a customer.
 *
 * @param what the state or kind by the server's name: a call's outcome, a follow-up's change, a visit's status, a text's proof; null for notes
 * @param words what was said or written; null when there were none
 * @param who who of the staff did it; null when nobody is named
 */
public record HistoryEntry(
        String id,
        Instant at,
        Kind kind,
        @Nullable Direction direction,
        @Nullable String what,
        @Nullable String words,
        @Nullable String who) {

    /** What passed. A kind that this version of the app does not know yet is {@code OTHER_VALUE}. */
    public enum Kind {
        CALL,
        VOICEMAIL,
        TEXT,
        FOLLOW_UP,
        VISIT,
        NOTE,
        OTHER_VALUE;

        private static Kind of(String typeName) {
            return switch (typeName) {
                case "CallEntry" -> CALL;
                case "VoicemailEntry" -> VOICEMAIL;
                case "TextEntry" -> TEXT;
                case "FollowUpEntry" -> FOLLOW_UP;
                case "VisitEntry" -> VISIT;
                case "NoteEntry" -> NOTE;
                default -> OTHER_VALUE;
            };
        }
    }

    public static HistoryEntry read(JSONObject json) {
        var kind = Kind.of(Json.text(json, "__typename"));
        var member = json.optJSONObject("member");
        return new HistoryEntry(
                Json.text(json, "id"),
                Json.requiredTime(json, "at"),
                kind,
                Json.optionalValue(json, "direction", Direction.class, Direction.OTHER_VALUE),
                Json.optionalText(json, whatOf(kind)),
                Json.optionalText(json, wordsOf(kind)),
                member == null ? null : Json.text(member, "name"));
    }

    private static String whatOf(Kind kind) {
        return switch (kind) {
            case CALL -> "outcome";
            case TEXT -> "proof";
            case FOLLOW_UP -> "kind";
            case VISIT -> "status";
            case VOICEMAIL, NOTE, OTHER_VALUE -> "";
        };
    }

    private static String wordsOf(Kind kind) {
        return switch (kind) {
            case VOICEMAIL -> "transcript";
            case TEXT -> "body";
            case NOTE -> "text";
            case CALL, FOLLOW_UP, VISIT, OTHER_VALUE -> "";
        };
    }
}
