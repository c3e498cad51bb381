package com.cuffline.desk.design;

import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.abutmentdesign.AbutmentDesign;
import com.cuffline.abutmentdesign.AbutmentDesigner;
import com.cuffline.abutmentdesign.DesignOutcome;
import com.cuffline.abutmentdesign.DesignParameter;
import com.cuffline.abutmentdesign.MeasureAgain;
import com.cuffline.abutmentdesign.SiteOrder;
import com.cuffline.abutmentdesign.Verdict;
import com.cuffline.geometry.MeshReport;
import com.cuffline.implantlibrary.ImplantLibrary;
import com.cuffline.orderform.DesignOrders;
import com.cuffline.orderform.OrderForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whatever a person types is answered: no exception, no endless loop, no number in a file that is none. Orders are the samples with some
 * values replaced by hostile ones; they go the way of the command from the file's text to report and mesh. {@code -Dcuffline.fuzz=N} asks
 * for another number of them, and half as many sets of overrides; with 70000, so 105000 inputs, none failed on 2026-11-21.
 */
class DesignFuzzTest {
    private static final Path SAMPLES = Path.of("..", "workbench", "src", "main", "resources", "orders");
    private static final int ORDERS = Integer.getInteger("cuffline.fuzz", 2_000);
    private static final double TOLERANCE_MM = 0.05;
    private static final double[] NUMBERS = {
        0, -0.0, 1, -1, 0.1, 4, 12, 90, 359.999, 360, 720, 1e-9, -1e-9, 1e-320, 1e9, -1e9, 1e308, -1e308, 1e15
    };
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final OrderForm FORM = new OrderForm();

    private final AbutmentDesigner designer = new AbutmentDesigner(ImplantLibrary.standard());
    private final SiteReport.Run run =
            new SiteReport.Run(TOLERANCE_MM, ImplantLibrary.standard().version());
    private final List<String> texts = samples();

    @TempDir
    Path folder;

    private int designed;
    private int refused;
    private int unanswered;

