package dev.ringback.kernel;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Where each state of something leads, as a Markdown table for the schema. A state that leads nowhere has no row. */
public final class StateTable {

    private StateTable() {}

    public static <S extends Enum<S>> String of(S[] states, BiPredicate<S, S> leadsTo) {
        return Stream.concat(
                        Stream.of("| from | to |", "|---|---|"),
                        Arrays.stream(states).flatMap(from -> row(from, states, leadsTo)))
                .collect(joining("\n"));
    }

    private static <S extends Enum<S>> Stream<String> row(S from, S[] states, BiPredicate<S, S> leadsTo) {
        var next = Arrays.stream(states)
                .filter(to -> leadsTo.test(from, to))
                .map(S::name)
                .collect(joining(", "));
        return next.isEmpty() ? Stream.empty() : Stream.of("| %s | %s |".formatted(from, next));
    }
}
