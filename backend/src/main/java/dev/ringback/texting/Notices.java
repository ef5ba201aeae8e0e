package dev.ringback.texting;

import dev.ringback.company.Company;
import dev.ringback.company.Purpose;
import dev.ringback.consent.OptKeyword;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpService;
import dev.ringback.followup.Opening;
import dev.ringback.followup.Trigger;
import dev.ringback.wording.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Takes in what comes from senders that have no number: lead services, short codes, e-mail gateways. Nobody can write back to them, but what
 * they tell may be a caller in need, so each text is work for somebody. Every step is safe to repeat, and the text itself is stored last.
 */
@Service
public class Notices {

    private final Texts texts;
    private final FollowUpService followUps;

    Notices(Texts texts, FollowUpService followUps) {
        this.texts = texts;
        this.followUps = followUps;
    }

    /**
     * Something came. Safe to repeat, in any order.
     *
     * @param now when it was heard of
     */
    public void receive(Company company, IncomingNotice notice, Instant now) {
        var id = TextId.received(company.id(), notice.providerId());
        if (texts.find(company.id(), id).isPresent()) {
            return;
        }
        // They are never written to: a STOP of theirs is nothing to do.
        var followUp = OptKeyword.of(notice.body()).isPresent()
                ? Optional.<FollowUp>empty()
                : Optional.of(followUps.open(company, opening(company, id, notice, now)));
        texts.insert(received(company, id, notice, followUp, now).changed(now));
    }

    /** Each is a piece of work of its own: two that one service sends are of two people. */
    private static Opening opening(Company company, TextId id, IncomingNotice notice, Instant now) {
        var sender = notice.from().name();
        return Opening.of(
                        id.value(),
                        Trigger.INBOUND_TEXT,
                        now,
                        null,
                        company.sourceOf(notice.to()),
                        Mailbox.summary("Text from " + sender, notice.body(), notice.media()),
                        null)
                .calledBy(sender);
    }

    private static TextMessage received(
            Company company, TextId id, IncomingNotice notice, Optional<FollowUp> followUp, Instant now) {
        return new TextMessage(
                id,
                company.id(),
                Direction.INBOUND,
                null,
                followUp.map(FollowUp::id).orElse(null),
                null,
                Purpose.REPLY,
                notice.from(),
                notice.to(),
                Words.own(notice.body()),
                notice.media(),
                null,
                null,
                now,
                null,
                Delivery.received(notice.providerId()),
                null,
                0,
                List.of());
    }
}
