package dev.ringback.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The schema is documentation for partners, and every mutation has the same shape. */
class SchemaTest {

    private final GraphQLSchema schema = SchemaFiles.schema();

    @Test
    void everyElementIsDescribed() {
        assertThat(elements())
                .hasSizeGreaterThan(200)
                .allSatisfy(element -> assertThat(description(element.element()))
                        .as(element.path())
                        .isNotBlank());
    }

    @Test
    void everyMutationTakesOneInputAndAnswersWithOnePayload() {
        assertThat(mutations()).isNotEmpty().allSatisfy(mutation -> {
            var name = mutation.getName().substring(0, 1).toUpperCase(Locale.ROOT)
                    + mutation.getName().substring(1);
            assertThat(mutation.getArguments()).hasSize(1);
            assertThat(GraphQLTypeUtil.simplePrint(mutation.getArgument("input").getType()))
                    .isEqualTo(name + "Input!");
            assertThat(GraphQLTypeUtil.simplePrint(mutation.getType())).isEqualTo(name + "Payload!");
        });
    }

    @Test
    void everyInputOfAMutationTakesAnIdempotencyKey() {
        assertThat(mutations()).allSatisfy(mutation -> {
            var input = (GraphQLInputObjectType)
                    GraphQLTypeUtil.unwrapAll(mutation.getArgument("input").getType());
            assertThat(input.getField("idempotencyKey")).as(input.getName()).isNotNull();
            assertThat(GraphQLTypeUtil.simplePrint(
                            input.getField("idempotencyKey").getType()))
                    .isEqualTo("String");
        });
    }

    @Test
    void everyPayloadHasItsErrorsAndMayLackItsObject() {
        assertThat(mutations()).allSatisfy(mutation -> {
            var payload = (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(mutation.getType());
            assertThat(GraphQLTypeUtil.simplePrint(
                            payload.getFieldDefinition("userErrors").getType()))
                    .isEqualTo("[UserError!]!");
            assertThat(payload.getFieldDefinitions())
                    .filteredOn(field -> !field.getName().equals("userErrors"))
                    .isNotEmpty()
                    .noneMatch(field -> field.getType() instanceof GraphQLNonNull);
        });
    }

    @Test
    void everyListThatGrowsIsAConnectionWithABoundedFirst() {
        assertThat(fields())
                .filteredOn(
                        field -> GraphQLTypeUtil.simplePrint(field.getType()).endsWith("Connection!"))
                .hasSizeGreaterThan(2)
                .allSatisfy(field -> assertThat(GraphQLTypeUtil.simplePrint(
                                field.getArgument("first").getType()))
                        .isEqualTo("Int!"));
    }

    private record Element(String path, GraphQLNamedSchemaElement element) {}

    private List<Element> elements() {
        var all = new ArrayList<Element>();
        for (var type : schema.getAllTypesAsList()) {
            if (type.getName().startsWith("__") || isBuiltIn(type.getName())) {
                continue;
            }
            if (!List.of("Query", "Mutation", "Subscription").contains(type.getName())) {
                all.add(new Element(type.getName(), type));
            }
            for (var child : type.getChildren()) {
                if (child instanceof GraphQLNamedSchemaElement named && isOurs(named)) {
                    all.add(new Element(type.getName() + '.' + named.getName(), named));
                    if (named instanceof GraphQLFieldDefinition field) {
                        field.getArguments()
                                .forEach(argument -> all.add(new Element(
                                        type.getName() + '.' + field.getName() + '(' + argument.getName() + ')',
                                        argument)));
                    }
                }
            }
        }
        return all;
    }

    private static boolean isOurs(GraphQLNamedSchemaElement child) {
        return child instanceof GraphQLFieldDefinition
                || child instanceof GraphQLInputObjectField
                || child instanceof GraphQLEnumValueDefinition;
    }

    private static boolean isBuiltIn(String type) {
        return List.of("String", "Int", "Float", "Boolean", "ID").contains(type);
    }

    private static @Nullable String description(GraphQLNamedSchemaElement element) {
        return element.getDescription();
    }

    private List<GraphQLFieldDefinition> mutations() {
        return Objects.requireNonNull(schema.getMutationType()).getFieldDefinitions();
    }

    private List<GraphQLFieldDefinition> fields() {
        return schema.getAllTypesAsList().stream()
                .filter(GraphQLFieldsContainer.class::isInstance)
                .map(GraphQLFieldsContainer.class::cast)
                .flatMap(type -> type.getFieldDefinitions().stream())
                .toList();
    }
}
