package dev.ringback.platform;

import dev.ringback.kernel.PageRequest;
import graphql.language.IntValue;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an operation costs, in points, before it is run: one for each field of its answer, as many times as it can stand there, what the schema
 * adds for the work behind a field ({@code @cost}), and one for each hundred characters and each element that it is given to read. Fragments
 * count wherever they are spread.
 */
final class QueryCost {

    /** Nothing costs more than this: sums stay far from overflowing. */
    private static final long ENDLESS = 1_000_000_000;

    private static final int CHARACTERS_OF_A_POINT = 100;

    private final GraphQLSchema schema;

    QueryCost(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** What is written, and the work behind it. */
    long answering(ExecutableNormalizedOperation operation) {
        return all(operation.getTopLevelFields(), 1);
    }

    /** What is given to read. */
    static long reading(ExecutableNormalizedOperation operation) {
        return operation.getCoordinatesToNormalizedFields().values().stream()
                .mapToLong(it -> reading(it.getResolvedArguments().values()))
                .sum();
    }

    /** @param rows how many rows the `edges` among these fields have */
    private long all(List<ExecutableNormalizedField> fields, long rows) {
        var sum = 0L;
        for (var field : fields) {
            sum = Math.min(ENDLESS, sum + one(field, rows));
        }
        return sum;
    }

    private long one(ExecutableNormalizedField field, long rows) {
        if (field.getFieldName().startsWith("__")) {
            return 1 + all(field.getChildren(), 1);
        }
        var definition = field.getFieldDefinitions(schema).getFirst();
        var first = first(field.getResolvedArguments().get("first"));
        var isList = GraphQLTypeUtil.unwrapNonNull(definition.getType()) instanceof GraphQLList;
        var times = times(definition, first, isList, rows);
        var children = all(field.getChildren(), isList || first == null ? 1 : first);
        return Math.min(ENDLESS, 1 + weight(definition) + times * children);
    }

    private static long times(GraphQLFieldDefinition definition, @Nullable Long first, boolean isList, long rows) {
        if (!isList) {
            return 1;
        }
        if (definition.getName().equals("edges")) {
            return rows;
        }
        return first == null ? number(definition, "listSize", "assumedSize", 1) : first;
    }

    private static @Nullable Long first(@Nullable Object argument) {
        return switch (argument) {
            case Number first -> (long) Math.clamp(first.longValue(), 1, PageRequest.MOST);
            case IntValue first -> (long) Math.clamp(first.getValue().longValue(), 1, PageRequest.MOST);
            case null, default -> null;
        };
    }

    static long weight(GraphQLFieldDefinition definition) {
        return number(definition, "cost", "weight", 0);
    }

    private static long number(GraphQLFieldDefinition definition, String directive, String argument, long otherwise) {
        var applied = definition.getAppliedDirective(directive);
        return applied != null && applied.getArgument(argument).getValue() instanceof Number number
                ? number.longValue()
                : otherwise;
    }

    private static long reading(Collection<?> values) {
        var sum = 0L;
        for (var value : values) {
            sum += switch (value) {
                case String text -> text.length() / CHARACTERS_OF_A_POINT;
                case Collection<?> list -> list.size() + reading(list);
                case Map<?, ?> object -> reading(object.values());
                case null, default -> 0;
            };
        }
        return sum;
    }
}
