package dev.ringback.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ringback.company.BusinessHours.Span;
import dev.ringback.kernel.InvalidInput;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextingInputTest {

    private static final TextingInput NOTHING = new TextingInput(null, null, null, null, null, null, null);

    private static TextingInput quiet(
            @Nullable Boolean off, @Nullable String from, @Nullable String until, QuietHours.@Nullable Then then) {
        return new TextingInput(new QuietHoursInput(off, from, until, then), null, null, null, null, null, null);
    }

    private static TextingInput authority(AuthorityInput... authority) {
        return new TextingInput(null, null, List.of(authority), null, null, null, null);
    }

    private static AuthorityInput mode(Purpose purpose, Authority.Mode mode) {
        return new AuthorityInput(purpose, mode, null, null, null, null, null, null);
    }

    private static AuthorityInput replyHours(@Nullable Boolean any, @Nullable String open, @Nullable String close) {
        return new AuthorityInput(Purpose.REPLY, null, any, open, close, null, null, null);
    }

    private static TextingInput reviewUrl(String url) {
        return new TextingInput(null, null, null, null, null, url, null);
    }

    private static @Nullable String fieldAtFault(TextingInput input) {
        return catchThrowableOfType(InvalidInput.class, () -> input.over(TextingPolicy.USUAL))
                .userError()
                .field();
    }

    @Test
    void whatIsLeftOutStaysAsItIs() {
        assertThat(NOTHING.over(TextingPolicy.USUAL)).isEqualTo(TextingPolicy.USUAL);
        assertThat(quiet(null, null, null, null).over(TextingPolicy.USUAL)).isEqualTo(TextingPolicy.USUAL);
    }

    @Test
    void quietHoursAreSwitchedOff() {
        assertThat(quiet(true, null, null, null).over(TextingPolicy.USUAL).quietHours())
                .isNull();
    }

    @Test
    void oneEndOfTheQuietHoursIsMoved() {
        assertThat(quiet(false, "20:30", null, null).over(TextingPolicy.USUAL).quietHours())
                .isEqualTo(new QuietHours(LocalTime.of(20, 30), LocalTime.of(8, 0), QuietHours.Then.WAIT));
    }

    @Test
    void quietHoursThatWereOffBeginWithBothEnds() {
        var off = quiet(true, null, null, null).over(TextingPolicy.USUAL);

        assertThat(quiet(null, "22:00", "07:00", null).over(off).quietHours())
                .isEqualTo(new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), QuietHours.Then.WAIT));
        assertThat(catchThrowableOfType(
                                InvalidInput.class,
                                () -> quiet(null, "22:00", null, null).over(off))
                        .userError()
                        .field())
                .isEqualTo("texting.quietHours.until");
    }

    @ParameterizedTest
    @CsvSource({
        "true,  21:00,    ,      texting.quietHours.off",
        "    ,  9 pm,     ,      texting.quietHours.from",
        "    ,  21:00:30, ,      texting.quietHours.from",
        "    ,  24:00,    ,      texting.quietHours.from",
        "    ,  ,         8,     texting.quietHours.until",
        "    ,  08:00,    ,      texting.quietHours.until",
        "    ,  06:00,    06:00, texting.quietHours.until",
    })
    void quietHoursThatCannotBeKeptAreNamed(
            @Nullable Boolean off, @Nullable String from, @Nullable String until, String field) {
        assertThat(fieldAtFault(quiet(off, from, until, null))).isEqualTo(field);
    }

    @Test
    void onePurposeIsAllowedAndTheOthersStay() {
        var changed = authority(
                        new AuthorityInput(Purpose.MARKETING, Authority.Mode.SEND, null, "09:00", "18:00", 2, 50, 0))
                .over(TextingPolicy.USUAL);

        assertThat(changed.authority(Purpose.MARKETING))
                .isEqualTo(new Authority(
                        Authority.Mode.SEND, new Span(LocalTime.of(9, 0), LocalTime.of(18, 0)), 2, 50, Duration.ZERO));
        assertThat(changed.authority(Purpose.SERVICE_NOTICE))
                .isEqualTo(TextingPolicy.USUAL.authority(Purpose.SERVICE_NOTICE));
        assertThat(changed.authority(Purpose.REPLY)).isEqualTo(TextingPolicy.USUAL.authority(Purpose.REPLY));
    }

    @Test
    void hoursAreMovedByOneEndAndTakenAway() {
        var withHours = authority(replyHours(null, "08:00", "18:00")).over(TextingPolicy.USUAL);

        assertThat(authority(replyHours(null, null, "20:00"))
                        .over(withHours)
                        .authority(Purpose.REPLY)
                        .hours())
                .isEqualTo(new Span(LocalTime.of(8, 0), LocalTime.of(20, 0)));
        assertThat(authority(replyHours(true, null, null))
                        .over(withHours)
                        .authority(Purpose.REPLY)
                        .hours())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "true, 08:00, 18:00, anyHour",
        "    , 08:00, ,      hoursClose",
        "    , ,      18:00, hoursOpen",
        "    , 18:00, 08:00, hoursClose",
        "    , 08:00, 08:00, hoursClose",
        "    , 8,     18:00, hoursOpen",
    })
    void hoursThatCannotBeKeptAreNamed(
            @Nullable Boolean any, @Nullable String open, @Nullable String close, String part) {
        assertThat(fieldAtFault(authority(mode(Purpose.MARKETING, Authority.Mode.OFF), replyHours(any, open, close))))
                .isEqualTo("texting.authority[1]." + part);
    }

    @ParameterizedTest
    @CsvSource({
        "0,   , ,       perNumberPerDay",
        "101, , ,       perNumberPerDay",
        ", 0,      ,    perDay",
        ", 100001, ,    perDay",
        ", , -1,        coolDownMinutes",
        ", , 10081,     coolDownMinutes",
    })
    void boundsOutOfBoundsAreNamed(
            @Nullable Integer perNumber, @Nullable Integer perDay, @Nullable Integer coolDown, String part) {
        var input = new AuthorityInput(Purpose.REPLY, null, null, null, null, perNumber, perDay, coolDown);

        assertThat(fieldAtFault(authority(input))).isEqualTo("texting.authority[0]." + part);
    }

    @Test
    void anOnMyWayNeedsNoAuthority() {
        var refused = catchThrowableOfType(
                        InvalidInput.class,
                        () -> authority(mode(Purpose.ON_MY_WAY, Authority.Mode.SEND))
                                .over(TextingPolicy.USUAL))
                .userError();

        assertThat(refused.field()).isEqualTo("texting.authority[0].purpose");
        assertThat(refused.message()).contains("technician's own tap");
    }

    @Test
    void aPurposeIsGivenOnce() {
        assertThat(fieldAtFault(
                        authority(mode(Purpose.REPLY, Authority.Mode.SEND), mode(Purpose.REPLY, Authority.Mode.OFF))))
                .isEqualTo("texting.authority[1].purpose");
    }

    @ParameterizedTest
    @CsvSource({
        "0,   , ,     delayThresholdMinutes",
        "241, , ,     delayThresholdMinutes",
        ", 0,   ,     reviewEveryDays",
        ", 731, ,     reviewEveryDays",
        ", , 4,       approveWithinMinutes",
        ", , 10081,   approveWithinMinutes",
    })
    void spansOutOfBoundsAreNamed(
            @Nullable Integer delay, @Nullable Integer review, @Nullable Integer approve, String part) {
        assertThat(fieldAtFault(new TextingInput(null, null, null, delay, review, null, approve)))
                .isEqualTo("texting." + part);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://g.page/r/northside/review",
                "https://search.example/writereview?placeid=ChIJ&lang=en#top",
            })
    void aReviewPageIsKept(String url) {
        assertThat(reviewUrl(" " + url + " ").over(TextingPolicy.USUAL).reviewUrl())
                .isEqualTo(url);
    }

    @Test
    void aReviewPageIsTakenAway() {
        var withPage = reviewUrl("https://g.page/r/northside/review").over(TextingPolicy.USUAL);

        assertThat(reviewUrl(" ").over(withPage).reviewUrl()).isNull();
        assertThat(NOTHING.over(withPage).reviewUrl()).isEqualTo("https://g.page/r/northside/review");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://g.page/review",
                "g.page/review",
                "javascript:alert(1)",
                "https://",
                "https:///review",
                "https://dan:secret@g.page/review",
                "https://g.page/two words",
                "https://g.page/r/ünïcode",
                "https://g.page/{company}",
            })
    void whatIsNoWebAddressIsRefused(String url) {
        assertThat(fieldAtFault(reviewUrl(url))).isEqualTo("texting.reviewUrl");
    }

    @Test
    void anAddressThatFillsWholeTextsIsRefused() {
        assertThat(fieldAtFault(reviewUrl("https://g.page/" + "r".repeat(186)))).isEqualTo("texting.reviewUrl");
    }

    @Test
    void everyPurposeThatCanBeSetIsShown() {
        assertThat(TextingSettings.of(TextingPolicy.USUAL).authority())
                .extracting(TextingSettings.Allowed::purpose)
                .containsExactly(Arrays.stream(Purpose.values())
                        .filter(it -> it != Purpose.ON_MY_WAY)
                        .toArray(Purpose[]::new));
    }

    @Test
    void everySettingIsToldInWords() {
        var changed = new TextingInput(
                        new QuietHoursInput(true, null, null, null),
                        false,
                        List.of(new AuthorityInput(
                                Purpose.REPLY, Authority.Mode.SEND, null, "08:00", "18:00", 2, 1_500, 30)),
                        20,
                        30,
                        "https://g.page/r",
                        60)
                .over(TextingPolicy.USUAL);

        assertThat(TextingSettings.of(changed).inWords())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "texting.quietHours",
                        "off",
                        "texting.repliesToContact",
                        "false",
                        "texting.authority.REPLY",
                        "SEND, 08:00-18:00, 2 to a number and 1,500 in all a day, 30 minutes apart",
                        "texting.authority.SERVICE_NOTICE",
                        "DRAFT, at any hour, 1 to a number and 200 in all a day, 1,440 minutes apart",
                        "texting.authority.MARKETING",
                        "OFF, at any hour, 1 to a number and 200 in all a day, 1,440 minutes apart",
                        "texting.delayThresholdMinutes",
                        "20",
                        "texting.reviewEveryDays",
                        "30",
                        "texting.reviewUrl",
                        "https://g.page/r",
                        "texting.approveWithinMinutes",
                        "60"));
    }
}
