package dev.ringback.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaSidTest {

    private static final String ACCOUNT = "AC00112233445566778899aabbccddeeff";
    private static final String MESSAGE = "MM00112233445566778899aabbccddeeff";
    private static final String MEDIA = "ME00112233445566778899aabbccddeeff";
    private static final String PATH = "/2010-04-01/Accounts/" + ACCOUNT + "/Messages/" + MESSAGE + "/Media/" + MEDIA;

    @Test
    void anAddressNamesAnAccountAMessageAndAPicture() {
        var sid = MediaSid.of("https://api.twilio.com" + PATH).orElseThrow();

        assertThat(sid).isEqualTo(new MediaSid(ACCOUNT, MESSAGE, MEDIA));
        assertThat(sid.path()).isEqualTo(PATH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.twilio.com" + PATH,
                "https://api.twilio.com.example.org" + PATH,
                "https://api.twilio.com@example.org" + PATH,
                "https://api.twilio.com" + PATH + ".json",
                "https://api.twilio.com" + PATH + "/..",
                "https://api.twilio.com" + PATH + "?a=b",
                "https://api.twilio.com" + PATH + "#a",
                "https://api.twilio.com" + PATH + "\n",
                "https://api.twilio.com/2010-04-01/Accounts/" + ACCOUNT + "/Messages/../Media/" + MEDIA,
                "https://api.twilio.com/2010-04-01/Accounts/" + ACCOUNT + "/Messages/%2e%2e/Media/" + MEDIA,
                "https://api.twilio.com/2010-04-01/Accounts/" + ACCOUNT + "/Messages/" + MESSAGE + "/Media/../../Calls",
                "https://api.twilio.com/2010-04-01/Accounts/" + ACCOUNT + "/../AC99/Messages/" + MESSAGE + "/Media/"
                        + MEDIA,
                "https://api.twilio.com/2010-04-01/Accounts/" + ACCOUNT + "/Messages/" + MESSAGE + "/Media/0",
                "https://api.twilio.com/2010-04-01/Accounts/" + ACCOUNT + "/Messages/" + MESSAGE + "/Media/" + MEDIA
                        + "0",
                "https://api.twilio.com/2010-04-01/Accounts/" + ACCOUNT + "/Messages/" + MEDIA + "/Media/" + MESSAGE,
                ""
            })
    void everyOtherAddressNamesNone(String url) {
        assertThat(MediaSid.of(url)).isEmpty();
    }
}
