package dev.ringback.escalation;

import dev.ringback.company.Company;
import dev.ringback.company.Urgency;
import dev.ringback.followup.FollowUp;
import dev.ringback.kernel.Text;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What somebody is told who is called to work: no word of the caller's, who may be anybody; of more that was gathered, how much. */
final class AlertWords {

    /** One segment of GSM-7, whatever the company is called. */
    private static final int LONGEST_NAME = 50;

    private AlertWords() {}

    static String written(Company company, FollowUp followUp, Instant since, String more) {
        return "Ringback: %s at %s, waiting since %s%s. Open the app to claim it."
                .formatted(kind(followUp), ascii(company.name()), time(company, since, "HH:mm"), comma(more));
    }

    static String spoken(Company company, FollowUp followUp, Instant since, String more) {
        var what = followUp.urgency() == Urgency.EMERGENCY ? "An emergency" : "A call";
        return "This is Ringback, for %s. %s has been waiting since %s%s, and nobody is on it."
                .formatted(company.name(), what, time(company, since, "h:mm a"), comma(more));
    }

    private static String comma(String more) {
        return more.isEmpty() ? "" : "," + more;
    }

    private static String kind(FollowUp followUp) {
        return switch (followUp.urgency()) {
            case EMERGENCY -> "EMERGENCY";
            case HIGH -> "urgent call";
            case NORMAL, LOW -> "call";
        };
    }

    private static String ascii(String name) {
        var plain = name.replaceAll("[^ -~]|[\\[\\]{}|~^\\\\]", "?");
        return Text.cut(plain, LONGEST_NAME).stripTrailing();
    }

    private static String time(Company company, Instant at, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.US)
                .withZone(company.hours().zone())
                .format(at);
    }
}
