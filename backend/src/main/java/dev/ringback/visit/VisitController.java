package dev.ringback.visit;

import dev.ringback.customer.Customer;
import dev.ringback.customer.CustomerId;
import dev.ringback.customer.CustomerService;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpId;
import dev.ringback.followup.FollowUpService;
import dev.ringback.kernel.Actor;
import dev.ringback.kernel.Batches;
import dev.ringback.kernel.InvalidInput;
import dev.ringback.kernel.MemberId;
import dev.ringback.kernel.RequestKey;
import dev.ringback.kernel.Text;
import dev.ringback.kernel.UserError;
import dev.ringback.kernel.UserErrorCode;
import dev.ringback.visit.VisitOutcome.AnothersVisit;
import dev.ringback.visit.VisitOutcome.Done;
import dev.ringback.visit.VisitOutcome.NoSuchVisit;
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
import org.springframework.stereotype.Controller;

/** Visits, for GraphQL. */
@Controller
class VisitController {

    private static final int LONGEST_ADDRESS = 500;
    private static final int MOST_ETA_MINUTES = 480;
    private static final Duration LONGEST_VISIT = Duration.ofHours(24);

    private final VisitService visits;
    private final CustomerService customers;
    private final FollowUpService followUps;

    VisitController(VisitService visits, CustomerService customers, FollowUpService followUps) {
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

    record StartEnRouteInput(
            String visitId, int etaMinutes, @Nullable String idempotencyKey) {}

    record ScheduleVisitPayload(@Nullable Visit visit, List<UserError> userErrors) {}

    @QueryMapping
    Optional<Visit> visit(@Argument String id, Actor actor) {
        return visits.read(actor, new VisitId(id));
    }

    @MutationMapping
    ScheduleVisitPayload scheduleVisit(@Argument ScheduleVisitInput input, Actor actor) {
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
        return new ScheduleVisitPayload(visit, List.of());
    }

    @MutationMapping
    StartEnRoutePayload startEnRoute(@Argument StartEnRouteInput input, Actor actor) {
        if (input.etaMinutes() < 1 || input.etaMinutes() > MOST_ETA_MINUTES) {
            throw new InvalidInput("etaMinutes", "Give the minutes to arrival, 1 to %d.".formatted(MOST_ETA_MINUTES));
        }
        return switch (visits.enRoute(actor, new VisitId(input.visitId()), input.etaMinutes())) {
            case Done(var visit) -> new StartEnRoutePayload(visit, List.of());
            case AnothersVisit(var visit) ->
                refused(
                        UserErrorCode.FORBIDDEN,
                        "This is %s's visit; only they, or a dispatcher for them, can set out."
                                .formatted(visit.technician().firstName()));
            case NoSuchVisit() -> refused(UserErrorCode.NOT_FOUND, "There is no visit with this id.");
        };
    }

    private static StartEnRoutePayload refused(UserErrorCode code, String message) {
        return new StartEnRoutePayload(null, List.of(new UserError(code, "visitId", message)));
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
