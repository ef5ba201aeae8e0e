package dev.ringback.app.followup;

import android.os.Bundle;
import android.view.View;
import android.widget.EditText;
import android.widget.RadioGroup;
import dev.ringback.app.R;
import dev.ringback.app.api.Disposition;
import dev.ringback.app.ui.Sheet;
import org.jspecify.annotations.Nullable;

/** Asks how a follow-up ended before it is closed. */
public final class DoneSheet extends Sheet {

    /** Is told the answer. */
    interface Host {
        void done(Disposition disposition, String note);
    }

    public DoneSheet() {
        super(R.layout.sheet_done);
    }

    @Override
    public void onViewCreated(View view, @Nullable Bundle saved) {
        RadioGroup endings = view.findViewById(R.id.done_endings);
        EditText note = view.findViewById(R.id.done_note);
        View confirm = view.findViewById(R.id.done_confirm);
        confirm.setEnabled(endings.getCheckedRadioButtonId() != View.NO_ID);
        endings.setOnCheckedChangeListener((group, chosen) -> confirm.setEnabled(true));
        confirm.setOnClickListener(clicked -> {
            ((Host) requireActivity())
                    .done(
                            dispositionOf(endings.getCheckedRadioButtonId()),
                            note.getText().toString().trim());
            dismiss();
        });
    }

    private static Disposition dispositionOf(int button) {
        if (button == R.id.done_completed) {
            return Disposition.COMPLETED;
        }
        return button == R.id.done_no_response ? Disposition.NO_RESPONSE : Disposition.NOT_A_FIT;
    }
}
