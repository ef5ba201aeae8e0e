package dev.ringback.calling;

import dev.ringback.journal.DueWork;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds calls whose end was never told, because a callback was lost or is not configured, so that no caller is. */
@Component
class SilentCalls extends DueWork<Call> {

    private static final Duration LEASE = Duration.ofSeconds(60);

    private final Calls stored;
    private final CallService calls;

    SilentCalls(Calls stored, CallService calls) {
        this.stored = stored;
        this.calls = calls;
    }

    @Override
    protected Optional<Call> take() {
        return stored.takeDue(LEASE);
    }

    @Override
    protected void work(Call silent) {
        calls.fellSilent(silent);
    }
}
