package dev.ringback.wording;

import static dev.ringback.wording.Segments.Encoding.GSM_7;
import static dev.ringback.wording.Segments.Encoding.UCS_2;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SegmentsTest {

    private static final String EMOJI = "\uD83D\uDEB0";

    static Stream<Arguments> known() {
        return Stream.of(
                Arguments.of("", new Segments(GSM_7, 0, 0)),
                Arguments.of("Hello", new Segments(GSM_7, 5, 1)),
                Arguments.of("one\ntwo\r\n", new Segments(GSM_7, 9, 1)),
                Arguments.of("a".repeat(160), new Segments(GSM_7, 160, 1)),
                Arguments.of("a".repeat(161), new Segments(GSM_7, 161, 2)),
                Arguments.of("a".repeat(306), new Segments(GSM_7, 306, 2)),
                Arguments.of("a".repeat(307), new Segments(GSM_7, 307, 3)),
                Arguments.of("ÄÖÑÜäöñüàèéùìòÇØøÅåÆæßÉ¡¿§£¥¤@_", new Segments(GSM_7, 31, 1)),
                Arguments.of("ΔΦΓΛΩΠΨΣΘΞ", new Segments(GSM_7, 10, 1)),
                Arguments.of("€", new Segments(GSM_7, 2, 1)),
                Arguments.of("^{}\\[~]|€\f", new Segments(GSM_7, 20, 1)),
                Arguments.of("a".repeat(158) + "€", new Segments(GSM_7, 160, 1)),
                Arguments.of("a".repeat(159) + "€", new Segments(GSM_7, 161, 2)),
                Arguments.of("“quoted”", new Segments(UCS_2, 8, 1)),
                Arguments.of("it’s", new Segments(UCS_2, 4, 1)),
                Arguments.of("ç", new Segments(UCS_2, 1, 1)),
                Arguments.of("a`b", new Segments(UCS_2, 3, 1)),
                Arguments.of("a\tb", new Segments(UCS_2, 3, 1)),
                Arguments.of("ё".repeat(70), new Segments(UCS_2, 70, 1)),
                Arguments.of("ё".repeat(71), new Segments(UCS_2, 71, 2)),
                Arguments.of("ё".repeat(134), new Segments(UCS_2, 134, 2)),
                Arguments.of("ё".repeat(135), new Segments(UCS_2, 135, 3)),
                Arguments.of(EMOJI, new Segments(UCS_2, 2, 1)),
                Arguments.of(EMOJI.repeat(35), new Segments(UCS_2, 70, 1)),
                Arguments.of("a".repeat(68) + EMOJI, new Segments(UCS_2, 70, 1)),
                Arguments.of("a".repeat(69) + EMOJI, new Segments(UCS_2, 71, 2)));
    }

    @ParameterizedTest
    @MethodSource("known")
    void countsAsCarriersDo(String body, Segments segments) {
        assertThat(Segments.of(body)).isEqualTo(segments);
    }

    @Test
    void anEscapedCharacterIsNotDividedBetweenSegments() {
        var fits = "a".repeat(151) + "€" + "a".repeat(153);
        var atTheEdge = "a".repeat(152) + "€" + "a".repeat(152);

        assertThat(Segments.of(fits)).isEqualTo(new Segments(GSM_7, 306, 2));
        assertThat(Segments.of(atTheEdge)).isEqualTo(new Segments(GSM_7, 306, 3));
    }

    @Test
    void aSurrogatePairIsNotDividedBetweenSegments() {
        var fits = "ё".repeat(65) + EMOJI + "ё".repeat(67);
        var atTheEdge = "ё".repeat(66) + EMOJI + "ё".repeat(66);

        assertThat(Segments.of(fits)).isEqualTo(new Segments(UCS_2, 134, 2));
        assertThat(Segments.of(atTheEdge)).isEqualTo(new Segments(UCS_2, 134, 3));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                        Arbitraries.strings()
                                .withChars("aZ 9\n@ß€[")
                                .ofMinLength(1)
                                .ofMaxLength(8),
                        Arbitraries.of("Northside ", "’", EMOJI, "ё", "€€"))
                .list()
                .ofMaxSize(120)
                .map(it -> String.join("", it));
    }

    /** What a text weighs, counted in the plainest way. */
    @Property
    void theCharactersAreThoseOfTheEncoding(@ForAll("texts") String text) {
        var segments = Segments.of(text);
        var onlyGsm = text.chars().noneMatch(it -> "’ё".indexOf(it) >= 0 || Character.isSurrogate((char) it));
        var extended = (int) text.chars().filter(it -> it == '€' || it == '[').count();

        assertThat(segments.encoding()).isEqualTo(onlyGsm ? GSM_7 : UCS_2);
        assertThat(segments.characters()).isEqualTo(onlyGsm ? text.length() + extended : text.length());
    }

    @Property
    void thereIsRoomInTheSegmentsAndNoMoreOfThemThanPiecesThatCannotBeDividedNeed(@ForAll("texts") String text) {
        var segments = Segments.of(text);
        var alone = segments.encoding() == GSM_7 ? 160 : 70;
        var joined = segments.encoding() == GSM_7 ? 153 : 67;

        if (segments.characters() <= alone) {
            assertThat(segments.segments()).isEqualTo(text.isEmpty() ? 0 : 1);
        } else {
            assertThat(segments.segments() * joined).isGreaterThanOrEqualTo(segments.characters());
            // Each but the last has at most one place left.
            assertThat((segments.segments() - 1) * (joined - 1)).isLessThan(segments.characters());
        }
    }

    @Property
    void aLongerTextTakesNoFewerSegments(@ForAll("texts") String text) {
        assertThat(Segments.of(text + "a").segments())
                .isGreaterThanOrEqualTo(Segments.of(text).segments());
        assertThat(Segments.of(text + EMOJI).segments())
                .isGreaterThanOrEqualTo(Segments.of(text).segments());
    }
}
