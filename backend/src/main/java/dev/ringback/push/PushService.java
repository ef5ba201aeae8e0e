package dev.ringback.push;

import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpId;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.MemberId;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;

/** Wakes members' phones, and knows what came of it. */
@Service
public class PushService {

    private final Devices devices;
    private final PushMessages messages;
    private final PushWorker worker;
    private final PushSender sender;
    private final Clock clock;

    PushService(Devices devices, PushMessages messages, PushWorker worker, PushSender sender, Clock clock) {
        this.devices = devices;
        this.messages = messages;
        this.worker = worker;
        this.sender = sender;
        this.clock = clock;
    }

    /**
     * Has every phone of one member woken about a follow-up, once for each occasion: repeating it changes nothing. Says how many phones
     * there are to wake: none when the member has none, or Firebase is not configured.
     *
     * @param occasion names what happened, within the company
     * @param expiresAt when the member need not be woken for it any more
     */
    public int wake(
            CompanyId company, MemberId member, PushKind kind, FollowUp followUp, String occasion, Instant expiresAt) {
        return wake(company, List.of(member), PushNews.of(kind, followUp, occasion, null, expiresAt));
    }

    int wake(CompanyId company, Collection<MemberId> members, PushNews news) {
        if (!sender.isConfigured()) {
            return 0;
        }
        var now = clock.instant();
        var phones = devices.of(company, members);
        messages.insert(phones.stream().map(it -> PushMessage.to(it, news, now)).toList());
        worker.wake();
        return phones.size();
    }

    /** What became of the messages to a member on one occasion, one for each phone. */
    public List<PushReceipt> receipts(CompanyId company, MemberId member, String occasion) {
        return receipts(messages.on(company, member, occasion));
    }

    /** What became of all messages about these follow-ups, the oldest first. */
    public List<PushReceipt> about(CompanyId company, Collection<FollowUpId> followUps) {
        return receipts(messages.about(company, followUps));
    }

    private static List<PushReceipt> receipts(List<PushMessage> messages) {
        return messages.stream().map(PushMessage::receipt).toList();
    }
}
