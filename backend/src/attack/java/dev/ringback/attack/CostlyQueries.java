package dev.ringback.attack;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Many at once ask for answers of many megabytes, for lists of lists of lists, and for one fragment a thousand times. */
final class CostlyQueries implements Attack {

    private static final int COUNT = 5_000;
    private static final int CONNECTIONS = 16;
    private static final Duration TIME = Duration.ofSeconds(20);

    private static final List<byte[]> QUERIES = List.of(
            query("{ followUps(first: 70) { edges { node { id transcript } } } }"),
            query("{ followUps(first: 100) { edges { node { id transcript summary } } } }"),
            query("{" + repeated(6, "a#: followUps(first: 60) { edges { node { transcript } } }") + "}"),
            query("{" + repeated(45, "a#: followUps(first: 100) { ...F }")
                    + "} fragment F on FollowUpConnection { edges { node { id summary transcript openedAt } } }"),
            query("{ followUps(first: 100) { edges { node { contacts(first: 100) { edges { node { id } } } customer {"
                    + " thread { texts(first: 100) { edges { node { body } } } } } } } } }"),
            query("{ viewer { ...F0 ...G0 } } "
                    + repeated(30, "fragment F# on Viewer { a#: company { id } ...F@ ...G@ }")
                    + repeated(30, "fragment G# on Viewer { b#: company { id } ...F@ ...G@ }")
                    + " fragment F30 on Viewer { id } fragment G30 on Viewer { name }"),
            query("{ followUps(first: 50) { edges { node { changes(first: 10) { edges { node { kind at } } }"
                    + " attempts { id } notes { id } holders { since } } } } }"));

    @Override
    public String name() {
        return "costly queries, 16 at once";
    }

    @Override
    public Outcome against(Target target) throws Exception {
        var api = target.api();
        var tokens = List.of(
                api.token("demo-dispatcher"),
                api.token("demo-owner"),
                api.token("demo-partner"),
                api.token("demo-technician-dana"));
        return Crowd.of(
                CONNECTIONS,
                COUNT,
                TIME,
                number -> Reply.of(api.post(tokens.get(number % tokens.size()), QUERIES.get(number % QUERIES.size()))));
    }

    private static byte[] query(String document) {
        return Api.body(document, Map.of());
    }

    private static String repeated(int times, String part) {
        return IntStream.range(0, times)
                .mapToObj(it -> part.replace("#", String.valueOf(it)).replace("@", String.valueOf(it + 1)))
                .collect(joining(" "));
    }
}
