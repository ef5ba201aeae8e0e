package dev.ringback.texting;

import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The texts of every company. */
interface Texts {

    Optional<TextMessage> find(CompanyId company, TextId id);

    List<TextMessage> findAll(CompanyId company, Collection<TextId> ids);

    Optional<TextMessage> findByProviderId(CompanyId company, String providerId);

    /** The carrier's names of the texts to this number since then. */
    Set<String> providerIds(CompanyId company, PhoneNumber to, Instant since);

    /** Takes one that is due to be sent or looked up, until the lease is over. */
    Optional<TextMessage> takeDue(Duration lease);

    /** Stores a new one; false when it is there already. */
    boolean insert(TextMessage text);

    /** Writes only if the stored version is still the one that was read, and says whether it did. */
    boolean replace(TextMessage text);

    /** Notes a fact on the latest version, whatever else becomes known of the text in between. A fact that changes nothing writes nothing. */
    default void change(CompanyId company, TextId id, UnaryOperator<TextMessage> fact) {
        while (true) {
            var present = find(company, id).orElseThrow();
            var changed = fact.apply(present);
            if (changed == present || replace(changed)) {
                return;
            }
        }
    }
}
