package dev.ringback.simulator.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Finds messages for Twilio's REST API: one, or pages of them, newest first. */
@Component
@Profile("demo")
class MessageListing {

    private static final int USUAL_SIZE = 50;
    private static final int LARGEST_SIZE = 1000;
    private static final Duration REST_OF_THE_DAY = Duration.ofDays(1).minusMillis(1);

    private final MongoSimulatorMessages messages;

    MessageListing(MongoSimulatorMessages messages) {
        this.messages = messages;
    }

    ResponseEntity<Object> one(String accountSid, String sid) {
        return messages.find(accountSid, sid)
                .<ResponseEntity<Object>>map(it -> ResponseEntity.ok(MessageResource.of(it)))
                .orElseGet(() -> TwilioError.of(
                                20404,
                                "The requested resource /2010-04-01/Accounts/" + accountSid + "/Messages/" + sid
                                        + ".json was not found")
                        .asResponse());
    }

    ResponseEntity<Object> page(String accountSid, Map<String, String> query) {
        var size = Math.clamp(number(query, "PageSize", USUAL_SIZE), 1, LARGEST_SIZE);
        var page = Math.clamp(number(query, "Page", 0), 0, Integer.MAX_VALUE / LARGEST_SIZE - 1);
        // One more than asked for tells whether there is a next page.
        var found = messages.list(filter(accountSid, query), page * size, size + 1);
        var shown = found.stream().limit(size).map(MessageResource::of).toList();
        return ResponseEntity.ok(new MessagePage(
                uri(accountSid, query, size, 0),
                found.size() > size ? uri(accountSid, query, size, page + 1) : null,
                page > 0 ? uri(accountSid, query, size, page - 1) : null,
                uri(accountSid, query, size, page),
                page,
                size,
                page * size,
                Math.max(0, page * size + shown.size() - 1),
                shown));
    }

    private static MessageFilter filter(String accountSid, Map<String, String> query) {
        var day = query.get("DateSent");
        return new MessageFilter(
                accountSid,
                numberOrNull(query, "To"),
                numberOrNull(query, "From"),
                moment(day != null ? day : query.get("DateSent>")),
                day != null ? endOf(day) : moment(query.get("DateSent<")));
    }

    private static @Nullable String numberOrNull(Map<String, String> query, String name) {
        var value = query.get(name);
        return value == null ? null : PhoneNumbers.restorePlus(value);
    }

    private static @Nullable Instant moment(@Nullable String text) {
        return text == null ? null : TwilioDates.read(text).orElse(null);
    }

    private static @Nullable Instant endOf(String text) {
        return TwilioDates.read(text)
                .map(it -> it.plus(TwilioDates.isDay(text) ? REST_OF_THE_DAY : Duration.ofMillis(999)))
                .orElse(null);
    }

    private static int number(Map<String, String> query, String name, int usual) {
        var value = query.getOrDefault(name, "");
        return value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : usual;
    }

    private static String uri(String accountSid, Map<String, String> query, int size, int page) {
        var all = new TreeMap<>(query);
        all.put("PageSize", String.valueOf(size));
        all.put("Page", String.valueOf(page));
        return "/2010-04-01/Accounts/" + accountSid + "/Messages.json?"
                + all.entrySet().stream()
                        .map(it ->
                                URLEncoder.encode(it.getKey(), UTF_8) + '=' + URLEncoder.encode(it.getValue(), UTF_8))
                        .collect(Collectors.joining("&"));
    }
}
