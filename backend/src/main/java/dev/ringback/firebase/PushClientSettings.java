package dev.ringback.firebase;

import dev.ringback.kernel.ConfigurationProblem;
import dev.ringback.push.PushClient;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the operator says of the Android app in their Firebase project: all of it, or nothing. */
record PushClientSettings(String appId, String apiKey, String senderId) {

    static final PushClientSettings NONE = new PushClientSettings("", "", "");

    private static final Pattern ANDROID_APP = Pattern.compile("\\d+:\\d+:android:[0-9a-f]+");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final String WHERE =
            " They stand in the google-services.json of the Firebase console: Project settings, Your apps.";

    PushClientSettings {
        appId = appId.strip();
        apiKey = apiKey.strip();
        senderId = senderId.strip();
    }

    /** What phones are told of this project; empty when nothing is set.
     *
     * @throws ConfigurationProblem when something is missing, or of another kind */
    Optional<PushClient> of(String project) {
        if (isEmpty()) {
            return Optional.empty();
        }
        if (List.of(appId, apiKey, senderId).contains("")) {
            throw new ConfigurationProblem(
                    "FIREBASE_APP_ID, FIREBASE_API_KEY and FIREBASE_SENDER_ID belong together: give all three, or none."
                            + WHERE);
        }
        if (!ANDROID_APP.matcher(appId).matches()) {
            throw new ConfigurationProblem(
                    "FIREBASE_APP_ID must name an Android app, like 1:1234567890:android:0a1b2c3d4e5f (`mobilesdk_app_id`)."
                            + WHERE);
        }
        if (!NUMBER.matcher(senderId).matches()) {
            throw new ConfigurationProblem(
                    "FIREBASE_SENDER_ID must be the number of the project (`project_number`)." + WHERE);
        }
        return Optional.of(new PushClient(appId, project, senderId, apiKey));
    }

    /** Passes when there is nothing to tell phones of a project that is not there.
     *
     * @throws ConfigurationProblem when there is */
    void requireNone() {
        if (!isEmpty()) {
            throw new ConfigurationProblem(
                    "FIREBASE_SERVICE_ACCOUNT is missing: without it FIREBASE_APP_ID, FIREBASE_API_KEY and FIREBASE_SENDER_ID are of no use.");
        }
    }

    private boolean isEmpty() {
        return equals(NONE);
    }
}
