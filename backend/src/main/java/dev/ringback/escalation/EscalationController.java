package dev.ringback.escalation;

import dev.ringback.company.Companies;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpId;
import dev.ringback.kernel.Actor;
import dev.ringback.kernel.Batches;
import dev.ringback.kernel.CompanyId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/** Who was told of a follow-up, for GraphQL. */
@Controller
class EscalationController {

    private final EscalationService escalations;
    private final EscalationFeed feed;
    private final Receipts receipts;
    private final OnCallService onCall;
    private final Companies companies;

    EscalationController(
            EscalationService escalations,
            EscalationFeed feed,
            Receipts receipts,
            OnCallService onCall,
            Companies companies) {
        this.escalations = escalations;
        this.feed = feed;
        this.receipts = receipts;
        this.onCall = onCall;
        this.companies = companies;
    }

    @SubscriptionMapping
    Flux<EscalationFeed.EscalationEvent> escalationChanged(@Argument @Nullable String after, Actor actor) {
        return feed.follow(actor, after);
    }

    @BatchMapping
    Map<FollowUp, EscalationView> escalation(List<FollowUp> followUps) {
        // One request never sees two companies.
        var company = followUps.getFirst().company();
        return Batches.load(followUps, FollowUp::id, ids -> views(company, ids));
    }

    private Map<FollowUpId, EscalationView> views(CompanyId company, Collection<FollowUpId> ids) {
        var found = escalations.of(company, ids);
        if (found.isEmpty()) {
            return Map.of();
        }
        var told = receipts.of(company, found);
        var watch = onCall.watch(company);
        var settings = companies.get(company);
        var views = new HashMap<FollowUpId, EscalationView>();
        found.forEach(it -> views.put(it.followUp(), EscalationView.of(it, told, watch, settings)));
        return views;
    }
}
