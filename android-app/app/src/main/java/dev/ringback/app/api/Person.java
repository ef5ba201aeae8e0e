package dev.ringback.app.api;

import org.json.JSONObject;

/** A member of the company's staff. */
public record Person(String id, String name) {

    static Person read(JSONObject json) {
        return new Person(Json.text(json, "id"), Json.text(json, "name"));
    }
}
