package dev.ringback.app.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class SegmentsTest {

    @Test
    public void plainTextHas160LettersInOnePiece() {
        assertThat(Segments.of("a".repeat(160))).isEqualTo(1);
        assertThat(Segments.of("a".repeat(161))).isEqualTo(2);
        assertThat(Segments.of("a".repeat(307))).isEqualTo(3);
    }

    @Test
    public void someLettersTakeTwoPlaces() {
        assertThat(Segments.of("€".repeat(80))).isEqualTo(1);
        assertThat(Segments.of("€".repeat(81))).isEqualTo(2);
    }

    @Test
    public void oneLetterBeyondTheOldAlphabetShortensThePieces() {
        assertThat(Segments.of("☎" + "a".repeat(69))).isEqualTo(1);
        assertThat(Segments.of("☎" + "a".repeat(70))).isEqualTo(2);
    }
}
