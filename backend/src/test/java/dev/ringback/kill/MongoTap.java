package dev.ringback.kill;

import de.bwaldvogel.mongo.bson.Document;
import dev.ringback.platform.MongoEmbeddedBackend;
import io.netty.channel.Channel;
import org.jspecify.annotations.Nullable;

/** A database that sees at which step its client is. A client that is killed before a write never wrote it. */
final class MongoTap extends MongoEmbeddedBackend {

    private final Executioner executioner;
    private final Watched watched;

    /** A write that is watched, with the steps right before and right after it. */
    record Write(Enum<?> before, Enum<?> after) {}

    /** Which writes are watched. */
    interface Watched {
        @Nullable
        Write write(String command, Document query);
    }

    MongoTap(Executioner executioner, Watched watched) {
        this.executioner = executioner;
        this.watched = watched;
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        var steps = watched.write(command, query);
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
}
