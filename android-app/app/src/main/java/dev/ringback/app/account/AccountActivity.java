package dev.ringback.app.account;

import android.content.Intent;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.TextView;
import androidx.core.app.NotificationManagerCompat;
import dev.ringback.app.R;
import dev.ringback.app.ui.ConfirmSheet;
import dev.ringback.app.ui.Presenter;
import dev.ringback.app.ui.PushStanding;
import dev.ringback.app.ui.ScreenActivity;
import dev.ringback.app.ui.Tabs;
import dev.ringback.app.ui.Words;
import org.jspecify.annotations.Nullable;

/** The screen of who is signed in where. */
public final class AccountActivity extends ScreenActivity implements ConfirmSheet.Host {
    private AccountPresenter presenter;
    private int waiting;

    @Override
    protected void onCreate(@Nullable Bundle saved) {
        super.onCreate(saved);
        lay(R.string.account, R.layout.account, R.layout.tabs);
        Tabs.lay(this, R.id.tab_account);
        presenter = new AccountPresenter(parts(), asking(), this::render);
        findViewById(R.id.sign_out)
                .setOnClickListener(view ->
                        ConfirmSheet.of(R.string.sign_out, consequence()).ask(this));
        findViewById(R.id.push_settings)
                .setOnClickListener(view -> started(new Intent(Settings.ACTION_APP_NOTIFICATION_SETTINGS)
                        .putExtra(Settings.EXTRA_APP_PACKAGE, getPackageName())));
    }

    @Override
    protected Presenter<?> presenter() {
        return presenter;
    }

    @Override
    public void confirmed(int action) {
        presenter.signOut();
    }

    private void render(AccountPresenter.State state) {
        show(state.situation(), null);
        waiting = state.situation().waiting();
        if (state.viewer() == null) {
            return;
        }
        text(R.id.account_name, state.viewer().name());
        text(
                R.id.account_role,
                getString(
                        R.string.role_at,
                        new Words(this).role(state.viewer().role()),
                        state.viewer().companyName()));
        text(R.id.account_server, state.server());
        text(R.id.push_state, getString(pushWords(state.push())));
    }

    private int pushWords(PushStanding push) {
        if (!NotificationManagerCompat.from(this).areNotificationsEnabled()) {
            return R.string.push_forbidden;
        }
        return push == PushStanding.NOT_CONFIGURED ? R.string.push_not_configured : R.string.push_allowed;
    }

    private String consequence() {
        var means = getString(R.string.sign_out_means);
        return waiting == 0
                ? means
                : getString(
                        R.string.two_sentences,
                        means,
                        getResources().getQuantityString(R.plurals.kept_until_sign_in, waiting, waiting));
    }

    private void text(int id, @Nullable String words) {
        TextView view = findViewById(id);
        view.setText(words);
    }
}
