package dev.ringback.twilio;

import java.util.Optional;
import java.util.regex.Pattern;

/** Which picture of which message of which account an address of Twilio's names. */
record MediaSid(String account, String message, String media) {

    private static final Pattern ADDRESS =
            Pattern.compile("https://api\\.twilio\\.com/2010-04-01/Accounts/(AC[0-9a-zA-Z]+)"
                    + "/Messages/([SM]M[0-9a-fA-F]{32})/Media/(ME[0-9a-fA-F]{32})");

    /** Reads an address; empty for every one that is not made of these three and nothing else. */
    static Optional<MediaSid> of(String url) {
        var parts = ADDRESS.matcher(url);
        return parts.matches()
                ? Optional.of(new MediaSid(parts.group(1), parts.group(2), parts.group(3)))
                : Optional.empty();
    }

    String path() {
        return "/2010-04-01/Accounts/%s/Messages/%s/Media/%s".formatted(account, message, media);
    }
}
