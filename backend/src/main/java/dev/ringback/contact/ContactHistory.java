package dev.ringback.contact;

import static dev.ringback.kernel.Permission.READ_CONTACT;

import dev.ringback.calling.Call;
import dev.ringback.calling.CallId;
import dev.ringback.calling.CallService;
import dev.ringback.calling.Voicemail;
import dev.ringback.company.Companies;
import dev.ringback.company.Company;
import dev.ringback.company.Source;
import dev.ringback.company.Staff;
import dev.ringback.contact.ContactEntry.CallEntry;
import dev.ringback.contact.ContactEntry.FollowUpEntry;
import dev.ringback.contact.ContactEntry.NoteEntry;
import dev.ringback.contact.ContactEntry.TextEntry;
import dev.ringback.contact.ContactEntry.VisitEntry;
import dev.ringback.contact.ContactEntry.VoicemailEntry;
import dev.ringback.customer.Customer;
import dev.ringback.customer.CustomerNote;
import dev.ringback.customer.CustomerNoteId;
import dev.ringback.customer.Notebook;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpEventKind;
import dev.ringback.followup.FollowUpId;
import dev.ringback.followup.FollowUpService;
import dev.ringback.kernel.Actor;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.MemberId;
import dev.ringback.kernel.Page;
import dev.ringback.kernel.PageRequest;
import dev.ringback.texting.Direction;
import dev.ringback.texting.TextId;
import dev.ringback.texting.TextMessage;
import dev.ringback.texting.TextService;
import dev.ringback.visit.Visit;
import dev.ringback.visit.VisitId;
import dev.ringback.visit.VisitService;
import dev.ringback.visit.VisitStatus;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Tells a customer's history, looking up what its lines are about with one query for each kind. */
@Service
class ContactHistory {

    private final HistoryLines lines;
    private final CallService calls;
    private final TextService texts;
    private final FollowUpService followUps;
    private final VisitService visits;
    private final Notebook notes;
    private final Companies companies;
    private final Staff staff;

    ContactHistory(
            HistoryLines lines,
            CallService calls,
            TextService texts,
            FollowUpService followUps,
            VisitService visits,
            Notebook notes,
            Companies companies,
            Staff staff) {
        this.lines = lines;
        this.calls = calls;
        this.texts = texts;
        this.followUps = followUps;
        this.visits = visits;
        this.notes = notes;
        this.companies = companies;
        this.staff = staff;
    }

    Page<ContactEntry> of(Actor actor, Customer customer, PageRequest request) {
        actor.require(READ_CONTACT);
        var page = lines.page(actor.company(), customer.ids(), request);
        return page.map(subjects(actor.company(), nodes(page))::entry);
    }

    /** What these lines tell of. */
    List<ContactEntry> entries(CompanyId company, List<HistoryLine> of) {
        return of.stream().map(subjects(company, of)::entry).toList();
    }

    private static List<HistoryLine> nodes(Page<HistoryLine> page) {
        return page.edges().stream().map(Page.Edge::node).toList();
    }

    private Subjects subjects(CompanyId company, List<HistoryLine> page) {
        var calling = ids(page, CallId::new, ContactKind.CALL, ContactKind.VOICEMAIL);
        return new Subjects(
                companies.get(company),
                byId(calls.findAll(company, calling), Call::id),
                byId(texts.findAll(company, ids(page, TextId::new, ContactKind.TEXT)), TextMessage::id),
                byId(
                        followUps.findAll(
                                company, ids(page, FollowUpId::new, ContactKind.FOLLOW_UP, ContactKind.FOLLOW_UP_NOTE)),
                        FollowUp::id),
                byId(visits.findAll(company, ids(page, VisitId::new, ContactKind.VISIT)), Visit::id),
                byId(notes.findAll(company, ids(page, CustomerNoteId::new, ContactKind.NOTE)), CustomerNote::id),
                byId(staff.of(company), Member::id));
    }

    private static <I> Collection<I> ids(List<HistoryLine> page, Function<String, I> id, ContactKind... kinds) {
        var wanted = List.of(kinds);
        return page.stream()
                .filter(line -> wanted.contains(line.kind()))
                .map(line -> id.apply(line.subject()))
                .collect(Collectors.toSet());
    }

    private static <I, T> Map<I, T> byId(List<T> found, Function<T, I> id) {
        return found.stream().collect(Collectors.toMap(id, it -> it));
    }

    /** What the lines of one page are about. */
    private record Subjects(
            Company company,
            Map<CallId, Call> calls,
            Map<TextId, TextMessage> texts,
            Map<FollowUpId, FollowUp> followUps,
            Map<VisitId, Visit> visits,
            Map<CustomerNoteId, CustomerNote> notes,
            Map<MemberId, Member> staff) {

        ContactEntry entry(HistoryLine line) {
            return switch (line.kind()) {
                case CALL -> call(line, get(calls, new CallId(line.subject())));
                case VOICEMAIL -> voicemail(line, get(calls, new CallId(line.subject())));
                case TEXT -> new TextEntry(line.id(), line.at(), get(texts, new TextId(line.subject())));
                case FOLLOW_UP ->
                    new FollowUpEntry(
                            line.id(),
                            line.at(),
                            FollowUpEventKind.valueOf(String.valueOf(line.detail())),
                            line.by() == null ? null : staff.get(new MemberId(line.by())),
                            get(followUps, new FollowUpId(line.subject())));
                case VISIT ->
                    new VisitEntry(
                            line.id(),
                            line.at(),
                            VisitStatus.valueOf(String.valueOf(line.detail())),
                            get(visits, new VisitId(line.subject())));
                case NOTE -> note(line, get(notes, new CustomerNoteId(line.subject())));
                case FOLLOW_UP_NOTE -> note(line, get(followUps, new FollowUpId(line.subject())));
            };
        }

        private ContactEntry note(HistoryLine line, FollowUp followUp) {
            var written = followUp.changes().stream()
                    .filter(it -> it.id().equals(line.detail()))
                    .findFirst()
                    .orElseThrow();
            return new NoteEntry(line.id(), line.at(), String.valueOf(written.why()), written.by(), followUp);
        }

        private ContactEntry call(HistoryLine line, Call call) {
            var source = call.parties() == null
                    ? Source.OTHER
                    : company.sourceOf(call.parties().dialled());
            return new CallEntry(line.id(), line.at(), Direction.INBOUND, call.outcome(), source);
        }

        private static ContactEntry voicemail(HistoryLine line, Call call) {
            Voicemail left = call.voicemail();
            return left == null
                    ? new VoicemailEntry(line.id(), line.at(), null, null, null)
                    : new VoicemailEntry(line.id(), line.at(), left.seconds(), left.recordingUrl(), left.transcript());
        }

        private static ContactEntry note(HistoryLine line, CustomerNote note) {
            return new NoteEntry(line.id(), line.at(), note.text(), note.member(), null);
        }

        private static <I, T> T get(Map<I, T> found, I id) {
            var thing = found.get(id);
            if (thing == null) {
                throw new IllegalStateException("The history names what is not there: " + id);
            }
            return thing;
        }
    }
}
