package dev.ringback.customer;

import static dev.ringback.Northside.DAN;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.LAKESIDE;
import static dev.ringback.Northside.NINE_AM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.Together;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** What every store of merge books does. */
abstract class MergeBooksContract {

    private final MergeBooks books;

    MergeBooksContract(MergeBooks books) {
        this.books = books;
    }

    private static MergeBook entered(MergeBook book, String merged) {
        return book.enter(new CustomerId("rosa"), new CustomerId(merged), DAN, NINE_AM);
    }

    @Test
    void comesBackAsItWasWritten() {
        var book = entered(books.of(ID), "henry");

        assertThat(books.replace(book)).isTrue();
        assertThat(books.of(ID)).isEqualTo(book.written());
        assertThat(books.replace(books.of(ID).complete())).isTrue();
        assertThat(books.of(ID)).isEqualTo(book.written().complete().written());
    }

    @Test
    void ofManyMergesAtOnceOneIsEntered() throws InterruptedException, ExecutionException {
        for (int round = 0; round < 3; round++) {
            var read = books.of(ID);

            var entered = Together.run(8, i -> books.replace(entered(read, "customer-" + i)));

            assertThat(entered).filteredOn(it -> it).hasSize(1);
            books.replace(books.of(ID).complete());
        }
    }

    @Test
    void eachCompanyHasItsOwn() {
        books.replace(entered(books.of(ID), "henry"));

        assertThat(books.of(LAKESIDE)).isEqualTo(MergeBook.empty(LAKESIDE));
    }
}
