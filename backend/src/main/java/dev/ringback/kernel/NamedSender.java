package dev.ringback.kernel;

import java.util.Optional;

/** A sender that is no phone number: a short code, the name of a firm, an e-mail address, a chat account. Logs do not show it. */
public record NamedSender(String name) implements Correspondent {

    static final String KEY = "name:";

    private static final int LONGEST = 120;
    private static final String NOBODY = "Unknown sender";

    public NamedSender {
        var shown = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
        name = shown.isEmpty() ? NOBODY : Text.cut(shown, LONGEST);
    }

    @Override
    public String key() {
        return KEY + name;
    }

    @Override
    public String written() {
        return name;
    }

    @Override
    public Optional<PhoneNumber> number() {
        return Optional.empty();
    }

    @Override
    public String toString() {
        return "a named sender";
    }
}
