package com.cuffline.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every fact ever published can be read by today's reader, and says what its schema promises. */
class SamplesContractTest {
    private static final PublishedContracts PUBLISHED = new PublishedContracts();
    private final FactCodec codec = new FactCodec();

    static List<String> samples() {
        return PublishedContracts.sampleNames();
    }

    @Test
    void everyFactTypeHasASchemaAndASample() {
        assertThat(PublishedContracts.factTypes()).isNotEmpty();
        assertThat(PublishedContracts.schemaNames())
                .containsExactlyInAnyOrderElementsOf(PublishedContracts.factTypes());
        assertThat(samples().stream().map(PublishedContracts::typeOf).distinct())
                .containsExactlyInAnyOrderElementsOf(PublishedContracts.factTypes());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void todaysReaderReadsTheSampleAsItsType(String sample) {
        Envelope envelope = codec.decode(PublishedContracts.sample(sample));
        assertThat(envelope.fact().getClass().getSimpleName()).isEqualTo(PublishedContracts.typeOf(sample));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theSampleKeepsItsSchema(String sample) {
        JsonNode envelope = PublishedContracts.parse(PublishedContracts.sample(sample));
        assertThat(PUBLISHED.violations("part:Envelope", envelope)).isEmpty();
        assertThat(PUBLISHED.violations(PublishedContracts.typeOf(sample), envelope.path("data")))
                .isEmpty();
        assertThat(envelope.path("dataschema").stringValue())
                .isEqualTo("urn:cuffline:schema:" + PublishedContracts.typeOf(sample));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void writingWhatWasReadGivesTheSameJson(String sample) {
        String text = PublishedContracts.sample(sample);
        assertThat(PublishedContracts.parse(codec.encode(codec.decode(text))))
                .isEqualTo(PublishedContracts.parse(text));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void unknownFieldsAreIgnoredAtEveryDepth(String sample) {
        String text = PublishedContracts.sample(sample);
        JsonNode grown = PublishedContracts.parse(text);
        addUnknownFields(grown);
        assertThat(codec.decode(grown.toString())).isEqualTo(codec.decode(text));
        assertThat(PUBLISHED.violations(PublishedContracts.typeOf(sample), grown.path("data")))
                .isEmpty();
    }

    private static void addUnknownFields(JsonNode node) {
        node.values().forEach(SamplesContractTest::addUnknownFields);
        if (node instanceof ObjectNode object) {
            object.put("fieldOfALaterVersion", 7);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aMissingRequiredFieldViolatesTheSchemaAndIsUnreadable(String sample) {
        String type = PublishedContracts.typeOf(sample);
        for (JsonNode field : PublishedContracts.schema(type).path("required").values()) {
            ObjectNode envelope = (ObjectNode) PublishedContracts.parse(PublishedContracts.sample(sample));
            ((ObjectNode) envelope.path("data")).remove(field.stringValue());
            assertThat(PUBLISHED.violations(type, envelope.path("data"))).isNotEmpty();
            assertThat(catchThrowable(() -> codec.decode(envelope.toString())))
                    .as("%s without %s", type, field)
                    .isInstanceOf(UnreadableFactException.class);
        }
    }

    @Test
    void theSchemasSeeWrongValues() {
        ObjectNode data = (ObjectNode) PublishedContracts.parse(PublishedContracts.sample("UnitQueued"))
                .path("data");
        data.put("tooth", "19").put("revision", 0).put("unitId", "no uuid");
        assertThat(PUBLISHED.violations("UnitQueued", data)).hasSize(3);
    }
}
