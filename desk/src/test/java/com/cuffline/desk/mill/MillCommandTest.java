package com.cuffline.desk.mill;

import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.desk.Main;
import com.cuffline.geometry.files.StlFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class MillCommandTest {
    private static final Path SAMPLES = Path.of("..", "workbench", "src", "main", "resources", "orders");
    private static final Path EXAMPLE = Path.of("..", "docs", "milling-center.json");
    private static final JsonMapper JSON = new JsonMapper();
    private static final String MONDAY = "2026-11-23";

    @TempDir
    Path folder;

    private record Answer(int exit, String out, String err) {
        JsonNode unit(String code) {
            for (JsonNode unit : JSON.readTree(out).get("units")) {
                if (unit.get("unit").stringValue().equals(code)) {
                    return unit;
                }
            }
            throw new AssertionError(code + " is not in " + out);
        }

        String code(String unit) {
            return unit(unit).get("code").stringValue();
        }
    }

    private Answer milled(Path center, Path out, String... args) {
        StringWriter said = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine().setOut(new PrintWriter(said)).setErr(new PrintWriter(err));
        int exit = line.execute(Stream.concat(
                        Stream.of(
                                "mill",
                                "--json",
                                "--center",
                                center.toString(),
                                "--out",
                                out.toString(),
                                "--on",
                                MONDAY),
                        Stream.of(args))
                .toArray(String[]::new));
        return new Answer(exit, said.toString(), err.toString());
    }

    private Answer milled(Path center, String... args) {
        return milled(center, folder.resolve("out"), args);
    }

    private static String sample(String code) {
        return SAMPLES.resolve(code + ".json").toString();
    }

    private Path center(Consumer<ObjectNode> change) {
        ObjectNode root = (ObjectNode) JSON.readTree(EXAMPLE.toFile());
        change.accept(root);
        return written("center.json", JSON.writeValueAsString(root));
    }

    private Path written(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes(String name) {
        return bytes(folder.resolve("out").resolve(name));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> hashes(Path of) {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.list(of)) {
            files.forEach(file -> hashes.put(String.valueOf(file.getFileName()), DigestUtils.sha256Hex(bytes(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hashes;
    }

    @Test
    void an_order_becomes_a_program_with_all_that_a_checker_needs() {
        Answer answer = milled(EXAMPLE, sample("HA-1001"), sample("HA-1207"));
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.code("HA-1207-37")).isEqualTo("mill.not-designed");
        assertThat(answer.unit("HA-1207-37").get("message").stringValue()).startsWith("post-is-high-enough: ");
        JsonNode unit = answer.unit("HA-1001-36");
        assertThat(unit.get("status").stringValue()).isEqualTo("released");
        JsonNode proof = JSON.readTree(bytes("HA-1001-36-proof.json"));
        String program = proof.get("program").stringValue();
        assertThat(DigestUtils.sha256Hex(bytes(program)))
                .isEqualTo(proof.get("programSha256").stringValue())
                .isEqualTo(unit.get("programSha256").stringValue());
        byte[] target = bytes(proof.get("target").stringValue());
        assertThat(DigestUtils.sha256Hex(target))
                .isEqualTo(proof.get("designSha256").stringValue());
        assertThat(new String(bytes(program), StandardCharsets.US_ASCII))
                .containsIgnoringCase("design sha256 " + DigestUtils.sha256Hex(target));
        assertThat(StlFiles.read(bytes(proof.get("stockShape").stringValue())).triangleCount())
                .isPositive();
        assertThat(proof.at("/figures/worstGouge/valueUm").doubleValue())
                .isLessThan(proof.at("/tolerances/gougeUm").doubleValue());
        assertThat(proof.at("/figures/worstRest/valueUm").doubleValue())
                .isLessThan(proof.at("/tolerances/restUm").doubleValue());
        for (String field : new String[] {"kinematics", "workOffset", "fixture", "tools", "stock", "toolTable"}) {
            assertThat(proof.has(field)).as(field).isTrue();
        }
    }

    @Test
    void a_batch_leaves_its_picture_its_main_program_and_the_plan_its_lower_bound() {
        milled(EXAMPLE, sample("HA-1001"));
        JsonNode plan = JSON.readTree(bytes("plan.json"));
        assertThat(plan.at("/measure/weightedLatenessMin").isNumber()).isTrue();
        assertThat(plan.at("/measure/lowerBoundMin").isNumber()).isTrue();
        assertThat(plan.at("/measure/gap").isNumber()).isTrue();
        JsonNode batch = JSON.readTree(bytes(plan.at("/batches/0/file").stringValue()));
        assertThat(batch.at("/units/0/unit").stringValue()).isEqualTo("HA-1001-36");
        String main = batch.get("mainProgram").stringValue();
        assertThat(DigestUtils.sha256Hex(bytes(main)))
                .isEqualTo(batch.get("mainProgramSha256").stringValue());
        String picture = "batch-" + batch.get("batch").stringValue() + ".svg";
        assertThat(new String(bytes(picture), StandardCharsets.UTF_8)).contains("HA-1001-36");
    }

    @Test
    void the_number_of_threads_changes_no_byte() {
        String[] orders = {sample("HA-1001"), sample("HA-1207"), sample("LI-1102")};
        milled(
                EXAMPLE,
                folder.resolve("one"),
                Stream.concat(Stream.of("--threads", "1"), Stream.of(orders)).toArray(String[]::new));
        milled(
                EXAMPLE,
                folder.resolve("two"),
                Stream.concat(Stream.of("--threads", "2"), Stream.of(orders)).toArray(String[]::new));
        assertThat(hashes(folder.resolve("one")))
                .isEqualTo(hashes(folder.resolve("two")))
                .hasSizeGreaterThan(10);
    }

    private static void noStock(ObjectNode root) {
        ((ObjectNode) root.get("stock")).putArray("blanks");
    }

    private static void eachMachine(ObjectNode root, Consumer<ObjectNode> change) {
        root.get("machines").forEach(machine -> change.accept((ObjectNode) machine));
    }

    private static void noTools(ObjectNode root) {
        eachMachine(root, machine -> machine.replace("tools", JSON.createArrayNode()));
        ((ObjectNode) root.at("/machines/3")).remove("tools");
    }

    private static void wornTools(ObjectNode root) {
        eachMachine(root, machine -> {
            if (machine.has("tools")) {
                machine.get("tools").forEach(tool -> ((ObjectNode) tool).put("lifeLeftMin", 1));
            }
        });
    }

    private static void noWork(ObjectNode root) {
        root.get("calendars").forEach(calendar -> ((ObjectNode) calendar).putObject("week"));
    }

    private static void oldCoupons(ObjectNode root) {
        eachMachine(root, machine -> ((ObjectNode) machine.get("coupon")).put("milledOn", "2020-01-01"));
    }

    @ParameterizedTest
    @CsvSource({
        "stock, plan.no-stock-covers",
        "tools, plan.missing-tool",
        "life, plan.worn-tool",
        "calendar, plan.empty-calendar",
        "coupon, plan.stale-coupon"
    })
    void what_the_center_lacks_is_named_on_every_unit(String what, String code) {
        Path center = center(root -> {
            switch (what) {
                case "stock" -> noStock(root);
                case "tools" -> noTools(root);
                case "life" -> wornTools(root);
                case "calendar" -> noWork(root);
                default -> oldCoupons(root);
            }
        });
        Answer answer = milled(center, sample("HA-1001"), sample("JI-1003"));
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.code("HA-1001-36")).isEqualTo(code);
        assertThat(answer.code("JI-1003-26")).isEqualTo(code);
        assertThat(answer.unit("HA-1001-36").get("message").stringValue()).isNotBlank();
        assertThat(folder.resolve("out").resolve("HA-1001-36-proof.json")).doesNotExist();
    }

    @Test
    void one_unit_without_stock_does_not_stop_the_next() {
        Path center = center(root -> {
            ArrayNode blanks = (ArrayNode) root.at("/stock/blanks");
            for (int i = blanks.size() - 1; i >= 0; i--) {
                if (blanks.get(i).get("family").stringValue().startsWith("Osstem")) {
                    blanks.remove(i);
                }
            }
        });
        Answer answer = milled(center, sample("JI-1009"), sample("HA-1001"));
        assertThat(answer.code("JI-1009-35")).isEqualTo("plan.no-stock-covers");
        assertThat(answer.unit("HA-1001-36").get("status").stringValue()).isEqualTo("released");
    }

    @Test
    void an_impossible_promise_stands_on_the_unit_which_is_made_all_the_same() {
        ObjectNode order =
                (ObjectNode) JSON.readTree(SAMPLES.resolve("HA-1001.json").toFile());
        Path late = written("late.json", JSON.writeValueAsString(order.put("appointmentOn", "2026-11-24")));
        Answer answer = milled(EXAMPLE, late.toString());
        JsonNode unit = answer.unit("HA-1001-36");
        assertThat(unit.at("/late/code").stringValue()).isEqualTo("plan.impossible-promise");
        assertThat(unit.at("/late/minutes").intValue()).isPositive();
        assertThat(unit.get("status").stringValue()).isEqualTo("released");
        assertThat(JSON.readTree(answer.out()).at("/measure/lowerBoundMin").doubleValue())
                .isPositive();
    }

    @Test
    void a_bad_center_file_is_wrong_use_and_says_where() {
        Path center = center(root -> ((ObjectNode) root.at("/machines/0/slots/1")).put("number", 1));
        Answer answer = milled(center, sample("HA-1001"));
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err()).contains("center.json: machines[0]: slots of rotary-1 must have different numbers");
        assertThat(milled(folder.resolve("none.json"), sample("HA-1001")).err()).contains("none.json: no such file");
    }

    @Test
    void an_unreadable_order_is_named_and_the_others_are_answered() {
        Path broken = written("broken.json", "{");
        Answer answer = milled(center(MillCommandTest::noStock), broken.toString(), sample("HA-1001"));
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err()).contains("broken.json");
        assertThat(answer.code("HA-1001-36")).isEqualTo("plan.no-stock-covers");
    }
}
