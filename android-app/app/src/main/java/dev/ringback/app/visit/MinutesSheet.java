package dev.ringback.app.visit;

import android.os.Bundle;
import android.view.View;
import android.view.ViewGroup;
import android.widget.EditText;
import android.widget.TextView;
import com.google.android.material.button.MaterialButton;
import dev.ringback.app.R;
import dev.ringback.app.ui.Parts;
import dev.ringback.app.ui.Sheet;
import dev.ringback.app.ui.Times;
import dev.ringback.app.ui.Typing;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Asks in how many minutes the technician will be there. One tap answers. */
public final class MinutesSheet extends Sheet {
    private static final String LATE = "late";
    private static final String CONSEQUENCE = "consequence";

    /** Is told the answer. */
    interface Host {
        void minutesUntilThere(int minutes);

        void lateUntil(int minutes);
    }

    public MinutesSheet() {
        super(R.layout.sheet_minutes);
    }

    /** On setting out. */
    static MinutesSheet ofEta(String consequence) {
        return of(false, consequence);
    }

    /** When it will take longer than was said. */
    static MinutesSheet ofDelay(String consequence) {
        return of(true, consequence);
    }

    private static MinutesSheet of(boolean late, String consequence) {
        var arguments = new Bundle();
        arguments.putBoolean(LATE, late);
        arguments.putString(CONSEQUENCE, consequence);
        var sheet = new MinutesSheet();
        sheet.setArguments(arguments);
        return sheet;
    }

    @Override
    public void onViewCreated(View view, @Nullable Bundle saved) {
        TextView title = view.findViewById(R.id.minutes_title);
        TextView consequence = view.findViewById(R.id.minutes_consequence);
        title.setText(isLate() ? R.string.when_will_you_be_there : R.string.how_long_until_there);
        consequence.setText(requireArguments().getString(CONSEQUENCE));
        ViewGroup choices = view.findViewById(R.id.minutes_choices);
        var parts = Parts.of(requireContext());
        var times = new Times(requireContext(), parts.clock().getZone());
        for (var minutes : Minutes.OFFERED) {
            var button = (MaterialButton) getLayoutInflater().inflate(R.layout.minutes_choice, choices, false);
            var there = times.clock(parts.clock().instant().plus(Duration.ofMinutes(minutes)));
            button.setMaxLines(2);
            button.setText(getString(R.string.minutes_and_time, minutes, there));
            button.setContentDescription(
                    getResources().getQuantityString(R.plurals.minutes_and_time_spoken, minutes, minutes, there));
            button.setOnClickListener(clicked -> answer(minutes));
            choices.addView(button);
        }
        EditText other = view.findViewById(R.id.minutes_other);
        View use = view.findViewById(R.id.minutes_use);
        use.setEnabled(false);
        Typing.into(other, typed -> use.setEnabled(Minutes.typed(typed).isPresent()));
        use.setOnClickListener(
                clicked -> Minutes.typed(other.getText().toString()).ifPresent(this::answer));
    }

    private boolean isLate() {
        return requireArguments().getBoolean(LATE);
    }

    private void answer(int minutes) {
        var host = (Host) requireActivity();
        if (isLate()) {
            host.lateUntil(minutes);
        } else {
            host.minutesUntilThere(minutes);
        }
        dismiss();
    }
}
