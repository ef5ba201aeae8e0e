package dev.ringback.calling;

import static dev.ringback.Northside.COMPANY;
import static dev.ringback.Northside.DANA;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.MAIN_NUMBER;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.Northside.ROSA;
import static dev.ringback.calling.AlertCallSamples.LOOK_AT;
import static dev.ringback.calling.AlertCallSamples.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.CompaniesInMemory;
import dev.ringback.SettableClock;
import dev.ringback.TestDatabase;
import dev.ringback.customer.CustomerRoom;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpRoom;
import dev.ringback.followup.FollowUpsInMemory;
import dev.ringback.followup.Trigger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What Twilio reports of a call arrives in any order, twice, or not at all. Every order of every report of every kind of call is told to the
 * real rooms; whatever the order, the same call and the same work are left.
 */
class EveryOrderTest {

    private static final CallParties FROM_ROSA = new CallParties(ROSA, MAIN_NUMBER);
    private static final CallParties WITHHELD = new CallParties(null, MAIN_NUMBER);
    private static final String CALL = "CA1";

    private final SettableClock clock = new SettableClock(NINE_AM);
    private final CallsInMemory calls = new CallsInMemory();
    private final FollowUpsInMemory followUps = new FollowUpsInMemory();
    private final CallService service = service();

    private CallService service() {
        var database = new TestDatabase().open();
        var customers = new CustomerRoom(database, clock, COMPANY);
        var work = new FollowUpRoom(followUps, database, customers.service, COMPANY, clock);
        return new CallService(calls, work.service, CompaniesInMemory.of(COMPANY), clock);
    }

    /** One report, told to the service. */
    private record Told(String name, Consumer<CallService> by) {}

    /** All that is on record of one call. */
    private record OnRecord(Optional<Call> call, List<FollowUp> work) {

        /** Without names and numbers of changes, so that records which mean the same are the same. */
        List<Object> known() {
            return List.of(
                    call.map(it -> Arrays.asList(
                            it.parties(),
                            it.startedAt(),
                            it.outcome(),
                            it.hungUpAt(),
                            it.voicemail(),
                            it.followUp() != null)),
                    work.stream().map(FollowUpsInMemory::asKnown).toList());
        }

        /** What the office sees. */
        List<Object> truth() {
            return List.of(
                    call.map(it -> Arrays.asList(it.parties(), it.outcome(), it.voicemail())),
                    open().map(FollowUpsInMemory::asKnown));
        }

        Optional<FollowUp> open() {
            return work.stream().filter(it -> !it.status().isClosed()).findFirst();
        }
    }

    /** What each report, or waiting, makes of each record: asked of the rooms once, and remembered. */
    private final class Outcomes {

        private final List<OnRecord> states = new ArrayList<>();
        private final Map<List<Object>, Integer> places = new HashMap<>();
        private final Map<Long, Integer> steps = new HashMap<>();
        private final List<Told> reports;

        Outcomes(List<Told> reports) {
            this.reports = reports;
            place(new OnRecord(Optional.empty(), List.of()));
        }

        private int place(OnRecord state) {
            return places.computeIfAbsent(state.known(), unknown -> {
                states.add(state);
                return states.size() - 1;
            });
        }

        /** The record after this report; after waiting for {@code -1}. */
        int after(int state, int report) {
            return steps.computeIfAbsent(state * 100L + report + 1, unknown -> {
                calls.put(states.get(state).call().stream().toList());
                followUps.put(states.get(state).work());
                if (report < 0) {
                    for (var due = calls.takeDue(Duration.ZERO); due.isPresent(); due = calls.takeDue(Duration.ZERO)) {
                        service.fellSilent(due.get());
                    }
                } else {
                    reports.get(report).by().accept(service);
                }
                return place(new OnRecord(calls.all().stream().findFirst(), followUps.all()));
            });
        }

        /** What is left once all was told in this order and no more comes. */
        OnRecord end(List<Integer> order, boolean waiting) {
            var state = 0;
            for (var report : order) {
                state = after(state, report);
                state = waiting ? after(state, -1) : state;
            }
            return states.get(after(state, -1));
        }
    }

    private static final Told RINGING = new Told("ringing", it -> it.ringing(COMPANY, CALL, FROM_ROSA, NINE_AM));
    private static final Told FREE = new Told("completed", it -> it.hungUp(COMPANY, CALL, FROM_ROSA, 0, NINE_AM));
    private static final Told PROGRESS = new Told("in-progress", it -> it.ringing(COMPANY, CALL, FROM_ROSA, NINE_AM));
    private static final Told RECORDING =
            new Told("recording", it -> it.voicemailLeft(COMPANY, CALL, 14, "https://recording", NINE_AM));
    private static final Told SHORTER =
            new Told("second recording", it -> it.voicemailLeft(COMPANY, CALL, 3, "https://second", NINE_AM));
    private static final Told WORDS = new Told(
            "transcription",
            it -> it.voicemailTranscribed(
                    COMPANY, CALL, FROM_ROSA, "Water is pouring through the ceiling right now.", NINE_AM));

