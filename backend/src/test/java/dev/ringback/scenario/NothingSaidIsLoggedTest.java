package dev.ringback.scenario;

import static graphql.schema.GraphQLTypeUtil.isList;
import static graphql.schema.GraphQLTypeUtil.isNonNull;
import static graphql.schema.GraphQLTypeUtil.simplePrint;
import static graphql.schema.GraphQLTypeUtil.unwrapAll;
import static graphql.schema.GraphQLTypeUtil.unwrapNonNull;
import static graphql.schema.GraphQLTypeUtil.unwrapOne;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.graphql.execution.GraphQlSource;

/** A word that nobody else says goes into every place of the schema that takes words; it is looked for in the log afterwards. */
@ExtendWith(OutputCaptureExtension.class)
@Timeout(240)
class NothingSaidIsLoggedTest {

    private static final String WORD = "Quetzalcoatlus";
    private static final int DEEPEST = 5;

    // Its own: what is asked here turns a whole company upside down.
    private final Database database = new Database();
    private final Server server = Server.demo(database);
    private final Client olivia = Client.of(server, "demo-owner");

    @AfterEach
    void stop() {
        server.close();
        database.close();
    }

    @Test
    void whatIsSaidOrSearchedForStandsInNoLineOfTheLog(CapturedOutput log) {
        var schema = server.bean(GraphQlSource.class).schema();
        var asked = 0;
        for (var word : List.of(WORD, WORD + "\0", WORD + "\ud800", "\udc00" + WORD)) {
            for (var field : schema.getQueryType().getFieldDefinitions()) {
                asked += askEverywhere("query", field, word, log);
            }
            for (var field : schema.getMutationType().getFieldDefinitions()) {
                asked += askEverywhere("mutation", field, word, log);
            }
        }
        for (var document : List.of(
                "{ " + WORD + " }",
                "{ customers(first: 1, search: \"" + WORD + "\\u0000\") { __typename } }",
                "{ customers(first: 1, search: \"" + WORD + "\\uD800\") { __typename } }",
                "query { customer(id: " + WORD)) {
            assertThat(olivia.post(document, Map.of()).body()).contains("BAD_USER_INPUT");
        }
        var telephone = new Telephone(server);
        telephone.webhook(
                "/webhooks/twilio/sms",
                Map.of(
                        "MessageSid",
                        "SM" + WORD,
                        "AccountSid",
                        Telephone.ACCOUNT,
                        "From",
                        Office.newCaller(),
                        "To",
                        Office.MAIN,
                        "Body",
                        WORD + "\0" + WORD),
                Telephone.TOKEN);

        assertThat(asked).isGreaterThan(500);
        assertThat(log.getAll()).doesNotContain(WORD);
    }

    /** All of a field's words at once, and each alone beside what must be there: what one refuses another may quote. */
    private int askEverywhere(String operation, GraphQLFieldDefinition field, String word, CapturedOutput log) {
        var places = new ArrayList<String>();
        var all = variables(field, word, path -> {
            places.add(path);
            return true;
        });
        ask(operation, field, all, log);
        // What is no text at all is refused before it reaches any place.
        for (var place : word.equals(WORD) ? places : List.<String>of()) {
            ask(operation, field, variables(field, word, place::startsWith), log);
        }
        return places.size();
    }

    private void ask(
            String operation, GraphQLFieldDefinition field, Map<String, Object> variables, CapturedOutput log) {
        var given = field.getArguments().stream()
                .filter(it -> variables.containsKey(it.getName()))
                .toList();
        var document = "%s%s { %s%s%s }"
                .formatted(
                        operation,
                        given.isEmpty()
                                ? ""
                                : parts(given, it -> "$" + it.getName() + ": " + simplePrint(it.getType())),
                        field.getName(),
                        given.isEmpty() ? "" : parts(given, it -> it.getName() + ": $" + it.getName()),
                        isLeaf(field.getType()) ? "" : " { __typename }");
        var answer = olivia.post(document, variables).body();
        assertThat(answer).as("%s %s", document, variables).doesNotContain("INTERNAL");
    }

    private static String parts(
            List<GraphQLArgument> arguments, java.util.function.Function<GraphQLArgument, String> part) {
        return arguments.stream().map(part).collect(Collectors.joining(", ", "(", ")"));
    }

    private static boolean isLeaf(GraphQLOutputType type) {
        var bare = unwrapAll(type);
        return bare instanceof GraphQLEnumType || bare instanceof graphql.schema.GraphQLScalarType;
    }

    private static Map<String, Object> variables(GraphQLFieldDefinition field, String word, Predicate<String> wanted) {
        var variables = new LinkedHashMap<String, Object>();
        for (var argument : field.getArguments()) {
            var value = value(argument.getType(), argument.getName(), word, wanted, 0);
            if (value != null) {
                variables.put(argument.getName(), value);
            }
        }
        return variables;
    }

    /** The word wherever a wanted place takes one; else what has to be there, and nothing more. */
    private static @Nullable Object value(
            GraphQLInputType type, String path, String word, Predicate<String> wanted, int depth) {
        GraphQLType bare = unwrapNonNull(type);
        var needed = isNonNull(type);
        if (isList(bare)) {
            var one = value((GraphQLInputType) unwrapOne(bare), path, word, wanted, depth);
            return one == null || !(needed || wanted.test(path)) ? null : List.of(one);
        }
        if (bare instanceof GraphQLInputObjectType object) {
            if (depth > DEEPEST || !(needed || wanted.test(path))) {
                return null;
            }
            var parts = new LinkedHashMap<String, Object>();
            for (var part : object.getFieldDefinitions()) {
                var value = value(part.getType(), path + "." + part.getName(), word, wanted, depth + 1);
                if (value != null) {
                    parts.put(part.getName(), value);
                }
            }
            return parts;
        }
        if (!needed && !wanted.test(path)) {
            return null;
        }
        if (bare instanceof GraphQLEnumType choice) {
            return choice.getValues().getFirst().getName();
        }
        return switch (((GraphQLNamedType) bare).getName()) {
            case "String", "ID" -> word;
            case "Int", "Float" -> 1;
            case "Boolean" -> true;
            case "DateTime" -> Instant.parse("2026-11-23T16:00:00Z").toString();
            default -> throw new AssertionError("What goes into " + path + "?");
        };
    }
}
