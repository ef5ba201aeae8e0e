package dev.ringback.calling;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringback.kernel.CompanyId;
import java.util.UUID;

/** Names one call that calls somebody to work. */
public record AlertCallId(String value) {

    /** The same for every repetition of what it is made for. */
    static AlertCallId of(CompanyId company, String key) {
        return new AlertCallId(UUID.nameUUIDFromBytes((company + "/alert-call/" + key).getBytes(UTF_8))
                .toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
