package dev.ringback.app.api;

import org.json.JSONObject;

/** Who is signed in. */
public record Viewer(String id, String name, Role role, String companyId, String companyName) {

    public static Viewer read(JSONObject json) {
        var company = Json.object(json, "company");
        return new Viewer(
                Json.text(json, "id"),
                Json.text(json, "name"),
                Json.value(json, "role", Role.class, Role.OTHER_VALUE),
                Json.text(company, "id"),
                Json.text(company, "name"));
    }
}
