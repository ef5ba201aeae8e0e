package dev.ringback.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @Test
    void losesTheSpaceAroundIt() {
        assertThat(Text.required("note", "\u202e\u200b\u3164 Ana\u00a0\u2060\ufeff", 100))
                .isEqualTo("Ana");
        assertThat(Text.required("note", "\u2067Ana\u2069", 100)).isEqualTo("Ana\u2069");
        assertThat(Text.required("note", "  called back \n", 100)).isEqualTo("called back");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t", "\u2028\u2003"})
    void blankIsNone(String blank) {
        assertThat(Text.optional("note", blank, 100)).isNull();
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> Text.required("note", blank, 100));
    }

    /** Spaces of all kinds, fillers, marks on nothing, directions, tags, and what stands for a picture. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00a0",
                "\u200b",
                "\u2060",
                "\ufeff",
                "\u180e",
                "\u3164",
                "\u115f\u1160\uffa0",
                "\u2800 \u2800",
                "\u0301\u20e3\u0903",
                "\u202e\u2067\u061c",
                "\u00ad\u034f\ufe0f",
                "\u0007\u001b\u0085",
                "\ufffc",
                "\uffff\ufdd0",
                "\udb40\udc41"
            })
    void whatNobodySeesIsBlank(String invisible) {
        assertThat(Text.isBlank(invisible)).isTrue();
        for (var text : List.of(invisible, " " + invisible + "\u200b")) {
            assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(() -> Text.required("note", text, 100))
                    .withMessage("`note` must not be blank.");
            assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> Text.optional("note", text, 100));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "👍", "🇺🇸", "é", "\u0e2a", "か\u3099", "\ue000", "❤\ufe0f"})
    void whateverCanBeSeenIsAText(String seen) {
        assertThat(Text.required("note", seen, 100)).isEqualTo(seen);
    }

    /** A family, a flag, a nation's flag by tags, a skin tone, an accent, a key. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "👨‍👩‍👧‍👦",
                "🇺🇸",
                "\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f",
                "👍🏽",
                "e\u0301",
                "1\ufe0f\u20e3",
                "😀"
            })
    void nothingIsCutThroughTheMiddle(String character) {
        for (var length = 5; length < 5 + character.length(); length++) {
            assertThat(Text.cut("Hello" + character + "bye", length)).isEqualTo("Hello");
            assertThat(Text.excerpt("Helo " + character + "bye", length)).isEqualTo("Helo…");
        }
        assertThat(Text.cut("Hello" + character + "bye", 5 + character.length()))
                .isEqualTo("Hello" + character);
        assertThat(Text.cut("Hello" + character, 100)).isEqualTo("Hello" + character);
    }

    @Test
    void ofAMountainOfAccentsNothingIsLeft() {
        assertThat(Text.cut("a" + "\u0301".repeat(500), 100)).isEmpty();
        assertThat(Text.cut("abc", 0)).isEmpty();
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
        assertThat(Text.searched("Mari\u0301a\u200b ２")).isEqualTo("maria 2");
    }
}
