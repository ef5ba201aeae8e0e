package dev.ringback.attack;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;

/** Documents as large as they may be, each another: a cache that counts them would hold more than the heap does. */
final class DifferentDocuments implements Attack {

    private static final int COUNT = 1_000;
    private static final int CONNECTIONS = 8;
    /** 5,000 tokens are read, and 50 of one field in one place. */
    private static final int ROWS = 32;

    private static final int FIELDS = 50;
    private static final int CHARACTERS = 99_000;

    @Override
    public String name() {
        return "1,000 different documents of 99,000 characters";
    }

    @Override
    public Outcome against(Target target) throws Exception {
        var token = target.api().token("demo-dispatcher");
        return Crowd.of(
                CONNECTIONS,
                COUNT,
                Duration.ofSeconds(60),
                number -> Reply.of(target.api().post(token, Api.body(document(number), Map.of()))));
    }

    private static String document(int number) {
        var fields = IntStream.range(0, FIELDS)
                .mapToObj(it -> "f%d: id".formatted(it))
                .collect(joining(" "));
        var rows = IntStream.range(0, ROWS)
                .mapToObj(it -> "r%d: viewer { %s }".formatted(it, fields))
                .collect(joining("\n"));
        var document = "query Q%d { %s }\n#".formatted(number, rows);
        return document + "x".repeat(CHARACTERS - document.length());
    }
}
