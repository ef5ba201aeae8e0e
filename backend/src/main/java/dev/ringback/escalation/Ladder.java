package dev.ringback.escalation;

import static dev.ringback.company.Urgency.EMERGENCY;
import static dev.ringback.company.Urgency.HIGH;
import static dev.ringback.company.Urgency.LOW;
import static dev.ringback.company.Urgency.NORMAL;
import static dev.ringback.escalation.Rung.By.CALL;
import static dev.ringback.escalation.Rung.By.PUSH;
import static dev.ringback.escalation.Rung.By.TEXT;
import static dev.ringback.escalation.Rung.From.DUE;
import static dev.ringback.escalation.Rung.From.OPENED;
import static dev.ringback.escalation.Rung.Who.BACKUP;
import static dev.ringback.escalation.Rung.Who.ON_CALL;
import static dev.ringback.escalation.Rung.Who.OWNER;

import dev.ringback.kernel.CompanyId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is told, after how long and by what, while nobody takes the work.
 *
 * @param edited the company's own rungs; null while it goes by the built-in ones, and so by whatever a new release makes of them
 * @param version 0 while the company has changed nothing
 */
record Ladder(CompanyId company, @Nullable List<Rung> edited, long version) {

    static final int MOST_RUNGS = 20;

    /** What every company begins with. */
    static final List<Rung> BUILT_IN = List.of(
            Rung.of(EMERGENCY, OPENED, 0, ON_CALL, PUSH),
            Rung.of(EMERGENCY, OPENED, 3, ON_CALL, TEXT),
            Rung.of(EMERGENCY, OPENED, 6, BACKUP, PUSH),
            Rung.of(EMERGENCY, OPENED, 8, BACKUP, TEXT),
            Rung.of(EMERGENCY, OPENED, 10, ON_CALL, CALL),
            Rung.of(EMERGENCY, OPENED, 12, OWNER, PUSH),
            Rung.of(EMERGENCY, OPENED, 15, OWNER, TEXT),
            Rung.of(HIGH, DUE, 0, ON_CALL, PUSH),
            Rung.of(HIGH, DUE, 15, BACKUP, PUSH),
            Rung.of(HIGH, DUE, 30, OWNER, PUSH),
            new Rung(Set.of(NORMAL, LOW), DUE, 0, ON_CALL, null, PUSH),
            new Rung(Set.of(NORMAL, LOW), DUE, 60, OWNER, null, PUSH));

    Ladder {
        edited = edited == null ? null : List.copyOf(edited);
    }

    static Ladder untouched(CompanyId company) {
        return new Ladder(company, null, 0);
    }

    Ladder with(@Nullable List<Rung> newRungs) {
        return new Ladder(company, newRungs, version);
    }

    List<Rung> rungs() {
        return edited == null ? BUILT_IN : edited;
    }
}
