package dev.ringback.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Remembers the device of somebody who has signed in, and leads them to the app that waits, or to a plain page. */
final class SignInWelcome extends SavedRequestAwareAuthenticationSuccessHandler {

    private final KnownDevices devices;

    SignInWelcome(KnownDevices devices, WaitingApp waiting) {
        this.devices = devices;
        setRequestCache(waiting);
        setDefaultTargetUrl(SignInPage.SIGNED_IN);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        devices.remember(request, response, SignIns.normalise(request.getParameter("username")));
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
