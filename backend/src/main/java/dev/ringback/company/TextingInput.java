package dev.ringback.company;

import static java.util.Objects.requireNonNullElse;

import dev.ringback.kernel.InvalidInput;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a company shall text, as an owner gives it: what is left out stays as it is. Each value that cannot be used is named. */
record TextingInput(
        @Nullable QuietHoursInput quietHours,
        @Nullable Boolean repliesToContact,
        @Nullable List<AuthorityInput> authority,
        @Nullable Integer delayThresholdMinutes,
        @Nullable Integer reviewEveryDays,
        @Nullable String reviewUrl,
        @Nullable Integer approveWithinMinutes) {

    private static final int LONGEST_URL = 200;

    /** Whether an owner decides what goes out for this purpose. */
    static boolean isSettable(Purpose purpose) {
        return purpose != Purpose.ON_MY_WAY;
    }

    TextingPolicy over(TextingPolicy present) {
        return new TextingPolicy(
                quietHours == null ? present.quietHours() : quietHours.over(present.quietHours()),
                requireNonNullElse(repliesToContact, present.repliesToContact()),
                authority == null ? present.authority() : authority(present, authority),
                Settings.minutes(
                        "texting.delayThresholdMinutes", delayThresholdMinutes, present.delayThreshold(), 1, 240),
                Duration.ofDays(Settings.between(
                        "texting.reviewEveryDays",
                        reviewEveryDays,
                        Math.toIntExact(present.reviewEvery().toDays()),
                        1,
                        730)),
                reviewUrl == null ? present.reviewUrl() : url(reviewUrl.strip()),
                Settings.minutes(
                        "texting.approveWithinMinutes",
                        approveWithinMinutes,
                        present.approveWithin(),
                        5,
                        Settings.WEEK));
    }

    private static Map<Purpose, Authority> authority(TextingPolicy present, List<AuthorityInput> given) {
        var all = new EnumMap<>(present.authority());
        var seen = EnumSet.noneOf(Purpose.class);
        for (int i = 0; i < given.size(); i++) {
            var field = "texting.authority[" + i + "]";
            var purpose = given.get(i).purpose();
            if (!isSettable(purpose)) {
                throw new InvalidInput(
                        field + ".purpose",
                        "An On My Way goes out by the technician's own tap and needs no authority. Leave it out.");
            }
            if (!seen.add(purpose)) {
                throw new InvalidInput(field + ".purpose", "This purpose is given twice.");
            }
            all.put(purpose, given.get(i).over(present.authority(purpose), field));
        }
        return all;
    }

    private static @Nullable String url(String text) {
        var field = "texting.reviewUrl";
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > LONGEST_URL) {
            throw new InvalidInput(
                    field,
                    "The address has %,d characters; at most %d are kept.".formatted(text.length(), LONGEST_URL));
        }
        if (!isHttps(text)) {
            throw new InvalidInput(field, "Give a whole web address as a browser shows it: https://...");
        }
        return text;
    }

    private static boolean isHttps(String text) {
        try {
            var uri = new URI(text);
            return "https".equalsIgnoreCase(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.toASCIIString().equals(text);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
