package dev.ringback.texting;

import dev.ringback.customer.CustomerId;
import dev.ringback.kernel.Attempts;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Correspondent;
import dev.ringback.kernel.Page;
import dev.ringback.kernel.PageRequest;
import dev.ringback.kernel.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The texts of every company. */
interface Texts {

    /** So many texts to one number are looked at. */
    int MOST_TO_ONE_NUMBER = 200;

    Optional<TextMessage> find(CompanyId company, TextId id);

    List<TextMessage> findAll(CompanyId company, Collection<TextId> ids);

    Optional<TextMessage> findByProviderId(CompanyId company, String providerId);

    /** The texts written to this number since then, newest first; no more than {@value #MOST_TO_ONE_NUMBER}. */
    List<TextMessage> writtenTo(CompanyId company, PhoneNumber to, Instant since);

    /** How many texts Ringback has written by itself since then, before this one, and not counting what went nowhere. */
    long countAutomatic(CompanyId company, Instant since, TextMessage before);

    /** Texts with these customers, newest first. */
    Page<TextMessage> with(CompanyId company, Collection<CustomerId> customers, PageRequest request);

    /** Texts with a number of which nobody knows whose it is, or from a sender that has none, newest first. */
    Page<TextMessage> with(CompanyId company, Correspondent correspondent, PageRequest request);

    /** Texts that wait for a person, oldest first. */
    Page<TextMessage> drafts(CompanyId company, PageRequest request);

    /** Takes one that is due to be sent or looked up, until the lease is over. */
    Optional<TextMessage> takeDue(Duration lease);

    /** Stores a new one; false when it is there already. */
    boolean insert(TextMessage text);

    /** Writes only if the stored version is still the one that was read, and says whether it did. */
    boolean replace(TextMessage text);

    /** Notes a fact on the latest version, whatever else becomes known of the text in between. A fact that changes nothing writes nothing. */
    default TextMessage change(CompanyId company, TextId id, UnaryOperator<TextMessage> fact) {
        return Attempts.untilNotOvertaken(() -> {
            var present = find(company, id).orElseThrow();
            var changed = fact.apply(present);
            if (changed == present) {
                return Optional.of(present);
            }
            return replace(changed) ? Optional.of(changed.written()) : Optional.empty();
        });
    }
}
