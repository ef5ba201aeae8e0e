package dev.ringback.texting;

import dev.ringback.company.Companies;
import dev.ringback.company.Company;
import dev.ringback.company.Purpose;
import dev.ringback.customer.Identity;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpEvent;
import dev.ringback.followup.FollowUpEventKind;
import dev.ringback.followup.FollowUpService;
import dev.ringback.followup.Trigger;
import dev.ringback.journal.JournalEntry;
import dev.ringback.journal.JournalListener;
import dev.ringback.kernel.RequestKey;
import dev.ringback.texting.Letter.To;
import dev.ringback.wording.Template;
import dev.ringback.wording.WordingService;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The text that says a call was missed, where the company wants one: once for a piece of work, however often its caller rings, and none
 * while a person has it in hand.
 */
@Component
class MissedCallText implements JournalListener {

    private static final Set<Trigger> MISSED =
            Set.of(Trigger.MISSED, Trigger.ABANDONED, Trigger.AFTER_HOURS, Trigger.VOICEMAIL);
    private static final Set<Identity> NEVER =
            Set.of(Identity.VENDOR, Identity.INTERNAL_TEST, Identity.BLOCKED, Identity.AMBIGUOUS);

    private final FollowUpService followUps;
    private final TextWriter writer;
    private final ContactsOnRecord contacts;
    private final WordingService wordings;
    private final Values values;
    private final Companies companies;

    MissedCallText(
            FollowUpService followUps,
            TextWriter writer,
            ContactsOnRecord contacts,
            WordingService wordings,
            Values values,
            Companies companies) {
        this.followUps = followUps;
        this.writer = writer;
        this.contacts = contacts;
        this.wordings = wordings;
        this.values = values;
        this.companies = companies;
    }

    @Override
    public String name() {
        return "missed-call-text";
    }

    @Override
    public void on(JournalEntry entry) {
        if (entry.event() instanceof FollowUpEvent event && isMissedCall(event)) {
            var company = companies.get(entry.company());
            followUps
                    .find(entry.company(), event.followUp())
                    .filter(it -> !it.status().isClosed() && it.claim() == null)
                    .ifPresent(it -> write(company, it, event));
        }
    }

    private static boolean isMissedCall(FollowUpEvent event) {
        return (event.kind() == FollowUpEventKind.OPENED || event.kind() == FollowUpEventKind.REOPENED)
                && event.contact() != null
                && MISSED.contains(event.contact());
    }

    private void write(Company company, FollowUp it, FollowUpEvent event) {
        var number = it.caller().number();
        if (number == null || NEVER.contains(it.caller().identity())) {
            return;
        }
        contacts.record(it);
        var words = wordings.fillIn(company, Template.MISSED_CALL, values.of(company, null, it.customerId()));
        writer.writeIfAllowed(Letter.byItself(
                new RequestKey("missed-call/" + event.eventId()),
                company,
                new To(number, it.customerId(), it.id(), null),
                Purpose.REPLY,
                words));
    }
}
