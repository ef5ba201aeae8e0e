package dev.ringback.access;

import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.MemberId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A machine that asks for its own tokens: a partner's, limited to its scopes.
 *
 * @param actsAs the member it stands in for; only the demo has such clients
 */
record ApiClient(
        String clientId,
        CompanyId company,
        String name,
        String secretHash,
        Set<String> scopes,
        @Nullable MemberId actsAs) {

    ApiClient {
        scopes = Set.copyOf(scopes);
    }

    @Override
    public String toString() {
        return "client " + clientId + " of " + company;
    }
}
