package dev.ringback.app.desk;

import dev.ringback.app.api.ApiException;
import dev.ringback.app.api.FollowUp;
import dev.ringback.app.api.HistoryEntry;
import dev.ringback.app.api.Template;
import dev.ringback.app.api.TextPreview;
import dev.ringback.app.api.TextThread;
import dev.ringback.app.api.Visit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the phone knows of the company's desk. Reading is from the phone alone, at once, with or without signal; refreshing asks the server.
 * Both are for a background thread.
 */
public interface Desk {

    /** Open follow-ups, emergencies first, then by due time. */
    List<FollowUp> inbox();

    Optional<FollowUp> followUp(String id);

    /** The viewer's own visits that begin within these, the earliest first. */
    List<Visit> visits(Instant from, Instant before);

    Optional<Visit> visit(String id);

    Optional<TextThread> thread(String customerId);

    /** Everything that passed between the company and this customer, newest first. */
    List<HistoryEntry> history(String customerId);

    /** Follow-ups on which something happened since they were last looked at on this phone, or whose customer wrote. */
    Set<String> unread();

    /** When the inbox was last heard of from the server; empty when it never was. */
    Optional<Instant> inboxReadAt();

    /** Whether new events arrive as they happen. */
    boolean isLive();

    void refreshInbox() throws ApiException;

    void refreshFollowUp(String id) throws ApiException;

    void refreshVisits(Instant from, Instant before) throws ApiException;

    void refreshVisit(String id) throws ApiException;

    void refreshThread(String customerId) throws ApiException;

    void refreshHistory(String customerId) throws ApiException;

    /** What a prepared wording would say to the caller of a follow-up. Needs signal. */
    TextPreview preview(Template template, String followUpId) throws ApiException;

    /** Notes that the person has seen a follow-up as it stands now. */
    void markSeen(String followUpId);

    /** Calls back, on any thread, whenever something of the above may read differently; the handle ends it. */
    Listening listen(Runnable changed);

    /** Ends when closed. */
    interface Listening extends AutoCloseable {
        @Override
        void close();
    }
}
