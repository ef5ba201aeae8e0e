package dev.ringback.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What makes a repeated request recognisable: the client's idempotency key, within the one who sent it. */
public record RequestKey(String value) {

    private static final int MOST = 100;

    /** The key that an actor gave, or one that never comes again when they gave none.
     *
     * @throws InvalidInput when it is longer than 100 characters */
    public static RequestKey of(Actor actor, @Nullable String idempotencyKey) {
        var given = Text.optional("idempotencyKey", idempotencyKey, MOST);
        return new RequestKey(given == null ? UUID.randomUUID().toString() : actor.reference() + '/' + given);
    }

    /** The id of what this request creates: the same for every repetition. */
    public String idFor(CompanyId company, String noun) {
        return UUID.nameUUIDFromBytes((company + "/" + noun + '/' + value).getBytes(UTF_8))
                .toString();
    }
}
