package com.cuffline.desk.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.cuffline.desk.Main;
import com.cuffline.geometry.MeshReport;
import com.cuffline.geometry.files.StlFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DesignCommandTest {
    private static final Path SAMPLES = Path.of("..", "workbench", "src", "main", "resources", "orders");

    @TempDir
    Path folder;

    private record Answer(int exit, String out, String err) {}

    private static Answer run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int exit =
                line.execute(Stream.concat(Stream.of("design"), Stream.of(args)).toArray(String[]::new));
        return new Answer(exit, out.toString(), err.toString());
    }

    private static String sample(String code) {
        return SAMPLES.resolve(code + ".json").toString();
    }

    private Path out() {
        return folder.resolve("out");
    }

    private Answer designed(String... args) {
        return run(Stream.concat(Stream.of(args), Stream.of("--out", out().toString()))
                .toArray(String[]::new));
    }

    private JsonNode report(String name) {
        return JsonMapper.builder().build().readTree(bytes(name + "-report.json"));
    }

    private byte[] bytes(String name) {
        return read(out().resolve(name));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(Path of) {
        try (Stream<Path> files = Files.list(of)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String changed(String code, String from, String to) {
        try {
            String text = Files.readString(SAMPLES.resolve(code + ".json"));
            assertThat(text).contains(from);
            return Files.writeString(folder.resolve("changed.json"), text.replace(from, to))
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_site_gets_its_mesh_and_its_report() {
        Answer answer = designed(sample("HA-1001"));
        assertThat(answer.exit()).isZero();
        assertThat(answer.err()).isEmpty();
        assertThat(names(out())).containsExactly("HA-1001-36-report.json", "HA-1001-36.stl");
        JsonNode report = report("HA-1001-36");
        assertThat(report.get("outcome").stringValue()).isEqualTo("designed");
        assertThat(report.get("verdict").stringValue()).isEqualTo("pass");
        JsonNode file = report.get("files").get(0);
        assertThat(file.get("sha256").stringValue()).isEqualTo(DigestUtils.sha256Hex(bytes("HA-1001-36.stl")));
        assertThat(file.get("bytes").intValue()).isEqualTo(bytes("HA-1001-36.stl").length);
    }

    @Test
    void the_report_speaks_of_the_mesh_that_was_written() {
        designed(sample("HA-1001"));
        MeshReport written = MeshReport.of(StlFiles.read(bytes("HA-1001-36.stl")));
        JsonNode mesh = report("HA-1001-36").get("mesh");
        assertThat(mesh.get("triangles").intValue()).isEqualTo(written.triangles());
        assertThat(mesh.get("volumeMm3").doubleValue() / written.volumeMm3()).isBetween(1 - 1e-5, 1 + 1e-5);
        assertThat(written.soundSolid()).isTrue();
        assertThat(mesh.get("closed").booleanValue()).isTrue();
        assertThat(mesh.get("oriented").booleanValue()).isTrue();
        assertThat(mesh.get("genus").intValue()).isEqualTo(1);
        assertThat(mesh.get("selfIntersections").intValue()).isZero();
        assertThat(mesh.get("chordErrorUm").doubleValue()).isBetween(0.0, 5.0);
        int parts = mesh.get("regions")
                .valueStream()
                .mapToInt(region -> region.get("triangles").intValue())
                .sum();
        assertThat(parts).isEqualTo(written.triangles());
    }

    @ParameterizedTest
    @CsvSource({"metal-ceramic, 2.0", "all-ceramic, 1.5"})
    void the_kind_of_crown_sets_the_room_that_is_left_above_the_post(String crown, double roomMm) {
        String wish = "\"retention\": \"cement\"";
        designed(changed("HA-1001", wish, "\"crown\": \"" + crown + "\", " + wish));

        assertThat(report("HA-1001-36").get("rules").valueStream())
                .filteredOn(rule -> rule.get("code").stringValue().equals("room-above-the-post"))
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.get("limit").doubleValue()).isEqualTo(roomMm);
                    assertThat(rule.get("value").doubleValue()).isGreaterThanOrEqualTo(roomMm);
                });
    }

    @Test
    void rules_parameters_and_azimuths_carry_their_numbers() {
        designed(sample("HA-1001"));
        JsonNode report = report("HA-1001-36");
        assertThat(report.get("rules").valueStream()).hasSizeGreaterThan(15).allSatisfy(rule -> {
            assertThat(rule.get("code").stringValue()).isNotBlank();
            assertThat(rule.get("status").stringValue()).isIn("pass", "warn", "fail");
            assertThat(rule.get("source").stringValue()).isNotBlank();
            assertThat(rule.get("curingParameter").stringValue()).isNotBlank();
        });
        assertThat(report.get("parameters").valueStream()).isNotEmpty().allSatisfy(parameter -> {
            double achieved = parameter.get("achieved").doubleValue();
            assertThat(achieved)
                    .isBetween(
                            parameter.get("min").doubleValue() - 1e-6,
                            parameter.get("max").doubleValue() + 1e-6);
            assertThat(parameter.get("why").stringValue()).isNotBlank();
        });
        JsonNode row = report.get("azimuths").get(6).get("marginHeightMm");
        assertThat(row.get("achieved").doubleValue() - row.get("asked").doubleValue())
                .isCloseTo(row.get("difference").doubleValue(), org.assertj.core.api.Assertions.within(2e-6));
        assertThat(report.get("azimuths").size()).isEqualTo(24);
        JsonNode wall = report.get("walls").get(0);
        assertThat(wall.get("between").stringValue())
                .isEqualTo("screw channel and outside, the whole part but the top");
        assertThat(wall.get("leastMm").doubleValue()).isPositive();
    }

    @Test
    void beside_a_channel_through_the_side_the_wall_is_told_up_to_the_margins_band() {
        designed(sample("HA-1010"));

        JsonNode report = report("HA-1010-45");
        JsonNode wall = report.get("walls").get(0);
        assertThat(wall.get("between").stringValue())
                .isEqualTo("screw channel and outside, up to 0.5 mm above the margin line");
        assertThat(wall.get("leastMm").doubleValue())
                .isEqualTo(report.at("/measures/wallMinimumMm").doubleValue());
        assertThat(report.get("rules").valueStream().map(rule -> rule.get("message")
                        .stringValue()))
                .anyMatch(message -> message.contains("judged up to 0.5 mm above the margin"));
    }

    @Test
    void the_frame_is_right_handed_on_both_sides_of_the_mouth() {
        designed(sample("HA-1001"), sample("LI-1002"));
        JsonNode left = report("HA-1001-36");
        JsonNode right = report("LI-1002-46");
        assertThat(left.get("frame").get("y").stringValue()).isEqualTo("distal");
        assertThat(right.get("frame").get("y").stringValue()).isEqualTo("mesial");
        for (JsonNode report : List.of(left, right)) {
            double sign = report.get("frame").get("mirrored").booleanValue() ? -1 : 1;
            JsonNode point = report.get("marginRing")
                    .valueStream()
                    .filter(at -> at.get("azimuthDeg").doubleValue() > 80
                            && at.get("azimuthDeg").doubleValue() < 100)
                    .findFirst()
                    .orElseThrow();
            assertThat(sign * point.get("y").doubleValue()).as("mesial").isPositive();
        }
    }

    @Test
    void a_refused_site_gets_a_report_and_no_mesh_not_even_an_old_one() throws IOException {
        Files.createDirectories(out());
        Files.writeString(out().resolve("HA-1207-37.stl"), "old");
        Answer answer = designed(sample("HA-1207"), sample("HA-1001"));
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(names(out())).containsExactly("HA-1001-36-report.json", "HA-1001-36.stl", "HA-1207-37-report.json");
        JsonNode report = report("HA-1207-37");
        assertThat(report.get("outcome").stringValue()).isEqualTo("refused");
        assertThat(report.get("measureAgain").get(0).get("rule").stringValue()).isEqualTo("post-is-high-enough");
        assertThat(report.get("files").size()).isZero();
    }

    @Test
    void an_impossible_measurement_names_sample_value_and_limit() {
        Answer answer = designed(changed("HA-1001", "\"azimuthDeg\": 90", "\"azimuthDeg\": 900"));
        assertThat(answer.exit()).isEqualTo(1);
        JsonNode rule = report("HA-1001-36").get("rules").get(0);
        assertThat(rule.get("status").stringValue()).isEqualTo("fail");
        assertThat(rule.get("curingParameter").stringValue())
                .matches("sites\\[0]\\.cuff\\.samples\\[\\d+]\\.azimuthDeg");
        assertThat(rule.get("value").doubleValue()).isEqualTo(900);
        assertThat(rule.get("limit").stringValue()).isEqualTo("below 360");
    }

    @Test
    void a_value_out_of_the_form_s_range_is_said_with_field_value_and_limit() {
        Answer answer = designed(changed("HA-1001", "\"chamferWidthMm\": 0.5", "\"chamferWidthMm\": 0.29"));

        assertThat(answer.out()).contains("sites[0].wish.chamferWidthMm 0.29, at least 0.3:");
        assertThat(report("HA-1001-36").get("measureAgain").get(0).get("reason").stringValue())
                .startsWith("sites[0].wish.chamferWidthMm 0.29, at least 0.3:");
    }

    @Test
    void a_missing_answer_is_a_failing_rule_with_its_field() {
        Answer answer = designed(changed("HA-1001", "\"diameterMm\": 4.5,", ""));

        assertThat(answer.exit()).isEqualTo(1);
        JsonNode report = report("HA-1001-36");
        assertThat(report.get("rules").valueStream())
                .extracting(
                        rule -> rule.get("code").stringValue(),
                        rule -> rule.get("status").stringValue(),
                        rule -> rule.get("curingParameter").stringValue())
                .containsExactly(tuple("answer.missing", "fail", "sites[0].implant.diameterMm"));
        assertThat(report.get("measureAgain").get(0).get("field").stringValue())
                .isEqualTo("sites[0].implant.diameterMm");
    }

    @Test
    void sites_of_a_bridge_share_their_axis() {
        assertThat(designed(sample("LI-1105")).exit()).isZero();
        assertThat(names(out()).stream().filter(name -> name.endsWith(".stl"))).hasSize(4);
        assertThat(report("LI-1105-12").get("rules").valueStream().map(rule -> rule.get("code")
                        .stringValue()))
                .contains("sites-share-one-draw");
    }

    @Test
    void overrides_beside_the_form_are_kept_within_their_ranges_and_refused_outside() {
        designed(overridden("\"36\": {\"postTiltDeg.buccolingual\": 6.8, \"taperPerWallDeg\": 5}"));
        assertThat(parameter("HA-1104-36", "taperPerWallDeg").get("origin").stringValue())
                .isEqualTo("overridden");
        JsonNode tilt = parameter("HA-1104-36", "postTiltDeg.buccolingual");
        assertThat(tilt.get("achieved").doubleValue()).isEqualTo(6.8);
        assertThat(tilt.get("why").stringValue()).contains("insertion axis shared with 34");
        double most = tilt.get("max").doubleValue();
        assertThat(most).isBetween(6.85, 6.95);

        assertThat(designed(overridden("\"36\": {\"postTiltDeg.buccolingual\": " + most + "}"))
                        .exit())
                .isZero();
        assertThat(designed(overridden("\"36\": {\"postTiltDeg.buccolingual\": 7.4}"))
                        .exit())
                .isEqualTo(1);
        JsonNode rule = report("HA-1104-36").get("rules").get(0);
        assertThat(rule.get("code").stringValue()).isEqualTo("override-is-within-its-range");
        assertThat(rule.get("value").doubleValue()).isEqualTo(7.4);
        assertThat(rule.get("limit").doubleValue()).isEqualTo(most);
        assertThat(rule.get("message").stringValue()).contains("insertion axis shared with 34");

        assertThat(designed(overridden("\"34\": {\"postTiltDeg.buccolingual\": 5},"
                                + "\"36\": {\"postTiltDeg.buccolingual\": 7.4}"))
                        .exit())
                .isZero();
    }

    @Test
    void an_override_that_names_no_site_or_parameter_stops_the_design() {
        assertThat(designed(overridden("\"11\": {}, \"36\": {\"tapir\": 1, \"grooves\": \"two\"}, \"34\": 5"))
                        .exit())
                .isEqualTo(1);
        assertThat(report("HA-1104-36").get("rules").valueStream())
                .extracting(rule -> rule.get("curingParameter").stringValue())
                .containsExactly("overrides.11", "overrides.36.tapir", "overrides.36.grooves", "overrides.34");
    }

    private String overridden(String overrides) {
        return changed("HA-1104", "\"sites\":", "\"overrides\": {" + overrides + "}, \"sites\":");
    }

    private JsonNode parameter(String name, String code) {
        return report(name)
                .get("parameters")
                .valueStream()
                .filter(parameter -> parameter.get("code").stringValue().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_format_is_written_when_asked() {
        assertThat(designed("--format", "stl,3mf,glb,ply", sample("HA-1001")).exit())
                .isZero();
        assertThat(names(out()))
                .containsExactly(
                        "HA-1001-36-report.json",
                        "HA-1001-36.3mf",
                        "HA-1001-36.glb",
                        "HA-1001-36.ply",
                        "HA-1001-36.stl");
        assertThat(report("HA-1001-36").get("files").size()).isEqualTo(4);
    }

    @Test
    void the_tolerance_counts() {
        designed("--tolerance-um", "50", sample("HA-1001"));
        int coarse = report("HA-1001-36").get("mesh").get("triangles").intValue();
        designed("--tolerance-um", "5", sample("HA-1001"));
        JsonNode fine = report("HA-1001-36").get("mesh");
        assertThat(fine.get("triangles").intValue()).isGreaterThan(coarse);
        assertThat(fine.get("chordToleranceUm").doubleValue()).isEqualTo(5);
    }

    @Test
    void one_thread_and_two_write_the_same_bytes() {
        Map<String, String> one = written("one", "1");
        Map<String, String> two = written("two", "2");
        assertThat(one).hasSizeGreaterThan(60).isEqualTo(two);
    }

    private Map<String, String> written(String name, String threads) {
        Path to = folder.resolve(name);
        Answer answer = run(SAMPLES.toString(), "--out", to.toString(), "--threads", threads, "--tolerance-um", "20");
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.err()).endsWith("design: 40 of 40 orders" + System.lineSeparator());
        Map<String, String> hashes = new TreeMap<>();
        names(to).forEach(file -> hashes.put(file, DigestUtils.sha256Hex(read(to.resolve(file)))));
        return hashes;
    }

    @Test
    void the_same_case_code_twice_overwrites_nothing() {
        designed(sample("HA-1001"), changed("HA-1001", "\"interocclusalSpaceMm\": ", "\"interocclusalSpaceMm\": 1"));
        assertThat(names(out())).contains("HA-1001-36-report.json", "HA-1001-36-2-report.json");
    }

    @Test
    void an_unreadable_order_does_not_stop_the_others() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{");
        Answer answer = designed(broken.toString(), sample("HA-1001"));
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err()).contains("broken.json").contains("not JSON");
        assertThat(names(out())).contains("HA-1001-36.stl");
    }

    @ParameterizedTest
    @CsvSource({
        "--tolerance-um,0.5",
        "--tolerance-um,51",
        "--tolerance-um,NaN",
        "--tolerance-um,fine",
        "--format,obj",
        "--format,'stl,'",
        "--threads,0",
        "--library,no-such-folder"
    })
    void wrong_use_exits_with_2_and_writes_nothing(String option, String value) {
        Answer answer = designed(option, value, sample("HA-1001"));
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err()).contains(option.equals("--library") ? "no such folder" : option);
        assertThat(out()).doesNotExist();
    }

    @Test
    void without_a_folder_or_an_order_it_is_wrong_use() {
        assertThat(run(sample("HA-1001")).exit()).isEqualTo(2);
        assertThat(designed().exit()).isEqualTo(2);
        assertThat(designed("no-such-order.json").exit()).isEqualTo(2);
    }

    @Test
    void names_are_safe_whatever_the_case_code_says() {
        assertThat(FileNames.safe("../../etc/passwd")).isEqualTo("__.._etc_passwd");
        assertThat(FileNames.safe("Öl 7")).isEqualTo("_l_7");
        assertThat(FileNames.safe("")).isEqualTo("order");
    }
}
