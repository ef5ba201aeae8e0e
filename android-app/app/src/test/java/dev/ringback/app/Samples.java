package dev.ringback.app;

import org.json.JSONException;
import org.json.JSONObject;

/** Answers as the server gives them. */
public final class Samples {
    public static final String DANA = "{\"id\":\"dana\",\"name\":\"Dana\"}";
    public static final String LUIS = "{\"id\":\"luis\",\"name\":\"Luis\"}";

    private Samples() {}

    /** A row of the inbox: Maria, whose heating is out. */
    public static JSONObject maria() {
        return json("""
                {"id":"maria","caller":{"name":"Maria Lopez","phoneNumber":"+15125550143","identity":"NEW_LEAD"},
                "category":"UNKNOWN","urgency":"EMERGENCY","urgencyEvidence":["no heat"],"summary":"No heat, a baby in the house.",
                "status":"NEW_MISSED_CALL","claim":null,"dueAt":"2026-11-21T15:10:00Z","stale":false,"nextAction":null,
                "source":"WEBSITE","trigger":"VOICEMAIL","openedAt":"2026-11-21T15:00:00Z","contactCount":1,
                "customer":{"id":"c-maria","name":"Maria Lopez","address":null},"version":1}""");
    }

    /** A row of the inbox: Sven, who asks for a price. */
    public static JSONObject sven() {
        var sven = maria();
        put(sven, "id", "sven");
        put(sven, "urgency", "NORMAL");
        put(sven, "urgencyEvidence", new org.json.JSONArray());
        put(sven, "dueAt", "2026-11-21T14:00:00Z");
        return sven;
    }

    /** Maria's visit. */
    public static JSONObject visit() {
        return json("""
                {"id":"v1","type":"EMERGENCY","startsAt":"2026-11-21T16:00:00Z","endsAt":"2026-11-21T18:00:00Z",
                "address":"12 Oak Street","status":"SCHEDULED","etaAt":null,"version":1,"cancelReason":null,
                "technician":{"id":"dana","name":"Dana"},
                "customer":{"id":"c-maria","name":"Maria Lopez","phoneNumbers":["+15125550143"],"address":null},
                "followUp":{"id":"maria","summary":"No heat","urgency":"EMERGENCY"},"onMyWay":null}""");
    }

    /** A text to Maria. */
    public static JSONObject text(String id, String body, String proof) {
        return json("""
                {"id":"%s","direction":"OUTBOUND","author":{"name":"Dana"},"body":"%s","proof":"%s","noContactReason":null,
                "error":null,"receipts":[],"createdAt":"2026-11-21T15:20:00Z"}""".formatted(id, body, proof));
    }

    public static JSONObject with(JSONObject json, String field, Object value) {
        put(json, field, value);
        return json;
    }

    public static String page(String field, JSONObject... rows) {
        var edges = new StringBuilder();
        for (var row : rows) {
            edges.append(edges.length() == 0 ? "" : ",")
                    .append("{\"node\":")
                    .append(row)
                    .append('}');
        }
        return "{\"%s\":{\"edges\":[%s],\"pageInfo\":{\"hasNextPage\":false,\"endCursor\":null}}}"
                .formatted(field, edges);
    }

    public static JSONObject json(String text) {
        try {
            return new JSONObject(text);
        } catch (JSONException e) {
            throw new AssertionError(e);
        }
    }

    private static void put(JSONObject json, String field, Object value) {
        try {
            json.put(field, value);
        } catch (JSONException e) {
            throw new AssertionError(e);
        }
    }
}
