package dev.ringback.scenario;

import static dev.ringback.scenario.Office.PATIENCE;
import static dev.ringback.scenario.Office.newCaller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpService;
import dev.ringback.followup.Trigger;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.PhoneNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Twilio tells of a call, over its own webhooks, in orders in which it comes now and then. */
class CallReportsTest {

    private static final String VOICE = "/webhooks/twilio/voice";

    private final Server server = Server.sharedDemo();
    private final Telephone telephone = new Telephone(server);

    /** One report: where it goes, and what it says besides who calls whom. */
    private record Report(String path, Map<String, String> fields) {}

    private static final Report RINGING = new Report("", Map.of("CallStatus", "ringing"));
    private static final Report ANSWERED =
            new Report("/dialed", Map.of("DialCallStatus", "completed", "DialCallDuration", "400"));
    private static final Report OVER = new Report("/status", Map.of("CallStatus", "completed", "CallDuration", "412"));

    private void tell(String caller, String call, Report report) {
        var fields = new LinkedHashMap<>(
                Map.of("CallSid", call, "AccountSid", Telephone.ACCOUNT, "From", caller, "To", "+15125550100"));
        fields.putAll(report.fields());
        assertThat(telephone.webhook(VOICE + report.path(), fields, Telephone.TOKEN))
                .isEqualTo(200);
    }

    private Optional<FollowUp> open(String caller) {
        return server.bean(FollowUpService.class).findOpen(new CompanyId("northside"), new PhoneNumber(caller));
    }

    @Test
    void aCallThatWasAnsweredIsNobodysWorkInWhateverOrderItIsTold() {
        var orders = List.of(
                List.of(RINGING, ANSWERED, OVER),
                List.of(RINGING, OVER, ANSWERED),
                List.of(OVER, RINGING, ANSWERED),
                List.of(OVER, ANSWERED, RINGING),
                List.of(ANSWERED, OVER, RINGING),
                List.of(ANSWERED, RINGING, OVER));
        var answered = new ArrayList<String>();
        for (var order : orders) {
            var caller = newCaller();
            var call = "CA" + UUID.randomUUID();
            order.forEach(it -> tell(caller, call, it));
            answered.add(caller);
        }
        var gone = newCaller();
        var late = newCaller();
        var lateCall = "CA" + UUID.randomUUID();
        tell(gone, "CA" + UUID.randomUUID(), OVER);
        tell(late, lateCall, OVER);

        await().atMost(PATIENCE)
                .until(() -> open(gone).isPresent() && open(late).isPresent());
        tell(late, lateCall, ANSWERED);

        assertThat(open(gone))
                .map(FollowUp::trigger)
                .hasValueSatisfying(it -> assertThat(it).isIn(Trigger.ABANDONED, Trigger.AFTER_HOURS));
        assertThat(open(late)).isEmpty();
        assertThat(answered).allSatisfy(it -> assertThat(open(it)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "ringing, no-answer",
        "ringing, busy",
        "ringing, failed",
        "ringing, canceled",
        "never heard of, no-answer",
        "never heard of, busy",
        "never heard of, failed",
        "never heard of, canceled",
        "never heard of, No-Answer"
    })
    void aCallThatEndsWithoutTheOfficeIsMissedAtOnce(String before, String end) {
        var caller = newCaller();
        var call = "CA" + UUID.randomUUID();
        if (before.equals("ringing")) {
            tell(caller, call, RINGING);
        }

        tell(caller, call, new Report("/status", Map.of("CallStatus", end)));

        assertThat(open(caller)).isPresent();
    }

    @Test
    void theEndOfACallIsHeardWhereItsBeginningIsHeardToo() {
        var caller = newCaller();

        tell(caller, "CA" + UUID.randomUUID(), new Report("", Map.of("CallStatus", "no-answer")));

        assertThat(open(caller)).isPresent();
    }

    @Test
    void theOfficesOwnSideOfACallIsNoCallToTheCompany() {
        var caller = newCaller();

        tell(
                caller,
                "CA" + UUID.randomUUID(),
                new Report("/status", Map.of("CallStatus", "busy", "Direction", "outbound-dial")));

        assertThat(open(caller)).isEmpty();
    }
}
