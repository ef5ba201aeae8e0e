package dev.ringback.texting;

import static dev.ringback.Northside.COMPANY;
import static dev.ringback.Northside.DANA;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.MAIN_NUMBER;
import static dev.ringback.Northside.NINE_AM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.SettableClock;
import dev.ringback.TestDatabase;
import dev.ringback.company.Company;
import dev.ringback.company.Purpose;
import dev.ringback.consent.ConsentService;
import dev.ringback.consent.WatchedConsent;
import dev.ringback.journal.TestJournaling;
import dev.ringback.kernel.PhoneNumber;
import dev.ringback.texting.LookupOutcome.Found;
import dev.ringback.texting.LookupOutcome.NotFound;
import dev.ringback.texting.SendOutcome.Accepted;
import dev.ringback.texting.SendOutcome.Busy;
import dev.ringback.texting.SendOutcome.Unknown;
import dev.ringback.wording.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many workers send to many numbers while half of those say STOP, and the carrier is often busy or not heard. */
class ManyStopsTest implements WatchedConsent.Watcher, WatchedTexts.Watcher, TextGateway {

    private static final int NUMBERS = 50;
    private static final int TEXTS = 500;
    private static final int WORKERS = 8;
    private static final int MOST_ATTEMPTS = 4;
    private static final int MOST_STEPS = 25;
    private static final long SEED = 20261116;
    private static final Duration TICK = Duration.ofSeconds(2);

    private final SettableClock clock = new SettableClock(NINE_AM);
    private final Neighbours neighbours = new Neighbours(new TestDatabase().open(), clock, COMPANY);
    private final Texts stored = store();
    private final ConsentService consent = new WatchedConsent(this);
    private final Texts watched = new WatchedTexts(stored, this);
    private final TextSender sender = TextingRoom.sender(
            watched, this, TextingRoom.gatekeeper(watched, consent, neighbours), consent, COMPANY, clock);

    /** Time passes only while nobody works: a real answer takes far less time than a lease, or the wait before a text is sent again. */
    private final ReentrantReadWriteLock work = new ReentrantReadWriteLock(true);

    /** How many more steps of handing texts over to a number there are until its customer says STOP: right in the middle of one. */
    private final Map<PhoneNumber, CountDownLatch> stepsLeft = new ConcurrentHashMap<>();

    private final Set<PhoneNumber> stopped = ConcurrentHashMap.newKeySet();
    private final Map<TextId, AtomicInteger> attempts = new ConcurrentHashMap<>();
    private final Map<TextId, AtomicInteger> taken = new ConcurrentHashMap<>();
    private final AtomicInteger handovers = new AtomicInteger();
    private final AtomicInteger deaths = new AtomicInteger();
    private final AtomicInteger afterStop = new AtomicInteger();
    private final AtomicInteger unasked = new AtomicInteger();
    private final ThreadLocal<Handover> present = ThreadLocal.withInitial(() -> Handover.NONE);

    /** What the thread at work knows of the handover it is at. */
    private record Handover(boolean written, boolean asked, boolean stopWasOnRecord) {
        private static final Handover NONE = new Handover(false, false, false);
    }

    private Texts store() {
        var database = new TestDatabase().open();
        return new MongoTexts(database, new TestJournaling(database, clock).journaling);
    }

    @Override
    public void sees(WatchedTexts.Deed deed) {
        // only what is written of a handover counts
    }

    @Override
    public void before(TextMessage replacing) {
        if (isHandover(replacing)) {
            step(replacing.to());
            present.set(new Handover(false, false, stopped.contains(replacing.to())));
        }
    }

    @Override
    public void after(TextMessage replacing, boolean done) {
        if (isHandover(replacing)) {
            present.set(new Handover(done, false, present.get().stopWasOnRecord()));
        }
    }

    private static boolean isHandover(TextMessage text) {
        return text.sending() != null && text.sending().handedOverAt() != null;
    }

    @Override
    public void stopped(PhoneNumber number) {
        stopped.add(number);
        // Longer than a worker takes from the question to the carrier: what waits is not dropped yet.
        pause(20);
    }

    @Override
    public void beforeQuestion(PhoneNumber number) {
        var before = present.get();
        present.set(
                new Handover(before.written(), before.written(), before.stopWasOnRecord() || stopped.contains(number)));
    }

    @Override
    public void afterQuestion(PhoneNumber number) {
        step(number);
    }

