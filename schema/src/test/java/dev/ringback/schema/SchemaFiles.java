package dev.ringback.schema;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/** The files of this module as they will be shipped. */
final class SchemaFiles {

    private static final Path RESOURCES = Path.of("src/main/resources");

    private SchemaFiles() {}

    /** The SDL of all rooms together. */
    static TypeDefinitionRegistry registry() {
        var all = new TypeDefinitionRegistry();
        read("schema", ".graphqls").values().forEach(sdl -> all.merge(new SchemaParser().parse(sdl)));
        return all;
    }

    static GraphQLSchema schema() {
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(registry());
    }

    /** The operations by file name. */
    static TreeMap<String, String> operations() {
        return read("operations", ".graphql");
    }

    private static TreeMap<String, String> read(String folder, String ending) {
        var texts = new TreeMap<String, String>();
        try (var files = Files.list(RESOURCES.resolve(folder))) {
            for (var file : List.copyOf(files.toList())) {
                if (file.toString().endsWith(ending)) {
                    texts.put(String.valueOf(file.getFileName()), Files.readString(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
