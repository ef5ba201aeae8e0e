package dev.ringback.attack;

import java.time.Duration;

/** Somebody asks again and again to be signed in, and never goes on. */
final class CodesForNobody implements Attack {

    private static final int COUNT = 28_000;
    private static final int CONNECTIONS = 16;
    private static final String AUTHORIZE =
            "/oauth2/authorize?response_type=code&client_id=ringback-android&redirect_uri=dev.ringback:/oauth2/callback"
                    + "&code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&state=";

    @Override
    public String name() {
        return "28,000 requests to sign in";
    }

    @Override
    public Outcome against(Target target) {
        return Crowd.of(
                CONNECTIONS,
                COUNT,
                Duration.ofSeconds(60),
                number -> Reply.of(target.api().get(AUTHORIZE + number)));
    }
}
