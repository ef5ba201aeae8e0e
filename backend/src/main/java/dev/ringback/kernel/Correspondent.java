package dev.ringback.kernel;

import java.util.Optional;

/** Whoever writes to a company: a phone number, or a sender that is none and that nobody can write back to. */
public sealed interface Correspondent permits PhoneNumber, NamedSender {

    /** Reads what {@link #key} wrote. */
    static Correspondent ofKey(String key) {
        return key.startsWith(NamedSender.KEY)
                ? new NamedSender(key.substring(NamedSender.KEY.length()))
                : new PhoneNumber(key);
    }

    /** The same for the same correspondent, and no other. */
    String key();

    /** As it is shown to people. */
    String written();

    /** Where they can be called and texted; empty when nowhere. */
    Optional<PhoneNumber> number();
}
