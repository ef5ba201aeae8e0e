package dev.ringback.kernel;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A page of a list, in the shape of a GraphQL cursor connection. */
public record Page<T>(List<Edge<T>> edges, PageInfo pageInfo) {

    /** One row, and the place behind it. */
    public record Edge<T>(String cursor, T node) {}

    /** Where the page stands. */
    public record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}

    /** Makes a page of rows that were read with one more than asked for, which tells whether there is a next page. */
    public static <T> Page<T> of(PageRequest request, List<T> oneMore, Function<T, String> place) {
        var edges = oneMore.stream()
                .limit(request.first())
                .map(row -> new Edge<>(new Cursor(request.list(), place.apply(row)).encode(), row))
                .toList();
        return new Page<>(
                edges,
                new PageInfo(
                        oneMore.size() > request.first(),
                        false,
                        edges.isEmpty() ? null : edges.getFirst().cursor(),
                        edges.isEmpty() ? null : edges.getLast().cursor()));
    }

    /** A page of a list that is at hand and only ever grows: a row's place is its number. */
    public static <T> Page<T> of(PageRequest request, List<T> all) {
        var from = request.after().map(Page::behind).orElse(0);
        var rows = IntStream.range(Math.min(from, all.size()), all.size())
                .limit(request.first() + 1L)
                .boxed()
                .toList();
        return Page.of(request, rows, String::valueOf).map(all::get);
    }

    private static int behind(String place) {
        try {
            return Math.max(0, Math.addExact(Integer.parseInt(place), 1));
        } catch (ArithmeticException | NumberFormatException e) {
            throw new InvalidInput("after", "This is no cursor of this list.");
        }
    }

    /** The same page with each row turned into something else. */
    public <R> Page<R> map(Function<T, R> turn) {
        return new Page<>(
                edges.stream()
                        .map(edge -> new Edge<>(edge.cursor(), turn.apply(edge.node())))
                        .toList(),
                pageInfo);
    }
}
