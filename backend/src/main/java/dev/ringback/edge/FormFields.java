package dev.ringback.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of a form, as a browser sends them: those of the query first, then those of the body. */
final class FormFields {

    private static final int MOST = 1_000;

    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private int count;

    FormFields(Map<String, String[]> query) {
        query.forEach((name, values) -> fields.put(name, new ArrayList<>(List.of(values))));
    }

    /** @throws IllegalArgumentException when it is no form, or has absurdly many fields */
    FormFields with(byte[] body) {
        var text = new String(body, UTF_8);
        for (var start = 0; start < text.length(); ) {
            var next = text.indexOf('&', start);
            var end = next < 0 ? text.length() : next;
            if (end > start) {
                add(text.substring(start, end));
            }
            start = end + 1;
        }
        return this;
    }

    private void add(String field) {
        if (++count > MOST) {
            throw new IllegalArgumentException("Too many fields");
        }
        var equals = field.indexOf('=');
        var name = equals < 0 ? field : field.substring(0, equals);
        var value = equals < 0 ? "" : field.substring(equals + 1);
        fields.computeIfAbsent(URLDecoder.decode(name, UTF_8), it -> new ArrayList<>())
                .add(URLDecoder.decode(value, UTF_8));
    }

    Map<String, String[]> all() {
        var all = new LinkedHashMap<String, String[]>();
        fields.forEach((name, values) -> all.put(name, values.toArray(String[]::new)));
        return all;
    }
}
