package dev.ringback.texting;

import dev.ringback.company.Company;
import dev.ringback.texting.LookupOutcome.NotFound;
import dev.ringback.texting.SendOutcome.Accepted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A carrier that answers as it is told to, and remembers what it was asked. */
final class FakeCarrier implements TextGateway {

    static final Accepted ACCEPTED = new Accepted(new Receipt("SM1", Proof.ACCEPTED, null));

    SendOutcome answer = ACCEPTED;
    LookupOutcome list = new NotFound();
    Runnable meanwhile = () -> {};
    final List<TextMessage> handedOver = new ArrayList<>();
    final List<Instant> lookedUpSince = new ArrayList<>();
    Set<String> others = Set.of();

    @Override
    public SendOutcome send(Company company, TextMessage text) {
        handedOver.add(text);
        meanwhile.run();
        return answer;
    }

    @Override
    public LookupOutcome lookUp(Company company, TextMessage text, Instant since, Set<String> otherProviderIds) {
        lookedUpSince.add(since);
        others = otherProviderIds;
        meanwhile.run();
        return list;
    }

    List<String> bodies() {
        return handedOver.stream().map(TextMessage::body).toList();
    }
}
