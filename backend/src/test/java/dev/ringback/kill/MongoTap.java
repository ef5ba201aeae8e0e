package dev.ringback.kill;

import de.bwaldvogel.mongo.bson.Document;
import dev.ringback.platform.MongoEmbeddedBackend;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A database that sees at which step of sending its client is. A client that is killed before a write never wrote it. */
final class MongoTap extends MongoEmbeddedBackend {

    private final Executioner executioner;

    MongoTap(Executioner executioner) {
        this.executioner = executioner;
    }

    private record Steps(Step before, Step after) {}

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        var steps = steps(command, query);
        if (steps == null) {
            return super.handleCommand(channel, database, command, query);
        }
        if (!executioner.passes(steps.before())) {
            throw new IllegalStateException("Killed before it wrote");
        }
        var answer = super.handleCommand(channel, database, command, query);
        executioner.passes(steps.after());
        return answer;
    }

    private static @Nullable Steps steps(String command, Document query) {
        return switch (command + " " + query.get(command)) {
            case "insert texts" -> new Steps(Step.BEFORE_STORING, Step.AFTER_STORING);
            case "findAndModify texts", "findandmodify texts" -> new Steps(Step.BEFORE_TAKING, Step.AFTER_TAKING);
            case "update texts" -> written(query);
            case "insert journal" ->
                query.toString().contains("TextChanged")
                        ? new Steps(Step.BEFORE_THE_JOURNAL, Step.AFTER_THE_JOURNAL)
                        : null;
            default -> null;
        };
    }

    private static @Nullable Steps written(Document query) {
        if (!(query.get("updates") instanceof List<?> updates)
                || !(updates.getFirst() instanceof Map<?, ?> update)
                || !(update.get("u") instanceof Map<?, ?> text)) {
            return null;
        }
        if (text.get("sending") instanceof Map<?, ?> sending && sending.get("handedOverAt") != null) {
            return new Steps(Step.BEFORE_NOTING_THE_HANDOVER, Step.AFTER_NOTING_THE_HANDOVER);
        }
        return "ACCEPTED".equals(text.get("proof"))
                ? new Steps(Step.BEFORE_NOTING_THE_ANSWER, Step.AFTER_NOTING_THE_ANSWER)
                : null;
    }
}
