package dev.ringback.followup;

import static dev.ringback.kernel.UserErrorCode.ALREADY_CLAIMED;
import static dev.ringback.kernel.UserErrorCode.INVALID_TRANSITION;
import static dev.ringback.kernel.UserErrorCode.NOT_FOUND;

import dev.ringback.customer.Customer;
import dev.ringback.customer.CustomerService;
import dev.ringback.followup.FollowUpOutcome.AlreadyClosed;
import dev.ringback.followup.FollowUpOutcome.Done;
import dev.ringback.followup.FollowUpOutcome.HeldByAnother;
import dev.ringback.followup.FollowUpOutcome.HeldByNobody;
import dev.ringback.followup.FollowUpOutcome.NoSuchFollowUp;
import dev.ringback.followup.FollowUpOutcome.NoSuchMember;
import dev.ringback.kernel.Actor;
import dev.ringback.kernel.Batches;
import dev.ringback.kernel.MemberId;
import dev.ringback.kernel.Page;
import dev.ringback.kernel.PageRequest;
import dev.ringback.kernel.Text;
import dev.ringback.kernel.UserError;
import dev.ringback.kernel.UserErrorCode;
import graphql.schema.DataFetchingFieldSelectionSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/** Follow-ups, for GraphQL. */
@Controller
class FollowUpController {

    private static final int LONGEST_NOTE = 2_000;
    private static final int LONGEST_SEARCH = 100;

    private final FollowUpService followUps;
    private final FollowUpFeed feed;
    private final CustomerService customers;
    private final OpenFollowUp openFollowUp;

    FollowUpController(
            FollowUpService followUps, FollowUpFeed feed, CustomerService customers, OpenFollowUp openFollowUp) {
        this.followUps = followUps;
        this.feed = feed;
        this.customers = customers;
        this.openFollowUp = openFollowUp;
    }

    record FollowUpInput(String followUpId, @Nullable String idempotencyKey) {}

    record AssignFollowUpInput(
            String followUpId, String memberId, @Nullable String idempotencyKey) {}

    record CompleteFollowUpInput(
            String followUpId,
            Disposition disposition,
            @Nullable String note,
            @Nullable String idempotencyKey) {}

    record FollowUpPayload(@Nullable FollowUp followUp, List<UserError> userErrors) {}

    @QueryMapping
    Page<FollowUp> followUps(
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable FollowUpFilter filter,
            DataFetchingFieldSelectionSet selection,
            Actor actor) {
        var wanted = filter == null ? FollowUpFilter.NONE : filter;
        Text.optional("text", wanted.text(), LONGEST_SEARCH);
        return followUps.page(
                actor, PageRequest.of("inbox", first, after), wanted, selection.contains("edges/node/transcript"));
    }

    @QueryMapping
    Optional<FollowUp> followUp(@Argument String id, Actor actor) {
        return followUps.read(actor, new FollowUpId(id));
    }

    @MutationMapping
    FollowUpPayload openFollowUp(@Argument OpenFollowUp.Input input, Actor actor) {
        return new FollowUpPayload(openFollowUp.open(actor, input), List.of());
    }

    @MutationMapping
    FollowUpPayload claimFollowUp(@Argument FollowUpInput input, Actor actor) {
        return answer(followUps.claim(actor, new FollowUpId(input.followUpId())));
    }

    @MutationMapping
    FollowUpPayload releaseFollowUp(@Argument FollowUpInput input, Actor actor) {
        return answer(followUps.release(actor, new FollowUpId(input.followUpId())));
    }

    @MutationMapping
    FollowUpPayload assignFollowUp(@Argument AssignFollowUpInput input, Actor actor) {
        return answer(followUps.assign(actor, new FollowUpId(input.followUpId()), new MemberId(input.memberId())));
    }

    @MutationMapping
    FollowUpPayload completeFollowUp(@Argument CompleteFollowUpInput input, Actor actor) {
        return answer(followUps.complete(
                actor,
                new FollowUpId(input.followUpId()),
                input.disposition(),
                Text.optional("note", input.note(), LONGEST_NOTE)));
    }

    private static FollowUpPayload answer(FollowUpOutcome outcome) {
        return switch (outcome) {
            case Done(var followUp) -> new FollowUpPayload(followUp, List.of());
            case HeldByAnother(var followUp) ->
                refused(followUp, ALREADY_CLAIMED, "followUpId", holder(followUp) + " has this follow-up.");
            case HeldByNobody(var followUp) ->
                refused(
                        followUp,
                        INVALID_TRANSITION,
                        "followUpId",
                        "Nobody holds this follow-up; it can be claimed, assigned or completed.");
            case AlreadyClosed(var followUp) ->
                refused(followUp, UserErrorCode.ALREADY_CLOSED, "followUpId", "This follow-up is closed.");
            case NoSuchFollowUp() -> refused(null, NOT_FOUND, "followUpId", "There is no follow-up with this id.");
            case NoSuchMember(var followUp) ->
                refused(followUp, NOT_FOUND, "memberId", "Nobody on the staff has this id.");
        };
    }

    private static String holder(FollowUp followUp) {
        return followUp.claim() == null
                ? "Somebody else"
                : followUp.claim().member().name();
    }

    private static FollowUpPayload refused(
            @Nullable FollowUp followUp, UserErrorCode code, String field, String message) {
        return new FollowUpPayload(followUp, List.of(new UserError(code, field, message)));
    }

    @SubscriptionMapping
    Flux<FollowUpFeed.News> urgentFollowUps(@Argument @Nullable String after, Actor actor) {
        return feed.follow(actor, after, FollowUpEvent::isUrgentNews);
    }

    @SubscriptionMapping
    Flux<FollowUpFeed.News> followUpChanges(@Argument @Nullable String after, Actor actor) {
        return feed.follow(actor, after, any -> true);
    }

    @BatchMapping
    Map<FollowUp, Customer> customer(List<FollowUp> followUps) {
        // One request never sees two companies.
        var company = followUps.getFirst().company();
        return Batches.load(followUps, FollowUp::customerId, ids -> customers.findAllById(company, ids));
    }
}
