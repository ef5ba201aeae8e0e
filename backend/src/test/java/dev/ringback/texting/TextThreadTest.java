package dev.ringback.texting;

import static dev.ringback.Northside.COMPANY;
import static dev.ringback.Northside.DAN;
import static dev.ringback.Northside.HENRY;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.LAKESIDE;
import static dev.ringback.Northside.MAIN_NUMBER;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.Northside.ROSA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.SettableClock;
import dev.ringback.TestDatabase;
import dev.ringback.Together;
import dev.ringback.company.Purpose;
import dev.ringback.customer.CustomerId;
import dev.ringback.customer.CustomerRoom;
import dev.ringback.customer.CustomerSamples;
import dev.ringback.customer.CustomersMerged;
import dev.ringback.journal.JournalEntry;
import dev.ringback.journal.TestJournaling;
import dev.ringback.kernel.PageRequest;
import dev.ringback.wording.Words;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the company has read of what was written with Rosa. */
class TextThreadTest {

    private static final CustomerId ROSAS = new CustomerId("rosa");
    private static final CustomerId OTHER = new CustomerId("other");

    private final SettableClock clock = new SettableClock(NINE_AM);
    private final Texts texts = new TextsInMemory(clock);
    private final CustomerRoom customers = new CustomerRoom(new TestDatabase().open(), clock, COMPANY)
            .with(
                    CustomerSamples.customer("rosa", "Rosa Lind", ROSA),
                    CustomerSamples.customer("other", "R. Lind", HENRY));
    private final TextThreads threads = threads();
    private final ThreadKeeper keeper = new ThreadKeeper(threads, texts, customers.service);
    private final ThreadService service = new ThreadService(threads, texts, customers.service, clock);

    private TextThreads threads() {
        var database = new TestDatabase().open();
        return new MongoTextThreads(database, new TestJournaling(database, clock).journaling);
    }

    private TextMessage inbound(String id, @Nullable CustomerId customer, Instant at) {
        var text = new TextMessage(
                new TextId(id),
                ID,
                Direction.INBOUND,
                customer,
                null,
                null,
                Purpose.REPLY,
                OTHER.equals(customer) ? HENRY : ROSA,
                MAIN_NUMBER,
                Words.own("Words of " + id),
                List.of(),
                null,
                null,
                at,
                null,
                Delivery.received("SM-" + id),
                null,
                0,
                List.of());
        texts.insert(text);
        return text;
    }

    private static JournalEntry entry(TextMessage text, long seq) {
        return new JournalEntry(
                ID, seq, new TextChanged("event-" + seq, NINE_AM, text.id(), text.customer(), text.proof()));
    }

    private static JournalEntry merged(long seq) {
        return new JournalEntry(ID, seq, new CustomersMerged("event-" + seq, NINE_AM, ROSAS, OTHER, DAN.id()));
    }

    private TextMessage rosaWrites(String id, long seq) {
        var text = inbound(id, ROSAS, NINE_AM.plusSeconds(seq));
        keeper.on(entry(text, seq));
        return text;
    }

    private TextThread thread(CustomerId customer) {
        return threads.find(ID, TextThread.id(ID, customer)).orElseThrow();
    }

    private List<String> unread(CustomerId customer) {
        return thread(customer).unread().stream().map(TextId::value).toList();
    }

    private void read(String upTo) {
        service.read(DAN, TextThread.id(ID, ROSAS), new TextId(upTo));
    }

    @Test
    void whatACustomerWritesIsUnreadInOrder() {
        rosaWrites("text-1", 1);
        rosaWrites("text-2", 2);

        assertThat(unread(ROSAS)).containsExactly("text-1", "text-2");
        assertThat(thread(ROSAS).lastText()).isEqualTo(new TextId("text-2"));
    }

    @Test
    void whatTheCompanyWritesIsRead() {
        var ours = TextSamples.queued("ours");
        texts.insert(ours);
        keeper.on(entry(ours, 1));

        assertThat(unread(ROSAS)).isEmpty();
        assertThat(thread(ROSAS).correspondent()).isEqualTo(ROSA);
    }

