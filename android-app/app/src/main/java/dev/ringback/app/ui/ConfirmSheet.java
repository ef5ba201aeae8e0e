package dev.ringback.app.ui;

import android.os.Bundle;
import android.view.View;
import android.widget.Button;
import android.widget.TextView;
import androidx.annotation.StringRes;
import dev.ringback.app.R;
import org.jspecify.annotations.Nullable;

/** Asks once more before something that is not easily undone. */
public final class ConfirmSheet extends Sheet {

    /** Is told that the person meant it. */
    public interface Host {
        void confirmed(@StringRes int action);
    }

    public ConfirmSheet() {
        super(R.layout.sheet_confirm);
    }

    /** {@code action} is the word on the button, and what the host is told. */
    public static ConfirmSheet of(@StringRes int action, CharSequence consequence) {
        var arguments = new Bundle();
        arguments.putInt("action", action);
        arguments.putCharSequence("consequence", consequence);
        var sheet = new ConfirmSheet();
        sheet.setArguments(arguments);
        return sheet;
    }

    @Override
    public void onViewCreated(View view, @Nullable Bundle saved) {
        var action = requireArguments().getInt("action");
        TextView title = view.findViewById(R.id.confirm_title);
        TextView consequence = view.findViewById(R.id.confirm_consequence);
        Button yes = view.findViewById(R.id.confirm_yes);
        title.setText(action);
        consequence.setText(requireArguments().getCharSequence("consequence"));
        yes.setText(action);
        yes.setOnClickListener(clicked -> {
            ((Host) requireActivity()).confirmed(action);
            dismiss();
        });
        view.findViewById(R.id.confirm_no).setOnClickListener(clicked -> dismiss());
    }
}
