package com.cuffline.contracts;

import com.cuffline.contracts.UnreadableFactException.Reason;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes and reads facts as CloudEvents 1.0 in structured JSON. Unknown fields are ignored; a missing or null value of a
 * field that is not nullable, a wrong type or an unknown fact type makes a message unreadable.
 */
public final class FactCodec {

    /** Media type of the text. */
    public static final String MEDIA_TYPE = "application/cloudevents+json";

    private static final String TYPE_PREFIX = "com.cuffline.";
    private static final Map<String, Class<? extends Fact>> TYPES = factTypes();

    private final JsonMapper json = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** Names of all fact types, in alphabetical order. */
    public static Iterable<String> typeNames() {
        return TYPES.keySet();
    }

    public String encode(Envelope envelope) {
        Fact fact = envelope.fact();
        String name = fact.getClass().getSimpleName();
        ObjectNode node = json.createObjectNode();
        node.put("specversion", "1.0");
        node.put("id", envelope.id());
        node.put("source", "/" + envelope.source());
        node.put("type", TYPE_PREFIX + name);
        node.put("subject", fact.subject());
        node.put("sequence", String.valueOf(envelope.sequence()));
        node.put("time", envelope.time().toString());
        node.put("datacontenttype", "application/json");
        node.put("dataschema", "urn:cuffline:schema:" + name);
        node.set("data", json.valueToTree(fact));
        return json.writeValueAsString(node);
    }

    /** @throws UnreadableFactException if the text is not a fact this reader knows */
    public Envelope decode(String text) {
        JsonNode node = parse(text);
        Class<? extends Fact> type = type(attribute(node, "type"));
        try {
            return new Envelope(
                    attribute(node, "id"),
                    attribute(node, "source").substring(1),
                    Long.parseLong(attribute(node, "sequence")),
                    Instant.parse(attribute(node, "time")),
                    data(node, type));
        } catch (IllegalArgumentException | DateTimeParseException | StringIndexOutOfBoundsException e) {
            throw new UnreadableFactException(Reason.NOT_AN_ENVELOPE, String.valueOf(e.getMessage()));
        }
    }

    private Fact data(JsonNode node, Class<? extends Fact> type) {
        try {
            Fact fact = json.treeToValue(node.path("data"), type);
            if (fact == null) {
                throw new UnreadableFactException(Reason.BAD_DATA, "data is missing");
            }
            Completeness.require((Record) fact);
            return fact;
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            throw new UnreadableFactException(Reason.BAD_DATA, type.getSimpleName() + ": " + e.getMessage());
        }
    }

    private JsonNode parse(String text) {
        try {
            JsonNode node = json.readTree(text);
            if (node == null || !node.isObject()) {
                throw new UnreadableFactException(Reason.NOT_AN_ENVELOPE, "the message is not a JSON object");
            }
            return node;
        } catch (JacksonException e) {
            throw new UnreadableFactException(Reason.NOT_JSON, "not JSON: " + e.getOriginalMessage());
        }
    }

    private static String attribute(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (!value.isString() || value.stringValue().isEmpty()) {
            throw new UnreadableFactException(Reason.NOT_AN_ENVELOPE, "attribute '" + name + "' is missing");
        }
        return value.stringValue();
    }

    private static Class<? extends Fact> type(String name) {
        Class<? extends Fact> type =
                name.startsWith(TYPE_PREFIX) ? TYPES.get(name.substring(TYPE_PREFIX.length())) : null;
        if (type == null) {
            throw new UnreadableFactException(Reason.UNKNOWN_TYPE, "type '" + name + "' is not known here");
        }
        return type;
    }

    private static Map<String, Class<? extends Fact>> factTypes() {
        Map<String, Class<? extends Fact>> types = new TreeMap<>();
        records(Fact.class).forEach(type -> types.put(type.getSimpleName(), type));
        return types;
    }

    private static Stream<Class<? extends Fact>> records(Class<?> type) {
        if (type.isRecord()) {
            return Stream.of(type.asSubclass(Fact.class));
        }
        return Stream.of(type.getPermittedSubclasses()).flatMap(FactCodec::records);
    }
}
