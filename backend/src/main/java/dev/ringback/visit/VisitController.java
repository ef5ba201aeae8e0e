package dev.ringback.visit;

import dev.ringback.company.Companies;
import dev.ringback.customer.Customer;
import dev.ringback.customer.CustomerId;
import dev.ringback.customer.CustomerService;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpId;
import dev.ringback.followup.FollowUpService;
import dev.ringback.followup.ProofOfRecovery;
import dev.ringback.followup.RecoveryEvidence;
import dev.ringback.kernel.Actor;
import dev.ringback.kernel.Batches;
import dev.ringback.kernel.Horizon;
import dev.ringback.kernel.InvalidInput;
import dev.ringback.kernel.MemberId;
import dev.ringback.kernel.Page;
import dev.ringback.kernel.PageRequest;
import dev.ringback.kernel.RequestKey;
import dev.ringback.kernel.Text;
import dev.ringback.kernel.UserError;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Visits, for GraphQL. */
@Controller
class VisitController {

    private static final int LONGEST_ADDRESS = 500;
    private static final int MOST_ETA_MINUTES = 480;
    private static final int LONGEST_REASON = 500;
    private static final Duration FARTHEST_ETA = Duration.ofDays(7);
    private static final Duration LONGEST_VISIT = Duration.ofHours(24);

    private final VisitService visits;
    private final CustomerService customers;
    private final FollowUpService followUps;
    private final Companies companies;
    private final Clock clock;

    VisitController(
            VisitService visits,
            CustomerService customers,
            FollowUpService followUps,
            Companies companies,
            Clock clock) {
        this.companies = companies;
        this.clock = clock;
        this.visits = visits;
        this.customers = customers;
        this.followUps = followUps;
    }

    record ScheduleVisitInput(
            String customerId,
            String technicianId,
            AppointmentType type,
            Instant startsAt,
            Instant endsAt,
            @Nullable String address,
            @Nullable String followUpId,
            @Nullable String idempotencyKey) {}

    record VisitInput(
            String visitId,
            @Nullable Instant tappedAt,
            @Nullable String idempotencyKey) {}

    record CancelVisitInput(
            String visitId, String reason, @Nullable String idempotencyKey) {}

    record ReportDelayInput(
            String visitId,
            Instant newEta,
            DelaySource source,
            @Nullable String idempotencyKey) {}

    record StartEnRouteInput(
            String visitId,
            int etaMinutes,
            @Nullable Instant tappedAt,
            @Nullable String idempotencyKey) {}

    @QueryMapping
    Optional<Visit> visit(@Argument String id, Actor actor) {
        return visits.read(actor, new VisitId(id));
    }

    @QueryMapping
    Page<Visit> visits(
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable VisitFilter filter,
            Actor actor) {
        return visits.page(actor, PageRequest.of("visits", first, after), filter == null ? VisitFilter.NONE : filter);
    }

    @MutationMapping
    VisitPayload scheduleVisit(@Argument ScheduleVisitInput input, Actor actor) {
        var zone = companies.get(actor.company()).hours().zone();
        Horizon.BOOKING.check("startsAt", input.startsAt(), clock.instant().atZone(zone));
        if (!input.endsAt().isAfter(input.startsAt())
                || Duration.between(input.startsAt(), input.endsAt()).compareTo(LONGEST_VISIT) > 0) {
            throw new InvalidInput("endsAt", "A visit ends after it starts, and within 24 hours.");
        }
        var visit = visits.schedule(
                actor,
                RequestKey.of(actor, input.idempotencyKey()),
                new VisitService.Booking(
                        new CustomerId(input.customerId()),
                        new MemberId(input.technicianId()),
                        input.type(),
                        input.startsAt(),
                        input.endsAt(),
                        Text.optional("address", input.address(), LONGEST_ADDRESS),
                        input.followUpId() == null ? null : new FollowUpId(input.followUpId())));
        return new VisitPayload(visit, List.of());
    }

    @MutationMapping
    StartEnRoutePayload startEnRoute(@Argument StartEnRouteInput input, Actor actor) {
        if (input.etaMinutes() < 1 || input.etaMinutes() > MOST_ETA_MINUTES) {
            throw new InvalidInput("etaMinutes", "Give the minutes to arrival, 1 to %d.".formatted(MOST_ETA_MINUTES));
        }
        var outcome = visits.make(
                actor,
                new VisitId(input.visitId()),
                input.tappedAt(),
                (by, it, tap) -> it.enRoute(by, input.etaMinutes(), tap));
        return new StartEnRoutePayload(visit(outcome), errors(outcome));
    }

    @MutationMapping
    VisitPayload turnBack(@Argument VisitInput input, Actor actor) {
        return make(actor, input, (by, it, tap) -> it.turnBack(by, tap));
    }

    @MutationMapping
    VisitPayload arriveAtVisit(@Argument VisitInput input, Actor actor) {
        return make(actor, input, (by, it, tap) -> it.arrive(by, tap));
    }

    @MutationMapping
    VisitPayload completeVisit(@Argument VisitInput input, Actor actor) {
        return make(actor, input, (by, it, tap) -> it.complete(by, tap));
    }

    private VisitPayload make(Actor actor, VisitInput input, VisitService.MakeVisit making) {
        return VisitPayload.of(visits.make(actor, new VisitId(input.visitId()), input.tappedAt(), making));
    }

    @MutationMapping
    VisitPayload cancelVisit(@Argument CancelVisitInput input, Actor actor) {
        var reason = Text.required("reason", input.reason(), LONGEST_REASON);
        return VisitPayload.of(visits.cancel(actor, new VisitId(input.visitId()), reason));
    }

    @MutationMapping
    ReportDelayPayload reportDelay(@Argument ReportDelayInput input, Actor actor) {
        var now = clock.instant();
        if (input.newEta().isBefore(now) || input.newEta().isAfter(now.plus(FARTHEST_ETA))) {
            throw new InvalidInput("newEta", "Give a `newEta` that lies ahead, and within 7 days.");
        }
        var outcome = visits.delay(actor, new VisitId(input.visitId()), input.newEta(), input.source());
        var visit = visit(outcome);
        return new ReportDelayPayload(visit, delay(visit, input.newEta()), errors(outcome));
    }

    /** The delay that was reported, now or before; null when the customer need not be told. */
    private static @Nullable Delay delay(@Nullable Visit visit, Instant newEta) {
        return visit == null
                ? null
                : visit.delays().stream()
                        .filter(it -> it.newEta().equals(newEta))
                        .reduce((first, last) -> last)
                        .orElse(null);
    }

    private static @Nullable Visit visit(VisitOutcome outcome) {
        return VisitPayload.of(outcome).visit();
    }

    private static List<UserError> errors(VisitOutcome outcome) {
        return VisitPayload.of(outcome).userErrors();
    }

    @SchemaMapping
    Optional<Visit> visit(RecoveryEvidence evidence, Actor actor) {
        return evidence.proof() == ProofOfRecovery.BOOKING
                ? visits.read(actor, new VisitId(evidence.reference()))
                : Optional.empty();
    }

    @BatchMapping
    Map<Visit, Customer> customer(List<Visit> visits) {
        var company = visits.getFirst().company();
        return Batches.load(visits, Visit::customerId, ids -> customers.findAllById(company, ids));
    }

    @BatchMapping
    Map<Visit, FollowUp> followUp(List<Visit> visits) {
        var company = visits.getFirst().company();
        return Batches.load(visits, Visit::followUpId, ids -> followUps.findAll(company, ids), FollowUp::id);
    }
}
