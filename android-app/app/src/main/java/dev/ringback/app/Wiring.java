package dev.ringback.app;

import android.content.Context;
import android.content.pm.ApplicationInfo;
import android.os.Handler;
import android.os.Looper;
import dev.ringback.app.api.GraphQl;
import dev.ringback.app.desk.Desk;
import dev.ringback.app.desk.LiveDesk;
import dev.ringback.app.desk.ServerDesk;
import dev.ringback.app.outbox.Outbox;
import dev.ringback.app.outbox.Sender;
import dev.ringback.app.outbox.Sending;
import dev.ringback.app.outbox.StoredOutbox;
import dev.ringback.app.push.Push;
import dev.ringback.app.session.BrowserSession;
import dev.ringback.app.session.Session;
import dev.ringback.app.store.LocalDatabase;
import dev.ringback.app.ui.Parts;
import dev.ringback.app.ui.PushStanding;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import okhttp3.OkHttpClient;

/** Every part of the app, put together by hand. */
final class Wiring implements Parts {
    private final Clock clock = Clock.systemDefaultZone();
    private final Executor screen;
    private final ExecutorService background = Executors.newSingleThreadExecutor();
    private final ExecutorService sending = Executors.newSingleThreadExecutor();
    private final ScheduledExecutorService listening = Executors.newSingleThreadScheduledExecutor();
    private final LocalDatabase database;
    private final BrowserSession session;
    private final ServerDesk desk;
    private final LiveDesk live;
    private final StoredOutbox outbox;
    private final Sender sender;
    private final Push push;

    Wiring(Context context) {
        var main = new Handler(Looper.getMainLooper());
        screen = main::post;
        database = LocalDatabase.open(context);
        var http = new OkHttpClient.Builder()
                .connectTimeout(Duration.ofSeconds(10))
                .readTimeout(Duration.ofSeconds(20))
                .callTimeout(Duration.ofSeconds(30))
                .build();
        session = new BrowserSession(context, http, clock, isDebuggable(context));
        var server = new GraphQl(http, session);
        desk = new ServerDesk(server, database.documents(), clock);
        live = new LiveDesk(desk, http, session, listening);
        outbox = new StoredOutbox(database.taps(), session::accountKey, clock, () -> {
            Sending.schedule(context);
            sendSoon();
        });
        sender = new Sender(database.taps(), outbox, server, desk, session::accountKey);
        push = new Push(context, server, desk, outbox, database.reports(), session::accountKey, clock);
        sender.tellWhenSettled(push::settled);
        session.whenSigningOut(account -> {
            push.signOut();
            live.letGo();
            desk.clear();
        });
        session.listen(this::standingChanged);
    }

    private void standingChanged() {
        if (session.standing() instanceof Session.SignedIn) {
            push.registerSoon();
            Sending.schedule(push.context());
            sendSoon();
            live.hurry();
        }
    }

    /** Sends what waits without waiting for WorkManager, which may take its time. */
    void sendSoon() {
        sending.execute(this::sendWhatWaits);
    }

    Sender.Round sendWhatWaits() {
        var round = sender.sendAll();
        return round == Sender.Round.ALL_SENT ? push.reportAll() : round;
    }

    LiveDesk live() {
        return live;
    }

    Push pushPart() {
        return push;
    }

    @Override
    public PushStanding push() {
        return push.standing();
    }

    @Override
    public Session session() {
        return session;
    }

    @Override
    public Desk desk() {
        return desk;
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public Executor background() {
        return background;
    }

    @Override
    public Executor screen() {
        return screen;
    }

    /** For tests, which start more than one app in one process. */
    void close() {
        live.stop();
        listening.shutdown();
        sending.shutdown();
        background.shutdown();
        database.close();
    }

    private static boolean isDebuggable(Context context) {
        return (context.getApplicationInfo().flags & ApplicationInfo.FLAG_DEBUGGABLE) != 0;
    }
}
