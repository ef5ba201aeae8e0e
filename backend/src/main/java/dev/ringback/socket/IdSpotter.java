package dev.ringback.socket;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Spots the id of a message that passes by and is not kept: whoever sent it can be told which of their operations it was for, wherever in the
 * message the id stands.
 */
final class IdSpotter {

    private final StringBuilder word = new StringBuilder();
    private int depth;
    private boolean inString;
    private boolean escaped;
    private boolean isValue;
    private String name = "";
    private @Nullable String raw;

    void see(String part) {
        for (var i = 0; i < part.length(); i++) {
            see(part.charAt(i));
        }
    }

    private void see(char each) {
        if (inString) {
            if (each == '"' && !escaped) {
                inString = false;
                endWord();
            } else {
                escaped = each == '\\' && !escaped;
                keep(each);
            }
            return;
        }
        switch (each) {
            case '"' -> {
                inString = true;
                word.setLength(0);
            }
            case '{', '[' -> depth++;
            case '}', ']' -> depth--;
            case ':' -> isValue = true;
            case ',' -> isValue = false;
            default -> {
                // numbers, and spaces
            }
        }
    }

    private void keep(char each) {
        if (depth == 1 && word.length() <= Message.LONGEST_ID) {
            word.append(each);
        }
    }

    private void endWord() {
        if (depth != 1) {
            return;
        }
        if (!isValue) {
            name = word.toString();
        } else if (name.equals("id")) {
            raw = word.toString();
        }
    }

    Optional<String> id(JsonMapper json) {
        try {
            return Optional.ofNullable(raw)
                    .filter(it -> !it.isEmpty() && it.length() <= Message.LONGEST_ID)
                    .map(it -> json.readValue('"' + it + '"', String.class));
        } catch (JacksonException brokenEscape) {
            return Optional.empty();
        }
    }
}
