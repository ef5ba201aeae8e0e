package dev.ringback.app;

import android.app.Application;
import android.net.ConnectivityManager;
import android.net.Network;
import android.os.StrictMode;
import dev.ringback.app.outbox.SendWorker;
import dev.ringback.app.outbox.Sender;
import dev.ringback.app.push.Push;
import dev.ringback.app.push.PushHolder;
import dev.ringback.app.ui.Parts;
import org.jspecify.annotations.Nullable;

/** The app: starts its parts, and lets the system's own doors (a job, a push, a tap on a notification) find them. */
public class TechnicianApp extends Application implements Parts.Holder, SendWorker.HasSender, PushHolder {
    private @Nullable Wiring wiring;

    @Override
    public void onCreate() {
        super.onCreate();
        wiring().pushPart().start();
        registerActivityLifecycleCallbacks(new Watching(wiring()));
        getSystemService(ConnectivityManager.class)
                .registerDefaultNetworkCallback(new ConnectivityManager.NetworkCallback() {
                    @Override
                    public void onAvailable(Network network) {
                        wiring().live().hurry();
                        wiring().sendSoon();
                    }
                });
    }

    @Override
    public Parts parts() {
        return wiring();
    }

    @Override
    public Push push() {
        return wiring().pushPart();
    }

    @Override
    public Sender.Round sendWhatWaits() {
        return wiring().sendWhatWaits();
    }

    @Override
    public void onTerminate() {
        super.onTerminate();
        wiring().close();
    }

    private synchronized Wiring wiring() {
        if (wiring == null) {
            // Who is signed in decides what the first screen is: one small file is read at once.
            var policy = StrictMode.allowThreadDiskReads();
            try {
                wiring = new Wiring(this);
            } finally {
                StrictMode.setThreadPolicy(policy);
            }
        }
        return wiring;
    }
}
