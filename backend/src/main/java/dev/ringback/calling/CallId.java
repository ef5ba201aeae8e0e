package dev.ringback.calling;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringback.kernel.CompanyId;
import java.util.UUID;

/** Names one call. */
public record CallId(String value) {

    /** The same for every report of a call. */
    static CallId of(CompanyId company, String providerId) {
        return new CallId(UUID.nameUUIDFromBytes((company + "/call/" + providerId).getBytes(UTF_8))
                .toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
