package dev.ringback.texting;

import static dev.ringback.Northside.COMPANY;
import static dev.ringback.Northside.DAN;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.MAIN_NUMBER;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.Northside.ROSA;
import static dev.ringback.texting.TextSamples.drafted;
import static dev.ringback.texting.TextSamples.queued;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.CompaniesInMemory;
import dev.ringback.SettableClock;
import dev.ringback.TestDatabase;
import dev.ringback.company.Company;
import dev.ringback.company.Purpose;
import dev.ringback.consent.ConsentEntry.Method;
import dev.ringback.consent.ConsentService;
import dev.ringback.consent.WatchedConsent;
import dev.ringback.kernel.InvalidInput;
import dev.ringback.kernel.PhoneNumber;
import dev.ringback.texting.LookupOutcome.Found;
import dev.ringback.texting.LookupOutcome.NotFound;
import dev.ringback.texting.SendOutcome.Accepted;
import dev.ringback.texting.SendOutcome.Busy;
import dev.ringback.texting.SendOutcome.Unknown;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * STOP while a text is queued, leased, retried, drafted or being approved. First the text's whole way to the carrier is walked undisturbed
 * and its steps are counted; then once for every pair of steps, with a STOP that gets on record at the one and has dropped what waits at the
 * other.
 */
class StopRaceTest {

    private static final SettableClock MORNING = new SettableClock(NINE_AM);
    private static final Neighbours NEIGHBOURS = new Neighbours(new TestDatabase().open(), MORNING, COMPANY);

    /** How the carrier answers, from the first time on. */
    private enum Answer {
        TAKES,
        IS_BUSY,
        IS_LOST,
        IS_LOST_BUT_TAKEN,
        DIES
    }

    /** The ways that a text may go. */
    private enum Way {
        STRAIGHT(List.of(Answer.TAKES)),
        AFTER_BUSY(List.of(Answer.IS_BUSY, Answer.IS_BUSY, Answer.TAKES)),
        AFTER_A_LOST_ANSWER(List.of(Answer.IS_LOST, Answer.TAKES)),
        FOUND_AFTER_A_LOST_ANSWER(List.of(Answer.IS_LOST_BUT_TAKEN)),
        AFTER_A_CRASH(List.of(Answer.DIES, Answer.IS_BUSY, Answer.TAKES)),
        AFTER_APPROVAL(List.of(Answer.IS_BUSY, Answer.TAKES)),
        AFTER_QUIET_HOURS(List.of(Answer.TAKES));

        private final List<Answer> answers;

        Way(List<Answer> answers) {
            this.answers = answers;
        }

        private TextMessage text(Instant now) {
            return switch (this) {
                case AFTER_APPROVAL -> drafted("text-1", now);
                case AFTER_QUIET_HOURS ->
                    queued("text-1", ROSA, Purpose.SERVICE_NOTICE)
                            .leased(Sending.at(now, now.plus(TextSender.GIVE_UP)));
                default -> queued("text-1");
            };
        }

        /** In the evening, where it must wait. */
        private Duration until() {
            return this == AFTER_QUIET_HOURS ? Duration.ofHours(13) : Duration.ZERO;
        }

        private Duration pace() {
            return this == AFTER_QUIET_HOURS ? Duration.ofMinutes(150) : Duration.ofSeconds(20);
        }
    }

    /** One walk of one text, with a STOP on the way. */
    private static final class Walk implements WatchedConsent.Watcher, WatchedTexts.Watcher, TextGateway {

        private final Way way;
        private final int stopAt;
        private final int droppedAt;
        private final SettableClock clock = new SettableClock(NINE_AM);
        private final Texts stored = new TextsInMemory(clock);
        private final ConsentService consent = new WatchedConsent(this);
        private final Texts watched = new WatchedTexts(stored, this);
        private final Thread walker = Thread.currentThread();
        private final CountDownLatch mayDrop = new CountDownLatch(1);
        private final CountDownLatch onRecord = new CountDownLatch(1);
        private final Thread customer = new Thread(this::saysStop);

