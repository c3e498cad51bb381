package com.cuffline.desk.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.desk.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckCommandTest {
    private static final Path SAMPLES = Path.of("..", "workbench", "src", "main", "resources", "orders");

    @TempDir
    Path folder;

    private record Answer(int exit, String out, String err) {
        JsonNode json() {
            return JsonMapper.builder().build().readTree(out);
        }
    }

    private static Answer run(String... args) {
        return answer(Stream.concat(Stream.of("check", "--on", "2026-11-20"), Stream.of(args))
                .toArray(String[]::new));
    }

    private static Answer answer(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int exit = line.execute(args);
        return new Answer(exit, out.toString(), err.toString());
    }

    private static String sample(String code) {
        return SAMPLES.resolve(code + ".json").toString();
    }

    @Test
    void what_can_be_made_exits_with_0_and_what_cannot_with_1() {
        assertThat(run(sample("HA-1001")).exit()).isZero();
        assertThat(run(sample("HA-1201")).exit()).isEqualTo(1);
        assertThat(run(sample("HA-1001"), sample("LI-1205")).exit()).isEqualTo(1);
    }

    @Test
    void a_folder_stands_for_all_its_orders() {
        Answer answer = run("--json", SAMPLES.toString());
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.json().get("orders").size()).isEqualTo(40);
        assertThat(answer.json().get("orders").valueStream().filter(order -> order.get("canBeMade")
                        .booleanValue()))
                .hasSize(31);
        assertThat(answer.err()).isEmpty();
    }

    @Test
    void numbers_left_to_a_scan_come_from_the_folder_of_scans() throws IOException {
        String order = Files.readString(Path.of(sample("HA-1001")))
                .replaceAll(
                        "\"interocclusalSpaceMm\": *[0-9.]+",
                        "\"interocclusalSpaceMm\": \"from-scan\", \"scan\": \"site-1\"");
        String tooth = JsonMapper.builder()
                .build()
                .readTree(order)
                .at("/sites/0/tooth")
                .asString();
        Path file = Files.writeString(folder.resolve("order.json"), order);

        Answer unread = run("--json", file.toString());
        assertThat(unread.exit()).isEqualTo(1);
        assertThat(finding(unread, "site.scan-not-read").path("field").asString())
                .isEqualTo("sites[0].interocclusalSpaceMm");
        Answer unknown = run("--json", "--scans", folder.toString(), file.toString());
        assertThat(unknown.exit()).isEqualTo(1);
        assertThat(finding(unknown, "site.scan-unknown").path("value").asString())
                .isEqualTo("site-1");

        Files.writeString(
                folder.resolve("site-1.json"),
                "{\"tooth\": \"" + tooth + "\", \"ring\": [], \"place\": {\"interocclusalSpaceMm\": 9.9}}");
        assertThat(run("--scans", folder.toString(), file.toString()).exit()).isZero();
        assertThat(run("--scans", folder.resolve("absent").toString(), file.toString())
                        .exit())
                .isEqualTo(2);
    }

    private static JsonNode finding(Answer answer, String code) {
        return answer.json()
                .at("/orders/0/findings")
                .valueStream()
                .filter(finding -> finding.path("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_json_has_findings_both_clocks_promise_and_stock_advice() {
        JsonNode order = run("--json", sample("HA-1204")).json().get("orders").get(0);
        JsonNode finding = order.get("findings").get(0);
        assertThat(finding.get("code").stringValue()).isEqualTo("implant.not-ready-by-appointment");
        assertThat(finding.get("severity").stringValue()).isEqualTo("hard");
        assertThat(finding.get("effect").stringValue()).isEqualTo("holds");
        assertThat(finding.get("source").stringValue()).contains("[KG]");
        assertThat(order.get("caseCode").stringValue()).isEqualTo("HA-1204");
        assertThat(order.get("completeness").isIntegralNumber()).isTrue();
        assertThat(order.get("earliestRestorationOn").stringValue()).isEqualTo("2027-04-02");
        assertThat(order.get("readiness").get(0).get("earliestRestorationOn").stringValue())
                .isEqualTo("2027-04-02");
        assertThat(order.get("livingCuff").get(0).get("state").stringValue()).isEqualTo("fresh");
        assertThat(order.get("livingCuff").get(0).get("uncertainty").size()).isEqualTo(8);
        assertThat(order.get("promise").get("feasible").booleanValue()).isFalse();
        JsonNode stock = order.get("stockAdvice").get(0);
        assertThat(stock.get("words").stringValue()).isNotBlank();
        assertThat(stock.get("azimuths").size()).isEqualTo(24);
    }

    @Test
    void people_read_case_finding_limit_cure_and_promise() {
        String text = run(sample("LI-1205")).out();
        assertThat(text)
                .contains("LI-1205, single 12: CANNOT BE MADE")
                .contains("axis.tilt-above-envelope  sites[0].axisTiltDeg  33.6 deg, limit 30 deg")
                .contains("[K212664], certainty A")
                .contains("-> choose a restoration axis within the limit")
                .contains("promise   leaves us ")
                .contains("12 stock  ");
    }

    @Test
    void unconfirmed_limits_are_marked() {
        assertThat(run(sample("HA-1001"), "--json").out()).doesNotContain("axis.tilt");
        String text = tilted();
        assertThat(text).contains("axis.tilt-above-envelope").contains("certainty C (unconfirmed)");
    }

    private String tilted() {
        try {
            String order = Files.readString(SAMPLES.resolve("HA-1001.json"))
                    .replaceFirst("\"buccolingual\": 2.2", "\"buccolingual\": 40");
            return run(Files.writeString(folder.resolve("tilted.json"), order).toString())
                    .out();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "absent.json, absent.json: no such file",
        "--on=yesterday x.json, yesterday is no day such as 2026-11-20",
        "--speed x.json, --speed",
        "--policies=absent.properties x.json, absent.properties"
    })
    void wrong_use_exits_with_2_and_says_what_is_wrong(String args, String message) {
        Answer answer = answer(("check " + args).split(" "));
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err()).contains(message);
        assertThat(answer.out()).isEmpty();
    }

    @Test
    void an_unreadable_file_exits_with_2_and_the_others_are_still_answered() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"caseCode\": ");
        Answer answer = run("--json", broken.toString(), sample("HA-1001"));
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err()).contains("broken.json: not JSON");
        assertThat(answer.json().get("orders").size()).isEqualTo(1);
    }

    @Test
    void an_empty_folder_is_wrong_use() {
        Answer answer = run(folder.toString());
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err()).contains("no *.json");
    }

    @Test
    void own_policies_change_the_answer() throws IOException {
        Path strict = Files.writeString(folder.resolve("strict.properties"), "measurement-hold-days=5\n");
        assertThat(run("--policies", strict.toString(), sample("HA-1001")).out())
                .contains("cuff.measurement-old");
        Path wrong = Files.writeString(folder.resolve("wrong.properties"), "hold=5\n");
        assertThat(run("--policies", wrong.toString(), sample("HA-1001")).err()).contains("no policy is called 'hold'");
    }

    @Test
    void without_a_command_the_desk_says_which_there_are() {
        StringWriter err = new StringWriter();
        assertThat(Main.commandLine().setErr(new PrintWriter(err)).execute()).isEqualTo(2);
        assertThat(err.toString()).contains("check");
    }
}
