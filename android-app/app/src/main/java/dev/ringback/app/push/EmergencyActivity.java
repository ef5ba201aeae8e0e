package dev.ringback.app.push;

import android.app.KeyguardManager;
import android.app.TaskStackBuilder;
import android.content.Context;
import android.content.Intent;
import android.os.Bundle;
import android.widget.TextView;
import androidx.activity.EdgeToEdge;
import androidx.appcompat.app.AppCompatActivity;
import dev.ringback.app.R;
import dev.ringback.app.ui.Bars;
import dev.ringback.app.ui.Links;
import org.jspecify.annotations.Nullable;

/** An emergency over the whole screen of a phone that lay dark and locked. Says nothing of the customer: who looks may be anybody. */
public final class EmergencyActivity extends AppCompatActivity {
    private static final String ASKED = "asked";

    private boolean asked;

    static Intent about(Context context, WakeUp wakeUp) {
        var intent = new Intent(context, EmergencyActivity.class)
                .setFlags(Intent.FLAG_ACTIVITY_NEW_TASK | Intent.FLAG_ACTIVITY_NO_USER_ACTION);
        return NoticeActions.carrying(intent, wakeUp);
    }

    @Override
    protected void onCreate(@Nullable Bundle saved) {
        super.onCreate(saved);
        EdgeToEdge.enable(this);
        setContentView(R.layout.emergency);
        Bars.keepClear(
                findViewById(R.id.emergency), findViewById(R.id.emergency_top), findViewById(R.id.emergency_bottom));
        asked = saved != null && saved.getBoolean(ASKED);
        findViewById(R.id.emergency_claim).setOnClickListener(view -> claim());
        findViewById(R.id.emergency_open).setOnClickListener(view -> open());
        findViewById(R.id.emergency_close).setOnClickListener(view -> finish());
        show();
    }

    @Override
    protected void onSaveInstanceState(Bundle out) {
        super.onSaveInstanceState(out);
        out.putBoolean(ASKED, asked);
    }

    /** Asks once more: a tap in a pocket claims nothing. */
    private void claim() {
        if (!asked) {
            asked = true;
            show();
            return;
        }
        sendBroadcast(new Intent(this, NoticeActions.class)
                .setAction(NoticeActions.CONFIRM)
                .putExtras(getIntent()));
        finish();
    }

    private void open() {
        getSystemService(KeyguardManager.class).requestDismissKeyguard(this, null);
        var wakeUp = NoticeActions.carriedBy(getIntent());
        TaskStackBuilder.create(this)
                .addNextIntentWithParentStack(
                        Links.followUp(this, wakeUp.followUpId()).putExtra(Notices.MESSAGE_ID, wakeUp.messageId()))
                .startActivities();
        finish();
    }

    private void show() {
        TextView words = findViewById(R.id.emergency_words);
        words.setText(asked ? R.string.notice_confirm : R.string.emergency_words);
        TextView claim = findViewById(R.id.emergency_claim);
        claim.setText(asked ? R.string.notice_confirm_yes : R.string.notice_claim);
        TextView close = findViewById(R.id.emergency_close);
        close.setText(asked ? R.string.notice_confirm_no : R.string.emergency_close);
    }
}
