package dev.ringback.firebase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ringback.kernel.ConfigurationProblem;
import dev.ringback.push.PushClient;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the operator says of their app at Firebase, and what can be wrong with it. */
class PushClientSettingsTest {

    private static final String APP = "1:1234567890:android:0a1b2c3d4e5f";

    private final FirebaseConfiguration configuration = new FirebaseConfiguration();

    @Test
    void phonesAreToldOfTheProjectOfTheServiceAccount() {
        var settings = configuration.pushClientSettings(APP, " the-key\n", "1234567890");

        var sender = configuration.pushSender(Keys.of("northside"), settings, Clock.systemUTC());

        assertThat(sender.client()).contains(new PushClient(APP, "northside", "1234567890", "the-key"));
    }

    @Test
    void aProjectWithoutAnAppIsPushedToByOthers() {
        var sender = configuration.pushSender(Keys.of("northside"), PushClientSettings.NONE, Clock.systemUTC());

        assertThat(sender.client()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1:1234567890:android:0a1b | the-key | '' | give all three, or none",
                "1:1234567890:android:0a1b | '' | 1234567890 | give all three, or none",
                "'' | the-key | 1234567890 | give all three, or none",
                "1:1234567890:web:0a1b | the-key | 1234567890 | FIREBASE_APP_ID must name an Android app",
                "1:1234567890:android:0a1b | the-key | northside | FIREBASE_SENDER_ID must be the number",
            })
    void whatIsHalfOrOfAnotherKindIsExplainedInOneLine(String app, String key, String sender, String problem) {
        assertThatExceptionOfType(ConfigurationProblem.class)
                .isThrownBy(() -> new PushClientSettings(app, key, sender).of("northside"))
                .withMessageContaining(problem)
                .withMessageContaining("google-services.json")
                .satisfies(it -> assertThat(it.getMessage()).doesNotContain("\n", "the-key"));
    }

    @Test
    void anAppOfNoProjectIsAMistake() {
        var settings = new PushClientSettings(APP, "the-key", "1234567890");

        assertThatExceptionOfType(ConfigurationProblem.class)
                .isThrownBy(() -> configuration.pushSender("", settings, Clock.systemUTC()))
                .withMessageContaining("FIREBASE_SERVICE_ACCOUNT is missing");
    }
}
