package dev.ringback.texting;

import dev.ringback.wording.Promise;
import dev.ringback.wording.Promises;
import dev.ringback.wording.Segments;
import dev.ringback.wording.Words;
import java.util.List;

/** What a wording says to a caller, in the shape of the schema. */
record TemplatePreview(String body, Segments segments, List<Promise> promises) {

    static TemplatePreview of(Words words, String companyName) {
        return new TemplatePreview(words.body(), Segments.of(words.body()), Promises.in(words.body(), companyName));
    }
}
