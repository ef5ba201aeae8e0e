package dev.ringback.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptOutWordsTest {

    private final OptOutWords words = new OptOutWords();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Hello. Please DON’T TEXT me again, thanks      | DON’T TEXT
                    You there? Stop  texting!                      | Stop  texting
                    take me off your damn mailing list now         | take me off your damn mailing list
                    ok - no more texts 😡                          | no more texts
                    No me escriban más                             | No me escriban
                    Por favor, déjenme en paz                      | déjenme en paz
                    wrong number stop texting me                   | wrong number stop
                    Ｄo not ｔext me ever                           | Ｄo not ｔext
                    """)
    void theWordsAreReportedAsTheyStandInTheText(String text, String found) {
        assertThat(words.in(text)).contains(found);
    }

    /** An accent by itself, Cyrillic and full-width letters, what nobody sees, mathematical letters. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    No ma\u0301s mensajes!                         | No ma\u0301s mensajes
                    👍🏽 pl\u0435ase st\u043ep texting m\u0435, ok | st\u043ep texting
                    s\u200bt\u200bop te\u00adxting me            | s\u200bt\u200bop te\u00adxting
                    𝐝𝐨 𝐧𝐨𝐭 𝐭𝐞𝐱𝐭 𝐦𝐞                               | 𝐝𝐨 𝐧𝐨𝐭 𝐭𝐞𝐱𝐭
                    """)
    void whatLooksTheSameIsTheSameAndIsReportedAsItStands(String text, String found) {
        assertThat(words.in(text)).contains(found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "don't stop the water",
                "stop by at 5",
                "can you stop the leak?",
                "please text me when you are here",
                "Don't call, text me",
                "No, texts are fine"
            })
    void whatIsNotAboutTextsIsLeftAlone(String text) {
        assertThat(words.in(text)).isEmpty();
    }

    @Test
    void whoeverWantsACallInsteadMayForbidTexts() {
        assertThat(words.in("don't text, call me")).contains("don't text");
    }

    @Test
    void aLongTextIsReadInNoTime() {
        var long1 = "no more of these stop sending me all of these do not ".repeat(1_000);
        var long2 = "a".repeat(100_000);

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(words.in(long1)).isEmpty();
            assertThat(words.in(long2)).isEmpty();
        });
    }

    @Test
    void whatIsEmptyForbidsNothing() {
        assertThat(words.in("")).isEmpty();
        assertThat(words.in("\n\u0000 😀")).isEmpty();
    }
}
