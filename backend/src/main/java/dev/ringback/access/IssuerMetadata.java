package dev.ringback.access;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the metadata (RFC 8414) says of this issuer: what it does, and not all that the library could. */
final class IssuerMetadata {

    private static final List<String> CLIENT_AUTHENTICATION =
            List.of("client_secret_basic", "client_secret_post", "none");

    private IssuerMetadata() {}

    static void describe(Map<String, Object> claims) {
        claims.keySet()
                .removeAll(Set.of(
                        "introspection_endpoint",
                        "introspection_endpoint_auth_methods_supported",
                        "tls_client_certificate_bound_access_tokens",
                        "dpop_signing_alg_values_supported"));
        claims.put("grant_types_supported", List.of("authorization_code", "client_credentials", "refresh_token"));
        claims.put("token_endpoint_auth_methods_supported", CLIENT_AUTHENTICATION);
        claims.put("revocation_endpoint_auth_methods_supported", CLIENT_AUTHENTICATION);
    }
}
