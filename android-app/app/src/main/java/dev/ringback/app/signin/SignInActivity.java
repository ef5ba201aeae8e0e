package dev.ringback.app.signin;

import android.content.ActivityNotFoundException;
import android.content.Intent;
import android.os.Bundle;
import android.view.View;
import android.view.inputmethod.EditorInfo;
import android.widget.EditText;
import android.widget.TextView;
import androidx.activity.EdgeToEdge;
import androidx.activity.result.ActivityResultLauncher;
import androidx.activity.result.contract.ActivityResultContracts;
import androidx.annotation.StringRes;
import androidx.appcompat.app.AppCompatActivity;
import com.journeyapps.barcodescanner.ScanContract;
import com.journeyapps.barcodescanner.ScanOptions;
import dev.ringback.app.R;
import dev.ringback.app.session.ServerLink;
import dev.ringback.app.signin.SignInState.Problem;
import dev.ringback.app.ui.Bars;
import dev.ringback.app.ui.Links;
import dev.ringback.app.ui.Parts;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** The screen on which somebody says which server is theirs; the password is asked for by the server itself, in the browser. */
public final class SignInActivity extends AppCompatActivity implements SignInView {
    private static final String BUSY = "busy";

    private final ExecutorService asking = Executors.newCachedThreadPool();
    private final ActivityResultLauncher<Intent> browser =
            registerForActivityResult(new ActivityResultContracts.StartActivityForResult(), result -> {
                var answer = result.getData() == null ? new Intent() : result.getData();
                finishSignIn(answer);
            });
    private final ActivityResultLauncher<ScanOptions> scanner =
            registerForActivityResult(new ScanContract(), result -> scanned(result.getContents()));
    private SignInPresenter presenter;
    private boolean checkAgain;

    @Override
    protected void onCreate(@Nullable Bundle saved) {
        super.onCreate(saved);
        EdgeToEdge.enable(this);
        setContentView(R.layout.sign_in);
        Bars.keepClear(findViewById(R.id.sign_in), findViewById(R.id.sign_in_top), findViewById(R.id.sign_in_bottom));
        presenter = new SignInPresenter(Parts.of(this), asking, this);
        checkAgain = saved != null && saved.getBoolean(BUSY);
        EditText address = findViewById(R.id.address);
        address.setOnEditorActionListener((view, action, event) -> {
            if (action == EditorInfo.IME_ACTION_GO) {
                signIn();
            }
            return action == EditorInfo.IME_ACTION_GO;
        });
        if (saved == null) {
            // Opened from a page or by the phone's own camera: the person sees the address before they go on.
            ServerLink.addressIn(getIntent().getDataString()).ifPresent(this::fillIn);
        }
        findViewById(R.id.go_on).setOnClickListener(view -> signIn());
        findViewById(R.id.scan)
                .setOnClickListener(view -> scanner.launch(new ScanOptions()
                        .setDesiredBarcodeFormats(ScanOptions.QR_CODE)
                        .setPrompt(getString(R.string.scan_prompt))
                        .setBeepEnabled(false)
                        .setOrientationLocked(false)));
    }

    @Override
    protected void onStart() {
        super.onStart();
        presenter.start();
        if (checkAgain) {
            checkAgain = false;
            signIn();
        }
    }

    @Override
    protected void onStop() {
        presenter.stop();
        super.onStop();
    }

    @Override
    protected void onDestroy() {
        asking.shutdown();
        super.onDestroy();
    }

    @Override
    protected void onSaveInstanceState(Bundle out) {
        super.onSaveInstanceState(out);
        out.putBoolean(BUSY, presenter.isBusy());
    }

    @Override
    public void render(SignInState state) {
        findViewById(R.id.progress).setVisibility(state.busy() ? View.VISIBLE : View.INVISIBLE);
        findViewById(R.id.go_on).setEnabled(!state.busy());
        TextView problem = findViewById(R.id.problem);
        problem.setVisibility(state.problem() == null ? View.GONE : View.VISIBLE);
        if (state.problem() != null) {
            problem.setText(wordsOf(state.problem()));
        }
        TextView expired = findViewById(R.id.expired);
        expired.setVisibility(state.expiredName() == null ? View.GONE : View.VISIBLE);
        if (state.expiredName() != null) {
            expired.setText(expired(state.expiredName(), state.waiting()));
        }
    }

    @Override
    public void suggest(String address) {
        EditText field = findViewById(R.id.address);
        if (field.length() == 0) {
            field.setText(address);
        }
    }

    @Override
    public void openBrowser(Intent signInPage) {
        try {
            browser.launch(signInPage);
        } catch (ActivityNotFoundException e) {
            presenter.hasNoBrowser();
        }
    }

    @Override
    public void goOn() {
        if (isFinishing()) {
            return;
        }
        startActivity(Links.inbox(this).addFlags(Intent.FLAG_ACTIVITY_NEW_TASK | Intent.FLAG_ACTIVITY_CLEAR_TASK));
        finish();
    }

    private void signIn() {
        EditText address = findViewById(R.id.address);
        presenter.signIn(address.getText().toString());
    }

    private void finishSignIn(Intent answer) {
        presenter.finish(() -> Parts.of(this).session().finishSignIn(answer));
    }

    private void scanned(@Nullable String code) {
        ServerLink.addressIn(code).ifPresent(address -> {
            fillIn(address);
            signIn();
        });
    }

    private void fillIn(String address) {
        EditText field = findViewById(R.id.address);
        field.setText(address);
    }

    private String expired(String name, int waiting) {
        var words = getString(R.string.session_expired, name);
        return waiting == 0
                ? words
                : getString(
                        R.string.two_sentences,
                        words,
                        getResources().getQuantityString(R.plurals.kept_until_sign_in, waiting, waiting));
    }

    private static @StringRes int wordsOf(Problem problem) {
        return switch (problem) {
            case NOT_AN_ADDRESS -> R.string.problem_not_an_address;
            case NOT_SECURE -> R.string.problem_not_secure;
            case NOT_RINGBACK -> R.string.problem_not_ringback;
            case NO_ANSWER -> R.string.problem_no_answer;
            case CANCELLED -> R.string.problem_cancelled;
            case FAILED -> R.string.problem_failed;
            case NO_BROWSER -> R.string.problem_no_browser;
        };
    }
}
