package dev.ringback.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"rosa@lind.example", " Rosa.Lind+bills@Mail.Lind.example ", "o'neil@x.co", "josé@correo.example"
            })
    void readsAddressesAsPeopleHaveThem(String text) {
        assertThat(EmailAddress.of(text))
                .map(EmailAddress::value)
                .contains(text.strip().toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "rosa",
                "rosa@",
                "@lind.example",
                "rosa@lind",
                "rosa@@lind.example",
                "ro sa@lind.example",
                ".rosa@lind.example",
                "rosa.@lind.example",
                "ro..sa@lind.example",
                "rosa@-lind.example",
                "rosa@lind..example",
                "<rosa@lind.example>",
                "rosa@lind.example\nBcc: all@x.example",
                "a,b@lind.example"
            })
    void refusesWhatIsNone(String text) {
        assertThat(EmailAddress.of(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ＪＯＳÉ＠correo.example", "jose\u0301@correo.example", "\u2060josé\u200b@correo.example\u00a0"})
    void theSameAddressInOtherCharactersIsTheSame(String text) {
        assertThat(EmailAddress.of(text)).map(EmailAddress::value).contains("josé@correo.example");
    }

    @Test
    void refusesWhatIsTooLongAtOnce() {
        assertThat(EmailAddress.of("a".repeat(65) + "@lind.example")).isEmpty();
        assertThat(EmailAddress.of("a@" + "b.".repeat(100_000) + "example")).isEmpty();
    }

    @Test
    void isInLowerCaseAndShowsLogsOnlyItsDomain() {
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress("Rosa@lind.example"));
        assertThat(new EmailAddress("rosa@lind.example")).hasToString("…@lind.example");
    }
}
