package dev.ringback.wording;

import static dev.ringback.Northside.COMPANY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ringback.kernel.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingCheckTest {

    private static String kept(Template kind, String wording) {
        return WordingCheck.kept(kind, wording, Samples.of(COMPANY));
    }

    private static String refused(Template kind, String wording) {
        var error = catchThrowableOfType(InvalidInput.class, () -> kept(kind, wording));
        assertThat(error).as(wording).isNotNull();
        assertThat(error.userError().field()).isEqualTo("wording");
        return error.userError().message();
    }

    @ParameterizedTest
    @EnumSource
    void theBuiltInWordingsPass(Template kind) {
        assertThat(kept(kind, kind.wording())).isEqualTo(kind.wording());
    }

    @Test
    void aWordingIsKeptWithoutSurroundingSpaceAndWithPlainLineEnds() {
        assertThat(kept(Template.MISSED_CALL, "  {company} here.\r\nHow can we help?\r "))
                .isEqualTo("{company} here.\nHow can we help?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n "})
    void nothingIsNoWording(String wording) {
        assertThat(refused(Template.MISSED_CALL, wording)).contains("must not be blank");
    }

    @Test
    void theBusinessIsNamed() {
        assertThat(refused(Template.MISSED_CALL, "Sorry we missed your call.")).contains("{company}");
    }

    @Test
    void oneThingIsAskedAtMost() {
        assertThat(kept(Template.MISSED_CALL, "{company}: how can we help?")).isNotEmpty();
        assertThat(refused(Template.MISSED_CALL, "{company}: who are you? And what broke?"))
                .contains("2 question marks");
        assertThat(refused(Template.MISSED_CALL, "{company}: really？ Why?")).contains("2 question marks");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ON_MY_WAY|{company}: we come at {arrival}.|{technician}",
                "ON_MY_WAY|{company}: {technician} comes.|{minutes} or {arrival}",
                "DELAY|{company}: {technician} is late by {minutes} min.|{arrival}",
                "REVIEW_REQUEST|{company}: tell others.|{reviewUrl}",
            })
    void whatAKindOfTextMustSayIsNamed(Template kind, String wording, String missing) {
        assertThat(refused(kind, wording)).contains(missing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{company}: {technician}, {arrival}.", "{company}: {technician}, {minutes} min."})
    void anOnMyWayTellsTheTimeInOneWayAtLeast(String wording) {
        assertThat(kept(Template.ON_MY_WAY, wording)).isEqualTo(wording);
    }

    @ParameterizedTest
    @CsvSource({
        "'{company}\u0007', U+0007",
        "'{company} \u0000', U+0000",
        "'{company}\tHi', U+0009",
        "'{company}\u2028Hi', U+2028"
    })
    void whatCannotBeSentIsNamed(String wording, String character) {
        assertThat(refused(Template.TEST, wording)).contains(character);
    }

    @Test
    void halfACharacterCannotBeSent() {
        assertThat(refused(Template.TEST, "{company} \uD83D")).contains("U+D83D");
    }

    @Test
    void anEmojiCanBeSent() {
        assertThat(kept(Template.TEST, "{company} \uD83D\uDEB0 ё")).endsWith("\uD83D\uDEB0 ё");
    }

    @Test
    void aWordingHasAThousandCharactersAtMost() {
        assertThat(kept(Template.TEST, "{company}" + "a".repeat(991))).hasSize(1_000);
        assertThat(refused(Template.TEST, "{company}" + "a".repeat(992))).contains("1,001");
    }

    @Test
    void aTextTakesTenSegmentsAtMost() {
        assertThat(refused(Template.TEST, "{company} ё" + "a".repeat(700))).contains("11 segments");
    }

    @Test
    void evenWithLongNamesCarriersTakeItAsOneText() {
        assertThat(refused(Template.REVIEW_REQUEST, "{company} {reviewUrl}" + " {reviewUrl}".repeat(8)))
                .contains("1,600");
    }

    @Test
    void aConfirmationOfAnOptOutOnlyConfirms() {
        assertThat(refused(Template.OPT_OUT_CONFIRMATION, "{company}: no more texts. Sure?"))
                .contains("asks nothing");
        assertThat(refused(Template.OPT_OUT_CONFIRMATION, "{company}: you will miss our 20% off."))
                .contains("20% off");
        assertThat(refused(Template.OPT_OUT_CONFIRMATION, "{company}: " + "bye ".repeat(80)))
                .contains("at most 320");
    }
}
