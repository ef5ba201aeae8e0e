package dev.ringback.app.push;

import android.app.KeyguardManager;
import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import dev.ringback.app.outbox.SendWorker;
import dev.ringback.app.ui.Links;

/** What the buttons of a notification do. */
public final class NoticeActions extends BroadcastReceiver {
    static final String CLAIM = "dev.ringback.app.CLAIM";
    static final String CONFIRM = "dev.ringback.app.CONFIRM_CLAIM";
    static final String DECLINE = "dev.ringback.app.DECLINE_CLAIM";
    private static final String KIND = "kind";

    @Override
    public void onReceive(Context context, Intent intent) {
        var application = context.getApplicationContext();
        var push = ((PushHolder) application).push();
        var wakeUp = carriedBy(intent);
        var locked = context.getSystemService(KeyguardManager.class).isKeyguardLocked();
        var action = String.valueOf(intent.getAction());
        var pending = goAsync();
        new Thread(() -> {
                    try {
                        act(push, action, wakeUp, locked);
                        ((SendWorker.HasSender) application).sendWhatWaits();
                    } finally {
                        if (pending != null) {
                            pending.finish();
                        }
                    }
                })
                .start();
    }

    /** Puts a wake-up into an intent, for {@link #carriedBy} to take out. */
    static Intent carrying(Intent intent, WakeUp wakeUp) {
        return intent.putExtra(KIND, wakeUp.kind().name())
                .putExtra(Links.FOLLOW_UP_ID, wakeUp.followUpId())
                .putExtra(Notices.MESSAGE_ID, wakeUp.messageId());
    }

    static WakeUp carriedBy(Intent intent) {
        return new WakeUp(
                WakeUp.Kind.valueOf(String.valueOf(intent.getStringExtra(KIND))),
                String.valueOf(intent.getStringExtra(Links.FOLLOW_UP_ID)),
                String.valueOf(intent.getStringExtra(Notices.MESSAGE_ID)));
    }

    private static void act(Push push, String action, WakeUp wakeUp, boolean locked) {
        var followUp = push.desk().followUp(wakeUp.followUpId());
        if (action.equals(CLAIM) && locked) {
            push.notices().confirmClaim(wakeUp, followUp);
        } else if (action.equals(CLAIM) || action.equals(CONFIRM)) {
            push.claim(wakeUp);
        } else if (action.equals(DECLINE)) {
            push.notices().show(wakeUp, followUp);
        }
    }
}