    private static Told ended(String name, CallOutcome outcome) {
        return new Told(name, it -> it.ended(COMPANY, CALL, FROM_ROSA, outcome, NINE_AM));
    }

    private static Told withheld(Told report) {
        return switch (report.name()) {
            case "ringing" -> new Told("ringing", it -> it.ringing(COMPANY, CALL, WITHHELD, NINE_AM));
            case "completed" -> new Told("completed", it -> it.hungUp(COMPANY, CALL, WITHHELD, 0, NINE_AM));
            default -> report;
        };
    }

    private static final Map<String, List<Told>> KINDS = Map.ofEntries(
            Map.entry("answered", List.of(RINGING, PROGRESS, ended("dialed", CallOutcome.ANSWERED), FREE)),
            Map.entry(
                    "answered, with a recording of it",
                    List.of(RINGING, PROGRESS, ended("dialed", CallOutcome.ANSWERED), FREE, RECORDING, WORDS)),
            Map.entry(
                    "not answered, with voicemail",
                    List.of(
                            RINGING,
                            PROGRESS,
                            ended("dialed", CallOutcome.NO_ANSWER),
                            FREE,
                            RECORDING,
                            SHORTER,
                            WORDS)),
            Map.entry(
                    "busy on both sides, with voicemail",
                    List.of(
                            RINGING,
                            PROGRESS,
                            ended("dialed", CallOutcome.BUSY),
                            ended("line", CallOutcome.BUSY),
                            FREE,
                            RECORDING,
                            WORDS)),
            Map.entry(
                    "office cannot be reached",
                    List.of(RINGING, PROGRESS, ended("dialed", CallOutcome.FAILED), FREE, RECORDING, WORDS)),
            Map.entry(
                    "hung up while it rang", List.of(RINGING, PROGRESS, ended("dialed", CallOutcome.ABANDONED), FREE)),
            Map.entry(
                    "let ring until the line gave up",
                    List.of(
                            RINGING,
                            PROGRESS,
                            ended("dialed", CallOutcome.ABANDONED),
                            ended("line", CallOutcome.NO_ANSWER))),
            Map.entry(
                    "withheld, with voicemail",
                    List.of(
                            withheld(RINGING),
                            new Told("dialed", it -> it.ended(COMPANY, CALL, WITHHELD, CallOutcome.NO_ANSWER, NINE_AM)),
                            withheld(FREE),
                            RECORDING,
                            new Told(
                                    "transcription",
                                    it -> it.voicemailTranscribed(COMPANY, CALL, WITHHELD, "It drips.", NINE_AM)))),
            Map.entry(
                    "every word that can be said of a call",
                    List.of(
                            RINGING,
                            FREE,
                            ended("dialed", CallOutcome.NO_ANSWER),
                            ended("line", CallOutcome.FAILED),
                            ended("line", CallOutcome.BUSY),
                            ended("line", CallOutcome.ABANDONED),
                            ended("dialed again", CallOutcome.ANSWERED))));

    @TestFactory
    Stream<DynamicTest> whateverTheOrderTheSameCallAndTheSameWorkAreLeft() {
        return KINDS.entrySet().stream()
                .map(kind -> DynamicTest.dynamicTest(kind.getKey(), () -> check(kind.getKey(), kind.getValue())));
    }

    private void check(String kind, List<Told> reports) {
        var outcomes = new Outcomes(reports);
        var all = IntStream.range(0, reports.size()).boxed().toList();
        var orders = everyOrder(all);
        var told = same(outcomes, orders);
        told += same(outcomes, orders.stream().map(EveryOrderTest::doubled).toList());
        told += same(outcomes, orders.stream().map(EveryOrderTest::twice).toList());
        for (var lost : all) {
            told += same(
                    outcomes,
                    everyOrder(all.stream().filter(it -> !it.equals(lost)).toList()));
        }
        System.out.printf(
                "%s: %d reports, %d orders; with each doubled, all twice and each lost in turn %d sequences, %d different records%n",
                kind, reports.size(), orders.size(), told, outcomes.states.size());
    }

    /** All of these orders leave the same, also when each report is so late that nobody waited for it. */
    private static int same(Outcomes outcomes, List<List<Integer>> orders) {
        var truth = outcomes.end(orders.getFirst(), false).truth();
        for (var order : orders) {
            assertThat(outcomes.end(order, false).truth()).as("%s", order).isEqualTo(truth);
            assertThat(outcomes.end(order, true).truth())
                    .as("%s, late", order)
                    .usingRecursiveComparison()
                    .isEqualTo(truth);
        }
        return 2 * orders.size();
    }

    private static List<Integer> doubled(List<Integer> order) {
        return order.stream().flatMap(it -> Stream.of(it, it)).toList();
    }

    private static List<Integer> twice(List<Integer> order) {
        return Stream.concat(order.stream(), order.stream()).toList();
    }

