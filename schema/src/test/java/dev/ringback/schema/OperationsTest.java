package dev.ringback.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.validation.Validator;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The operations that clients ship keep to the schema. */
class OperationsTest {

    static Stream<String> files() {
        return SchemaFiles.operations().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void theOperationValidates(String file) {
        var document = new Parser()
                .parseDocument(String.valueOf(SchemaFiles.operations().get(file)));

        assertThat(new Validator().validateDocument(SchemaFiles.schema(), document, Locale.ROOT))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void theFileHoldsOneOperationOfItsName(String file) {
        var document = new Parser()
                .parseDocument(String.valueOf(SchemaFiles.operations().get(file)));

        assertThat(document.getDefinitionsOfType(OperationDefinition.class))
                .singleElement()
                .satisfies(operation ->
                        assertThat(operation.getName() + ".graphql").isEqualTo(file));
    }
}
