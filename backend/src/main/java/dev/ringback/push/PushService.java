package dev.ringback.push;

import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpId;
import dev.ringback.kernel.Attempts;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.MemberId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;

/** Wakes members' phones, and knows what came of it. */
@Service
public class PushService {

    /** A notification stays on a phone longer than it is worth delivering. */
    private static final Duration SILENCE_LIFE = Duration.ofDays(1);

    private static final String SEEN_TO = "Somebody saw to it first";

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

    /** Whether there is a phone of theirs to wake. */
    public boolean canWake(CompanyId company, MemberId member) {
        return sender.isConfigured() && !phones(company, List.of(member)).isEmpty();
    }

    private List<Device> phones(CompanyId company, Collection<MemberId> members) {
        var now = clock.instant();
        return devices.of(company, members).stream()
                .filter(it -> !it.isExpired(now))
                .toList();
    }

    int wake(CompanyId company, Collection<MemberId> members, PushNews news) {
        if (!sender.isConfigured()) {
            return 0;
        }
        var now = clock.instant();
        var phones = phones(company, members);
        messages.insert(phones.stream().map(it -> PushMessage.to(it, news, now)).toList());
        worker.wake();
        return phones.size();
    }

    /**
     * Takes notifications away that are about nothing any more, by a silent message to each phone that may show one, and keeps those that
     * were not sent from being sent. What was sent on the same occasion stays.
     */
    void withdraw(FollowUp followUp, String occasion, String cursor, Predicate<PushReceipt> isOver) {
        var now = clock.instant();
        var last = new LinkedHashMap<DeviceId, PushMessage>();
        for (var known : messages.about(followUp.company(), List.of(followUp.id()))) {
            var stays = known.news().occasion().equals(occasion) || !isOver.test(known.receipt());
            var message = stays ? known : keptBack(known);
            if (message.mayHaveArrived() || message.isWaiting() && isSettled(message, occasion)) {
                last.put(message.device(), message);
            }
        }
        var silence = PushNews.of(PushKind.WITHDRAWN, followUp, occasion, cursor, now.plus(SILENCE_LIFE));
        messages.insert(last.values().stream()
                .filter(it -> it.news().kind().isVisible())
                .filter(it ->
                        !it.news().occasion().equals(occasion) && !it.state().isSeen())
                .filter(it -> isOver.test(it.receipt()))
                .flatMap(it -> devices.find(it.company(), it.device()).stream()
                        .filter(phone -> phone.isHeldBy(it.company(), it.member())))
                .map(it -> PushMessage.to(it, silence, now))
                .toList());
        worker.wake();
    }

    /** Whether what waits will see to the phone by itself. */
    private static boolean isSettled(PushMessage waiting, String occasion) {
        return !waiting.news().kind().isVisible() || waiting.news().occasion().equals(occasion);
    }

    /** The message as it is when it is not sent any more: what was on its way meanwhile may have arrived. */
    private PushMessage keptBack(PushMessage known) {
        if (!known.isWaiting()) {
            return known;
        }
        return Attempts.untilNotOvertaken(() -> {
            var present = messages.find(known.company(), known.id()).orElseGet(() -> known.withdrawn(SEEN_TO));
            if (!present.isWaiting()) {
                return Optional.of(present);
            }
            var withdrawn = present.withdrawn(SEEN_TO);
            return messages.replace(withdrawn) ? Optional.of(withdrawn) : Optional.empty();
        });
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
