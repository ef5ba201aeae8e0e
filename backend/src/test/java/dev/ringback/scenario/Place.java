package dev.ringback.scenario;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One place of an operation into which a client can put a value.
 *
 * @param kind query, mutation or subscription; the type where it is a field further below
 * @param path the names of the argument and the fields that lead there; {@code *} is an element of a list
 */
record Place(String kind, GraphQLFieldDefinition operation, List<String> path, NastyValues values) {

    static final String ELEMENT = "*";

    /** All places of all operations and fields. */
    static Stream<Place> of(GraphQLSchema schema) {
        return schema.getAllTypesAsList().stream()
                .filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLObjectType.class::cast)
                .filter(it -> !it.getName().startsWith("__"))
                .flatMap(Place::of);
    }

    private static Stream<Place> of(GraphQLObjectType type) {
        var kind = List.of("Query", "Mutation", "Subscription").contains(type.getName())
                ? type.getName().toLowerCase(Locale.ROOT)
                : type.getName();
        return type.getFieldDefinitions().stream()
                .flatMap(operation -> operation.getArguments().stream()
                        .flatMap(it -> below(kind, operation, List.of(it.getName()), it.getType())));
    }

    private static Stream<Place> below(
            String kind, GraphQLFieldDefinition operation, List<String> path, GraphQLInputType type) {
        var bare = GraphQLTypeUtil.unwrapNonNull(type);
        var self = Stream.of(new Place(kind, operation, path, values(path.getLast(), (GraphQLInputType) bare)));
        return switch (bare) {
            case GraphQLList list ->
                Stream.concat(
                        self, below(kind, operation, and(path, ELEMENT), (GraphQLInputType) list.getWrappedType()));
            case GraphQLInputObjectType object ->
                Stream.concat(
                        self,
                        object.getFieldDefinitions().stream()
                                .flatMap(it -> below(kind, operation, and(path, it.getName()), it.getType())));
            default -> self;
        };
    }

    private static NastyValues values(String name, GraphQLInputType bare) {
        return switch (bare) {
            case GraphQLList list -> NastyValues.LIST;
            case GraphQLInputObjectType object -> NastyValues.OBJECT;
            case GraphQLEnumType choice -> NastyValues.CHOICE;
            default -> ofScalar(name, ((GraphQLNamedType) bare).getName());
        };
    }

    static NastyValues ofScalar(String name, String type) {
        return switch (type) {
            case "String" -> name.equals("idempotencyKey") ? NastyValues.KEY : NastyValues.TEXT;
            case "ID" -> NastyValues.IDENTITY;
            case "Int", "Float" -> NastyValues.NUMBER;
            case "Boolean" -> NastyValues.TRUTH;
            case "DateTime" -> NastyValues.MOMENT;
            default -> throw new AssertionError("What is nasty for a " + type + "?");
        };
    }

    private static List<String> and(List<String> path, String name) {
        return Stream.concat(path.stream(), Stream.of(name)).toList();
    }

    /** As a refusal names it. */
    String fieldName() {
        return String.join(".", path.subList(1, path.size())).replace("." + ELEMENT, "[0]");
    }

    String name() {
        return operation.getName() + "." + String.join(".", path);
    }
}
