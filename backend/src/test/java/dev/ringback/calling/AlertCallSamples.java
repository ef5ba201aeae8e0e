package dev.ringback.calling;

import static dev.ringback.Northside.DANA;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.Northside.ROSA;

import dev.ringback.followup.FollowUpId;
import java.time.Duration;
import java.time.Instant;

/** Calls that call Dana to work. */
final class AlertCallSamples {

    static final Instant UNTIL = NINE_AM.plus(Duration.ofMinutes(15));
    static final Instant LOOK_AT = NINE_AM.plus(Duration.ofMinutes(2));

    private AlertCallSamples() {}

    static AlertCall wanted(String id) {
        return AlertCall.to(
                DANA, ROSA, new FollowUpId("f-1"), "An emergency waits.", new AlertCallId(id), NINE_AM, UNTIL);
    }

    static CallReport report(AlertCallStatus status) {
        return new CallReport("CA1", status, status == AlertCallStatus.COMPLETED ? 12 : null);
    }
}
