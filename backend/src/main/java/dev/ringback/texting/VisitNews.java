package dev.ringback.texting;

import dev.ringback.journal.JournalEntry;
import dev.ringback.journal.JournalListener;
import dev.ringback.kernel.CompanyId;
import dev.ringback.visit.Visit;
import dev.ringback.visit.VisitChanged;
import dev.ringback.visit.VisitDelayed;
import dev.ringback.visit.VisitId;
import dev.ringback.visit.VisitService;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Has the customer told what happens to their visit, however often, and however late, the journal says so. */
@Component
class VisitNews implements JournalListener {

    private final VisitService visits;
    private final VisitTexts texts;

    VisitNews(VisitService visits, VisitTexts texts) {
        this.visits = visits;
        this.texts = texts;
    }

    // The name under which journals remember how far it has read.
    @Override
    public String name() {
        return "on-my-way";
    }

    @Override
    public void on(JournalEntry entry) {
        switch (entry.event()) {
            case VisitChanged changed -> about(entry.company(), changed.visit(), visit -> tell(changed, visit));
            case VisitDelayed delayed ->
                about(
                        entry.company(),
                        delayed.visit(),
                        visit -> visit.delays().stream()
                                .filter(it -> it.number() == delayed.delay())
                                .forEach(it -> texts.delay(visit, it)));
            default -> {
                // not about a visit
            }
        }
    }

    private void tell(VisitChanged changed, Visit visit) {
        switch (changed.status()) {
            case EN_ROUTE -> texts.onMyWay(visit);
            case DONE -> texts.reviewRequest(visit);
            case SCHEDULED, ARRIVED, CANCELLED -> {
                // the customer knows
            }
        }
    }

    private void about(CompanyId company, VisitId id, Consumer<Visit> then) {
        visits.find(company, id).ifPresent(then);
    }
}
