package dev.ringback.followup;

import dev.ringback.company.Source;
import dev.ringback.company.Urgency;
import dev.ringback.kernel.Actor;
import dev.ringback.kernel.Member;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How many follow-ups there are of each kind, counted in one go. */
record InboxCounts(List<Group> groups, Actor viewer) {

    /** So many that are alike. */
    record Group(
            Status status,
            Urgency urgency,
            Category category,
            Source source,
            @Nullable Member holder,
            boolean stale,
            int count) {}

    /** So many with this value. */
    record Count<T>(T value, int count) {}

    public int total() {
        return count(any -> true);
    }

    public int unclaimed() {
        return count(it -> it.holder() == null);
    }

    public int claimedByMe() {
        return count(it -> it.holder() != null && it.holder().reference().equals(viewer.reference()));
    }

    public int stale() {
        return count(Group::stale);
    }

    public List<Count<Status>> byStatus() {
        return by(Group::status, Comparator.naturalOrder());
    }

    public List<Count<Urgency>> byUrgency() {
        return by(Group::urgency, Comparator.naturalOrder());
    }

    public List<Count<Category>> byCategory() {
        return by(Group::category, Comparator.naturalOrder());
    }

    public List<Count<Source>> bySource() {
        return by(Group::source, Comparator.naturalOrder());
    }

    public List<Count<Member>> byHolder() {
        return by(
                Group::holder,
                Comparator.comparing(Member::name).thenComparing(it -> it.id().value()));
    }

    private int count(Predicate<Group> wanted) {
        return groups.stream().filter(wanted).mapToInt(Group::count).sum();
    }

    private <T> List<Count<T>> by(Function<Group, @Nullable T> valueOf, Comparator<? super T> order) {
        var sums = new TreeMap<T, Integer>(order);
        for (var group : groups) {
            var value = valueOf.apply(group);
            if (value != null) {
                sums.merge(value, group.count(), Integer::sum);
            }
        }
        return sums.entrySet().stream()
                .map(it -> new Count<>(it.getKey(), it.getValue()))
                .toList();
    }
}
