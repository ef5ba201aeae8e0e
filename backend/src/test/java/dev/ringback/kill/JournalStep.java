package dev.ringback.kill;

import de.bwaldvogel.mongo.bson.Document;
import dev.ringback.kill.MongoTap.Write;
import org.jspecify.annotations.Nullable;

/**
 * A boundary between two steps of an event's way: from the document that carries it, through the journal, to its listeners. Where nothing is
 * written between one step and the next, right after the one is right before the other.
 */
enum JournalStep {
    BEFORE_WRITING,
    AFTER_WRITING,
    AFTER_THE_ENTRY,
    AFTER_NOTING_THE_HEAD,
    AFTER_EMPTYING_THE_DOCUMENT,
    BEFORE_LEASING_A_LISTENERS_PLACE,
    AFTER_LEASING_A_LISTENERS_PLACE,
    BEFORE_A_LISTENER_ACTS,
    AFTER_A_LISTENER_ACTED,
    AFTER_MOVING_ITS_PLACE;

    /** The writes on an event's way. */
    static @Nullable Write watched(String command, Document query) {
        return switch (command + " " + query.get(command)) {
            case "insert followUps" -> new Write(BEFORE_WRITING, AFTER_WRITING);
            case "insert journal" -> new Write(AFTER_WRITING, AFTER_THE_ENTRY);
            case "update journalHeads" -> new Write(AFTER_THE_ENTRY, AFTER_NOTING_THE_HEAD);
            case "update followUps" ->
                query.toString().contains("$unset")
                        ? new Write(AFTER_NOTING_THE_HEAD, AFTER_EMPTYING_THE_DOCUMENT)
                        : null;
            case "findAndModify journalPositions", "findandmodify journalPositions" ->
                new Write(BEFORE_LEASING_A_LISTENERS_PLACE, AFTER_LEASING_A_LISTENERS_PLACE);
            case "insert contactHistory" -> new Write(BEFORE_A_LISTENER_ACTS, AFTER_A_LISTENER_ACTED);
            case "update journalPositions" -> new Write(AFTER_A_LISTENER_ACTED, AFTER_MOVING_ITS_PLACE);
            default -> null;
        };
    }
}
