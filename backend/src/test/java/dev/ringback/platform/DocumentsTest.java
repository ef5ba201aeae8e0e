package dev.ringback.platform;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ParseAndValidate;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    private static final GraphQLSchema SCHEMA = UnExecutableSchemaGenerator.makeUnExecutableSchema(
            new SchemaParser().parse("type Query { a(text: String): Int, b: Query }"));
    private static final int MOST_KEPT = 40 * 1024 * 1024;

    private static PreparsedDocumentEntry parsed(ExecutionInput input) {
        var parsed = ParseAndValidate.parseAndValidate(SCHEMA, input);
        return parsed.isFailure()
                ? new PreparsedDocumentEntry(parsed.getErrors())
                : new PreparsedDocumentEntry(parsed.getDocument());
    }

    private static String many(int times, IntFunction<String> part) {
        return IntStream.range(0, times).mapToObj(part).collect(joining(" "));
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** The same, each time a little different, so often that all of it would not fit. */
    private static void assertBounded(IntFunction<String> document) {
        var documents = new Documents();
        var before = used();
        for (var i = 0; i < 400; i++) {
            documents
                    .getDocumentAsync(
                            ExecutionInput.newExecutionInput(document.apply(i)).build(), DocumentsTest::parsed)
                    .join();
        }
        var kept = used() - before;

        assertThat(kept).isLessThan(MOST_KEPT);
        assertThat(documents.heldBytes()).isBetween(kept / 2, (long) MOST_KEPT);
    }

    @Test
    void longDocumentsAreForgottenBeforeTheyFillTheMemory() {
        assertBounded(i -> "{ a(text: \"" + "w".repeat(95_000) + i + "\") }");
    }

    @Test
    void richOnesToo() {
        assertBounded(i ->
                "{" + many(40, it -> "x" + i + "_" + it + ": b {" + many(30, each -> "y" + each + ": a") + "}") + "}");
    }

    @Test
    void andWrongOnes() {
        assertBounded(i -> "{" + many(45, it -> "b { " + "z".repeat(190) + i + "_" + it + " }") + "}");
    }
}
