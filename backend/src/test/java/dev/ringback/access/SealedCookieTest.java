package dev.ringback.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.SettableClock;
import dev.ringback.kernel.PublicUrl;
import dev.ringback.kernel.Secret;
import dev.ringback.kernel.Vault;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SealedCookieTest {

    private static final Duration LIFE = Duration.ofMinutes(5);

    private final SettableClock clock = new SettableClock(Instant.EPOCH);
    private final SealedCookies cookies = cookies("https://ringback.example.com");

    private SealedCookies cookies(String origin) {
        return new SealedCookies(new Wrapped(), clock, new PublicUrl(origin));
    }

    /** Keeps the contract but for secrecy. */
    private static final class Wrapped implements Vault {
        @Override
        public String seal(Secret secret) {
            return Base64.getEncoder().encodeToString(secret.reveal().getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Secret open(String sealed) {
            return new Secret(new String(Base64.getDecoder().decode(sealed), StandardCharsets.UTF_8));
        }
    }

    private static MockHttpServletResponse written(SealedCookie cookie) {
        var response = new MockHttpServletResponse();
        cookie.write(response, "dana");
        return response;
    }

    private static MockHttpServletRequest returned(String name, MockHttpServletResponse response) {
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie(name, response.getCookies()[0].getValue()));
        return request;
    }

    @Test
    void whatWasWrittenIsReadUntilItsTimeIsOver() {
        var cookie = cookies.named("who", LIFE);
        var request = returned("__Host-who", written(cookie));
        assertThat(cookie.read(request)).hasValue("dana");

        clock.passes(LIFE);

        assertThat(cookie.read(request)).isEmpty();
    }

    @Test
    void oneIsNotTakenForAnother() {
        var request = returned("__Host-other", written(cookies.named("who", LIFE)));

        assertThat(cookies.named("other", LIFE).read(request)).isEmpty();
    }

    @Test
    void nobodyElseReadsItAndOverHttpsNobodyElseWritesIt() {
        assertThat(written(cookies.named("who", LIFE)).getHeader("Set-Cookie"))
                .startsWith("__Host-who=")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax", "Max-Age=300");
        assertThat(written(cookies("http://localhost:8080").named("who", LIFE)).getHeader("Set-Cookie"))
                .startsWith("who=")
                .doesNotContain("Secure");
    }
}
