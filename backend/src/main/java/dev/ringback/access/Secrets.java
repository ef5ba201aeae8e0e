package dev.ringback.access;

import dev.ringback.guessing.Guess;
import dev.ringback.guessing.GuessDesk;
import dev.ringback.guessing.Verdict;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Compares secrets with their hashes, for as many guesses as may be made. It takes as long where there is nothing to compare with. */
@Component
class Secrets {

    /** Compared with when nobody has that name, so that the time taken does not tell. Its password was never kept. */
    private static final String NOBODYS_HASH = "{bcrypt}$2a$10$jLwuhzve8gXOUq5zOZ1XAud/ZHYjofVkEqreEdgF3XoXnlrcsU1/6";

    private final GuessDesk desk;
    private final PasswordEncoder passwords;

    Secrets(GuessDesk desk, PasswordEncoder passwords) {
        this.desk = desk;
        this.passwords = passwords;
    }

    /**
     * Whether the secret is right.
     *
     * @param hash of the right one; null when nobody has that name
     * @param mayComeIn asked once the secret is right
     */
    Verdict check(Guess guess, String secret, @Nullable String hash, BooleanSupplier mayComeIn) {
        return desk.check(
                guess,
                () -> passwords.matches(secret, hash == null ? NOBODYS_HASH : hash)
                        && hash != null
                        && mayComeIn.getAsBoolean());
    }
}