        int steps;
        int handovers;
        boolean taken;
        /** What of the present handover has happened: it was written, the ledger was asked, and what was on record then. */
        private boolean isWritten;

        private boolean isAsked;
        private boolean stopWasOnRecord;
        final List<String> wrongs = new ArrayList<>();

        Walk(Way way, int stopAt, int droppedAt) {
            this.way = way;
            this.stopAt = stopAt;
            this.droppedAt = droppedAt;
        }

        private TextSender sender() {
            return TextingRoom.sender(
                    watched, this, TextingRoom.gatekeeper(watched, consent, NEIGHBOURS), consent, COMPANY, clock);
        }

        Walk go() throws InterruptedException {
            consent.booked(ID, ROSA, "visit/1", "Booked a visit", NINE_AM.minus(Duration.ofDays(1)));
            consent.granted(
                    ID, ROSA, Purpose.REPLY, "form/1", "I agree", Method.PAPER, NINE_AM.minus(Duration.ofDays(1)));
            stored.insert(way.text(NINE_AM));
            clock.passes(way.until());
            var sender = sender();
            if (way == Way.AFTER_APPROVAL) {
                approve(sender);
            }
            for (var round = 0; round < 12 && text().due().isPresent(); round++) {
                work(sender);
                clock.passes(way.pace());
            }
            stop();
            dropped();
            work(sender);
            return this;
        }

        private void approve(TextSender sender) {
            try {
                step();
                TextingRoom.desk(
                                watched,
                                new TextWriter(watched, sender, NEIGHBOURS.visits.service, clock),
                                sender,
                                consent,
                                NEIGHBOURS,
                                CompaniesInMemory.of(COMPANY),
                                clock)
                        .approve(DAN, new TextId("text-1"), null);
                step();
            } catch (InvalidInput tooLate) {
                if (text().proof() != Proof.NO_CONTACT) {
                    wrongs.add("A draft that nobody stopped could not be approved");
                }
            }
        }

        private void work(TextSender sender) {
            for (var due = sender.take(); due.isPresent(); due = sender.take()) {
                try {
                    sender.work(due.get());
                } catch (IllegalStateException died) {
                    // somebody else takes it when the lease is over
                }
            }
        }

        TextMessage text() {
            return stored.find(ID, new TextId("text-1")).orElseThrow();
        }

        private void step() {
            if (Thread.currentThread() != walker) {
                return;
            }
            if (steps == stopAt) {
                stop();
            }
            if (steps == droppedAt) {
                dropped();
            }
            steps++;
        }

        /** Begins the STOP, and waits until it is on record. */
        private void stop() {
            if (customer.getState() == Thread.State.NEW) {
                customer.start();
                await(onRecord);
            }
        }

