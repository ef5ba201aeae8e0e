package dev.ringback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.scenario.Database;
import dev.ringback.scenario.Server;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.graphql.execution.SchemaMappingInspector;
import org.springframework.graphql.execution.SchemaReport;

/** The schema and the controllers agree: every field has its source, every method its field, and null is where the schema allows it. */
class SchemaInspectionTest {

    @Test
    void theInspectionReportIsEmpty() {
        var report = new AtomicReference<@Nullable SchemaReport>();
        GraphQlSourceBuilderCustomizer inspection =
                source -> source.inspectSchemaMappings(SchemaInspectionTest::nameEntries, report::set);

        try (var database = new Database();
                var server = Server.demo(database, inspection)) {
            assertThat(server.origin).isNotEmpty();
        }

        SchemaReport found = report.get();
        assertThat(found).isNotNull();
        assertThat(found.unmappedFields()).isEmpty();
        assertThat(found.unmappedRegistrations()).isEmpty();
        assertThat(found.unmappedArguments()).isEmpty();
        assertThat(found.fieldNullnessErrors()).isEmpty();
        assertThat(found.argumentNullnessErrors()).isEmpty();
        assertThat(found.skippedTypes()).isEmpty();
    }

    /** The implementations of an interface stand inside of it, where the inspection does not look. */
    private static void nameEntries(SchemaMappingInspector.Initializer classes) {
        try {
            for (var entry : Class.forName("dev.ringback.contact.ContactEntry").getPermittedSubclasses()) {
                classes.classMapping(entry.getSimpleName(), entry);
            }
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
