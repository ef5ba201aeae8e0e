package dev.ringback.firebase;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.api.client.http.HttpTransport;
import com.google.auth.oauth2.ServiceAccountCredentials;
import dev.ringback.kernel.ConfigurationProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the operator's key to their own Firebase project, and says what is wrong with it before anything is started. */
final class ServiceAccount {

    private static final String REMEDY =
            " Download a key in the Firebase console: Project settings, Service accounts, Generate new private key.";

    private ServiceAccount() {}

    /** Reads a key.
     *
     * @throws ConfigurationProblem when this is neither the path of one nor one in JSON */
    static ServiceAccountCredentials read(String pathOrJson, HttpTransport transport) {
        var key = pathOrJson.stripLeading().startsWith("{") ? pathOrJson : content(pathOrJson.strip());
        check(key);
        try {
            return ServiceAccountCredentials.fromStream(new ByteArrayInputStream(key.getBytes(UTF_8)), () -> transport)
                    // Our own pauses are longer, and hold no worker up.
                    .createWithCustomRetryStrategy(false);
        } catch (IOException | IllegalArgumentException broken) {
            throw new ConfigurationProblem(
                    "FIREBASE_SERVICE_ACCOUNT holds a service account whose key is incomplete or damaged." + REMEDY);
        }
    }

    private static String content(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException | InvalidPathException unreadable) {
            throw new ConfigurationProblem(
                    "FIREBASE_SERVICE_ACCOUNT names a file that does not exist or cannot be read by this server, and is no JSON either."
                            + REMEDY);
        }
    }

    private static void check(String key) {
        var json = parse(key);
        if (!"service_account".equals(json.path("type").asString(""))) {
            throw new ConfigurationProblem(
                    "FIREBASE_SERVICE_ACCOUNT is JSON, but not a service account's key (the app's google-services.json is another file)."
                            + REMEDY);
        }
        if (json.path("project_id").asString("").isBlank()) {
            throw new ConfigurationProblem(
                    "FIREBASE_SERVICE_ACCOUNT names no project (`project_id` is missing)." + REMEDY);
        }
    }

    private static JsonNode parse(String key) {
        try {
            return JsonMapper.shared().readTree(key);
        } catch (JacksonException noJson) {
            throw new ConfigurationProblem("FIREBASE_SERVICE_ACCOUNT is not JSON, nor is the file it names." + REMEDY);
        }
    }
}
