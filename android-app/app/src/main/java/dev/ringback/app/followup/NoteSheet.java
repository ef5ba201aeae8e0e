package dev.ringback.app.followup;

import android.os.Bundle;
import android.view.View;
import android.widget.EditText;
import dev.ringback.app.R;
import dev.ringback.app.ui.Sheet;
import org.jspecify.annotations.Nullable;

/** Takes a note for colleagues. */
public final class NoteSheet extends Sheet {

    /** Is told the note. */
    interface Host {
        void noted(String text);
    }

    public NoteSheet() {
        super(R.layout.sheet_note);
    }

    @Override
    public void onViewCreated(View view, @Nullable Bundle saved) {
        EditText note = view.findViewById(R.id.note_text);
        view.findViewById(R.id.note_save).setOnClickListener(clicked -> {
            var text = note.getText().toString().trim();
            if (!text.isEmpty()) {
                ((Host) requireActivity()).noted(text);
                dismiss();
            }
        });
        note.requestFocus();
    }
}
