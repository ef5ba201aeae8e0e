package dev.ringback.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedTest {

    /** Full-width, mathematical, circled, Cyrillic, Greek, small capitals, squared, struck through, with invisible characters between. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "STOP",
                "ＳＴＯＰ",
                "𝐒𝐓𝐎𝐏",
                "𝓼𝓽𝓸𝓹",
                "ⓈⓉⓄⓅ",
                "ЅТОР",
                "ѕтор",
                "SΤΟΡ",
                "ꜱᴛᴏᴘ",
                "🆂🆃🅾🅿",
                "🅢🅣🅞🅟",
                "S\u0336T\u0336O\u0336P\u0336",
                "S\u200bT\u2060O\ufeffP\u00ad",
                "\u202eSTOP\u202c",
                "STÓP",
                "STO\u0301P"
            })
    void whatLooksLikeStopIsStop(String written) {
        assertThat(Folded.fold(written)).isEqualTo("stop");
    }

    @Test
    void composedAndDecomposedAreTheSame() {
        assertThat(Folded.fold("No ma\u0301s mensajes")).isEqualTo(Folded.fold("No m\u00e1s mensajes"));
        assertThat(Folded.fold("Müller Straße İzmir")).isEqualTo("muller strasse izmir");
    }

    @Test
    void lettersThatLookLikeNothingElseStayThemselves() {
        assertThat(Folded.fold("Жюль 5’2\" – 20%…™ (か) ３٣")).isEqualTo("жюль 5'2\" – 20%…™ (か) 33");
    }

    @Test
    void whatIsSeenAsRoomIsRoom() {
        assertThat(Folded.fold("a\u00a0b\u3000c\u3164d\u2800e\tf\u2028g\u0085h\u0000i"))
                .isEqualTo("a b c d e f\ng\nhi");
    }

    @Test
    void everyLetterKnowsWhereItStood() {
        var text = "👍 no ma\u0301s, \u200bgroße ﬁx";
        var folded = Folded.of(text);

        assertThat(folded.text()).isEqualTo("👍 no mas, grosse fix");
        assertThat(quoted(text, folded, "mas")).isEqualTo("ma\u0301s");
        assertThat(quoted(text, folded, "ma")).isEqualTo("ma\u0301");
        assertThat(quoted(text, folded, "gros")).isEqualTo("groß");
        assertThat(quoted(text, folded, "fix")).isEqualTo("ﬁx");
    }

    private static String quoted(String text, Folded folded, String words) {
        var at = folded.text().indexOf(words);
        return text.substring(folded.start(at), folded.end(at + words.length()));
    }

    @Test
    void capitalsMayStay() {
        assertThat(Folded.keepingCapitals("Ｄana ѕaid Ѕo").text()).isEqualTo("Dana said So");
    }

    @Test
    void oneCharacterMayBecomeMany() {
        assertThat(Folded.fold("\ufdfa".repeat(50)).length()).isGreaterThan(50 * 15);
    }
}
