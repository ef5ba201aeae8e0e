package dev.ringback.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    private final PageRequest twoRows = PageRequest.of("inbox", 2, null);

    @Test
    void oneRowTooManyTellsThatThereIsANextPage() {
        var page = Page.of(twoRows, List.of("a", "b", "c"), it -> it);

        assertThat(page.edges()).extracting(Page.Edge::node).containsExactly("a", "b");
        assertThat(page.pageInfo().hasNextPage()).isTrue();
    }

    @Test
    void exactlyAsManyAsAskedForAreTheLast() {
        var page = Page.of(twoRows, List.of("a", "b"), it -> it);

        assertThat(page.edges()).hasSize(2);
        assertThat(page.pageInfo().hasNextPage()).isFalse();
    }

    @Test
    void theNextPageBeginsBehindTheLastRow() {
        var page = Page.of(twoRows, List.of("a", "b", "c"), it -> it);

        var next = PageRequest.of("inbox", 2, page.pageInfo().endCursor());

        assertThat(next.after()).contains("b");
    }

    @Test
    void anEmptyPageHasNoPlaces() {
        var page = Page.<String>of(twoRows, List.of(), it -> it);

        assertThat(page.pageInfo()).isEqualTo(new Page.PageInfo(false, false, null, null));
    }

    @Test
    void turningTheRowsKeepsTheirPlaces() {
        var page = Page.of(twoRows, List.of("a", "b", "c"), it -> it);

        var turned = page.map(String::toUpperCase);

        assertThat(turned.edges()).extracting(Page.Edge::node).containsExactly("A", "B");
        assertThat(turned.edges())
                .extracting(Page.Edge::cursor)
                .isEqualTo(page.edges().stream().map(Page.Edge::cursor).toList());
        assertThat(turned.pageInfo()).isEqualTo(page.pageInfo());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50, 100})
    void aPageHasOneToAHundredRows(int first) {
        assertThat(PageRequest.of("inbox", first, null).first()).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 101, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void anyOtherNumberOfRowsIsRefused(int first) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> PageRequest.of("inbox", first, null))
                .satisfies(refusal -> assertThat(refusal.userError().field()).isEqualTo("first"));
    }
}
