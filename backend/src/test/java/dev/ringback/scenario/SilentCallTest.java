package dev.ringback.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.SettableClock;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpService;
import dev.ringback.followup.Trigger;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A call of which Twilio tells only that it rings. */
class SilentCallTest {

    private static final PhoneNumber MARIA = new PhoneNumber("+15125555001");
    private static final Instant SATURDAY_AT_TEN = Instant.parse("2026-11-21T16:00:00Z");

    @Test
    void aCallWhoseEndIsNeverToldBecomesAFollowUpInTheEnd() {
        var clock = new SettableClock(SATURDAY_AT_TEN);
        try (var database = new Database();
                var server = Server.demo(database, clock)) {
            var followUps = server.bean(FollowUpService.class);
            var ringing = Map.of(
                    "CallSid", "CAsilent", "AccountSid", Telephone.ACCOUNT, "From", MARIA.e164(), "To", "+15125550100");
            assertThat(new Telephone(server).webhook("/webhooks/twilio/voice", ringing, Telephone.TOKEN))
                    .isEqualTo(200);
            clock.passes(Duration.ofHours(4));
            assertThat(open(followUps)).isEmpty();

            clock.passes(Duration.ofMinutes(30));

            await().atMost(Duration.ofMinutes(1)).until(() -> open(followUps).isPresent());
            assertThat(open(followUps).orElseThrow().trigger()).isEqualTo(Trigger.ABANDONED);
            assertThat(open(followUps).orElseThrow().openedAt()).isEqualTo(SATURDAY_AT_TEN);
        }
    }

    private static Optional<FollowUp> open(FollowUpService followUps) {
        return followUps.findOpen(new CompanyId("northside"), MARIA);
    }
}
