package dev.ringback.app.outbox;

import dev.ringback.app.desk.Desk.Listening;
import dev.ringback.app.desk.Listeners;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.json.JSONObject;

/** The outbox in the phone's database: a tap is there before the screen says that it is. */
public final class StoredOutbox implements Outbox {
    private final Taps taps;
    private final Supplier<Optional<String>> account;
    private final Clock clock;
    private final Runnable wakeSender;
    private final Listeners listeners = new Listeners();

    /**
     * @param account whose taps these are: a server and a member
     * @param wakeSender has what waits sent, now or when there is signal
     */
    public StoredOutbox(Taps taps, Supplier<Optional<String>> account, Clock clock, Runnable wakeSender) {
        this.taps = taps;
        this.account = account;
        this.clock = clock;
        this.wakeSender = wakeSender;
    }

    @Override
    public Tap add(TapKind kind, String subjectId, Map<String, ?> input) {
        return add(UUID.randomUUID().toString(), kind, subjectId, new JSONObject(input).toString(), clock.millis());
    }

    private Tap add(String id, TapKind kind, String subjectId, String input, long tappedAt) {
        var owner = account.get().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
        var tap = new StoredTap(0, id, owner, kind.name(), subjectId, input, tappedAt, 0, null);
        taps.insert(tap);
        changed();
        wakeSender.run();
        return tap.tap();
    }

    @Override
    public List<Tap> taps() {
        return account.get()
                .map(owner -> taps.all(owner).stream().map(StoredTap::tap).collect(Collectors.toList()))
                .orElse(List.of());
    }

    @Override
    public void dismiss(String tapId) {
        account.get().ifPresent(owner -> taps.dismiss(owner, tapId));
        changed();
    }

    @Override
    public void retry(String tapId) {
        account.get().ifPresent(owner -> {
            var refused = taps.find(owner, tapId);
            if (refused != null && taps.dismiss(owner, tapId) == 1) {
                // Under its old key the server would only repeat its refusal.
                add(
                        UUID.randomUUID().toString(),
                        TapKind.valueOf(refused.kind),
                        refused.subjectId,
                        refused.input,
                        refused.tappedAt);
            }
        });
    }

    @Override
    public boolean takeBack(String tapId) {
        var taken = account.get().map(owner -> taps.takeBack(owner, tapId) == 1).orElse(false);
        changed();
        return taken;
    }

    @Override
    public Listening listen(Runnable listener) {
        return listeners.add(listener);
    }

    void changed() {
        listeners.tell();
    }
}
