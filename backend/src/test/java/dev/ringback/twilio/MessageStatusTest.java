package dev.ringback.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.texting.Proof;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageStatusTest {

    @ParameterizedTest
    @CsvSource({
        "accepted,    ACCEPTED",
        "scheduled,   ACCEPTED",
        "queued,      ACCEPTED",
        "sending,     ACCEPTED",
        "sent,        SENT",
        "delivered,   DELIVERED",
        "read,        DELIVERED",
        "undelivered, UNDELIVERED",
        "failed,      FAILED",
        "canceled,    FAILED",
        "Delivered,   DELIVERED",
    })
    void claimsNoMoreThanTwilioSays(String status, Proof proof) {
        assertThat(MessageStatus.proofOf(status)).contains(proof);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "receiving", "received", "partially_delivered", "something new"})
    void anyOtherWordProvesNothing(String status) {
        assertThat(MessageStatus.proofOf(status)).isEmpty();
    }
}
