package dev.ringback.app.push;

import java.util.Map;
import java.util.Optional;

/** A message from the server. It carries ids alone: what they stand for, the phone fetches. */
record WakeUp(Kind kind, String followUpId, String messageId) {

    /** What the phone is told. A kind that this version does not know is news of the follow-up. */
    enum Kind {
        URGENT_FOLLOW_UP,
        FOLLOW_UP_ASSIGNED,
        FOLLOW_UP_LOST,
        CUSTOMER_WROTE,
        ESCALATION,
        WITHDRAWN,
        NEWS;

        private static Kind of(String name) {
            for (var kind : values()) {
                if (kind.name().equals(name)) {
                    return kind;
                }
            }
            return NEWS;
        }
    }

    /** Empty for what is not from a Ringback server. */
    static Optional<WakeUp> of(Map<String, String> data) {
        var followUpId = data.get("followUpId");
        var messageId = data.get("messageId");
        return followUpId == null || messageId == null
                ? Optional.empty()
                : Optional.of(new WakeUp(Kind.of(String.valueOf(data.get("kind"))), followUpId, messageId));
    }
}
