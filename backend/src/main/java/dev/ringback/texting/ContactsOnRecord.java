package dev.ringback.texting;

import dev.ringback.consent.ConsentEntry.Method;
import dev.ringback.consent.ConsentService;
import dev.ringback.followup.Contact;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpEvent;
import dev.ringback.followup.FollowUpService;
import dev.ringback.followup.Trigger;
import dev.ringback.journal.JournalEntry;
import dev.ringback.journal.JournalListener;
import java.util.Comparator;
import org.springframework.stereotype.Component;

/** Writes into the ledger that a caller got in touch, which is what an answer to them rests on. */
@Component
class ContactsOnRecord implements JournalListener {

    /** Only the latest count for anything. */
    private static final int LATEST = 3;

    private final FollowUpService followUps;
    private final ConsentService consent;

    ContactsOnRecord(FollowUpService followUps, ConsentService consent) {
        this.followUps = followUps;
        this.consent = consent;
    }

    @Override
    public String name() {
        return "contacts-on-record";
    }

    @Override
    public void on(JournalEntry entry) {
        if (entry.event() instanceof FollowUpEvent event && event.contact() != null) {
            followUps.find(entry.company(), event.followUp()).ifPresent(this::record);
        }
    }

    /** Writes down when the caller of this follow-up last got in touch. Safe to repeat. */
    void record(FollowUp followUp) {
        var number = followUp.caller().number();
        if (number != null) {
            followUp.contacts().stream()
                    .filter(ContactsOnRecord::isTheirOwn)
                    .sorted(Comparator.comparing(Contact::at).reversed())
                    .limit(LATEST)
                    .forEach(it ->
                            consent.contacted(followUp.company(), number, it.id(), words(it), method(it), it.at()));
        }
    }

    /** A follow-up that a colleague typed in says nothing of who called whom; what a caller wrote stands in the ledger as their text. */
    private static boolean isTheirOwn(Contact contact) {
        return contact.trigger() != Trigger.MANUAL && contact.trigger() != Trigger.INBOUND_TEXT;
    }

    private static Method method(Contact contact) {
        return contact.trigger() == Trigger.RECEPTIONIST ? Method.RECEPTIONIST : Method.CALL;
    }

    private static String words(Contact contact) {
        return contact.trigger() == Trigger.RECEPTIONIST ? "They talked to the receptionist." : "They called.";
    }
}
