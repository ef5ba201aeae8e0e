package dev.ringback.firebase;

import static dev.ringback.firebase.Keys.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ringback.kernel.ConfigurationProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The operator's key to their Firebase project, and what can be wrong with it. */
class ServiceAccountTest {

    @TempDir
    private Path folder;

    @Test
    void isReadFromAFileOrAsItIs() throws IOException {
        var json = key("service_account", "northside");
        var file = Files.writeString(folder.resolve("key.json"), json);

        assertThat(ServiceAccount.read(json, new FcmTransport()).getProjectId()).isEqualTo("northside");
        assertThat(ServiceAccount.read(file.toString(), new FcmTransport()).getProjectId())
                .isEqualTo("northside");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/no/such/file.json | does not exist or cannot be read",
                "{\"type\": | is not JSON",
                "{\"project_info\": {}} | google-services.json is another file",
                "{\"type\": \"authorized_user\", \"project_id\": \"p\"} | not a service account's key",
                "{\"type\": \"service_account\"} | project_id` is missing",
                "{\"type\": \"service_account\", \"project_id\": \"p\", \"private_key\": \"nonsense\"} | incomplete or damaged",
            })
    void whatIsNoneIsExplainedInOneLine(String setting, String problem) {
        assertThatExceptionOfType(ConfigurationProblem.class)
                .isThrownBy(() -> ServiceAccount.read(setting, new FcmTransport()))
                .withMessageContaining("FIREBASE_SERVICE_ACCOUNT")
                .withMessageContaining(problem)
                .withMessageContaining("Download a key in the Firebase console")
                .satisfies(it -> assertThat(it.getMessage()).doesNotContain("\n", "nonsense"));
    }

    @Test
    void anotherKindOfKeyIsRefused() {
        var json = key("external_account", "northside");

        assertThatExceptionOfType(ConfigurationProblem.class)
                .isThrownBy(() -> ServiceAccount.read(json, new FcmTransport()))
                .withMessageContaining("not a service account's key");
    }
}
