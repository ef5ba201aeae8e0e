package dev.ringback.scenario;

import static java.util.stream.Collectors.joining;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** For each field of the roots a request that asks for all that there is, with the longest arguments that its description allows. */
final class LargestRequests {

    private static final Pattern LENGTH = Pattern.compile("at most ([0-9,]+) characters");
    private static final Pattern MANY = Pattern.compile("at most ([0-9,]+)(?! characters)");
    private static final int MOST_OF_A_LIST = 20;
    private static final String WORDS =
            "the water heater in the basement is making a noise and we would like somebody to look ";

    private final GraphQLSchema schema;
    private final Map<String, String> ids;
    private final AtomicInteger numbers = new AtomicInteger();

    /** @param ids what there is, by the name of the argument that means it */
    LargestRequests(GraphQLSchema schema, Map<String, String> ids) {
        this.schema = schema;
        this.ids = ids;
    }

    /** A document and its variables. */
    record Request(String document, Map<String, Object> variables) {}

    List<GraphQLFieldDefinition> queries() {
        return schema.getQueryType().getFieldDefinitions();
    }

    List<GraphQLFieldDefinition> mutations() {
        return Objects.requireNonNull(schema.getMutationType()).getFieldDefinitions();
    }

    /** @param depth how many levels of the answer are asked for */
    Request request(String kind, GraphQLFieldDefinition field, int depth) {
        var variables = new LinkedHashMap<String, Object>();
        for (var argument : field.getArguments()) {
            var value = value(argument.getName(), argument.getType(), argument.getDescription(), 0);
            if (value != null) {
                variables.put(argument.getName(), value);
            }
        }
        var given = field.getArguments().stream()
                .filter(it -> variables.containsKey(it.getName()))
                .toList();
        var declared = given.stream()
                .map(it -> "$" + it.getName() + ": " + GraphQLTypeUtil.simplePrint(it.getType()))
                .collect(joining(", ", "(", ")"));
        var passed =
                given.stream().map(it -> it.getName() + ": $" + it.getName()).collect(joining(", ", "(", ")"));
        var document = kind + " Largest" + (given.isEmpty() ? "" : declared) + " { " + field.getName()
                + (given.isEmpty() ? "" : passed) + selection(field.getType(), depth, Set.of()) + " }";
        return new Request(document, variables);
    }

    /** A mutation that asks for this of its payload, and for what was refused. */
    Request mutation(GraphQLFieldDefinition mutation, String asked) {
        var input = mutation.getArgument("input").getType();
        return new Request(
                "mutation Largest($input: " + GraphQLTypeUtil.simplePrint(input) + ") { " + mutation.getName()
                        + "(input: $input) { " + asked + " userErrors { code message } } }",
                Map.of("input", Objects.requireNonNull(value("input", input, null, 0))));
    }

    /** What a payload shows of what was done, apart from what was refused. */
    List<GraphQLFieldDefinition> objects(GraphQLFieldDefinition mutation) {
        return ((GraphQLFieldsContainer) GraphQLTypeUtil.unwrapAll(mutation.getType()))
                .getFieldDefinitions().stream()
                        .filter(it -> !it.getName().equals("userErrors"))
                        .filter(it -> GraphQLTypeUtil.unwrapAll(it.getType()) instanceof GraphQLObjectType)
                        .toList();
    }

    /** A field with its own fields, one level of them. */
    String field(GraphQLFieldDefinition field) {
        return field.getName() + arguments(field) + selection(field.getType(), 0, Set.of());
    }

    /** All fields of a type, so many levels of them. */
    String selection(GraphQLType type, int depth) {
        return selection(type, depth, Set.of());
    }

    private String selection(GraphQLType type, int depth, Set<String> above) {
        var named = (GraphQLNamedType) GraphQLTypeUtil.unwrapAll(type);
        if (named instanceof GraphQLUnionType) {
            return " { __typename }";
        }
        if (!(named instanceof GraphQLFieldsContainer fields)) {
            return "";
        }
        var path = new TreeSet<>(above);
        path.add(named.getName());
        var inner = fields.getFieldDefinitions().stream()
                .filter(it -> depth > 0 || GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(it.getType())))
                .filter(it -> !path.contains(((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(it.getType())).getName()))
                .map(it -> it.getName() + arguments(it) + selection(it.getType(), depth - 1, path))
                .collect(joining(" "));
        return inner.isEmpty() ? " { __typename }" : " { " + inner + " }";
    }

    private static String arguments(GraphQLFieldDefinition field) {
        return field.getArgument("first") == null ? "" : "(first: 5)";
    }

    private @Nullable Object value(String name, GraphQLInputType type, @Nullable String description, int depth) {
        if (List.of("after", "idempotencyKey", "expectedVersion").contains(name) && !GraphQLTypeUtil.isNonNull(type)) {
            return null;
        }
        var bare = GraphQLTypeUtil.unwrapNonNull(type);
        if (bare instanceof GraphQLList list) {
            var many = Math.min(MOST_OF_A_LIST, number(MANY, description, 3));
            var one = value(name, (GraphQLInputType) list.getWrappedType(), description, depth + 1);
            return one == null ? List.of() : Collections.nCopies(many, one);
        }
        if (bare instanceof GraphQLEnumType values) {
            return values.getValues().getFirst().getName();
        }
        if (bare instanceof GraphQLInputObjectType object) {
            return depth > 3 ? null : object(object, depth);
        }
        return switch (((GraphQLNamedType) bare).getName()) {
            case "Int" -> name.equals("first") ? 100 : 1;
            case "Float" -> 1.5;
            case "Boolean" -> true;
            case "DateTime" ->
                Instant.now()
                        .plus(2, ChronoUnit.HOURS)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString();
            case "ID" -> ids.getOrDefault(name, "nothing");
            default -> text(name, description);
        };
    }

    private Map<String, Object> object(GraphQLInputObjectType object, int depth) {
        var values = new LinkedHashMap<String, Object>();
        for (var field : object.getFieldDefinitions()) {
            var value = value(field.getName(), field.getType(), field.getDescription(), depth + 1);
            if (value != null) {
                values.put(field.getName(), value);
            }
        }
        return values;
    }

    private String text(String name, @Nullable String description) {
        if (name.toLowerCase(Locale.ROOT).contains("number")) {
            return "+1512556%04d".formatted(numbers.incrementAndGet() % 10_000);
        }
        return WORDS.repeat(1_000).substring(0, number(LENGTH, description, 40));
    }

    private static int number(Pattern pattern, @Nullable String description, int otherwise) {
        var found = pattern.matcher(description == null ? "" : description);
        return found.find() ? Integer.parseInt(found.group(1).replace(",", "")) : otherwise;
    }
}
