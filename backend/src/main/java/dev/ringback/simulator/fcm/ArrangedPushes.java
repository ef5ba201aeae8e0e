package dev.ringback.simulator.fcm;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What testers have arranged for the messages to come. */
class ArrangedPushes {

    private static final int MOST = 1_000;
    private static final int LONGEST_TOKEN = 5_000;

    private final List<Arrangement> arranged = new ArrayList<>();

    private record Arrangement(NextPush outcome, @Nullable String token, int times) {}

    /** For so many messages, to this token alone or to whatever token comes. A new one for a token takes the place of its last. */
    synchronized void add(NextPush outcome, @Nullable String token, int times) {
        if (token != null) {
            arranged.removeIf(it -> token.equals(it.token()));
        }
        if (arranged.size() < MOST && (token == null || token.length() <= LONGEST_TOKEN)) {
            arranged.add(new Arrangement(outcome, token, times));
        }
    }

    /** What happens to a message to this token: what was arranged for it alone, or else what was arranged first. */
    synchronized NextPush take(String token) {
        var at = indexOf(token);
        at = at < 0 ? indexOf(null) : at;
        if (at < 0) {
            return NextPush.OK;
        }
        var taken = arranged.get(at);
        if (taken.times() > 1) {
            arranged.set(at, new Arrangement(taken.outcome(), taken.token(), taken.times() - 1));
        } else {
            arranged.remove(at);
        }
        return taken.outcome();
    }

    /** What happens to a message that only tries the account: nothing that was arranged for phones. */
    synchronized NextPush takeOfAccount() {
        var at = indexOf(null);
        return at >= 0 && arranged.get(at).outcome().kind() == NextPush.Kind.BAD_CREDENTIALS ? take("") : NextPush.OK;
    }

    synchronized void forget() {
        arranged.clear();
    }

    private int indexOf(@Nullable String token) {
        for (var i = 0; i < arranged.size(); i++) {
            if (Objects.equals(arranged.get(i).token(), token)) {
                return i;
            }
        }
        return -1;
    }
}
