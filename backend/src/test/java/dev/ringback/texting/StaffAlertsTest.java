package dev.ringback.texting;

import static dev.ringback.Northside.COMPANY;
import static dev.ringback.Northside.DANA;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.ROSA;
import static dev.ringback.Northside.TEST_PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.Northside;
import dev.ringback.consent.ConsentEntry.Method;
import dev.ringback.kernel.PageRequest;
import dev.ringback.kernel.PhoneNumber;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Texts that call the staff to work. */
class StaffAlertsTest {

    private static final String WORDS = "Ringback: EMERGENCY at Northside Plumbing, waiting since 09:00.";

    private final TextingRoom room = new TextingRoom();
    private final StaffAlerts alerts = new StaffAlerts(room.texts, room.writer, room.clock);

    private TextMessage alert(PhoneNumber number) {
        var id = alerts.text(room.company, DANA, number, WORDS, "f-1/1/2");
        room.workAll();
        return room.text(id.value());
    }

    @Test
    void aColleagueIsTextedWithoutAnyConsentAndTheCarriersWordIsKept() {
        var text = alert(ROSA);

        assertThat(text.proof()).isEqualTo(Proof.ACCEPTED);
        assertThat(text.takenAt()).contains(room.clock.instant());
        assertThat(room.carrier.bodies()).containsExactly(WORDS);
    }

    @Test
    void anInternalNumberIsTextedToo() {
        assertThat(alert(TEST_PHONE).proof()).isEqualTo(Proof.ACCEPTED);
    }

    @Test
    void thePhoneRingsAtNightAsWell() {
        room.clock.passes(Duration.ofHours(17));

        assertThat(alert(ROSA).proof()).isEqualTo(Proof.ACCEPTED);
    }

    @Test
    void theSameKeyTextsOnce() {
        var first = alert(ROSA);
        var again = alert(ROSA);

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(room.carrier.handedOver).hasSize(1);
    }

    @Test
    void aColleagueWhoSaidStopIsNotTexted() {
        room.consent.revoked(ID, TEST_PHONE, "text/1", "STOP", Method.KEYWORD, room.clock.instant());

        assertThat(alert(TEST_PHONE).noContactReason()).isEqualTo(NoContactReason.OPTED_OUT);
        assertThat(room.carrier.handedOver).isEmpty();
    }

    @Test
    void aNumberThatTextsCannotReachIsNotTexted() {
        room.consent.unreachable(ID, ROSA, true, "carrier/1", "A landline", room.clock.instant());

        assertThat(alert(ROSA).noContactReason()).isEqualTo(NoContactReason.LANDLINE);
    }

    @Test
    void withoutACarrierItSaysSo() {
        var without = new TextingRoom(Northside.company(null));
        var id = new StaffAlerts(without.texts, without.writer, without.clock)
                .text(without.company, DANA, ROSA, WORDS, "f-1/1/2");
        without.workAll();

        assertThat(without.text(id.value()).noContactReason()).isEqualTo(NoContactReason.NOT_CONFIGURED);
    }

    @Test
    void whatIsWithdrawnBeforeItLeftDoesNotLeave() {
        var id = alerts.text(COMPANY, DANA, ROSA, WORDS, "f-1/1/2");
        alerts.withdraw(ID, "f-1/1/2");
        room.workAll();

        assertThat(room.text(id.value()).proof()).isEqualTo(Proof.FAILED);
        assertThat(room.carrier.handedOver).isEmpty();
    }

    @Test
    void whatHasLeftStaysAsItIs() {
        var text = alert(ROSA);
        alerts.withdraw(ID, "f-1/1/2");
        alerts.withdraw(ID, "never-written");

        assertThat(room.text(text.id().value()).proof()).isEqualTo(Proof.ACCEPTED);
    }

    @Test
    void itIsInNoThreadAndCountsForNoCap() {
        var text = alert(ROSA);

        assertThat(room.texts.with(ID, ROSA, PageRequest.of("texts", 10, null)).edges())
                .isEmpty();
        assertThat(text.isAutomatic()).isFalse();
        assertThat(OtherTexts.than(TextSamples.queued("text-2"), room.texts, room.clock.instant())
                        .all())
                .isEmpty();
    }
}
