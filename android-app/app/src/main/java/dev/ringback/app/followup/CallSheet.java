package dev.ringback.app.followup;

import android.os.Bundle;
import android.view.View;
import android.widget.RadioGroup;
import android.widget.TextView;
import com.google.android.material.chip.Chip;
import com.google.android.material.chip.ChipGroup;
import dev.ringback.app.R;
import dev.ringback.app.api.CallAttemptOutcome;
import dev.ringback.app.ui.Sheet;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Asks what came of a call, once the person is back from the dialler. It goes away only by an answer. */
public final class CallSheet extends Sheet {
    private static final String AWAY_SECONDS = "awaySeconds";

    /** Is told the answer. */
    interface Host {
        void called(CallAttemptOutcome outcome, int seconds);

        void notCalled();
    }

    public CallSheet() {
        super(R.layout.sheet_call);
        setCancelable(false);
    }

    static CallSheet about(Instant dialledAt, Duration away) {
        var arguments = new Bundle();
        arguments.putLong(AWAY_SECONDS, Math.max(0, away.getSeconds()));
        var sheet = new CallSheet();
        sheet.setArguments(arguments);
        return sheet;
    }

    @Override
    public void onViewCreated(View view, @Nullable Bundle saved) {
        RadioGroup outcomes = view.findViewById(R.id.call_outcomes);
        ChipGroup minutes = view.findViewById(R.id.call_minutes);
        View how = view.findViewById(R.id.call_duration);
        View save = view.findViewById(R.id.call_save);
        var away = requireArguments().getLong(AWAY_SECONDS);
        layMinutes(minutes, TalkTime.nearest(away));
        TextView hint = view.findViewById(R.id.call_away);
        var awayMinutes = (int) Math.max(1, away / 60);
        hint.setText(getResources().getQuantityString(R.plurals.you_were_away, awayMinutes, awayMinutes));
        Runnable refresh = () -> {
            var chosen = outcomes.getCheckedRadioButtonId();
            how.setVisibility(chosen == R.id.call_conversation ? View.VISIBLE : View.GONE);
            save.setEnabled(chosen != View.NO_ID
                    && (chosen != R.id.call_conversation || minutes.getCheckedChipId() != View.NO_ID));
        };
        outcomes.setOnCheckedChangeListener((group, chosen) -> refresh.run());
        minutes.setOnCheckedStateChangeListener((group, chosen) -> refresh.run());
        refresh.run();
        save.setOnClickListener(clicked -> {
            var outcome = outcomeOf(outcomes.getCheckedRadioButtonId());
            var chip = minutes.getCheckedChipId();
            ((Host) requireActivity()).called(outcome, chip == View.NO_ID ? 0 : chip * 60);
            dismiss();
        });
        view.findViewById(R.id.call_not).setOnClickListener(clicked -> {
            ((Host) requireActivity()).notCalled();
            dismiss();
        });
    }

    /** Each chip's id is its number of minutes, so that the choice stays when the phone is turned. */
    private void layMinutes(ChipGroup group, int likely) {
        for (var minutes : TalkTime.MINUTES) {
            var chip = (Chip) getLayoutInflater().inflate(R.layout.choice, group, false);
            chip.setId(minutes);
            chip.setText(getString(R.string.minutes_short, minutes));
            chip.setContentDescription(getResources().getQuantityString(R.plurals.minutes, minutes, minutes));
            chip.setChecked(minutes == likely);
            group.addView(chip);
        }
    }

    private static CallAttemptOutcome outcomeOf(int button) {
        if (button == R.id.call_conversation) {
            return CallAttemptOutcome.CONVERSATION;
        }
        if (button == R.id.call_voicemail) {
            return CallAttemptOutcome.VOICEMAIL_LEFT;
        }
        if (button == R.id.call_busy) {
            return CallAttemptOutcome.BUSY;
        }
        return button == R.id.call_wrong_number ? CallAttemptOutcome.WRONG_NUMBER : CallAttemptOutcome.NO_ANSWER;
    }
}
