package dev.ringback.app.ui;

import android.text.Editable;
import android.text.TextWatcher;
import android.widget.EditText;
import java.util.function.Consumer;

/** Somebody types into a field: who wants to know is told all that stands there after each change. */
public final class Typing implements TextWatcher {
    private final Consumer<String> reader;

    private Typing(Consumer<String> reader) {
        this.reader = reader;
    }

    public static void into(EditText field, Consumer<String> reader) {
        field.addTextChangedListener(new Typing(reader));
    }

    @Override
    public void beforeTextChanged(CharSequence text, int start, int count, int after) {}

    @Override
    public void onTextChanged(CharSequence text, int start, int before, int count) {}

    @Override
    public void afterTextChanged(Editable text) {
        reader.accept(text.toString());
    }
}
