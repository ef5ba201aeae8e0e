package dev.ringback.twilio;

import static dev.ringback.Northside.LUIS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.calling.AlertCallStatus;
import dev.ringback.calling.KeyPressed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said on the telephone, and what Twilio's words for a call mean. */
class AlertCallTwimlTest {

    @Test
    void whoTookTheWorkHearsThatItIsTheirs() {
        assertThat(AlertCallTwiml.answering(new KeyPressed.Claimed())).contains("It is yours.", "<Hangup/>");
    }

    @Test
    void whoWasSlowerHearsWhoHasIt() {
        assertThat(AlertCallTwiml.answering(new KeyPressed.HeldBy(LUIS))).contains("Luis has it already.");
        assertThat(AlertCallTwiml.answering(new KeyPressed.Closed())).contains("It is done already.");
        assertThat(AlertCallTwiml.answering(new KeyPressed.NotClaimed())).contains("Nothing was changed.");
    }

    @ParameterizedTest
    @CsvSource({
        "queued,ACCEPTED",
        "initiated,ACCEPTED",
        "ringing,RINGING",
        "in-progress,ANSWERED",
        "completed,COMPLETED",
        "no-answer,NO_ANSWER",
        "busy,BUSY",
        "failed,FAILED",
        "canceled,FAILED"
    })
    void twiliosWordsInOurs(String twilios, AlertCallStatus ours) {
        assertThat(CallStatus.of(twilios)).contains(ours);
    }

    @Test
    void aWordThatTwilioDoesNotDocumentSaysNothing() {
        assertThat(CallStatus.of("teleported")).isEmpty();
    }
}
