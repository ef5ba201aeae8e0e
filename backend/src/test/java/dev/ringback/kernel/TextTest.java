package dev.ringback.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @Test
    void losesTheSpaceAroundIt() {
        assertThat(Text.required("note", "  called back \n", 100)).isEqualTo("called back");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t"})
    void blankIsNone(String blank) {
        assertThat(Text.optional("note", blank, 100)).isNull();
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> Text.required("note", blank, 100));
    }

    @Test
    void tooLongIsRefusedWithBothNumbers() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> Text.optional("note", "x".repeat(2_001), 2_000))
                .withMessage("`note` has 2,001 characters; at most 2,000 are kept.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(512) 555-0143", "+1 512 555 0143", "512.555.0143", "5550143"})
    void aNumberIsSearchedByItsDigits(String spelling) {
        assertThat("+15125550143").contains(Text.searched(spelling));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+52 1 55 5555 0143", "+52 (044) 55 5555-0143"})
    void aWholeNumberIsSearchedInItsOneForm(String spelling) {
        assertThat("+525555550143").contains(Text.searched(spelling));
    }

    @Test
    void wordsAreSearchedInLowerCase() {
        assertThat(Text.searched(" Maria 2 ")).isEqualTo("maria 2");
    }
}
