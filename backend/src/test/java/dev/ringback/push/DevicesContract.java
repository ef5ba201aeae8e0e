package dev.ringback.push;

import static dev.ringback.Northside.DANA;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.LAKESIDE;
import static dev.ringback.Northside.LUIS;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.push.PushSamples.install;
import static dev.ringback.push.PushSamples.phone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.Together;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.MemberId;
import dev.ringback.kernel.Role;
import dev.ringback.kernel.Secret;
import java.util.List;
import java.util.concurrent.ExecutionException;
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

    @Test
    void aRefreshedTokenTakesThePlaceOfTheOldOne() {
        devices.put(install("install-1", "token-1", DANA, NINE_AM));
        devices.put(install("install-1", "token-2", DANA, NINE_AM.plusSeconds(60)));

        assertThat(devices.of(ID, List.of(DANA.id())))
                .extracting(Device::pushToken)
                .containsExactly(new Secret("token-2"));
    }

    @Test
    void anAppThatLearnsToNameItsInstallIsNoSecondPhone() {
        devices.put(phone("token-1", DANA, NINE_AM));
        devices.put(install("install-1", "token-1", DANA, NINE_AM.plusSeconds(60)));

        assertThat(devices.of(ID)).extracting(Device::id).containsExactly(DeviceId.ofInstall("install-1"));
    }

    @Test
    void aTokenIsHeldByOnePhoneAcrossCompanies() {
        var annas = new Member(new MemberId("anna"), LAKESIDE, "Anna Berg", Role.TECHNICIAN);
        devices.put(install("install-1", "token-1", DANA, NINE_AM));
        devices.put(install("install-2", "token-1", annas, NINE_AM.plusSeconds(60)));

        assertThat(devices.of(ID)).isEmpty();
        assertThat(devices.of(LAKESIDE)).hasSize(1);
    }

    @Test
    void ofManyWhoRegisterATokenAtOnceOneHoldsIt() throws InterruptedException, ExecutionException {
        Together.run(16, i -> {
            devices.put(install("install-" + i, "token-1", DANA, NINE_AM));
            return i;
        });

        assertThat(devices.of(ID)).hasSize(1);
    }

    @Test
    void aPhoneThatHasAnotherTokenSinceIsKept() {
        var before = install("install-1", "token-1", DANA, NINE_AM);
        var after = install("install-1", "token-2", DANA, NINE_AM);
        devices.put(before);
        devices.put(after);

        assertThat(devices.drop(before)).isFalse();
        assertThat(devices.drop(after)).isTrue();
    }

    @Test
    void theOneRegisteredLastComesFirst() {
        devices.put(phone("token-1", DANA, NINE_AM.plusSeconds(60)));
        devices.put(phone("token-2", DANA, NINE_AM.plusSeconds(120)));
        devices.put(phone("token-3", DANA, NINE_AM));

        assertThat(devices.of(ID, List.of(DANA.id())))
                .extracting(it -> it.pushToken().reveal())
                .containsExactly("token-2", "token-1", "token-3");
    }

    @Test
    void thoseOfLongAgoAreForgotten() {
        devices.put(phone("token-1", DANA, NINE_AM));
        devices.put(phone("token-2", DANA, NINE_AM.plusSeconds(1)));

        devices.dropOlderThan(NINE_AM);

        assertThat(devices.of(ID)).extracting(it -> it.pushToken().reveal()).containsExactly("token-2");
    }
}
