package dev.ringback.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.Heap;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidationException;

class CheckedTokensTest {

    private final List<String> checked = new ArrayList<>();
    private final AtomicBoolean expired = new AtomicBoolean();
    private final CheckedTokens tokens = new CheckedTokens(this::checkSignature, it -> validity());

    @Test
    void aSignatureIsCheckedOnce() {
        var first = tokens.decode("danas.token.signed");
        var second = tokens.decode("danas.token.signed");

        assertThat(second).isEqualTo(first);
        assertThat(checked).containsExactly("danas.token.signed");
    }

    @Test
    void aTokenThatExpiresIsRefusedThoughItsSignatureIsRemembered() {
        tokens.decode("danas.token.signed");

        expired.set(true);

        assertThatThrownBy(() -> tokens.decode("danas.token.signed")).isInstanceOf(JwtValidationException.class);
    }

    @Test
    void theSameTokenWithAnotherSignatureIsRefused() {
        tokens.decode("danas.token.signed");

        assertThatThrownBy(() -> tokens.decode("danas.token.forged")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void manyLongTokensAreForgottenBeforeTheyFillTheMemory() {
        var rest = "t".repeat(2_000);
        var held = Heap.heldBy(() -> {
            var all = new CheckedTokens(
                    it -> Jwt.withTokenValue(it)
                            .header("alg", "RS256")
                            .claim("scope", List.of(it.substring(0, 200), it.substring(5)))
                            .build(),
                    it -> validity());
            for (var i = 0; i < 20_000; i++) {
                all.decode(i + rest);
            }
            return all;
        });

        assertThat(held).isLessThan(10_000_000);
    }

    private Jwt checkSignature(String token) {
        checked.add(token);
        if (!token.endsWith(".signed")) {
            throw new BadJwtException("forged");
        }
        return Jwt.withTokenValue(token).header("alg", "RS256").subject("dana").build();
    }

    private OAuth2TokenValidatorResult validity() {
        return expired.get()
                ? OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"))
                : OAuth2TokenValidatorResult.success();
    }
}
