package dev.ringback.journal;

import dev.ringback.kernel.CompanyId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/** The newest entries of one company's journal as this backend last saw them: read once, for everybody who follows or is told. */
final class Tail implements Runnable {

    private static final int KEPT = 1_000;
    /** So that not each new one moves all the others. */
    private static final int SPARE = 250;

    private final Journal journal;
    private final CompanyId company;
    private final LongSupplier end;
    private final Set<Runnable> hearers = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    // Guarded by the lock: without gaps, and ending with the last.
    private final List<JournalEntry> newest = new ArrayList<>();
    private volatile long last;
    private volatile boolean grown;

    /** Reads no further than this end, which moves. */
    Tail(Journal journal, CompanyId company, LongSupplier end) {
        this.journal = journal;
        this.company = company;
        this.end = end;
        this.last = end.getAsLong();
    }

    /** The number of the last entry that was seen. */
    long last() {
        return last;
    }

    void hear(Runnable hearer) {
        hearers.add(hearer);
    }

    void ignore(Runnable hearer) {
        hearers.remove(hearer);
    }

    /** The bell: there may be more. */
    @Override
    public void run() {
        grown = true;
        hearers.forEach(Runnable::run);
    }

    /** Looks whether there is more that no bell told of, since another backend wrote it. */
    void look() {
        if (grown || end.getAsLong() > last) {
            run();
        }
    }

    /** Something could not be read: the next look rings. */
    void lookAgain() {
        grown = true;
    }

    /** Entries after this number, in order: none only when there is none. */
    List<JournalEntry> after(long seq, int most) {
        lock.lock();
        try {
            if (grown) {
                readOn(most);
            }
            if (seq >= last) {
                return List.of();
            }
            var first = last - newest.size() + 1;
            if (seq >= first - 1) {
                var from = Math.toIntExact(seq - first + 1);
                return List.copyOf(newest.subList(from, Math.min(newest.size(), from + most)));
            }
        } finally {
            lock.unlock();
        }
        return journal.read(company, seq, most).stream()
                .takeWhile(it -> it.seq() <= last)
                .toList();
    }

    private void readOn(int most) {
        grown = false;
        try {
            var upTo = end.getAsLong();
            List<JournalEntry> page;
            do {
                page = journal.read(company, last, most).stream()
                        .takeWhile(it -> it.seq() <= upTo)
                        .toList();
                newest.addAll(page);
                last = page.isEmpty() ? last : page.getLast().seq();
            } while (page.size() == most);
            if (newest.size() > KEPT + SPARE) {
                newest.subList(0, newest.size() - KEPT).clear();
            }
        } catch (RuntimeException unreachable) {
            grown = true;
            throw unreachable;
        }
    }
}
