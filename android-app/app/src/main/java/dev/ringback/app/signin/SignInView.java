package dev.ringback.app.signin;

import android.content.Intent;

/** The sign-in screen, to its presenter. */
interface SignInView {
    void render(SignInState state);

    /** Shows the address of the last server, unless something was typed already. */
    void suggest(String address);

    void openBrowser(Intent signInPage);

    /** Somebody is signed in: on to the work. */
    void goOn();
}
