package dev.ringback.visit;

import dev.ringback.journal.JournalEntry;
import dev.ringback.journal.JournalListener;
import org.springframework.stereotype.Component;

/** Tells a visit's follow-up and customer that it is booked, or is not any more, when the process that did it died before it could. */
@Component
class Bookings implements JournalListener {

    private final VisitService visits;

    Bookings(VisitService visits) {
        this.visits = visits;
    }

    @Override
    public String name() {
        return "bookings";
    }

    @Override
    public void on(JournalEntry entry) {
        if (entry.event() instanceof VisitChanged changed) {
            visits.find(entry.company(), changed.visit()).ifPresent(visits::settle);
        }
    }
}