    private static <T> List<List<T>> everyOrder(List<T> things) {
        if (things.isEmpty()) {
            return List.of(List.of());
        }
        var orders = new ArrayList<List<T>>();
        for (int i = 0; i < things.size(); i++) {
            var others = new ArrayList<>(things);
            Collections.swap(others, 0, i);
            var first = others.removeFirst();
            for (var rest : everyOrder(others)) {
                var order = new ArrayList<T>();
                order.add(first);
                order.addAll(rest);
                orders.add(order);
            }
        }
        return orders;
    }

    private OnRecord end(String kind) {
        var reports = Objects.requireNonNull(KINDS.get(kind));
        return new Outcomes(reports)
                .end(IntStream.range(0, reports.size()).boxed().toList(), false);
    }

    @Test
    void anAnsweredCallLeavesNothingToDo() {
        assertThat(end("answered").open()).isEmpty();
        assertThat(end("every word that can be said of a call").open()).isEmpty();
    }

    @Test
    void everyOtherCallLeavesWorkThatSaysHowItCame() {
        assertThat(end("hung up while it rang").open().map(FollowUp::trigger)).contains(Trigger.ABANDONED);
        assertThat(end("let ring until the line gave up").open().map(FollowUp::trigger))
                .contains(Trigger.MISSED);
        assertThat(end("not answered, with voicemail").open().map(FollowUp::trigger))
                .contains(Trigger.VOICEMAIL);
        assertThat(end("withheld, with voicemail").open().flatMap(FollowUp::transcript))
                .contains("It drips.");
    }

    @Test
    void whoeverHasTakenTheWorkInHandKeepsItWhenTheOfficeTurnsOutToHaveAnswered() {
        service.hungUp(COMPANY, CALL, FROM_ROSA, 0, NINE_AM);
        service.fellSilent(calls.all().getFirst());
        followUps.put(followUps.all().stream()
                .map(it -> FollowUpRoom.claimed(it, DANA))
                .toList());

        service.ended(COMPANY, CALL, FROM_ROSA, CallOutcome.ANSWERED, NINE_AM);

        var kept = followUps.all().getFirst();
        assertThat(kept.status().isClosed()).isFalse();
        assertThat(kept.changes().getLast().why()).isEqualTo("The office answered this call after all.");
        service.ended(COMPANY, CALL, FROM_ROSA, CallOutcome.ANSWERED, NINE_AM);
        assertThat(followUps.all()).containsExactly(kept);
    }

    @Test
    void anotherMissedCallOfTheSameCallerIsStillOwed() {
        service.ended(COMPANY, "CA0", FROM_ROSA, CallOutcome.NO_ANSWER, NINE_AM);
        service.hungUp(COMPANY, CALL, FROM_ROSA, 0, NINE_AM);
        service.fellSilent(calls.find(ID, CallId.of(ID, CALL)).orElseThrow());
        assertThat(followUps.all().getFirst().contactCount()).isEqualTo(2);

        service.ended(COMPANY, CALL, FROM_ROSA, CallOutcome.ANSWERED, NINE_AM);

        assertThat(followUps.all()).hasSize(1);
        assertThat(followUps.all().getFirst().status().isClosed()).isFalse();
        assertThat(followUps.all().getFirst().contactCount()).isEqualTo(1);
    }

    @Test
    void aCallToOneOfTheStaffEndsTheSameInEveryOrder() {
        var answered = staffCall(AlertCallStatus.COMPLETED);
        var refused = staffCall(AlertCallStatus.BUSY);
        assertThat(answered).hasSize(7);
        for (var reports : List.of(answered, refused)) {
            var usual = ofStaff(reports);
            for (var order : everyOrder(reports)) {
                assertThat(ofStaff(order)).isEqualTo(usual);
                assertThat(ofStaff(
                                order.stream().flatMap(it -> Stream.of(it, it)).toList()))
                        .isEqualTo(usual);
            }
        }
        System.out.printf(
                "calls to the staff: 7 reports, %d orders each of 2 kinds%n",
                everyOrder(answered).size());
    }

    private static List<UnaryOperator<AlertCall>> staffCall(AlertCallStatus end) {
        var statuses = end == AlertCallStatus.COMPLETED
                ? List.of(
                        AlertCallStatus.ACCEPTED,
                        AlertCallStatus.ACCEPTED,
                        AlertCallStatus.RINGING,
                        AlertCallStatus.ANSWERED,
                        end)
                : List.of(AlertCallStatus.ACCEPTED, AlertCallStatus.RINGING, end);
        var reports = new ArrayList<UnaryOperator<AlertCall>>();
        statuses.forEach(it -> reports.add(call -> call.reported(AlertCallSamples.report(it), LOOK_AT, NINE_AM)));
        if (end == AlertCallStatus.COMPLETED) {
            reports.add(call -> call.pressed(NINE_AM));
            reports.add(AlertCall::withdrawn);
        }
        return reports;
    }

    private static AlertCall ofStaff(List<UnaryOperator<AlertCall>> order) {
        var call = wanted("call-1").handedOver(NINE_AM);
        for (var report : order) {
            call = report.apply(call);
        }
        return call;
    }
}
