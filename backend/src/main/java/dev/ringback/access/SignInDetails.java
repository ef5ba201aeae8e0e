package dev.ringback.access;

import dev.ringback.guessing.Guess;
import dev.ringback.kernel.Neighbourhood;
import jakarta.servlet.http.HttpServletRequest;

/** Where a username and a password were entered. */
record SignInDetails(HttpServletRequest request, KnownDevices devices) {

    Guess guess(String username) {
        return new Guess(
                "member:" + username,
                Neighbourhood.of(request.getRemoteAddr()),
                devices.find(request, username).orElse(null));
    }
}
