package dev.ringback.app.push;

import android.content.Context;
import android.content.SharedPreferences;
import android.content.pm.PackageManager;
import androidx.work.BackoffPolicy;
import androidx.work.Constraints;
import androidx.work.ExistingPeriodicWorkPolicy;
import androidx.work.ExistingWorkPolicy;
import androidx.work.NetworkType;
import androidx.work.OneTimeWorkRequest;
import androidx.work.PeriodicWorkRequest;
import androidx.work.WorkManager;
import dev.ringback.app.api.ApiException;
import dev.ringback.app.api.ApiException.Reason;
import dev.ringback.app.api.GraphQl;
import dev.ringback.app.desk.ServerDesk;
import dev.ringback.app.outbox.Outbox;
import dev.ringback.app.outbox.Sender.Round;
import dev.ringback.app.outbox.Sending;
import dev.ringback.app.outbox.Tap;
import dev.ringback.app.outbox.TapKind;
import dev.ringback.app.ui.PushStanding;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Push on this phone: where to, what comes, and what became of it. */
public final class Push {
    private static final String INSTALL_ID = "installId";
    private static final String STATE = "state";
    private static final Constraints ONLINE = new Constraints.Builder()
            .setRequiredNetworkType(NetworkType.CONNECTED)
            .build();

    private final Context context;
    private final GraphQl server;
    private final ServerDesk desk;
    private final Outbox outbox;
    private final StoredReports reports;
    private final Supplier<Optional<String>> account;
    private final Clock clock;
    private final SharedPreferences preferences;
    private final FirebasePhone firebase;
    private final Notices notices;

    public Push(
            Context context,
            GraphQl server,
            ServerDesk desk,
            Outbox outbox,
            StoredReports reports,
            Supplier<Optional<String>> account,
            Clock clock) {
        this(context, server, desk, outbox, reports, account, clock, new FirebasePhone(context), new Notices(context));
    }

    Push(
            Context context,
            GraphQl server,
            ServerDesk desk,
            Outbox outbox,
            StoredReports reports,
            Supplier<Optional<String>> account,
            Clock clock,
            FirebasePhone firebase,
            Notices notices) {
        this.context = context;
        this.server = server;
        this.desk = desk;
        this.outbox = outbox;
        this.reports = reports;
        this.account = account;
        this.clock = clock;
        this.preferences = context.getSharedPreferences("push", Context.MODE_PRIVATE);
        this.firebase = firebase;
        this.notices = notices;
    }

    public Context context() {
        return context;
    }

    /** For when the process starts, whatever started it. */
    public void start() {
        notices.createChannels();
        firebase.start();
    }

    public PushStanding standing() {
        return PushStanding.valueOf(String.valueOf(preferences.getString(STATE, PushStanding.UNKNOWN.name())));
    }

    /** Registers this phone when there is signal, and again each month, as Firebase advises. */
    public void registerSoon() {
        var work = WorkManager.getInstance(context);
        work.enqueueUniqueWork(
                "register",
                ExistingWorkPolicy.REPLACE,
                new OneTimeWorkRequest.Builder(RegisterWorker.class)
                        .setConstraints(ONLINE)
                        .setBackoffCriteria(BackoffPolicy.EXPONENTIAL, 30, TimeUnit.SECONDS)
                        .build());
        work.enqueueUniquePeriodicWork(
                "register-monthly",
                ExistingPeriodicWorkPolicy.KEEP,
                new PeriodicWorkRequest.Builder(RegisterWorker.class, 30, TimeUnit.DAYS)
                        .setConstraints(ONLINE)
                        .setInitialDelay(30, TimeUnit.DAYS)
                        .build());
    }

    /** Tells the server where to push to; false to be tried again. */
    boolean register() {
        if (account.get().isEmpty()) {
            return true;
        }
        try {
            var project = server.ask("PushClient", Map.of()).optJSONObject("pushClient");
            if (project == null) {
                remember(PushStanding.NOT_CONFIGURED);
                return true;
            }
            var input =
                    Map.of("pushToken", firebase.token(project), "installId", installId(), "appVersion", appVersion());
            var payload = server.ask("RegisterDevice", Map.of("input", input)).optJSONObject("registerDevice");
            var registered = payload != null && payload.optJSONObject("device") != null;
            if (registered) {
                remember(PushStanding.REGISTERED);
            }
            return registered;
        } catch (ApiException e) {
            return e.reason() == Reason.SIGNED_OUT;
        } catch (IOException e) {
            return false;
        }
    }

