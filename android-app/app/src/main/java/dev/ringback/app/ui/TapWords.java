package dev.ringback.app.ui;

import android.content.Context;
import dev.ringback.app.R;
import dev.ringback.app.api.CallAttemptOutcome;
import dev.ringback.app.api.Disposition;
import dev.ringback.app.api.Template;
import dev.ringback.app.outbox.Tap;

/** Says what was tapped, and what became of it so far. */
public final class TapWords {
    private final Context context;
    private final Words words;

    public TapWords(Context context) {
        this.context = context;
        this.words = new Words(context);
    }

    /** "Call: no answer". */
    public String what(Tap tap) {
        return switch (tap.kind()) {
            case CLAIM -> context.getString(R.string.claim);
            case RELEASE -> context.getString(R.string.release);
            case CALL_ATTEMPT ->
                context.getString(
                        R.string.tap_call, words.outcome(value(tap, "outcome", CallAttemptOutcome.OTHER_VALUE)));
            case NOTE -> context.getString(R.string.tap_note, Taps.input(tap, "text"));
            case COMPLETE ->
                context.getString(
                        R.string.tap_done, words.disposition(value(tap, "disposition", Disposition.OTHER_VALUE)));
            case TEXT_CALLER, TEXT_CUSTOMER -> context.getString(R.string.tap_text, textOf(tap));
            case MARK_READ -> context.getString(R.string.tap_read);
            case EN_ROUTE -> context.getString(R.string.en_route);
            case TURN_BACK -> context.getString(R.string.turn_back);
            case ARRIVE -> context.getString(R.string.arrived);
            case FINISH_VISIT -> context.getString(R.string.tap_visit_done);
            case DELAY -> context.getString(R.string.running_late);
        };
    }

    /** What a text says, or which prepared one it is. */
    public String textOf(Tap tap) {
        var body = Taps.input(tap, "body");
        return body.isEmpty()
                ? context.getString(
                        R.string.template_named, words.template(value(tap, "template", Template.OTHER_VALUE)))
                : body;
    }

    /** "Claim · Sending…". */
    public String pending(Tap tap, Way way) {
        return context.getString(R.string.pending, what(tap), state(way));
    }

    /** "Sending…" or what it waits for. */
    public String state(Way way) {
        return context.getString(
                switch (way) {
                    case SENDING -> R.string.sending;
                    case WAITS_FOR_SIGNAL -> R.string.waits_for_signal;
                    case WAITS_FOR_SIGN_IN -> R.string.waits_for_sign_in;
                });
    }

    private static <E extends Enum<E>> E value(Tap tap, String field, E otherwise) {
        try {
            return Enum.valueOf(otherwise.getDeclaringClass(), Taps.input(tap, field));
        } catch (IllegalArgumentException e) {
            return otherwise;
        }
    }
}
