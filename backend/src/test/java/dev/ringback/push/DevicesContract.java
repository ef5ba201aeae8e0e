package dev.ringback.push;

import static dev.ringback.Northside.DANA;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.LAKESIDE;
import static dev.ringback.Northside.LUIS;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.push.PushSamples.phone;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of phones does. */
abstract class DevicesContract {

    private final Devices devices;

    DevicesContract(Devices devices) {
        this.devices = devices;
    }

    @Test
    void comesBackAsItWasWritten() {
        var danas = phone("token-1", DANA, NINE_AM);

        devices.put(danas);

        assertThat(devices.find(ID, danas.id())).contains(danas);
    }

    @Test
    void aMemberMayHaveSeveral() {
        devices.put(phone("token-1", DANA, NINE_AM));
        devices.put(phone("token-2", DANA, NINE_AM));
        devices.put(phone("token-3", LUIS, NINE_AM));

        assertThat(devices.of(ID, List.of(DANA.id()))).hasSize(2);
        assertThat(devices.of(ID, List.of(DANA.id(), LUIS.id()))).hasSize(3);
        assertThat(devices.of(ID, List.of())).isEmpty();
    }

    @Test
    void aPhoneBelongsToWhoeverRegisteredItLast() {
        devices.put(phone("token-1", DANA, NINE_AM));
        devices.put(phone("token-1", LUIS, NINE_AM.plusSeconds(60)));

        assertThat(devices.of(ID, List.of(DANA.id()))).isEmpty();
        assertThat(devices.of(ID, List.of(LUIS.id()))).hasSize(1);
    }

    @Test
    void aDeadPhoneIsForgotten() {
        var danas = phone("token-1", DANA, NINE_AM);
        devices.put(danas);

        devices.drop(danas);

        assertThat(devices.find(ID, danas.id())).isEmpty();
    }

    @Test
    void aPhoneThatWasRegisteredAgainSinceIsKept() {
        var before = phone("token-1", DANA, NINE_AM);
        var again = phone("token-1", DANA, NINE_AM.plusSeconds(60));
        devices.put(before);
        devices.put(again);

        devices.drop(before);

        assertThat(devices.find(ID, again.id())).contains(again);
    }

    @Test
    void anotherCompanyFindsNothing() {
        var danas = phone("token-1", DANA, NINE_AM);
        devices.put(danas);

        assertThat(devices.find(LAKESIDE, danas.id())).isEmpty();
        assertThat(devices.of(LAKESIDE, List.of(DANA.id()))).isEmpty();
    }
}
