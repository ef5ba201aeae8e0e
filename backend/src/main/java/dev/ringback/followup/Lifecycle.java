package dev.ringback.followup;

import static dev.ringback.followup.Stage.BOOKING_OFFERED;
import static dev.ringback.followup.Stage.CALLBACK_PENDING;
import static dev.ringback.followup.Stage.ESTIMATE_DETAILS_NEEDED;
import static dev.ringback.followup.Stage.EXISTING_CUSTOMER_REVIEW;
import static dev.ringback.followup.Stage.FOLLOW_UP_PENDING;
import static dev.ringback.followup.Stage.IN_CONVERSATION;
import static dev.ringback.followup.Status.AWAITING_REPLY;
import static dev.ringback.followup.Status.BOOKED;
import static dev.ringback.followup.Status.CLOSED_COMPLETED;
import static dev.ringback.followup.Status.CLOSED_NOT_A_FIT;
import static dev.ringback.followup.Status.CLOSED_NO_RESPONSE;
import static dev.ringback.followup.Status.NEW_MISSED_CALL;
import static dev.ringback.followup.Status.QUALIFIED;
import static dev.ringback.followup.Status.STAFF_REVIEW;
import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which way a follow-up can go: the legal transitions between statuses, and the stages of each status, in one place. */
final class Lifecycle {

    private static final Set<Status> REOPENED = Set.of(NEW_MISSED_CALL, AWAITING_REPLY, STAFF_REVIEW);

    /** Where no other step leads: a person moves it there. */
    private static final Set<Status> BY_HAND = Set.of(AWAITING_REPLY, QUALIFIED);

    private static final Map<Status, Set<Status>> NEXT = Map.of(
            NEW_MISSED_CALL,
            Set.of(AWAITING_REPLY, QUALIFIED, BOOKED, STAFF_REVIEW, CLOSED_NOT_A_FIT, CLOSED_COMPLETED),
            AWAITING_REPLY,
            Set.of(QUALIFIED, BOOKED, STAFF_REVIEW, CLOSED_NO_RESPONSE, CLOSED_NOT_A_FIT, CLOSED_COMPLETED),
            QUALIFIED,
            Set.of(AWAITING_REPLY, BOOKED, STAFF_REVIEW, CLOSED_NO_RESPONSE, CLOSED_NOT_A_FIT, CLOSED_COMPLETED),
            BOOKED,
            Set.of(QUALIFIED, STAFF_REVIEW, CLOSED_NOT_A_FIT, CLOSED_COMPLETED),
            STAFF_REVIEW,
            Set.of(AWAITING_REPLY, QUALIFIED, BOOKED, CLOSED_NOT_A_FIT, CLOSED_COMPLETED),
            CLOSED_NO_RESPONSE,
            REOPENED,
            CLOSED_NOT_A_FIT,
            REOPENED,
            CLOSED_COMPLETED,
            REOPENED);

    private static final Map<Status, Set<Stage>> STAGES = Map.of(
            NEW_MISSED_CALL,
            Set.of(CALLBACK_PENDING),
            AWAITING_REPLY,
            Set.of(IN_CONVERSATION, BOOKING_OFFERED, ESTIMATE_DETAILS_NEEDED, FOLLOW_UP_PENDING, CALLBACK_PENDING),
            QUALIFIED,
            Set.of(IN_CONVERSATION, BOOKING_OFFERED, ESTIMATE_DETAILS_NEEDED, FOLLOW_UP_PENDING, CALLBACK_PENDING),
            BOOKED,
            Set.of(IN_CONVERSATION, CALLBACK_PENDING),
            STAFF_REVIEW,
            Set.of(EXISTING_CUSTOMER_REVIEW, ESTIMATE_DETAILS_NEEDED, CALLBACK_PENDING));

    private Lifecycle() {}

    static boolean allows(Status from, Status to) {
        return NEXT.getOrDefault(from, Set.of()).contains(to);
    }

    /** Whether a person may move it there by hand. */
    static boolean allowsByHand(Status from, Status to) {
        return BY_HAND.contains(to) && allows(from, to);
    }

    static boolean allows(Status in, Stage stage) {
        return STAGES.getOrDefault(in, Set.of()).contains(stage);
    }

    /** Where it can go from here, in the order of the enumeration. */
    static List<Status> next(Status from) {
        return Arrays.stream(Status.values()).filter(to -> allows(from, to)).toList();
    }

    /** Why it cannot go there, and where it can. */
    static String explain(Status from, Status to) {
        var why = switch (to) {
            case CLOSED_NO_RESPONSE ->
                from == NEW_MISSED_CALL
                        ? "Nobody has tried to reach the caller yet: record a call attempt first. "
                        : "";
            case BOOKED -> "BOOKED needs a visit. ";
            default -> "";
        };
        return "%sFrom %s it can go to %s."
                .formatted(
                        why,
                        from,
                        next(from).stream().map(it -> it + " (" + way(it) + ")").collect(joining(", ")));
    }

    /** Which stages a status has. */
    static String explain(Status in) {
        var stages = stages(in);
        return stages.isEmpty() ? "%s has no stages.".formatted(in) : "%s has the stages %s.".formatted(in, stages);
    }

    /** The mutation that leads there. */
    private static String way(Status to) {
        return switch (to) {
            case AWAITING_REPLY, QUALIFIED -> "moveFollowUp";
            case BOOKED -> "scheduleVisit";
            case STAFF_REVIEW -> "requestReview";
            case NEW_MISSED_CALL -> "reopenFollowUp";
            case CLOSED_NO_RESPONSE, CLOSED_NOT_A_FIT, CLOSED_COMPLETED -> "completeFollowUp";
        };
    }

    /** The whole of it as two Markdown tables: where each status can go, and which stages it has. */
    static String tables() {
        return table("from", "to", Lifecycle::next) + "\n\n" + table("status", "stages", Lifecycle::stages);
    }

    private static String table(
            String status, String values, Function<Status, ? extends List<? extends Enum<?>>> valuesOf) {
        return Stream.concat(
                        Stream.of("| %s | %s |".formatted(status, values), "|---|---|"),
                        Arrays.stream(Status.values())
                                .filter(it -> !valuesOf.apply(it).isEmpty())
                                .map(it -> "| %s | %s |".formatted(it, list(valuesOf.apply(it)))))
                .collect(joining("\n"));
    }

    private static List<Stage> stages(Status of) {
        return Arrays.stream(Stage.values()).filter(it -> allows(of, it)).toList();
    }

    private static String list(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(joining(", "));
    }
}
