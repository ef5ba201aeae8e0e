package dev.ringback.kill;

import de.bwaldvogel.mongo.bson.Document;
import dev.ringback.kill.MongoTap.Write;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A boundary between two steps of sending a text, as it can be seen from the database and from the carrier. */
enum Step {
    BEFORE_STORING,
    AFTER_STORING,
    BEFORE_TAKING,
    AFTER_TAKING,
    BEFORE_NOTING_THE_HANDOVER,
    AFTER_NOTING_THE_HANDOVER,
    /** The carrier has been asked, and has not taken the text. */
    BEFORE_THE_CARRIER_TAKES_IT,
    /** The carrier has taken the text, and has not answered. */
    BEFORE_THE_CARRIER_ANSWERS,
    BEFORE_NOTING_THE_ANSWER,
    AFTER_NOTING_THE_ANSWER,
    BEFORE_THE_JOURNAL,
    AFTER_THE_JOURNAL,
    /** What may have been taken is looked for in the carrier's list. */
    BEFORE_THE_LIST_ANSWERS;

    /** The writes of sending a text. */
    static @Nullable Write watched(String command, Document query) {
        return switch (command + " " + query.get(command)) {
            case "insert texts" -> new Write(BEFORE_STORING, AFTER_STORING);
            case "findAndModify texts", "findandmodify texts" -> new Write(BEFORE_TAKING, AFTER_TAKING);
            case "update texts" -> written(query);
            case "insert journal" ->
                query.toString().contains("TextChanged") ? new Write(BEFORE_THE_JOURNAL, AFTER_THE_JOURNAL) : null;
            default -> null;
        };
    }

    private static @Nullable Write written(Document query) {
        if (!(query.get("updates") instanceof List<?> updates)
                || !(updates.getFirst() instanceof Map<?, ?> update)
                || !(update.get("u") instanceof Map<?, ?> text)) {
            return null;
        }
        if (text.get("sending") instanceof Map<?, ?> sending && sending.get("handedOverAt") != null) {
            return new Write(BEFORE_NOTING_THE_HANDOVER, AFTER_NOTING_THE_HANDOVER);
        }
        return "ACCEPTED".equals(text.get("proof"))
                ? new Write(BEFORE_NOTING_THE_ANSWER, AFTER_NOTING_THE_ANSWER)
                : null;
    }
}
