package com.cuffline.contracts;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schemas and golden samples that ship with the contracts, by their file names. */
final class PublishedContracts {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path RESOURCES = Path.of("src", "main", "resources");
    private static final String URN = "urn:cuffline:schema:";

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(schemaTexts()));

    static List<String> factTypes() {
        return StreamSupport.stream(FactCodec.typeNames().spliterator(), false).toList();
    }

    /** Fact types that have a schema. */
    static List<String> schemaNames() {
        return jsonFiles(RESOURCES.resolve("schemas"))
                .map(PublishedContracts::name)
                .toList();
    }

    /** Golden samples; the part of the name before the first dot is the fact type. */
    static List<String> sampleNames() {
        return jsonFiles(RESOURCES.resolve("samples"))
                .map(PublishedContracts::name)
                .toList();
    }

    static String typeOf(String sampleName) {
        return sampleName.split("\\.")[0];
    }

    static String sample(String name) {
        return text(RESOURCES.resolve("samples").resolve(name + ".json"));
    }

    /** A schema as JSON, by the last part of its URN. */
    static JsonNode schema(String name) {
        return parse(schemaTexts().getOrDefault(URN + name, "null"));
    }

    static JsonNode parse(String text) {
        return JSON.readTree(text);
    }

    /** Violations of the named schema in words; empty for valid JSON. */
    List<String> violations(String schemaName, JsonNode value) {
        Schema schema = registry.getSchema(SchemaLocation.of(URN + schemaName));
        return schema
                .validate(value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    private static Map<String, String> schemaTexts() {
        return Stream.of(
                        RESOURCES.resolve("schemas"),
                        RESOURCES.resolve("schemas").resolve("parts"))
                .flatMap(PublishedContracts::jsonFiles)
                .map(PublishedContracts::text)
                .collect(Collectors.toMap(
                        text -> parse(text).path("$id").stringValue(), text -> text, (a, b) -> a, TreeMap::new));
    }

    private static Stream<Path> jsonFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.json$", "");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
