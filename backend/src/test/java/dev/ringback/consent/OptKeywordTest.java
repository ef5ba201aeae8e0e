package dev.ringback.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptKeywordTest {

    @ParameterizedTest
    @ValueSource(strings = {"STOP", "UNSUBSCRIBE", "END", "QUIT", "STOPALL", "REVOKE", "OPTOUT", "CANCEL"})
    void eachOfTwiliosEightWordsIsStop(String word) {
        assertThat(OptKeyword.of(word)).contains(OptKeyword.STOP);
        assertThat(OptKeyword.of(" " + word.toLowerCase(Locale.ROOT) + "!! ")).contains(OptKeyword.STOP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stop", "quit", "end", "revoke", "opt out", "cancel", "unsubscribe"})
    void eachOfTheFccsSevenWordsIsStop(String word) {
        assertThat(OptKeyword.of(word)).contains(OptKeyword.STOP);
        assertThat(OptKeyword.of("“" + word.replace(' ', '-') + ".”\n")).contains(OptKeyword.STOP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " Stop. ",
                "“STOP”",
                "*stop*",
                "STOP\n",
                "\u200bSTOP\u200b",
                "ＳＴＯＰ",
                "STOP 🛑",
                "ЅТОР",
                "ѕ\u200bт\u2060о\ufeffр",
                "𝗦𝗧𝗢𝗣",
                "🆂🆃🅾🅿",
                "STO\u0301P",
                "S T O P",
                "s.t.o.p.",
                "STOP ALL",
                "stop-all",
                "OptOut",
                "Opt-out!",
                "opt  out",
                "OPT_OUT",
                "o p t o u t",
                "stop stop stop",
                "STOP!!! STOP!!!",
                "Stop. Unsubscribe.",
                "cancel, opt out"
            })
    void stopIsStopInAnySpelling(String body) {
        assertThat(OptKeyword.of(body)).contains(OptKeyword.STOP);
    }

    /** Whoever forbids is heard in any letters; who allows, only in those that the carrier reads, too. */
    @ParameterizedTest
    @ValueSource(strings = {"ЅТАRТ", "𝘶𝘯𝘴𝘵о𝘱"})
    void whatOnlyLooksLikeStartIsNot(String body) {
        assertThat(OptKeyword.of(body)).isEmpty();
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
                "👍",
                "Can you stop by at ten?",
                "Please help, the basement is flooding",
                "Stop texting my mother",
                "Don't stop",
                "cancel my appointment",
                "the end",
                "restart",
                "un stop",
                "s t a r t",
                "stop 2",
                "STOP START"
            })
    void aWordAmongOthersIsAMessageForSomebody(String body) {
        assertThat(OptKeyword.of(body)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "YES", "Yes."})
    void yesIsAnAnswerToAQuestion(String body) {
        assertThat(OptKeyword.of(body)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatTwilioCallsItIsUnderstood(OptKeyword keyword) {
        assertThat(OptKeyword.named(keyword.name())).contains(keyword);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "YES", "PAUSE"})
    void whatTwilioDoesNotCallItIsNoKeyword(String optOutType) {
        assertThat(OptKeyword.named(optOutType)).isEmpty();
    }
}
