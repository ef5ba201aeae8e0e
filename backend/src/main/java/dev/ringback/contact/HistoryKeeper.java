package dev.ringback.contact;

import dev.ringback.calling.Call;
import dev.ringback.calling.CallChanged;
import dev.ringback.calling.CallService;
import dev.ringback.customer.CustomerId;
import dev.ringback.customer.CustomerNoted;
import dev.ringback.followup.FollowUpEvent;
import dev.ringback.followup.FollowUpEventKind;
import dev.ringback.journal.JournalEntry;
import dev.ringback.journal.JournalListener;
import dev.ringback.texting.TextChanged;
import dev.ringback.texting.TextMessage;
import dev.ringback.texting.TextService;
import dev.ringback.visit.VisitChanged;
import org.springframework.stereotype.Component;

/** Writes each customer's history from what the journal says. */
@Component
class HistoryKeeper implements JournalListener {

    private final HistoryLines lines;
    private final CallService calls;
    private final TextService texts;

    HistoryKeeper(HistoryLines lines, CallService calls, TextService texts) {
        this.lines = lines;
        this.calls = calls;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "contact-history";
    }

    @Override
    public void on(JournalEntry entry) {
        switch (entry.event()) {
            case FollowUpEvent event -> write(entry, event);
            case VisitChanged event -> write(entry, event);
            case CustomerNoted event -> write(entry, event);
            case CallChanged event -> calls.find(entry.company(), event.call()).ifPresent(it -> write(entry, it));
            case TextChanged event -> texts.find(entry.company(), event.text()).ifPresent(it -> write(entry, it));
            default -> {
                // not between a customer and the company
            }
        }
    }

    private void write(JournalEntry entry, FollowUpEvent event) {
        // What more became known of a call stands in the history as its voicemail, and a text as itself.
        if (event.customer() != null
                && event.kind() != FollowUpEventKind.UPDATED
                && event.kind() != FollowUpEventKind.TEXTED) {
            lines.add(new HistoryLine(
                    "event/" + event.eventId(),
                    entry.company(),
                    event.customer(),
                    event.at(),
                    event.kind() == FollowUpEventKind.NOTED ? ContactKind.FOLLOW_UP_NOTE : ContactKind.FOLLOW_UP,
                    event.followUp().value(),
                    event.kind() == FollowUpEventKind.NOTED
                            ? event.eventId()
                            : event.kind().name(),
                    event.by() == null ? null : event.by().value(),
                    entry.seq()));
        }
    }

    private void write(JournalEntry entry, VisitChanged event) {
        lines.add(new HistoryLine(
                "event/" + event.eventId(),
                entry.company(),
                event.customer(),
                event.happenedAt(),
                ContactKind.VISIT,
                event.visit().value(),
                event.status().name(),
                null,
                entry.seq()));
    }

    private void write(JournalEntry entry, CustomerNoted event) {
        lines.add(new HistoryLine(
                "note/" + event.note(),
                entry.company(),
                event.customer(),
                event.at(),
                ContactKind.NOTE,
                event.note().value(),
                null,
                null,
                entry.seq()));
    }

    /** A call is in the history of the customer it turned out to be from: one line for it, and one for its voicemail. */
    private void write(JournalEntry entry, Call call) {
        var customer = call.customer();
        if (customer == null) {
            return;
        }
        lines.add(new HistoryLine(
                "call/" + call.id(),
                entry.company(),
                customer,
                call.startedAt(),
                ContactKind.CALL,
                call.id().value(),
                null,
                null,
                entry.seq()));
        if (call.voicemail() != null) {
            lines.add(new HistoryLine(
                    "voicemail/" + call.id(),
                    entry.company(),
                    customer,
                    call.voicemail().leftAt(),
                    ContactKind.VOICEMAIL,
                    call.id().value(),
                    null,
                    null,
                    entry.seq()));
        }
    }

    private void write(JournalEntry entry, TextMessage text) {
        CustomerId customer = text.customer();
        if (customer != null) {
            lines.add(new HistoryLine(
                    "text/" + text.id(),
                    entry.company(),
                    customer,
                    text.createdAt(),
                    ContactKind.TEXT,
                    text.id().value(),
                    null,
                    null,
                    entry.seq()));
        }
    }
}
