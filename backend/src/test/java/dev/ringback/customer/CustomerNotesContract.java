package dev.ringback.customer;

import static dev.ringback.Northside.DAN;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.LAKESIDE;
import static dev.ringback.Northside.NINE_AM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.kernel.Page;
import dev.ringback.kernel.PageRequest;
import dev.ringback.kernel.Partner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of notes does. */
abstract class CustomerNotesContract {

    private static final CustomerId ROSA = new CustomerId("rosa");
    private static final CustomerId HENRY = new CustomerId("henry");

    private final CustomerNotes notes;

    CustomerNotesContract(CustomerNotes notes) {
        this.notes = notes;
    }

    private static CustomerNote note(CustomerId customer, String id, Instant at) {
        return CustomerNote.written(new CustomerNoteId(id), customer, DAN, "The gate code is 4127.", at);
    }

    private List<String> of(List<CustomerId> customers) {
        return notes.page(ID, customers, PageRequest.of("notes", 100, null)).edges().stream()
                .map(it -> it.node().id().value())
                .toList();
    }

    @Test
    void comesBackAsItWasWritten() {
        var dans = note(ROSA, "dans", NINE_AM);
        var partners = CustomerNote.written(
                new CustomerNoteId("partners"), ROSA, new Partner("crm", ID, "A CRM", Set.of()), "Likes tea.", NINE_AM);
        notes.add(dans);
        notes.add(partners);

        assertThat(notes.findAll(ID, List.of(dans.id(), partners.id())))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("version")
                .containsExactlyInAnyOrder(dans, partners);
        assertThat(notes.findAll(LAKESIDE, List.of(dans.id()))).isEmpty();
    }

    @Test
    void aNoteWrittenTwiceIsThereOnce() {
        notes.add(note(ROSA, "1", NINE_AM));
        notes.add(note(ROSA, "1", NINE_AM.plusSeconds(1)));

        assertThat(of(List.of(ROSA))).containsExactly("1");
    }

    @Test
    void theNewestComesFirstOfAllWhoAreOne() {
        notes.add(note(ROSA, "1", NINE_AM));
        notes.add(note(HENRY, "2", NINE_AM.plusSeconds(1)));
        notes.add(note(ROSA, "3", NINE_AM.plusSeconds(2)));

        assertThat(of(List.of(ROSA))).containsExactly("3", "1");
        assertThat(of(List.of(ROSA, HENRY))).containsExactly("3", "2", "1");
        assertThat(notes.page(LAKESIDE, List.of(ROSA, HENRY), PageRequest.of("notes", 9, null))
                        .edges())
                .isEmpty();
    }

    @Test
    void pagesSkipAndDoubleNothingWhileNotesAreWritten() {
        IntStream.range(0, 10).forEach(i -> notes.add(note(ROSA, "note-" + i, NINE_AM.plusSeconds(i / 3))));
        var seen = new ArrayList<String>();
        @Nullable String after = null;
        Page<CustomerNote> page;
        do {
            page = notes.page(ID, List.of(ROSA), PageRequest.of("notes", 3, after));
            page.edges().forEach(it -> seen.add(it.node().id().value()));
            notes.add(note(ROSA, "new-" + seen.size(), NINE_AM.plusSeconds(100)));
            after = page.pageInfo().endCursor();
        } while (page.pageInfo().hasNextPage());

        assertThat(seen).doesNotHaveDuplicates().hasSize(10);
    }
}
