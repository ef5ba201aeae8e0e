package dev.ringback.texting;

import static dev.ringback.kernel.Permission.READ_CONTACT;

import dev.ringback.kernel.Actor;
import dev.ringback.kernel.CompanyId;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Knows the texts, and keeps what the carrier says of them. */
@Service
public class TextService {

    private final Texts texts;
    private final Suppression suppression;
    private final Clock clock;

    TextService(Texts texts, Suppression suppression, Clock clock) {
        this.texts = texts;
        this.suppression = suppression;
        this.clock = clock;
    }

    /** The carrier's word on a text of ours, which it names by our id, or else by its own. Safe to repeat, in any order. */
    public void receipt(CompanyId company, @Nullable String textId, Receipt receipt) {
        Optional.ofNullable(textId)
                .flatMap(id -> texts.find(company, new TextId(id)))
                .or(() -> texts.findByProviderId(company, receipt.providerId()))
                .filter(text -> text.direction() == Direction.OUTBOUND)
                .ifPresent(text -> note(text, receipt));
    }

    private void note(TextMessage text, Receipt receipt) {
        if (receipt.errorCode() != null) {
            suppression.heed(text, receipt.errorCode());
        }
        texts.change(text.company(), text.id(), it -> it.receipt(receipt, clock.instant()));
    }

    public Optional<TextMessage> find(CompanyId company, TextId id) {
        return texts.find(company, id);
    }

    public List<TextMessage> findAll(CompanyId company, Collection<TextId> ids) {
        return ids.isEmpty() ? List.of() : texts.findAll(company, ids);
    }

    Optional<TextMessage> read(Actor actor, TextId id) {
        actor.require(READ_CONTACT);
        return texts.find(actor.company(), id);
    }
}
