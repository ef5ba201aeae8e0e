package dev.ringback.company;

import dev.ringback.company.BusinessHours.Span;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How a company texts, as MongoDB keeps it within the company. */
final class MongoTextingPolicy {

    private MongoTextingPolicy() {}

    static Document write(TextingPolicy it) {
        var authority = new Document();
        it.authority().forEach((purpose, each) -> authority.append(purpose.name(), write(each)));
        return new Document("quietHours", it.quietHours() == null ? null : write(it.quietHours()))
                .append("repliesToContact", it.repliesToContact())
                .append("authority", authority)
                .append("delayThreshold", it.delayThreshold().toString())
                .append("reviewEvery", it.reviewEvery().toString())
                .append("reviewUrl", it.reviewUrl())
                .append("approveWithin", it.approveWithin().toString());
    }

    private static Document write(QuietHours it) {
        return new Document("from", it.from().toString())
                .append("until", it.until().toString())
                .append("then", it.then().name());
    }

    private static Document write(Authority it) {
        return new Document("mode", it.mode().name())
                .append(
                        "hours",
                        it.hours() == null
                                ? null
                                : new Document("opens", it.hours().opens().toString())
                                        .append("closes", it.hours().closes().toString()))
                .append("perNumberPerDay", it.perNumberPerDay())
                .append("perDay", it.perDay())
                .append("coolDown", it.coolDown().toString());
    }

    static TextingPolicy read(@Nullable Document it) {
        if (it == null) {
            return TextingPolicy.USUAL;
        }
        return new TextingPolicy(
                quietHours(it.get("quietHours", Document.class)),
                it.getBoolean("repliesToContact"),
                authority(it.get("authority", Document.class)),
                Duration.parse(it.getString("delayThreshold")),
                Duration.parse(it.getString("reviewEvery")),
                it.getString("reviewUrl"),
                Duration.parse(it.getString("approveWithin")));
    }

    private static @Nullable QuietHours quietHours(@Nullable Document it) {
        return it == null
                ? null
                : new QuietHours(
                        LocalTime.parse(it.getString("from")),
                        LocalTime.parse(it.getString("until")),
                        QuietHours.Then.valueOf(it.getString("then")));
    }

    private static Map<Purpose, Authority> authority(Document it) {
        var all = new EnumMap<Purpose, Authority>(Purpose.class);
        for (var purpose : it.keySet()) {
            var each = it.get(purpose, Document.class);
            var hours = each.get("hours", Document.class);
            all.put(
                    Purpose.valueOf(purpose),
                    new Authority(
                            Authority.Mode.valueOf(each.getString("mode")),
                            hours == null
                                    ? null
                                    : new Span(
                                            LocalTime.parse(hours.getString("opens")),
                                            LocalTime.parse(hours.getString("closes"))),
                            each.getInteger("perNumberPerDay"),
                            each.getInteger("perDay"),
                            Duration.parse(each.getString("coolDown"))));
        }
        return all;
    }
}