    /** Gives whoever says STOP now the time to come in between. */
    private void step(PhoneNumber number) {
        var left = stepsLeft.get(number);
        if (left != null) {
            left.countDown();
            pause(ThreadLocalRandom.current().nextInt(10));
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the carrier answers to an attempt at a text is the same in every run. */
    private static int fate(TextId text, int attempt) {
        return new Random(SEED + text.hashCode() * 31L + attempt).nextInt(100);
    }

    @Override
    public SendOutcome send(Company company, TextMessage text) {
        handovers.incrementAndGet();
        step(text.to());
        var handover = present.get();
        present.set(Handover.NONE);
        if (!handover.asked()) {
            unasked.incrementAndGet();
        }
        if (handover.stopWasOnRecord()) {
            afterStop.incrementAndGet();
        }
        var attempt =
                attempts.computeIfAbsent(text.id(), it -> new AtomicInteger()).incrementAndGet();
        var fate = attempt > MOST_ATTEMPTS ? 0 : fate(text.id(), attempt);
        if (fate < 40) {
            return new Accepted(takes(text));
        }
        if (fate < 65) {
            return new Busy("20429");
        }
        if (fate < 75) {
            takes(text);
            return new Unknown();
        }
        if (fate < 80) {
            takes(text);
        } else if (fate < 95) {
            return new Unknown();
        }
        deaths.incrementAndGet();
        throw new IllegalStateException("The power is gone");
    }

    private Receipt takes(TextMessage text) {
        taken.computeIfAbsent(text.id(), it -> new AtomicInteger()).incrementAndGet();
        return receipt(text);
    }

    private static Receipt receipt(TextMessage text) {
        return new Receipt("SM-" + text.id(), Proof.ACCEPTED, null);
    }

    @Override
    public LookupOutcome lookUp(Company company, TextMessage text, Instant since, Set<String> others) {
        return taken.containsKey(text.id()) ? new Found(receipt(text)) : new NotFound();
    }

    private static PhoneNumber number(int index) {
        return new PhoneNumber("+131255502" + (10 + index));
    }

    private static TextMessage text(int index) {
        return TextSamples.outbound(
                ID,
                "text-" + index,
                number(index % NUMBERS),
                Purpose.ON_MY_WAY,
                Words.own("This is text " + index),
                DANA.id(),
                NINE_AM,
                null,
                Delivery.of(Proof.QUEUED, Sending.at(NINE_AM, NINE_AM.plus(TextSender.GIVE_UP))));
    }

    private boolean isAllDone() {
        return all().stream().allMatch(it -> it.due().isEmpty());
    }

    private List<TextMessage> all() {
        return stored.findAll(
                ID,
                IntStream.range(0, TEXTS)
                        .mapToObj(it -> new TextId("text-" + it))
                        .toList());
    }

    private volatile boolean isOver;

    private void workUntilAllIsDone() {
        while (!isOver) {
            work.readLock().lock();
            try {
                var due = sender.take();
                if (due.isPresent()) {
                    sender.work(due.get());
                }
            } catch (IllegalStateException died) {
                // the lease runs out, and somebody else looks it up
            } finally {
                present.set(Handover.NONE);
                work.readLock().unlock();
            }
        }
    }

    private void letTimePass() throws InterruptedException {
        while (!isOver) {
            Thread.sleep(5);
            work.writeLock().lock();
            try {
                clock.passes(TICK);
            } finally {
                work.writeLock().unlock();
            }
        }
    }

    /** Says STOP in the middle of a handover, or when there is none any more. */
    private void saysStop(PhoneNumber number, CountDownLatch left) throws InterruptedException {
        while (!left.await(100, TimeUnit.MILLISECONDS) && !isAllDone()) {
            Thread.onSpinWait();
        }
        TextingRoom.mailbox(
                        stored, new TextWriter(stored, sender, neighbours.visits.service, clock), consent, neighbours)
                .receive(
                        COMPANY,
                        new IncomingText("SM-stop-" + number.e164(), number, MAIN_NUMBER, "STOP", List.of(), null),
                        clock.instant());
    }

    @Test
    void nobodyIsTextedAfterTheirStopAndNothingIsDoubledOrLost()
            throws InterruptedException, ExecutionException, TimeoutException {
        IntStream.range(0, NUMBERS)
                .forEach(it -> consent.booked(
                        ID, number(it), "visit/" + it, "Booked a visit", NINE_AM.minus(Duration.ofDays(1))));
        IntStream.range(0, TEXTS).forEach(it -> stored.insert(text(it)));
        var numbers = new ArrayList<>(
                IntStream.range(0, NUMBERS).mapToObj(ManyStopsTest::number).toList());
        var random = new Random(SEED);
        Collections.shuffle(numbers, random);
        var stopping = numbers.subList(0, NUMBERS / 2);

        try (var threads = Executors.newCachedThreadPool()) {
            var running = new ArrayList<Future<?>>();
            for (var number : stopping) {
                var left = new CountDownLatch(1 + random.nextInt(MOST_STEPS));
                stepsLeft.put(number, left);
                running.add(threads.submit(() -> {
                    saysStop(number, left);
                    return number;
                }));
            }
            var stops = List.copyOf(running);
            IntStream.range(0, WORKERS).forEach(it -> running.add(threads.submit(this::workUntilAllIsDone)));
            running.add(threads.submit(() -> {
                letTimePass();
                return clock;
            }));
            try {
                for (var stop : stops) {
                    stop.get(5, TimeUnit.MINUTES);
                }
                for (var look = 0; look < 3_000 && !isAllDone(); look++) {
                    Thread.sleep(100);
                }
            } finally {
                isOver = true;
            }
            for (var each : running) {
                each.get(5, TimeUnit.MINUTES);
            }
        }

        var doubled = taken.values().stream().filter(it -> it.get() > 1).count();
        var lost = all().stream().filter(it -> !isSettled(it, stopping)).toList();
        var kept = all().stream().filter(it -> it.proof() == Proof.NO_CONTACT).count();
        System.out.printf(
                "%d texts, %d attempts, %d workers died, %d kept back by a STOP;"
                        + " handed over after STOP was on record before the question: %d, without a question: %d,"
                        + " doubled: %d, lost: %d%n",
                TEXTS, handovers.get(), deaths.get(), kept, afterStop.get(), unasked.get(), doubled, lost.size());
        assertThat(afterStop).hasValue(0);
        assertThat(unasked).hasValue(0);
        assertThat(doubled).isZero();
        assertThat(lost).isEmpty();
        assertThat(kept).isPositive();
        assertThat(handovers.get()).isGreaterThan(TEXTS / 2);
        assertThat(deaths).hasPositiveValue();
    }

    /** The carrier has it and the proof says so, or its number has said STOP and it says that. */
    private boolean isSettled(TextMessage it, List<PhoneNumber> stopping) {
        return taken.containsKey(it.id())
                ? it.proof() == Proof.ACCEPTED
                : it.noContactReason() == NoContactReason.OPTED_OUT && stopping.contains(it.to());
    }
}
