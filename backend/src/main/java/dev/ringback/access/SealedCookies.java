package dev.ringback.access;

import dev.ringback.kernel.PublicUrl;
import dev.ringback.kernel.Vault;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What a browser keeps for us while somebody signs in; no backend keeps anything. */
@Component
class SealedCookies {

    private final Vault vault;
    private final Clock clock;
    private final boolean secure;

    SealedCookies(Vault vault, Clock clock, PublicUrl publicUrl) {
        this.vault = vault;
        this.clock = clock;
        this.secure = publicUrl.origin().startsWith("https:");
    }

    SealedCookie named(String name, Duration life) {
        return new SealedCookie(fullName(name), life, secure, vault, clock);
    }

    /** Browsers let nobody but this very host write a name that begins so, and only over https. */
    String fullName(String name) {
        return secure ? "__Host-" + name : name;
    }

    boolean areSecure() {
        return secure;
    }
}
