package dev.ringback.platform;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.execution.CoercedVariables;
import graphql.language.AstPrinter;
import graphql.language.NonNullType;
import graphql.language.OperationDefinition;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import graphql.parser.Parser;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class QueryCostTest {

    private static final GraphQLSchema SCHEMA = schema();

    private final QueryCost cost = new QueryCost(SCHEMA);

    private static GraphQLSchema schema() {
        var all = new TypeDefinitionRegistry();
        texts("classpath*:schema/*.graphqls").values().forEach(it -> all.merge(new SchemaParser().parse(it)));
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(all);
    }

    private static Map<String, String> texts(String pattern) {
        try {
            var texts = new TreeMap<String, String>();
            for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                texts.put(
                        String.valueOf(file.getFilename()),
                        file.getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
            }
            return texts;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static ExecutableNormalizedOperation operation(String document, Map<String, Object> variables) {
        var parsed = new Parser().parseDocument(document);
        return ExecutableNormalizedOperationFactory.createExecutableNormalizedOperation(
                SCHEMA,
                parsed,
                parsed.getDefinitionsOfType(OperationDefinition.class)
                        .getFirst()
                        .getName(),
                CoercedVariables.of(variables));
    }

    /** Values of the variables: a hundred rows, and of the rest just something. */
    private static Map<String, Object> largest(String document) {
        var variables = new TreeMap<String, Object>();
        for (var variable : new Parser()
                .parseDocument(document)
                .getDefinitionsOfType(OperationDefinition.class)
                .getFirst()
                .getVariableDefinitions()) {
            var name = variable.getName();
            if (AstPrinter.printAst(variable.getType()).startsWith("Int")) {
                variables.put(name, 100);
            } else if (variable.getType() instanceof NonNullType) {
                variables.put(name, name.equals("input") ? Map.of() : "x");
            }
        }
        return variables;
    }

    private long answering(String document) {
        return cost.answering(operation(document, Map.of()));
    }

    @Test
    void aFieldCostsAPointAndAPageAsManyTimesAsItHasRows() {
        assertThat(answering("{viewer{id}}")).isEqualTo(2);
        assertThat(answering("{followUps(first:10){edges{node{id}} pageInfo{hasNextPage}}}"))
                .isEqualTo(1 + 1 + 10 * 2 + 1 + 1);
        assertThat(answering("{followUps(first:100){edges{node{notes{text}}}}}"))
                .isEqualTo(1 + 1 + 100 * (1 + 1 + 5));
    }

    @Test
    void aFragmentCountsWhereverItIsSpread() {
        var spread = IntStream.range(0, 20)
                .mapToObj(it -> "a" + it + ":followUps(first:50){...F}")
                .collect(joining(" ", "{", "}"));

        assertThat(answering(spread + " fragment F on FollowUpConnection{edges{node{id summary}}}"))
                .isEqualTo(20 * (1 + 1 + 50 * 3));
    }

    @Test
    void aChainOfListsMultiplies() {
        var chain = "{followUps(first:100){edges{node{customer{thread{texts(first:100){edges{node{customer{"
                + "thread{texts(first:100){edges{node{body}}}}}}}}}}}}}}";

        assertThat(answering(chain)).isGreaterThan(1_000_000);
    }

    @Test
    void whatIsGivenToReadCosts() {
        var text = "x".repeat(48_000);

        assertThat(QueryCost.reading(
                        operation("query Q($text:String!){previewUrgency(text:$text){urgency}}", Map.of("text", text))))
                .isEqualTo(480);
    }

    /** Lists without a page are reckoned with, each with a size of its own. */
    @Test
    void everyListOfObjectsHasASize() {
        var unsized = new ArrayList<String>();
        for (var type : SCHEMA.getAllTypesAsList()) {
            if (type instanceof GraphQLFieldsContainer fields && !type.getName().startsWith("__")) {
                for (var field : fields.getFieldDefinitions()) {
                    var isList = GraphQLTypeUtil.unwrapNonNull(field.getType()) instanceof GraphQLList;
                    if (isList
                            && GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType
                            && !field.getName().equals("edges")
                            && !field.getName().equals("userErrors")
                            && field.getArgument("first") == null
                            && field.getAppliedDirective("listSize") == null) {
                        unsized.add(type.getName() + "." + field.getName());
                    }
                }
            }
        }

        assertThat(unsized).isEmpty();
    }

    @Test
    void everyOperationThatClientsShipIsAnsweredWithAHundredRows() {
        var operations = texts("classpath*:operations/*.graphql");

        assertThat(operations).hasSizeGreaterThan(80).allSatisfy((name, document) -> {
            var c = cost.answering(operation(document, largest(document)));
            assertThat(c).isLessThan(OperationLimits.MOST_COST);
        });
    }
}
