package dev.ringback.company;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How a company texts, in the shape of the schema. */
record TextingSettings(
        @Nullable Quiet quietHours,
        boolean repliesToContact,
        List<Allowed> authority,
        int delayThresholdMinutes,
        int reviewEveryDays,
        @Nullable String reviewUrl,
        int approveWithinMinutes) {

    record Quiet(String from, String until, QuietHours.Then then) {}

    /** What Ringback may text by itself for one purpose. */
    record Allowed(
            Purpose purpose,
            Authority.Mode mode,
            @Nullable String hoursOpen,
            @Nullable String hoursClose,
            int perNumberPerDay,
            int perDay,
            int coolDownMinutes) {

        static Allowed of(Purpose purpose, Authority it) {
            var hours = it.hours();
            return new Allowed(
                    purpose,
                    it.mode(),
                    hours == null ? null : hours.opens().toString(),
                    hours == null ? null : hours.closes().toString(),
                    it.perNumberPerDay(),
                    it.perDay(),
                    minutes(it.coolDown()));
        }

        private String inWords() {
            return "%s, %s, %d to a number and %,d in all a day, %,d minutes apart"
                    .formatted(
                            mode,
                            hoursOpen == null ? "at any hour" : hoursOpen + "-" + hoursClose,
                            perNumberPerDay,
                            perDay,
                            coolDownMinutes);
        }
    }

    static TextingSettings of(TextingPolicy it) {
        var quiet = it.quietHours();
        return new TextingSettings(
                quiet == null
                        ? null
                        : new Quiet(quiet.from().toString(), quiet.until().toString(), quiet.then()),
                it.repliesToContact(),
                Arrays.stream(Purpose.values())
                        .filter(TextingInput::isSettable)
                        .map(purpose -> Allowed.of(purpose, it.authority(purpose)))
                        .toList(),
                minutes(it.delayThreshold()),
                Math.toIntExact(it.reviewEvery().toDays()),
                it.reviewUrl(),
                minutes(it.approveWithin()));
    }

    /** Each setting by its name in the schema, as people read it. */
    Map<String, String> inWords() {
        var words = new TreeMap<String, String>();
        words.put(
                "texting.quietHours",
                quietHours == null
                        ? "off"
                        : "%s-%s, %s".formatted(quietHours.from(), quietHours.until(), quietHours.then()));
        words.put("texting.repliesToContact", "" + repliesToContact);
        authority.forEach(it -> words.put("texting.authority." + it.purpose(), it.inWords()));
        words.put("texting.delayThresholdMinutes", "" + delayThresholdMinutes);
        words.put("texting.reviewEveryDays", "" + reviewEveryDays);
        words.put("texting.reviewUrl", reviewUrl == null ? "" : reviewUrl);
        words.put("texting.approveWithinMinutes", "" + approveWithinMinutes);
        return words;
    }

    private static int minutes(Duration it) {
        return Math.toIntExact(it.toMinutes());
    }
}
