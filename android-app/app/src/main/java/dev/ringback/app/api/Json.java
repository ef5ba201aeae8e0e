package dev.ringback.app.api;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/** Reads answers. What is missing or not of its kind is a {@link MalformedAnswer}: half an answer is none. */
public final class Json {

    private Json() {}

    /** Reads a whole document. */
    public static JSONObject parse(String text) {
        try {
            return new JSONObject(text);
        } catch (JSONException e) {
            throw new MalformedAnswer("not JSON");
        }
    }

    static String text(JSONObject json, String field) {
        var value = optionalText(json, field);
        if (value == null) {
            throw new MalformedAnswer(field + " is missing");
        }
        return value;
    }

    static @Nullable String optionalText(JSONObject json, String field) {
        return json.isNull(field) ? null : json.optString(field);
    }

    static @Nullable Instant time(JSONObject json, String field) {
        var text = optionalText(json, field);
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new MalformedAnswer(field + " is no time");
        }
    }

    static Instant requiredTime(JSONObject json, String field) {
        var time = time(json, field);
        if (time == null) {
            throw new MalformedAnswer(field + " is missing");
        }
        return time;
    }

    public static JSONObject object(JSONObject json, String field) {
        var object = json.optJSONObject(field);
        if (object == null) {
            throw new MalformedAnswer(field + " is missing");
        }
        return object;
    }

    static <T> @Nullable T optional(JSONObject json, String field, Function<JSONObject, T> read) {
        var object = json.optJSONObject(field);
        return object == null ? null : read.apply(object);
    }

    /** The elements of an array; none when it is missing. */
    public static <T> List<T> list(JSONObject json, String field, Function<JSONObject, T> read) {
        var array = json.optJSONArray(field);
        var list = new ArrayList<T>();
        for (var i = 0; array != null && i < array.length(); i++) {
            list.add(read.apply(array.optJSONObject(i)));
        }
        return List.copyOf(list);
    }

    static List<String> texts(JSONObject json, String field) {
        var array = json.optJSONArray(field);
        var list = new ArrayList<String>();
        for (var i = 0; array != null && i < array.length(); i++) {
            list.add(array.optString(i));
        }
        return List.copyOf(list);
    }

    /** The rows of a page. */
    public static List<JSONObject> nodes(JSONObject connection) {
        return list(connection, "edges", edge -> object(edge, "node"));
    }

    /** A value of an enumeration, which a newer server may know more of. */
    static <E extends Enum<E>> E value(JSONObject json, String field, Class<E> type, E otherwise) {
        var found = optionalValue(json, field, type, otherwise);
        return found == null ? otherwise : found;
    }

    static <E extends Enum<E>> @Nullable E optionalValue(JSONObject json, String field, Class<E> type, E otherwise) {
        var name = optionalText(json, field);
        if (name == null) {
            return null;
        }
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            return otherwise;
        }
    }
}
