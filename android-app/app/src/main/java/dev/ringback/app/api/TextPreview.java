package dev.ringback.app.api;

import java.util.List;
import org.json.JSONObject;

/**
 * What a prepared wording says to a caller.
 *
 * @param segments in how many pieces the carrier bills it
 * @param promises words by which it promises something: it would wait for a person's approval
 */
public record TextPreview(Template template, String body, int segments, List<String> promises) {

    public static TextPreview read(Template template, JSONObject json) {
        return new TextPreview(
                template,
                Json.text(json, "body"),
                Json.object(json, "segments").optInt("segments", 1),
                Json.list(json, "promises", promise -> Json.text(promise, "words")));
    }
}
