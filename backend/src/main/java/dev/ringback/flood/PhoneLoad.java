package dev.ringback.flood;

import dev.ringback.followup.Informant;
import dev.ringback.journal.Aggregate;
import dev.ringback.journal.Event;
import dev.ringback.kernel.CompanyId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What one phone was told lately through one door, and what is gathered for it. Decides alone, so that however many backends tell it, it is
 * never told more than the door allows. Whoever is new is told of at once; of whoever goes on, the last place is kept for a summary.
 *
 * @param told the latest last
 */
record PhoneLoad(Phone phone, List<Told> told, List<Gathering> gatherings, long version) implements Aggregate {

    /** Whoever began to tell a summary and died is given this long; then it is told again, under the same key. */
    private static final Duration LEASE = Duration.ofSeconds(30);
    /** What is repeated within this time is known again. */
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private static final int MOST_GATHERINGS = 20;

    /** One telling that counts. */
    record Told(Informant of, String occasion, Instant at) {}

    PhoneLoad {
        told = List.copyOf(told);
        gatherings = List.copyOf(gatherings);
    }

    static PhoneLoad none(Phone phone) {
        return new PhoneLoad(phone, List.of(), List.of(), 0);
    }

    boolean hasTold(String occasion) {
        return told.stream().anyMatch(it -> it.occasion().equals(occasion));
    }

    boolean hasGathered(String occasion) {
        return gatherings.stream().anyMatch(it -> it.has(occasion));
    }

    /** Counts the news as told when there is room for it, or else gathers it. The same news changes nothing. */
    PhoneLoad asked(Informant from, News news, Instant now) {
        if (hasTold(news.occasion()) || hasGathered(news.occasion())) {
            return this;
        }
        return isRoomForOne(from, now) && gatherings.stream().noneMatch(it -> it.takes(from, news))
                ? with(toldOf(from, news.occasion(), now), gatherings)
                : with(told, gathered(from, news, now));
    }

    /** The news did not get there: it leaves room for others. */
    PhoneLoad untold(String occasion) {
        return hasTold(occasion)
                ? with(
                        told.stream()
                                .filter(it -> !it.occasion().equals(occasion))
                                .toList(),
                        gatherings)
                : this;
    }

    private List<Told> toldOf(Informant from, String occasion, Instant now) {
        return Stream.concat(
                        told.stream().filter(it -> it.at().isAfter(now.minus(REMEMBERED))),
                        Stream.of(new Told(from, occasion, now)))
                .toList();
    }

    private List<Gathering> gathered(Informant from, News news, Instant now) {
        var all = new ArrayList<>(gatherings);
        if (all.stream().noneMatch(it -> it.takes(from, news))) {
            all.add(Gathering.of(from, news, now));
        } else {
            all.replaceAll(it -> it.takes(from, news) ? it.and(news) : it);
        }
        return withoutOldest(all);
    }

    private static List<Gathering> withoutOldest(List<Gathering> all) {
        var surplus = all.size() - MOST_GATHERINGS;
        var over =
                all.stream().filter(Gathering::over).limit(Math.max(0, surplus)).toList();
        return all.stream().filter(it -> !over.contains(it)).toList();
    }

    private boolean isRoomForOne(Informant from, Instant at) {
        var used = used(at, it -> it.of().equals(from));
        var share = share(from, at);
        return used == 0 ? share > 0 : used < share - 1;
    }

    private boolean isRoomForSummary(Informant from, Instant at) {
        return used(at, it -> it.of().equals(from)) < share(from, at);
    }

    private int share(Informant from, Instant at) {
        return phone.door().shareBeside(used(at, it -> !it.of().equals(from)));
    }

    private int used(Instant at, Predicate<Told> which) {
        return (int) told.stream()
                .filter(it -> it.at().isAfter(at.minus(Door.WINDOW)) && !it.at().isAfter(at))
                .filter(which)
                .count();
    }

    /** The gathering whose turn it is: one that somebody began to tell, or one that is ripe and for which there is room. */
    Optional<Gathering> ripe(Instant now) {
        return gatherings.stream()
                .filter(it -> dueAt(it).filter(due -> !due.isAfter(now)).isPresent())
                .findFirst();
    }

    private Optional<Instant> dueAt(Gathering it) {
        if (it.summary() != null && !it.over()) {
            return Optional.of(it.summary().at().plus(LEASE));
        }
        return it.isOpen() ? roomAt(it) : Optional.empty();
    }

    /** As far as is known: what is told meanwhile moves it on. */
    private Optional<Instant> roomAt(Gathering it) {
        var last = told.stream().map(Told::at).max(Instant::compareTo).orElse(it.ripeAt());
        var earliest = last.isAfter(it.ripeAt()) ? last : it.ripeAt();
        var freed = told.stream().map(told -> told.at().plus(Door.WINDOW)).filter(at -> at.isAfter(earliest));
        return Stream.concat(Stream.of(earliest), freed)
                .sorted()
                .filter(at -> isRoomForSummary(it.informant(), at))
                .findFirst();
    }

    /** Writes down the summary that is about to be told, and counts it. */
    PhoneLoad summarised(Gathering it, Gathering.Summary as) {
        return with(
                toldOf(it.informant(), as.key(), as.at()),
                gatherings.stream()
                        .map(each -> each.isSame(it) ? each.summarised(as) : each)
                        .toList());
    }

    /** Told, or not needed any more. */
    PhoneLoad ended(Gathering which) {
        return with(
                told,
                gatherings.stream()
                        .map(it -> it.isSame(which) ? it.ended() : it)
                        .toList());
    }

    @Override
    public Optional<Instant> due() {
        return gatherings.stream().flatMap(it -> dueAt(it).stream()).min(Instant::compareTo);
    }

    @Override
    public CompanyId company() {
        return phone.company();
    }

    @Override
    public String key() {
        return phone.key();
    }

    @Override
    public List<Event> pendingEvents() {
        return List.of();
    }

    /** This, as the store has it after writing. */
    PhoneLoad written() {
        return new PhoneLoad(phone, told, gatherings, version + 1);
    }

    private PhoneLoad with(List<Told> newTold, List<Gathering> newGatherings) {
        return new PhoneLoad(phone, newTold, newGatherings, version);
    }
}
