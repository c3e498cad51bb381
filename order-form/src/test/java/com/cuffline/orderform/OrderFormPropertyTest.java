package com.cuffline.orderform;

import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.measurement.completeness.Assessment;
import com.cuffline.measurement.completeness.Finding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is written into an order, the form answers; 6,000 changed documents and 4,000 changed texts a run. */
final class OrderFormPropertyTest {
    private static final List<String> CODES = Samples.codes();
    private static final Object[] VALUES = {
        -1,
        0,
        1,
        45,
        1e30,
        -1e-30,
        1e308,
        720,
        2147483647,
        9007199254740993L,
        true,
        "",
        " ",
        "unknown",
        "from-scan",
        "house-default",
        "2026-02-30",
        "9999-12-31",
        "-999999999-01-01",
        "36",
        "buried",
        "Mueller, Anna",
        "1987-04-12",
        "\u0000",
        "\uD83E\uDDB7",
        "x".repeat(5000)
    };

    @Property(tries = 6000)
    void any_change_of_a_sample_is_answered(@ForAll long seed) {
        Random random = new Random(seed);
        ObjectNode document = Samples.document(CODES.get(random.nextInt(CODES.size())));
        for (int i = random.nextInt(4); i >= 0; i--) {
            mutate(document, random);
        }
        Assessment answer = Samples.check(document);
        assertThat(answer.figure().percent()).isBetween(0, 100);
        assertThat(answer.sites())
                .hasSameSizeAs(Samples.FORM.read(document).draft().sites());
        for (Finding finding : answer.findings()) {
            assertThat(finding.code()).isNotBlank();
            assertThat(finding.field()).isNotNull();
            assertThat(finding.reason()).isNotBlank();
            assertThat(finding.cure()).isNotBlank();
        }
    }

    @Property(tries = 4000)
    void any_change_of_the_text_is_read_or_refused(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] text = Samples.bytes(CODES.get(random.nextInt(CODES.size())));
        for (int i = random.nextInt(6); i >= 0; i--) {
            text[random.nextInt(text.length)] = (byte) random.nextInt(256);
        }
        byte[] cut = Arrays.copyOf(text, random.nextBoolean() ? text.length : random.nextInt(text.length));
        try {
            assertThat(Samples.check(OrderForm.parse(cut)).figure().asked()).isPositive();
        } catch (UnreadableOrder e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    private static void mutate(ObjectNode root, Random random) {
        List<JsonNode> containers = new ArrayList<>();
        collect(root, containers);
        JsonNode target = containers.get(random.nextInt(containers.size()));
        Object value = VALUES[random.nextInt(VALUES.length)];
        if (target instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>(object.propertyNames());
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(5)) {
                case 0 -> object.remove(name);
                case 1 -> object.putNull(name);
                case 2 ->
                    object.set(
                            name,
                            containers.get(random.nextInt(containers.size())).deepCopy());
                case 3 -> object.put("patientName", "Anna");
                default -> put(object, name, value);
            }
        } else if (target instanceof ArrayNode array) {
            if (random.nextBoolean() && !array.isEmpty()) {
                array.remove(random.nextInt(array.size()));
            } else {
                array.add(String.valueOf(value));
            }
        }
    }

    private static void put(ObjectNode object, String name, Object value) {
        if (value instanceof Integer number) {
            object.put(name, number);
        } else if (value instanceof Long number) {
            object.put(name, number);
        } else if (value instanceof Double number) {
            object.put(name, number);
        } else if (value instanceof Boolean flag) {
            object.put(name, flag);
        } else {
            object.put(name, String.valueOf(value));
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainer() && containers.size() < 200) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }
}
