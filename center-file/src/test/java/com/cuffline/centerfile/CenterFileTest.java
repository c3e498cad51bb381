package com.cuffline.centerfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.cuffline.milling.center.Blank;
import com.cuffline.milling.center.Center;
import com.cuffline.milling.center.DiscLot;
import com.cuffline.milling.center.DiscMill;
import com.cuffline.milling.center.RotaryMill;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class CenterFileTest {
    private static final Path EXAMPLE = Path.of("..", "docs", "milling-center.json");
    private static final JsonMapper JSON = new JsonMapper();

    private static CenterFileProblem refused(Consumer<ObjectNode> change) {
        ObjectNode root = (ObjectNode) JSON.readTree(EXAMPLE.toFile());
        change.accept(root);
        byte[] bytes = JSON.writeValueAsString(root).getBytes(StandardCharsets.UTF_8);
        return refusal(bytes);
    }

    private static CenterFileProblem refusal(byte[] bytes) {
        CenterFileProblem problem =
                catchThrowableOfType(CenterFileProblem.class, () -> CenterFile.read(bytes, "ours.json"));
        assertThat(problem).isNotNull();
        assertThat(problem.file()).isEqualTo("ours.json");
        return problem;
    }

    private static ObjectNode object(JsonNode root, String pointer) {
        return (ObjectNode) root.at(pointer);
    }

    @Test
    void the_example_has_every_kind_of_machine_and_stock() {
        Center center = CenterFile.read(EXAMPLE);
        assertThat(center.machines().rotary()).extracting(RotaryMill::axes).containsOnly(4);
        assertThat(center.machines().discs()).extracting(DiscMill::axes).containsOnly(5);
        assertThat(center.machines().discs()).extracting(DiscMill::tiltDeg).containsOnly(20.0);
        assertThat(center.machines().lathes()).isNotEmpty();
        assertThat(center.machines().calendars()).hasSize(4);
        assertThat(center.stock().blanks().stream().map(Blank::material).collect(Collectors.toSet()))
                .contains("titanium", "titanium-gold-anodised", "titanium-pink-anodised", "cobalt-chrome");
        assertThat(center.stock().discs().stream().map(DiscLot::material).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("zirconia", "peek");
        assertThat(center.stock().taken().get("ZR-A2-18-1")).hasSize(2);
        assertThat(center.planning().discFill()).isEqualTo(0.72);
    }

    @Test
    void a_disc_mill_without_tilt_has_the_usual_one() {
        JsonNode root = JSON.readTree(EXAMPLE.toFile());
        object(root, "/machines/2").remove("tiltDeg");
        Center center = CenterFile.read(JSON.writeValueAsString(root).getBytes(StandardCharsets.UTF_8), "ours.json");
        assertThat(center.machines().discs()).extracting(DiscMill::tiltDeg).containsOnly(DiscMill.USUAL_TILT_DEG);
    }

    @ParameterizedTest
    @CsvSource({
        "/machines/0,            calendar,         machines[0],                    calendar is missing",
        "/machines/0/tools/2,    lifeLeftMin,      machines[0].tools[2],           lifeLeftMin is missing",
        "/machines/2,            discDiameterMm,   machines[2],                    discDiameterMm is missing",
        "/stock/blanks/7,        family,           stock.blanks[7],                family is missing",
        "/stock/discs/0/enlargement, x,            stock.discs[0].enlargement,     x is missing",
        "/machines/0/coupon,     milledOn,         machines[0].coupon,             milledOn is missing"
    })
    void a_missing_field_is_named_with_its_place(String pointer, String field, String place, String words) {
        CenterFileProblem problem = refused(root -> object(root, pointer).remove(field));
        assertThat(problem.place()).isEqualTo(place);
        assertThat(problem.problem()).isEqualTo(words);
        assertThat(problem).hasMessage("ours.json: " + place + ": " + words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/machines/0/tools/0 | diameterMm | 99 | machines[0].tools[0] | diameterMm must be 0.1 to 30.0, not 99.0",
                "/machines/0/tools/0 | diameterMm | \"wide\" | machines[0].tools[0] | diameterMm must be a number, not \"wide\"",
                "/machines/0/slots/1 | number | 12 | machines[0].slots[1] | number must be 1.0 to 9.0, not 12.0",
                "/machines/0/slots/1 | number | 1 | machines[0] | slots of rotary-1 must have different numbers",
                "/machines/1 | name | \"rotary-1\" | '' | machines must differ, rotary-1 is given twice",
                "/machines/0 | calendar | \"nights\" | machines[0] | calendar must be one of [two-shifts, two-shifts-and-saturday], not 'nights'",
                "/machines/0 | dialect | \"klingon\" | machines[0] | dialect must be one of linuxcnc, iso6983, not \"klingon\"",
                "/machines/0/coupon | milledOn | \"yesterday\" | machines[0].coupon | milledOn must be a day such as 2026-11-20, not \"yesterday\"",
                "/stock/blanks/3 | pieces | 1.5 | stock.blanks[3] | pieces must be a whole number, not 1.5",
                "/stock/discs/0/enlargement | z | 0.8 | stock.discs[0] | sinterZ must be 1.0 to 1.5, not 0.8",
                "/stock/bars/0 | lengthMm | -1 | stock.bars[0] | lengthMm must be 0.0 to 1000000.0, not -1.0",
                "/planningRules | discFill | 7 | planningRules | discFill must be 0.1 to 1.0, not 7.0",
                "/stock/blanks/3 | color | \"red\" | stock.blanks[3] | color is not a field here",
                "'' | formatVersion | 2 | '' | formatVersion must be 1, not 2"
            })
    void a_wrong_value_is_named_with_place_field_value_and_limit(
            String pointer, String field, String value, String place, String words) {
        CenterFileProblem problem = refused(root -> object(root, pointer).set(field, JSON.readTree(value)));
        assertThat(problem.place()).isEqualTo(place);
        assertThat(problem.problem()).startsWith(words);
    }

    @Test
    void a_material_the_center_does_not_list_is_refused_wherever_it_stands() {
        assertThat(refused(root -> object(root, "/stock/blanks/0").put("material", "unobtainium")))
                .hasMessageStartingWith("ours.json: stock.blanks[0]: material must be one of [")
                .hasMessageEndingWith("], not 'unobtainium'");
        assertThat(refused(root -> ((ArrayNode) root.at("/machines/2/materials")).add("unobtainium")))
                .hasMessageStartingWith("ours.json: machines[2]: materials must be one of [");
        assertThat(refused(root -> object(root, "/machines/0/tools/0/values").putObject("unobtainium")))
                .hasMessageStartingWith("ours.json: machines[0].tools[0]: values must be one of [");
    }

    @Test
    void the_same_lot_twice_is_refused() {
        CenterFileProblem problem = refused(root -> ((ArrayNode) root.at("/stock/bars"))
                .add(root.at("/stock/bars/0").deepCopy()));
        assertThat(problem.place()).isEqualTo("stock");
        assertThat(problem.problem()).isEqualTo("stock lots must differ, BAR-TI-10 is given twice");
    }

    @Test
    void what_is_not_json_is_told_with_line_and_column() {
        assertThat(refusal("{\n \"format\": oops".getBytes(StandardCharsets.UTF_8)))
                .hasMessageStartingWith("ours.json: is not JSON: ")
                .hasMessageContaining("in line 2");
        assertThat(refusal("[]".getBytes(StandardCharsets.UTF_8))).hasMessage("ours.json: must be an object, not []");
        assertThat(refusal(new byte[0])).hasMessage("ours.json: is empty");
        assertThat(catchThrowableOfType(
                        CenterFileProblem.class, () -> CenterFile.read(Path.of("nowhere", "none.json"))))
                .hasMessage("none.json: no such file");
    }
}