    /** Nothing is pushed to this phone any more, and nothing that was shown stays. */
    public void signOut() {
        unregister();
        firebase.leave();
        notices.removeAll();
        remember(PushStanding.UNKNOWN);
    }

    private void unregister() {
        try {
            server.ask("UnregisterDevice", Map.of("input", Map.of("installId", installId())));
        } catch (ApiException e) {
            // Without signal the server keeps the token until Firebase says that it is void.
            return;
        }
    }

    /** A message came; the process may have been started by it. */
    public void received(Map<String, String> data) {
        var wakeUp = WakeUp.of(data);
        if (wakeUp.isEmpty() || account.get().isEmpty()) {
            return;
        }
        report(wakeUp.get().messageId(), "RECEIVED");
        show(wakeUp.get());
        Sending.schedule(context);
    }

    private void show(WakeUp wakeUp) {
        if (wakeUp.kind() == WakeUp.Kind.WITHDRAWN) {
            notices.remove(wakeUp.followUpId());
            return;
        }
        readAnew(wakeUp.followUpId());
        notices.show(wakeUp, desk.followUp(wakeUp.followUpId()));
    }

    private void readAnew(String followUpId) {
        try {
            desk.refreshFollowUp(followUpId);
        } catch (ApiException e) {
            // Without an answer it is shown all the same, with what the phone knows.
            return;
        }
    }

    /** Its owner looked at it. */
    public void opened(String messageId) {
        new Thread(() -> {
                    report(messageId, "OPENED");
                    Sending.schedule(context);
                })
                .start();
    }

    /** Claims from the notification. For a background thread. */
    void claim(WakeUp wakeUp) {
        report(wakeUp.messageId(), "ACTED");
        notices.claiming(wakeUp, desk.followUp(wakeUp.followUpId()));
        outbox.add(TapKind.CLAIM, wakeUp.followUpId(), Map.of());
    }

    Notices notices() {
        return notices;
    }

    ServerDesk desk() {
        return desk;
    }

    /** The server has answered a tap: a notification that claimed says what came of it. */
    public void settled(Tap tap) {
        if (tap.kind() == TapKind.CLAIM) {
            notices.claimed(tap.subjectId(), desk.followUp(tap.subjectId()), tap.isPending());
        }
    }

    private void report(String messageId, String state) {
        account.get().ifPresent(owner -> reports.insert(new StoredReport(messageId, state, owner, clock.millis())));
    }

    /** Tells the server what became of its messages. */
    public Round reportAll() {
        var owner = account.get();
        if (owner.isEmpty()) {
            return Round.SIGN_IN;
        }
        try {
            for (var batch = reports.oldest(owner.get()); !batch.isEmpty(); batch = reports.oldest(owner.get())) {
                var list = new ArrayList<Map<String, String>>();
                for (var report : batch) {
                    list.add(Map.of(
                            "messageId", report.messageId,
                            "state", report.state,
                            "at", Instant.ofEpochMilli(report.at).toString()));
                }
                // What the server does not know any more is refused alone, and not worth telling again.
                server.ask("ReportPushes", Map.of("input", Map.of("reports", list)));
                reports.remove(batch);
            }
            return Round.ALL_SENT;
        } catch (ApiException e) {
            return switch (e.reason()) {
                case NO_ANSWER, SERVER_TROUBLE, RESYNC -> Round.TRY_LATER;
                case SIGNED_OUT -> Round.SIGN_IN;
                case REFUSED -> Round.ALL_SENT;
            };
        }
    }

    private void remember(PushStanding state) {
        preferences.edit().putString(STATE, state.name()).apply();
    }

    private synchronized String installId() {
        var known = preferences.getString(INSTALL_ID, null);
        if (known != null) {
            return known;
        }
        var made = UUID.randomUUID().toString();
        preferences.edit().putString(INSTALL_ID, made).commit();
        return made;
    }

    private String appVersion() {
        try {
            return String.valueOf(context.getPackageManager().getPackageInfo(context.getPackageName(), 0).versionName);
        } catch (PackageManager.NameNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
