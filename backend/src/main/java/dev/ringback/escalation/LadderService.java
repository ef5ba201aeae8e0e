package dev.ringback.escalation;

import static dev.ringback.kernel.Permission.CHANGE_SETTINGS;
import static dev.ringback.kernel.Permission.READ_FOLLOW_UPS;

import dev.ringback.kernel.Actor;
import dev.ringback.kernel.CompanyId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Keeps the companies' ladders. A change counts for whatever begins to wait from then on. */
@Service
class LadderService {

    private final Ladders ladders;
    private final OnCallService onCall;

    LadderService(Ladders ladders, OnCallService onCall) {
        this.ladders = ladders;
        this.onCall = onCall;
    }

    Ladder of(CompanyId company) {
        return ladders.find(company).orElseGet(() -> Ladder.untouched(company));
    }

    Ladder read(Actor actor) {
        actor.memberWith(READ_FOLLOW_UPS);
        return of(actor.company());
    }

    /** Replaces all rungs; empty when somebody else has changed them since that version. */
    Optional<Ladder> change(Actor actor, long expectedVersion, List<RungInput> rungs) {
        actor.memberWith(CHANGE_SETTINGS);
        return replace(
                actor, expectedVersion, of(actor.company()).with(RungInput.read(rungs, onCall.watch(actor.company()))));
    }

    /** Goes back to the built-in rungs; empty when somebody else has changed them since that version. */
    Optional<Ladder> reset(Actor actor, long expectedVersion) {
        actor.memberWith(CHANGE_SETTINGS);
        return replace(actor, expectedVersion, of(actor.company()).with(null));
    }

    private Optional<Ladder> replace(Actor actor, long expectedVersion, Ladder next) {
        return next.version() == expectedVersion && ladders.replace(next)
                ? Optional.of(of(actor.company()))
                : Optional.empty();
    }
}
