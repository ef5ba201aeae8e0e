package dev.ringback.consent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptKeywordTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STOP",
                "stop",
                " Stop. ",
                "Stop!",
                "“STOP”",
                "STOP\n",
                "stopall",
                "Unsubscribe",
                "end",
                "QUIT",
                "cancel",
                "Revoke",
                "OptOut",
                "opt-out",
                "opt out",
                "Opt  Out"
            })
    void aWordThatForbidsTextsIsStop(String body) {
        assertThat(OptKeyword.of(body)).contains(OptKeyword.STOP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"START", "start", "Start.", "UNSTOP", " unstop "})
    void aWordThatAllowsThemAgainIsStart(String body) {
        assertThat(OptKeyword.of(body)).contains(OptKeyword.START);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HELP", "help!", "Help?", "info"})
    void aWordThatAsksIsHelp(String body) {
        assertThat(OptKeyword.of(body)).contains(OptKeyword.HELP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "?",
                "Can you stop by at ten?",
                "Please help, the basement is flooding",
                "Stop texting my mother",
                "cancel my appointment",
                "the end",
                "restart",
                "yes",
                "STOP START"
            })
    void aWordAmongOthersIsAMessageForSomebody(String body) {
        assertThat(OptKeyword.of(body)).isEmpty();
    }
}