    private static List<String> samples() {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void hostile_orders_are_answered() throws IOException {
        for (int seed = 0; seed < ORDERS; seed++) {
            Random random = new Random(31L * seed + 7);
            JsonNode order = JSON.readTree(texts.get(random.nextInt(texts.size())));
            for (int k = 1 + random.nextInt(4); k > 0; k--) {
                change(order, random);
            }
            Path file = Files.writeString(folder.resolve("order.json"), JSON.writeValueAsString(order));
            try {
                answered(OrderToDesign.read(file, FORM));
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("order " + seed + ": " + order, e);
            }
        }
        assertThat(designed).isGreaterThan(ORDERS / 20);
        assertThat(refused).isGreaterThan(ORDERS / 50);
        assertThat(unanswered).isGreaterThan(ORDERS / 10);
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void hostile_overrides_and_wishes_are_answered() {
        List<SiteOrder> sites = texts.stream()
                .flatMap(text -> DesignOrders.of(
                        FORM.read((ObjectNode) JSON.readTree(text)).draft())
                        .stream())
                .toList();
        DesignParameter[] parameters = DesignParameter.values();
        for (int seed = 0; seed < ORDERS / 2; seed++) {
            Random random = new Random(17L * seed + 3);
            SiteOrder order = sites.get(random.nextInt(sites.size()));
            for (int k = 1 + random.nextInt(3); k > 0; k--) {
                order = order.overridden(parameters[random.nextInt(parameters.length)], any(random));
            }
            try {
                judged(designer.design(order, TOLERANCE_MM));
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("overrides " + seed + ": " + order, e);
            }
        }
        assertThat(designed).isGreaterThan(ORDERS / 200);
        assertThat(refused).isGreaterThan(ORDERS / 10);
    }

    private static double any(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> NUMBERS[random.nextInt(NUMBERS.length)];
            case 1 -> Double.NaN;
            case 2 -> random.nextBoolean() ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
            case 3 -> 4 * random.nextGaussian();
            default -> 2 * random.nextDouble();
        };
    }

    /** The way of the command: every site gets its report, and its mesh where there is one to make. */
    private void answered(OrderToDesign order) {
        List<SiteAnswer> answers = order.designed(designer, TOLERANCE_MM);
        assertThat(answers).hasSize(order.siteCount());
        for (int site = 0; site < answers.size(); site++) {
            String report =
                    new String(SiteReport.of(order, site, answers.get(site), List.of(), run), StandardCharsets.UTF_8);
            assertThat(report).doesNotContainPattern(":\\s*(NaN|-?Infinity)");
            JSON.readTree(report);
            if (answers.get(site) instanceof SiteAnswer.Judged judged) {
                judged(judged.outcome());
            } else {
                unanswered++;
                SiteAnswer.Unanswered why = (SiteAnswer.Unanswered) answers.get(site);
                assertThat(why.reason()).isNotBlank();
            }
        }
    }

    private void judged(DesignOutcome outcome) {
        if (outcome instanceof DesignOutcome.Designed made) {
            designed++;
            sound(made.design());
        } else {
            refused++;
            DesignOutcome.Refused no = (DesignOutcome.Refused) outcome;
            assertThat(no.measureAgain())
                    .isNotEmpty()
                    .extracting(MeasureAgain::reason)
                    .noneMatch(String::isBlank);
            assertThat(no.rules()).anyMatch(rule -> rule.verdict() == Verdict.FAIL);
            no.draft().ifPresent(DesignFuzzTest::sound);
        }
        assertThat(outcome.rules()).allSatisfy(rule -> assertThat(
                        rule.number().orElse(0) + rule.limit().orElse(0))
                .isFinite());
    }

    private static void sound(AbutmentDesign design) {
        for (int v = 0; v < design.mesh().vertexCount(); v++) {
            assertThat(Double.isFinite(design.mesh().x(v)
                            + design.mesh().y(v)
                            + design.mesh().z(v)))
                    .isTrue();
        }
        MeshReport report = MeshReport.of(design.mesh());
        assertThat(report.soundSolid()).isTrue();
        assertThat(report.genus()).isEqualTo(1);
    }

    /** Replaces, removes or repeats one value somewhere in the document; mostly a number by another. */
    private static void change(JsonNode order, Random random) {
        JsonNode at = order;
        while (true) {
            List<JsonNode> inside = at.valueStream()
                    .filter(node -> node.isContainer() && !node.isEmpty())
                    .toList();
            boolean deeper = !inside.isEmpty() && random.nextInt(7) > 0;
            if (!deeper) {
                break;
            }
            at = inside.get(random.nextInt(inside.size()));
        }
        if (at instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = object.propertyNames().stream().toList();
            String name = names.get(random.nextInt(names.size()));
            if (random.nextInt(12) == 0) {
                object.remove(name);
            } else {
                object.set(name, other(object.get(name), random));
            }
        } else if (at instanceof ArrayNode array && !array.isEmpty()) {
            int place = random.nextInt(array.size());
            switch (random.nextInt(4)) {
                case 0 -> array.remove(place);
                case 1 ->
                    array.insert(
                            random.nextInt(array.size() + 1), array.get(place).deepCopy());
                case 2 -> array.removeAll();
                default -> array.set(place, other(array.get(place), random));
            }
        }
    }

    private static JsonNode other(JsonNode node, Random random) {
        if (node.isNumber() && random.nextInt(8) > 0) {
            double value = node.doubleValue();
            return NODES.numberNode(
                    switch (random.nextInt(6)) {
                        case 0 -> NUMBERS[random.nextInt(NUMBERS.length)];
                        case 1 -> -value;
                        case 2 -> value * 10;
                        case 3 -> value / 10;
                        default -> value + (1 + Math.abs(value) / 4) * random.nextGaussian();
                    });
        }
        return switch (random.nextInt(8)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.stringNode("NaN");
            case 2 -> NODES.stringNode("from-scan");
            case 3 -> NODES.booleanNode(random.nextBoolean());
            case 4 -> NODES.arrayNode();
            case 5 -> NODES.objectNode();
            case 6 -> NODES.stringNode("house-default");
            default -> NODES.numberNode(NUMBERS[random.nextInt(NUMBERS.length)]);
        };
    }
}