        /** Lets the STOP go on, and waits until it is through. */
        private void dropped() {
            mayDrop.countDown();
            try {
                if (customer.getState() != Thread.State.NEW) {
                    customer.join(TimeUnit.MINUTES.toMillis(1));
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        private static void await(CountDownLatch latch) {
            try {
                if (!latch.await(1, TimeUnit.MINUTES)) {
                    throw new AssertionError("Nothing happened for a minute");
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        private void saysStop() {
            TextingRoom.mailbox(
                            stored,
                            new TextWriter(stored, sender(), NEIGHBOURS.visits.service, clock),
                            consent,
                            NEIGHBOURS)
                    .receive(
                            COMPANY,
                            new IncomingText("SM-stop", ROSA, MAIN_NUMBER, "STOP", List.of(), null),
                            clock.instant());
            var left = text();
            if (left.proof() != Proof.UNCONFIRMED
                    && !left.proof().isFinal()
                    && (left.sending() == null
                            ? !left.proof().isTaken()
                            : left.sending().handedOverAt() == null)) {
                wrongs.add("After the STOP it still waits, as " + left.proof());
            }
        }

        @Override
        public void stopped(PhoneNumber number) {
            onRecord.countDown();
            await(mayDrop);
        }

        private boolean isStopOnRecord() {
            return onRecord.getCount() == 0;
        }

        @Override
        public void beforeQuestion(PhoneNumber number) {
            step();
            if (Thread.currentThread() == walker) {
                isAsked = isWritten;
                stopWasOnRecord |= isStopOnRecord();
            }
        }

        @Override
        public void afterQuestion(PhoneNumber number) {
            step();
        }

        @Override
        public void sees(WatchedTexts.Deed deed) {
            if (deed == WatchedTexts.Deed.TAKE && Thread.currentThread() == walker) {
                isWritten = false;
                isAsked = false;
                stopWasOnRecord = false;
            }
            step();
        }

        @Override
        public void before(TextMessage replacing) {
            step();
            if (replacing.sending() != null && replacing.sending().handedOverAt() != null) {
                stopWasOnRecord = isStopOnRecord();
            }
        }

        @Override
        public void after(TextMessage replacing, boolean done) {
            if (done && replacing.sending() != null && replacing.sending().handedOverAt() != null) {
                isWritten = true;
            }
            step();
        }

        @Override
        public SendOutcome send(Company company, TextMessage text) {
            var answer = way.answers.get(Math.min(handovers, way.answers.size() - 1));
            handovers++;
            if (!isAsked) {
                wrongs.add("Handed over without a question after it was written down");
            }
            if (stopWasOnRecord) {
                wrongs.add("Handed over though the STOP was on record when the ledger was asked");
            }
            if (taken) {
                wrongs.add("Handed over twice");
            }
            isWritten = false;
            isAsked = false;
            step();
            taken = answer == Answer.TAKES || answer == Answer.IS_LOST_BUT_TAKEN;
            return switch (answer) {
                case TAKES -> new Accepted(new Receipt("SM1", Proof.ACCEPTED, null));
                case IS_BUSY -> new Busy("20429");
                case IS_LOST, IS_LOST_BUT_TAKEN -> new Unknown();
                case DIES -> throw new IllegalStateException("The power is gone");
            };
        }

        @Override
        public LookupOutcome lookUp(Company company, TextMessage text, Instant since, Set<String> others) {
            step();
            return taken ? new Found(new Receipt("SM1", Proof.SENT, null)) : new NotFound();
        }

        /** A text that the carrier has says so, and any other says that its number has said STOP. */
        void isSettled() {
            assertThat(wrongs).as(toString()).isEmpty();
            if (taken) {
                assertThat(text().proof().isTaken()).as(toString()).isTrue();
            } else {
                assertThat(text().proof()).as(toString()).isEqualTo(Proof.NO_CONTACT);
                assertThat(text().noContactReason()).as(toString()).isEqualTo(NoContactReason.OPTED_OUT);
            }
            assertThat(text().due()).as(toString()).isEmpty();
        }

        @Override
        public String toString() {
            return "%s, with a STOP on record at step %d that drops at step %d".formatted(way, stopAt, droppedAt);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStopAtAnyStepIsHeededFromTheNextQuestionOn(Way way) throws InterruptedException {
        var undisturbed = new Walk(way, Integer.MAX_VALUE, Integer.MAX_VALUE).go();
        assertThat(undisturbed.taken).isTrue();
        assertThat(undisturbed.handovers).isEqualTo(way.answers.size());
        undisturbed.isSettled();

        var stopped = 0;
        for (var stopAt = 0; stopAt < undisturbed.steps; stopAt++) {
            for (var droppedAt = stopAt; droppedAt < undisturbed.steps; droppedAt++) {
                var walk = new Walk(way, stopAt, droppedAt).go();
                walk.isSettled();
                stopped += walk.taken ? 0 : 1;
            }
        }
        assertThat(stopped).isGreaterThan(undisturbed.steps);
        System.out.printf("STOP at every step of %s: %d steps, stopped %d times%n", way, undisturbed.steps, stopped);
    }
}
