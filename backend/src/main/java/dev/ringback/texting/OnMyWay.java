package dev.ringback.texting;

import dev.ringback.company.Companies;
import dev.ringback.company.Purpose;
import dev.ringback.journal.JournalEntry;
import dev.ringback.journal.JournalListener;
import dev.ringback.kernel.RequestKey;
import dev.ringback.visit.Leg;
import dev.ringback.visit.Visit;
import dev.ringback.visit.VisitChanged;
import dev.ringback.visit.VisitService;
import dev.ringback.visit.VisitStatus;
import dev.ringback.wording.Placeholder;
import dev.ringback.wording.Template;
import dev.ringback.wording.WordingService;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The one text by which a customer learns that the technician is on the way: one for each leg, however often that is reported. */
@Component
class OnMyWay implements JournalListener {

    private final VisitService visits;
    private final TextService texts;
    private final Companies companies;
    private final WordingService wordings;

    OnMyWay(VisitService visits, TextService texts, Companies companies, WordingService wordings) {
        this.visits = visits;
        this.texts = texts;
        this.companies = companies;
        this.wordings = wordings;
    }

    @Override
    public String name() {
        return "on-my-way";
    }

    @Override
    public void on(JournalEntry entry) {
        if (entry.event() instanceof VisitChanged changed && changed.status() == VisitStatus.EN_ROUTE) {
            visits.find(entry.company(), changed.visit()).ifPresent(this::of);
        }
    }

    /** The On My Way of the leg that this visit is on, written now if it is not yet; empty before anybody sets out. */
    Optional<TextMessage> of(Visit visit) {
        return Optional.ofNullable(visit.leg()).map(leg -> of(visit, leg));
    }

    private TextMessage of(Visit visit, Leg leg) {
        var company = companies.get(visit.company());
        var once = new RequestKey("on-my-way/" + visit.id() + "/" + leg.number());
        var arrival = DateTimeFormatter.ofPattern("h:mm a", Locale.US)
                .withZone(company.hours().zone())
                .format(leg.etaAt());
        return texts.storeOnce(
                new TextId(once.idFor(company.id(), "text")),
                company,
                visit.technician(),
                visit.customerId(),
                Purpose.ON_MY_WAY,
                wordings.fillIn(
                                company,
                                Template.ON_MY_WAY,
                                Map.of(
                                        Placeholder.TECHNICIAN,
                                        visit.technician().firstName(),
                                        Placeholder.MINUTES,
                                        String.valueOf(leg.etaMinutes()),
                                        Placeholder.ARRIVAL,
                                        arrival))
                        .body());
    }
}