    @Test
    void readUpToATextLeavesWhatCameAfterIt() {
        rosaWrites("text-1", 1);
        rosaWrites("text-2", 2);
        rosaWrites("text-3", 3);

        read("text-2");
        assertThat(unread(ROSAS)).containsExactly("text-3");

        read("text-1");
        assertThat(unread(ROSAS)).containsExactly("text-3");
    }

    @Test
    void anEntryHeardTwiceMakesNothingUnreadAgain() {
        var text = rosaWrites("text-1", 1);
        read("text-1");

        keeper.on(entry(text, 1));

        assertThat(unread(ROSAS)).isEmpty();
    }

    @Test
    void aBackendThatComesLateChangesNothing() {
        var first = rosaWrites("text-1", 1);
        rosaWrites("text-2", 2);
        read("text-2");
        var before = thread(ROSAS);

        keeper.on(entry(first, 1));

        assertThat(thread(ROSAS)).isEqualTo(before);
    }

    @Test
    void manyBackendsThatHearTheSameEntriesComeToTheSame() throws InterruptedException, ExecutionException {
        var all = List.of(
                inbound("text-1", ROSAS, NINE_AM),
                inbound("text-2", ROSAS, NINE_AM.plusSeconds(1)),
                inbound("text-3", ROSAS, NINE_AM.plusSeconds(2)));

        Together.run(8, backend -> {
            for (var i = 0; i < all.size(); i++) {
                keeper.on(entry(all.get(i), i + 1));
            }
            return backend;
        });

        assertThat(unread(ROSAS)).containsExactly("text-1", "text-2", "text-3");
        assertThat(thread(ROSAS).heardUpTo()).isEqualTo(3);
    }

    @Test
    void aNumberThatIsNobodysHasAThreadOfItsOwn() {
        keeper.on(entry(inbound("text-1", null, NINE_AM), 1));

        assertThat(threads.find(ID, TextThread.id(ID, ROSA))).isPresent();
        assertThat(threads.find(LAKESIDE, TextThread.id(ID, ROSA))).isEmpty();
    }

    @Test
    void theThreadsOfTwoWhoAreOneBecomeOneHoweverOftenItIsTold() {
        rosaWrites("text-1", 1);
        keeper.on(entry(inbound("text-2", OTHER, NINE_AM.plusSeconds(2)), 2));

        keeper.on(merged(3));
        var once = thread(ROSAS);
        keeper.on(merged(3));

        assertThat(thread(ROSAS)).isEqualTo(once);
        assertThat(unread(ROSAS)).containsExactlyInAnyOrder("text-1", "text-2");
        assertThat(once.correspondent()).isEqualTo(HENRY);
        assertThat(threads.find(ID, TextThread.id(ID, OTHER))).isEmpty();
    }

    @Test
    void whoNeverWroteTakesOverTheThreadOfTheOther() {
        keeper.on(entry(inbound("text-1", OTHER, NINE_AM), 1));

        keeper.on(merged(2));

        assertThat(unread(ROSAS)).containsExactly("text-1");
        assertThat(thread(ROSAS).customer()).isEqualTo(ROSAS);
    }

    @Test
    void whatWasReadBeforeAMergeStaysReadThoughItIsHeardAgain() {
        rosaWrites("text-1", 1);
        var others = inbound("text-2", OTHER, NINE_AM.plusSeconds(2));
        keeper.on(entry(others, 2));
        service.read(DAN, TextThread.id(ID, OTHER), others.id());
        keeper.on(merged(3));

        assertThat(thread(ROSAS).heard(others, 2).unread()).containsExactly(new TextId("text-1"));
    }

    @Test
    void unreadThreadsAreFoundAndTheLatestComesFirst() {
        rosaWrites("text-1", 1);
        keeper.on(entry(inbound("text-2", OTHER, NINE_AM.plusSeconds(9)), 2));
        assertThat(threads.page(ID, true, PageRequest.of("t", 9, null)).edges())
                .extracting(it -> it.node().customer())
                .containsExactly(OTHER, ROSAS);

        read("text-1");

        assertThat(threads.page(ID, true, PageRequest.of("t", 9, null)).edges())
                .extracting(it -> it.node().customer())
                .containsExactly(OTHER);
        assertThat(threads.page(ID, false, PageRequest.of("t", 9, null)).edges())
                .hasSize(2);
    }
}
