package dev.ringback.scenario;

import dev.ringback.scenario.Finding.Fault;
import dev.ringback.scenario.History.Step;
import dev.ringback.scenario.Operation.Answer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What was done, made again one by one in the order of the versions that were answered. Versions may be left out, when a worker took the
 * follow-up in between; an answer to what was so already shares its version with the change that made it so.
 */
final class Replay {

    private final History history;
    private final NavigableMap<Long, Operation> changes = new TreeMap<>();
    private final NavigableMap<Long, Hands> hands = new TreeMap<>();
    private final List<Step> steps = new ArrayList<>(List.of(new Step("OPENED", null, null, null)));
    private final List<Finding> findings = new ArrayList<>();

    private Replay(History history) {
        this.history = history;
        hands.put(0L, Hands.NOBODYS);
    }

    static Replay of(History history) {
        var replay = new Replay(history);
        var done = new TreeMap<Long, List<Operation>>();
        var refused = new ArrayList<Operation>();
        for (var operation : history.operations()) {
            var answer = operation.answer();
            if (answer != null && answer.refusal() != null) {
                refused.add(operation);
            } else if (answer != null) {
                done.computeIfAbsent(Objects.requireNonNull(answer.version()), it -> new ArrayList<>())
                        .add(operation);
            }
        }
        done.forEach(replay::doAgain);
        refused.forEach(replay::explainRefusal);
        return replay;
    }

    /** At most one of those that share a version made the change; the others must have found it made. */
    private void doAgain(long version, List<Operation> operations) {
        var before = hands.lastEntry().getValue();
        var change = operations.stream()
                .filter(it -> before.isChangedBy(it.deed()))
                .filter(it ->
                        before.on(it.deed()).after().holder() == answer(it).holder())
                .min(Comparator.comparing((Operation it) -> !isToldNext(it)).thenComparing(Operation::began));
        change.ifPresent(it -> make(version, it, before));
        operations.stream().filter(it -> change.isEmpty() || it != change.get()).forEach(it -> accept(version, it));
    }

    /** Of several that may have made the change, the record says which. */
    private boolean isToldNext(Operation it) {
        var told = history.account().steps();
        return steps.size() < told.size()
                && told.get(steps.size()).kind().equals(it.deed().kind().told)
                && told.get(steps.size()).by() == it.deed().by();
    }

    private void make(long version, Operation it, Hands before) {
        var after = answer(it).holder();
        changes.put(version, it);
        hands.put(version, new Hands(after));
        steps.add(new Step(it.deed().kind().told, it.deed().by(), before.holder(), after));
    }

    private void accept(long version, Operation it) {
        var present = hands.lastEntry().getValue();
        var shown = answer(it).holder();
        if (present.on(it.deed()).refusal() == null && !present.isChangedBy(it.deed()) && shown == present.holder()) {
            return;
        }
        if (shown != null && present.holder() != null && shown != present.holder()) {
            find(Fault.TWO_HOLDERS, it, present);
        } else {
            find(changes.containsKey(version) ? Fault.SHARED_VERSION : Fault.AGAINST_THE_RULES, it, present);
        }
        if (!changes.containsKey(version)) {
            make(version, it, present);
        }
    }

    private void explainRefusal(Operation it) {
        var answer = answer(it);
        var present = answer.version() == null
                ? Hands.NOBODYS
                : hands.floorEntry(answer.version()).getValue();
        if (!Objects.equals(present.on(it.deed()).refusal(), answer.refusal()) || present.holder() != answer.holder()) {
            find(Fault.WRONG_REFUSAL, it, present);
        }
    }

    private void find(Fault fault, Operation it, Hands present) {
        findings.add(new Finding(fault, history.followUp(), it + ", with " + present));
    }

    private static Answer answer(Operation it) {
        return Objects.requireNonNull(it.answer());
    }

    /** The changes that were answered, as the record must tell them. */
    List<Step> steps() {
        return steps;
    }

    long lastVersion() {
        return hands.lastKey();
    }

    boolean isChange(Operation operation) {
        return changes.values().stream().anyMatch(it -> it == operation);
    }

    List<Finding> findings() {
        return findings;
    }
}
