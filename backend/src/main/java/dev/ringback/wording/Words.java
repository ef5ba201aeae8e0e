package dev.ringback.wording;

import org.jspecify.annotations.Nullable;

/**
 * What a text says.
 *
 * @param template the kind of prepared text it was made from; null for somebody's own words
 * @param templateVersion of the company's wording: 0 for the built-in one, and for somebody's own words
 */
public record Words(String body, @Nullable Template template, int templateVersion) {

    /** Somebody's own words. */
    public static Words own(String body) {
        return new Words(body, null, 0);
    }
}
