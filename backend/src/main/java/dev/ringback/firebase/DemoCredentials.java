package dev.ringback.firebase;

import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import java.time.Instant;
import java.util.Date;

/** What the simulated FCM takes for an access token. */
class DemoCredentials extends GoogleCredentials {

    private static final long serialVersionUID = 1L;
    private static final Instant FAR_AWAY = Instant.parse("2100-01-01T00:00:00Z");

    DemoCredentials() {
        super(newBuilder());
    }

    @Override
    public AccessToken refreshAccessToken() {
        return new AccessToken("demo", Date.from(FAR_AWAY));
    }
}
