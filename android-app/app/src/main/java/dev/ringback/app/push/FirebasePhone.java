package dev.ringback.app.push;

import android.content.Context;
import android.content.SharedPreferences;
import com.google.android.gms.tasks.Task;
import com.google.android.gms.tasks.Tasks;
import com.google.firebase.FirebaseApp;
import com.google.firebase.FirebaseOptions;
import com.google.firebase.messaging.FirebaseMessaging;
import dev.ringback.app.api.Json;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.json.JSONObject;

/**
 * Firebase on this phone, for the operator's own project: which one is told by the server after sign-in, so that one app serves every
 * operator. The four values name the project and open nothing.
 */
// The SDK would rather speak of installations; the server's side of Firebase still addresses registration tokens.
@SuppressWarnings("deprecation")
class FirebasePhone {
    private static final String PROJECT = "project";

    private final Context context;
    private final SharedPreferences preferences;

    FirebasePhone(Context context) {
        this.context = context;
        this.preferences = context.getSharedPreferences("push", Context.MODE_PRIVATE);
    }

    /** Takes up the project known from last time: Firebase starts the process without a screen, and finds nothing otherwise. */
    void start() {
        var known = preferences.getString(PROJECT, null);
        if (known != null && FirebaseApp.getApps(context).isEmpty()) {
            initialize(Json.parse(known));
        }
    }

    /** The token of this install in this project; the project before, if it was another, is left behind. */
    String token(JSONObject project) throws IOException {
        var text = project.toString();
        if (!text.equals(preferences.getString(PROJECT, null))) {
            leave();
            preferences.edit().putString(PROJECT, text).commit();
        }
        if (FirebaseApp.getApps(context).isEmpty()) {
            initialize(project);
        }
        return waitFor(FirebaseMessaging.getInstance().getToken())
                .orElseThrow(() -> new IOException("Firebase gives no token"));
    }

    /** Nothing reaches this phone through the project any more. */
    void leave() {
        if (!FirebaseApp.getApps(context).isEmpty()) {
            // Best effort: the server has already forgotten the token.
            waitFor(FirebaseMessaging.getInstance().deleteToken());
            FirebaseApp.getInstance().delete();
        }
        preferences.edit().remove(PROJECT).commit();
    }

    private void initialize(JSONObject project) {
        FirebaseApp.initializeApp(
                context,
                new FirebaseOptions.Builder()
                        .setApplicationId(project.optString("applicationId"))
                        .setProjectId(project.optString("projectId"))
                        .setGcmSenderId(project.optString("gcmSenderId"))
                        .setApiKey(project.optString("apiKey"))
                        .build());
    }

    private static <T> Optional<T> waitFor(Task<T> task) {
        try {
            return Optional.ofNullable(Tasks.await(task, 20, TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
