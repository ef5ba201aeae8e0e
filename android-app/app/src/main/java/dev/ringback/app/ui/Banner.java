package dev.ringback.app.ui;

import android.content.Context;
import androidx.annotation.StringRes;
import dev.ringback.app.R;
import org.jspecify.annotations.Nullable;

/** What stands between the phone and the desk, in words, and what to do about it. */
record Banner(String words, @StringRes int action) {

    /** Null when nothing does; {@code asOf} is the time that what is shown dates from, in words. */
    static @Nullable Banner of(Context context, Situation situation, @Nullable String asOf) {
        if (situation.isExpired()) {
            return new Banner(expired(context, situation.waiting()), R.string.sign_in_again);
        }
        if (situation.trouble() == null) {
            return null;
        }
        var words = switch (situation.trouble()) {
            case NO_ANSWER -> context.getString(R.string.banner_no_signal);
            case SERVER_TROUBLE, RESYNC -> context.getString(R.string.banner_server_trouble);
            case SIGNED_OUT -> context.getString(R.string.banner_expired);
            case REFUSED -> context.getString(R.string.banner_refused);
        };
        var standing = asOf == null
                ? context.getString(R.string.banner_last_heard)
                : context.getString(R.string.banner_as_of, asOf);
        return new Banner(context.getString(R.string.two_sentences, words, standing), R.string.try_again);
    }

    private static String expired(Context context, int waiting) {
        var words = context.getString(R.string.banner_expired);
        return waiting == 0
                ? words
                : context.getString(
                        R.string.two_sentences,
                        words,
                        context.getResources().getQuantityString(R.plurals.kept_until_sign_in, waiting, waiting));
    }
}
