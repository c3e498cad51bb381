package com.cuffline.orderform;

import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.measurement.completeness.Effect;
import com.cuffline.measurement.completeness.Finding;
import com.cuffline.measurement.order.OrderDraft;
import com.cuffline.orderform.scan.ScannedSites;
import com.cuffline.orderform.scan.Scans;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ScannedSitesTest {
    private static final String ANSWER = """
            {"tooth": "%s", "ring": [{"azimuthDeg": 0, "heightMm": 3, "radiusMm": 3}, {"azimuthDeg": 5, "heightMm": 3, "radiusMm": 3}],
             "cuff": {"method": "scan-with-scan-body", "secondsUnsupported": 20,
                      "samples": [{"azimuthDeg": 0, "heightMm": 3, "radiusMm": 3}]},
             "place": {"axisTiltDeg": {"mesiodistal": 2.5, "buccolingual": null}, "interocclusalSpaceMm": 9.4,
                       "mesiodistalGapMm": 10.6, "boneMesialMm": null,
                       "missing": [{"field": "axisTiltDeg.buccolingual", "reason": "no-restoration-axis", "add": "add an axis"}]}}""";

    private final ObjectNode order = Samples.document("HA-1001");
    private final ObjectNode site = Samples.at(order, "sites.0");
    private final Scans scans = name -> switch (name) {
        case "own" -> known(site.path("tooth").asString());
        case "other" -> known("17");
        case "gone" -> new Scans.Found.Erased();
        default -> new Scans.Found.Unknown();
    };

    private static Scans.Found known(String tooth) {
        return new Scans.Found.Known(new JsonMapper().readTree(ANSWER.formatted(tooth)));
    }

    @Test
    void open_answers_and_those_left_to_the_scan_are_filled_and_typed_ones_stay() {
        site.put("scan", "own").put("interocclusalSpaceMm", "from-scan");
        Samples.at(order, "sites.0.axisTiltDeg").put("mesiodistal", 4.0).put("buccolingual", "from-scan");
        Samples.at(order, "sites.0.cuff").putNull("samples");
        site.putNull("place");
        ScannedSites.fill(order, scans);

        OrderDraft draft = Samples.FORM.read(order).draft();
        assertThat(draft.sites().get(0).cuff().samples()).hasSize(1);
        assertThat(site.path("interocclusalSpaceMm").asDouble()).isEqualTo(9.4);
        assertThat(site.path("place").path("mesiodistalGapMm").asDouble()).isEqualTo(10.6);
        assertThat(site.path("axisTiltDeg").path("mesiodistal").asDouble()).isEqualTo(4);
        assertThat(site.path("axisTiltDeg").path("buccolingual").asString()).isEqualTo("from-scan");
    }

    @Test
    void the_neighbours_tilt_is_taken_only_where_the_tilt_is_left_to_the_scan() {
        Scans estimating = name -> new Scans.Found.Known(
                new JsonMapper()
                        .readTree(
                                ANSWER.formatted(site.path("tooth").asString())
                                        .replace(
                                                "\"boneMesialMm\"",
                                                "\"axisTiltFromNeighboursDeg\": {\"mesiodistal\": 1, \"buccolingual\": -6}, \"boneMesialMm\"")));
        site.put("scan", "own");
        Samples.at(order, "sites.0.axisTiltDeg").remove(List.of("mesiodistal", "buccolingual"));
        ScannedSites.fill(order, estimating);
        assertThat(site.path("axisTiltDeg").path("mesiodistal").asDouble()).isEqualTo(2.5);
        assertThat(site.path("axisTiltDeg").has("buccolingual")).isFalse();

        Samples.at(order, "sites.0.axisTiltDeg").put("buccolingual", "from-scan");
        ScannedSites.fill(order, estimating);
        assertThat(site.path("axisTiltDeg").path("buccolingual").asDouble()).isEqualTo(-6);
    }

    @Test
    void what_the_scan_lacks_holds_where_design_needs_it_and_asks_elsewhere() {
        site.put("scan", "own").putObject("place").put("boneMesialMm", "from-scan");
        Samples.at(order, "sites.0.axisTiltDeg").put("buccolingual", "from-scan");
        List<Finding> findings = findings();

        assertThat(findings)
                .filteredOn(finding -> finding.code().equals("site.scan-lacks"))
                .extracting(Finding::field, Finding::effect, Finding::cure)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "sites[0].axisTiltDeg.buccolingual", Effect.HOLDS, "add an axis"),
                        org.assertj.core.groups.Tuple.tuple(
                                "sites[0].place.boneMesialMm",
                                Effect.ASKS,
                                "take a scan that shows it, or type the number"));
        assertThat(findings).noneMatch(finding -> finding.code().equals("site.scan-not-read"));
    }

    @Test
    void a_scan_that_cannot_be_used_is_one_finding_that_names_it() {
        site.put("interocclusalSpaceMm", "from-scan");
        assertThat(codes("lost")).containsExactly("site.scan-unknown");
        assertThat(codes("other")).containsExactly("site.scan-of-other-tooth");
        assertThat(codes("gone")).containsExactly("site.scan-erased");
        site.put("interocclusalSpaceMm", 9.0);
        assertThat(codes("gone")).isEmpty();
        assertThat(codes("lost")).containsExactly("site.scan-unknown");
    }

    private List<String> codes(String scan) {
        site.put("scan", scan);
        return findings().stream()
                .filter(finding -> finding.code().startsWith("site."))
                .map(Finding::code)
                .toList();
    }

    private List<Finding> findings() {
        ScannedSites.fill(order, scans);
        return OrderForm.assess(
                        Samples.FORM.read(order).and(ScannedSites.findings(order, scans)),
                        Samples.LIBRARY,
                        com.cuffline.measurement.policy.Policies.standard(),
                        Samples.TODAY)
                .findings();
    }
}
