package dev.ringback.texting;

import dev.ringback.kernel.Actor;
import dev.ringback.kernel.Batches;
import dev.ringback.kernel.Permission;
import dev.ringback.visit.ReportDelayPayload;
import dev.ringback.visit.StartEnRoutePayload;
import dev.ringback.visit.Visit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** What the customer of a visit is told, for GraphQL. */
@Controller
class VisitTextController {

    private final VisitTexts visitTexts;
    private final TextService texts;

    VisitTextController(VisitTexts visitTexts, TextService texts, BatchLoaderRegistry loaders) {
        this.visitTexts = visitTexts;
        this.texts = texts;
        loaders.<Visit, TextMessage>forName("onMyWays")
                .registerMappedBatchLoader((visits, environment) -> Mono.fromCallable(() -> onMyWays(visits)));
    }

    private Map<Visit, TextMessage> onMyWays(Collection<Visit> visits) {
        // One request never sees two companies.
        var company = visits.iterator().next().company();
        return Batches.load(
                List.copyOf(visits), VisitTexts::onMyWayId, ids -> texts.findAll(company, ids), TextMessage::id);
    }

    @SchemaMapping
    CompletableFuture<@Nullable TextMessage> onMyWay(
            Visit visit, DataLoader<Visit, @Nullable TextMessage> onMyWays, Actor actor) {
        return actor.may(Permission.READ_CONTACT) ? onMyWays.load(visit) : CompletableFuture.completedFuture(null);
    }

    @SchemaMapping
    Optional<TextMessage> onMyWay(StartEnRoutePayload payload) {
        return Optional.ofNullable(payload.visit()).flatMap(visitTexts::onMyWay);
    }

    @SchemaMapping
    Optional<TextMessage> text(ReportDelayPayload payload) {
        return payload.visit() == null || payload.delay() == null
                ? Optional.empty()
                : visitTexts.delay(payload.visit(), payload.delay());
    }
}
