package dev.ringback.access;

import java.util.Locale;
import java.util.Optional;

/** The names that members sign in with; each is unique in the installation, whatever its case. */
interface SignIns {

    Optional<SignIn> find(String username);

    /** Adds a sign-in unless its username is taken; says whether it did. */
    boolean add(SignIn signIn);

    static String normalise(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }
}
