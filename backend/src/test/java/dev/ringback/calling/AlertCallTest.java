package dev.ringback.calling;

import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.calling.AlertCallSamples.LOOK_AT;
import static dev.ringback.calling.AlertCallSamples.report;
import static dev.ringback.calling.AlertCallSamples.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes known of a call to one of the staff. */
class AlertCallTest {

    private static AlertCall after(AlertCallStatus... statuses) {
        var call = wanted("call-1").handedOver(NINE_AM);
        var seconds = 0;
        for (var status : statuses) {
            call = call.reported(report(status), LOOK_AT, NINE_AM.plusSeconds(++seconds));
        }
        return call;
    }

    @Test
    void aCallThatIsAnsweredSaysWhenAndHowLong() {
        var call = after(
                AlertCallStatus.ACCEPTED, AlertCallStatus.RINGING, AlertCallStatus.ANSWERED, AlertCallStatus.COMPLETED);

        assertThat(call.status()).isEqualTo(AlertCallStatus.COMPLETED);
        assertThat(call.takenAt()).isEqualTo(NINE_AM.plusSeconds(1));
        assertThat(call.answeredAt()).isEqualTo(NINE_AM.plusSeconds(3));
        assertThat(call.seconds()).isEqualTo(12);
        assertThat(call.due()).isEmpty();
    }

    @Test
    void reportsInAnyOrderAndTwiceLeadToTheSameEnd() {
        var statuses = List.of(
                AlertCallStatus.COMPLETED,
                AlertCallStatus.ANSWERED,
                AlertCallStatus.RINGING,
                AlertCallStatus.COMPLETED,
                AlertCallStatus.ACCEPTED);
        var call = after(statuses.toArray(AlertCallStatus[]::new));

        assertThat(call.status()).isEqualTo(AlertCallStatus.COMPLETED);
        assertThat(call.answeredAt()).isEqualTo(NINE_AM.plusSeconds(1));
        assertThat(call.seconds()).isEqualTo(12);
        assertThat(call.due()).isEmpty();
    }

    @Test
    void ofTwoFinalWordsTheFirstStands() {
        assertThat(after(AlertCallStatus.NO_ANSWER, AlertCallStatus.COMPLETED).status())
                .isEqualTo(AlertCallStatus.NO_ANSWER);
        assertThat(after(AlertCallStatus.BUSY).failed("TOO_LATE").status()).isEqualTo(AlertCallStatus.BUSY);
    }

    @Test
    void whileItIsNotOverItIsLookedAtAgain() {
        assertThat(after(AlertCallStatus.RINGING).due()).contains(LOOK_AT);
    }

    @Test
    void onlyWhatHasNotBeenHandedOverCanBeWithdrawn() {
        assertThat(wanted("call-1").withdrawn().status()).isEqualTo(AlertCallStatus.CANCELLED);
        assertThat(wanted("call-1").withdrawn().due()).isEmpty();
        assertThat(wanted("call-1").handedOver(NINE_AM).withdrawn().status()).isEqualTo(AlertCallStatus.QUEUED);
        assertThat(after(AlertCallStatus.RINGING).withdrawn().status()).isEqualTo(AlertCallStatus.RINGING);
    }
}
