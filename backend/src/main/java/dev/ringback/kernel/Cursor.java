package dev.ringback.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/** A place in one kind of list, written so that clients hand it back unread. */
public record Cursor(String list, String place) {

    /** The opaque form: URL-safe base64 of the list's name and the place in it. */
    public String encode() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((list + ':' + place).getBytes(UTF_8));
    }

    /** Reads a cursor that was made for this list.
     *
     * @throws InvalidInput when it was not */
    public static Cursor decode(String list, String cursor) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
            var made = new Cursor(list, text.substring(Math.min(text.length(), list.length() + 1)));
            if (made.encode().equals(cursor)) {
                return made;
            }
        } catch (IllegalArgumentException notBase64) {
            // falls through to the same answer as any other cursor we did not make
        }
        throw new InvalidInput(
                "after", "This cursor was not made for this list. Use an `endCursor` or `cursor` it gave you.");
    }
}
