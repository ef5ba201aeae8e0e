package dev.ringback.attack;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;

/** What became of one request. */
enum Reply {
    SERVED,
    /** With a reason, as everybody who asks too much is. */
    REFUSED,
    /** An answer that should not be, or none. */
    FAILED;

    private static final Set<Integer> REFUSALS = Set.of(400, 408, 413, 429, 431, 503);
    private static final List<String> CODES = List.of("THROTTLED", "QUERY_TOO_COSTLY", "BAD_USER_INPUT");
    /** No refusal is longer, and an answer of many megabytes is not searched. */
    private static final int LONGEST_REFUSAL = 10_000;

    static Reply of(HttpResponse<String> response) {
        if (REFUSALS.contains(response.statusCode())) {
            return REFUSED;
        }
        if (response.statusCode() >= 400) {
            return FAILED;
        }
        var body = response.body();
        if (body.length() > LONGEST_REFUSAL || !body.contains("\"errors\"")) {
            return SERVED;
        }
        return CODES.stream().anyMatch(it -> body.contains("\"code\":\"" + it + "\"")) ? REFUSED : FAILED;
    }
}
