package com.cuffline.abutmentdesign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.cuffline.abutmentdesign.DesignOutcome.Designed;
import com.cuffline.abutmentdesign.DesignOutcome.Refused;
import com.cuffline.implantlibrary.FdiTooth;
import com.cuffline.measurement.AxisTilt;
import com.cuffline.measurement.CuffMeasurement;
import com.cuffline.measurement.CuffSample;
import com.cuffline.measurement.MarginDepths;
import com.cuffline.measurement.Retention;
import com.cuffline.measurement.Side;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesignRulesTest {
    private final SiteOrder plain = Sites.plain();

    @Test
    void a_plain_order_is_green() {
        DesignOutcome outcome = Sites.DESIGNER.design(plain);

        assertThat(outcome.verdict()).isEqualTo(Verdict.PASS);
        assertThat(((Designed) outcome).design().green()).isTrue();
        assertThat(outcome.rules()).allSatisfy(rule -> {
            assertThat(rule.source()).isNotBlank();
            assertThat(rule.cure().advice()).isNotBlank();
            assertThat(rule.message()).isNotBlank();
        });
    }

    /** Straight post: height is space - 1.5 clearance - 3.0 margin height. */
    @ParameterizedTest
    @CsvSource({"9.5,PASS", "9.49,WARN", "8.5,WARN", "8.49,FAIL"})
    void post_height_warns_below_5_and_fails_below_4(double space, Verdict verdict) {
        assertThat(rule(Sites.withSpace(plain, space), "post-is-high-enough").verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"20,PASS", "20.01,WARN", "30,WARN", "30.01,FAIL"})
    void correction_angle_warns_above_20_and_fails_above_the_library(double tilt, Verdict verdict) {
        assertThat(rule(Sites.with(plain, new AxisTilt(tilt, 0)), "post-angle-is-allowed")
                        .verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"7,CEMENT,PASS", "6.99,CEMENT,WARN", "5,SCREW,PASS", "4.99,SCREW,WARN"})
    void room_warns_below_7_when_cemented_and_below_5_when_screwed(double space, Retention retention, Verdict verdict) {
        SiteOrder order = Sites.withSpace(Sites.with(plain, wish(retention, 0.5, 0.5, 6)), space);

        assertThat(rule(order, "room-for-the-restoration").verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"CEMENT,1.5,PASS", "CEMENT,1.51,WARN", "CEMENT,2.0,WARN", "CEMENT,2.01,FAIL", "SCREW,2.01,WARN"})
    void buccal_margin_depth_warns_above_1_5_and_fails_above_2_if_cemented(
            Retention retention, double depth, Verdict verdict) {
        assertThat(rule(Sites.with(plain, wish(retention, depth, 0.5, 6)), "margin-depth-buccal")
                        .verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"3.9,WARN", "4,PASS", "8,PASS", "8.1,WARN", "12,WARN", "12.1,FAIL", "-1,FAIL"})
    void taper_is_judged_by_its_total(double perWall, Verdict verdict) {
        Finding finding =
                judge(ShapeRules.REST, "taper-holds-the-restoration", wish(Retention.CEMENT, 0.5, 0.5, perWall));

        assertThat(finding.verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"0.29,WARN", "0.3,PASS", "1.0,PASS", "1.01,WARN"})
    void chamfer_width_outside_the_usual_range_warns(double width, Verdict verdict) {
        Finding finding = judge(ShapeRules.REST, "chamfer-width-is-usual", wish(Retention.CEMENT, 0.5, width, 6));

        assertThat(finding.verdict()).isEqualTo(verdict);
    }

    /** Margin 0.5 under a level gingiva; the platform allows 0.5 at least, 5.0 at most. */
    @ParameterizedTest
    @CsvSource({"2.5,PASS", "2.49,WARN", "0.99,WARN", "5.5,PASS", "5.51,FAIL"})
    void collar_height_warns_below_2_and_fails_outside_the_library(double gingiva, Verdict verdict) {
        SiteOrder order =
                Sites.withSpace(Sites.with(plain, new CuffMeasurement(Sites.ring(8, gingiva, 3.2), 20)), gingiva + 7);

        assertThat(rule(order, "collar-height-is-in-the-envelope").verdict()).isEqualTo(verdict);
    }

    @Test
    void a_margin_never_goes_below_the_least_collar_and_the_difference_is_told() {
        SiteOrder shallow = Sites.with(plain, new CuffMeasurement(Sites.ring(8, 0.9, 3.2), 20));
        AbutmentDesign design = ((Designed) Sites.DESIGNER.design(shallow)).design();

        assertThat(design.measures().collarHeightsMm().get(Side.BUCCAL)).isEqualTo(0.5);
        assertThat(design.parameters())
                .filteredOn(parameter -> parameter.parameter().equals("marginDepthMm.buccal"))
                .singleElement()
                .satisfies(p -> assertThat(p.difference()).isCloseTo(-0.1, within(1e-9)));
    }

    @Test
    void emergence_warns_above_30_degrees_on_bone_level_and_has_no_limit_on_tissue_level() {
        double height = 3.5;
        double rise = height - CuffRing.COLLAR_MM;
        double just = 2.05 + rise * Math.tan(Math.toRadians(29.999));
        double over = 2.05 + rise * Math.tan(Math.toRadians(30.001));
        SiteOrder tissue = Sites.with(plain, new ImplantChoice("Straumann Tissue Level", "RN", 4.1));
        String rule = "emergence-angle-is-gentle";

        assertThat(rule(cuff(plain, height, just), rule).verdict()).isEqualTo(Verdict.PASS);
        assertThat(rule(cuff(plain, height, over), rule).verdict()).isEqualTo(Verdict.WARN);
        assertThat(rule(cuff(tissue, 2.0, 5.0), rule).limit()).isEmpty();
        assertThat(rule(cuff(tissue, 2.0, 5.0), rule).verdict()).isEqualTo(Verdict.PASS);
    }

    private static SiteOrder cuff(SiteOrder order, double height, double radius) {
        return Sites.with(order, new CuffMeasurement(Sites.ring(8, height, radius), 20));
    }

    @Test
    void a_thin_wall_is_cured_by_milder_shapes_and_every_departure_is_told() {
        SiteOrder narrow = cuff(plain, 3.5, 2.5);
        AbutmentDesign design = ((Designed) Sites.DESIGNER.design(narrow)).design();
        AskedAchieved taper = design.parameters().get(1);

        assertThat(taper.parameter()).isEqualTo("taperPerWallDeg");
        assertThat(taper.asked()).isEqualTo(6);
        assertThat(taper.achieved()).isLessThan(6);
        assertThat(design.measures().wallMinimumMm()).isGreaterThanOrEqualTo(0.41);
    }

    @Test
    void a_wall_that_no_milder_shape_saves_is_refused_with_its_place() {
        Refused refused = (Refused) Sites.DESIGNER.design(cuff(plain, 3.5, 1.75));

        assertThat(refused.measureAgain())
                .extracting(MeasureAgain::rule)
                .contains("wall-around-screw-channel-is-thick-enough");
        assertThat(rule(cuff(plain, 3.5, 1.75), "wall-around-screw-channel-is-thick-enough")
                        .message())
                .contains("azimuth")
                .contains("above the table");
    }

    @Test
    void the_wall_is_the_distance_between_channel_and_outside() {
        AbutmentDesign wide = ((Designed) Sites.DESIGNER.design(cuff(plain, 3.5, 3.4))).design();
        AbutmentDesign narrow = ((Designed) Sites.DESIGNER.design(plain)).design();
        double taper = Math.toRadians(6);
        double foot = 2.05 + (3.2 - 2.05) * 2.8 / 3.3 - 0.5;
        double footHeight = 3 + 0.5 / Math.cos(taper) * (1 - Math.sin(taper));
        double endHeight = 8.5 - 0.2 * Math.tan((Math.PI / 2 - taper) / 2) * Math.cos(taper);

        assertThat(wide.measures().wallMinimumMm()).isCloseTo(2.05 - 1.1, within(1e-9));
        assertThat(narrow.measures().wallMinimumMm())
                .isCloseTo(foot - (endHeight - footHeight) * Math.tan(taper) - 1.1, within(1e-9));
    }

    @Test
    void a_channel_that_opens_through_the_side_warns_and_one_that_cuts_the_margin_band_fails() {
        String rule = "screw-channel-leaves-the-margin-band-closed";

        assertThat(rule(Sites.sample("JI-1006"), rule).verdict()).isEqualTo(Verdict.WARN);
        SiteOrder steep = Sites.with(cuff(plain, 3.5, 1.53), new AxisTilt(0, 29));
        assertThat(rule(steep, rule).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(((Refused) Sites.DESIGNER.design(steep)).draft()).isEmpty();
    }

    @Test
    void narrow_implants_keep_to_their_sites_and_angles() {
        ImplantChoice narrowest = new ImplantChoice("NobelActive", "3.0", 3.0);
        ImplantChoice narrow = new ImplantChoice("Straumann Bone Level", "NC", 3.3);

        assertThat(rule(Sites.with(plain, narrowest), "narrowest-implants-carry-incisors-only")
                        .verdict())
                .isEqualTo(Verdict.FAIL);
        assertThat(rule(
                                Sites.with(Sites.with(plain, narrowest), new FdiTooth(4, 2)),
                                "narrowest-implants-carry-incisors-only")
                        .verdict())
                .isEqualTo(Verdict.PASS);
        assertThat(rule(
                                Sites.with(Sites.with(plain, narrow), new AxisTilt(15.1, 0)),
                                "narrow-implant-is-not-angled-at-back-teeth")
                        .verdict())
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void too_few_doubled_or_gappy_samples_are_told_apart() {
        String rule = "ring-covers-the-cuff";
        List<CuffSample> doubled = List.of(
                new CuffSample(0, 3, 3),
                new CuffSample(90, 3, 3),
                new CuffSample(180, 3, 3),
                new CuffSample(270, 3, 3),
                new CuffSample(-90, 3, 3));
        List<CuffSample> gappy = List.of(
                new CuffSample(0, 3.5, 3.2),
                new CuffSample(50, 3.5, 3.2),
                new CuffSample(100, 3.5, 3.2),
                new CuffSample(150, 3.5, 3.2));

        assertThat(rule(Sites.with(plain, new CuffMeasurement(Sites.ring(3, 3, 3), 0)), rule)
                        .verdict())
                .isEqualTo(Verdict.FAIL);
        assertThat(rule(Sites.with(plain, new CuffMeasurement(doubled, 0)), rule)
                        .verdict())
                .isEqualTo(Verdict.FAIL);
        assertThat(rule(Sites.with(plain, new CuffMeasurement(gappy, 0)), rule).verdict())
                .isEqualTo(Verdict.WARN);
    }

    @ParameterizedTest
    @CsvSource({
        "JI-1203,ring-covers-the-cuff",
        "LI-1205,post-angle-is-allowed",
        "JI-1206,narrowest-implants-carry-incisors-only",
        "HA-1207,post-is-high-enough",
        "LI-1208,cuff-fits-the-tooth",
        "HA-1210,implant-is-in-the-library"
    })
    void each_knotted_sample_is_refused_by_the_rule_that_names_its_knot(String code, String rule) {
        DesignOutcome outcome = Sites.DESIGNER.design(Sites.sample(code));

        assertThat(outcome).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.measureAgain())
                .anySatisfy(again -> {
                    assertThat(again.rule()).isEqualTo(rule);
                    assertThat(again.reason()).isNotBlank();
                    assertThat(again.field()).isNotBlank();
                }));
    }

    @Test
    void the_shallow_wide_cuff_is_warned_about_its_emergence_angle() {
        RuleResult emergence = rule(Sites.sample("JI-1209"), "emergence-angle-is-gentle");

        assertThat(emergence.verdict()).isEqualTo(Verdict.WARN);
        assertThat(emergence.number().orElseThrow()).isGreaterThan(50);
    }

    @Test
    void a_contradictory_measurement_is_refused_and_an_impossible_one_is_a_fault() {
        assertThat(rule(Sites.withSpace(plain, 3.4), "antagonist-lies-above-the-cuff")
                        .verdict())
                .isEqualTo(Verdict.FAIL);
        assertThatThrownBy(() -> new CuffSample(0, -0.1, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("heightMm must be from 0.0 to 20.0 but is -0.1");
        assertThatThrownBy(() -> new CuffSample(Double.NaN, 1, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Wish wish(Retention retention, double depth, double chamfer, double taper) {
        return new Wish(
                retention, Material.TITANIUM, new MarginDepths(depth, depth, depth, depth), 0.3, chamfer, taper);
    }

    private static RuleResult rule(SiteOrder order, String name) {
        return Sites.DESIGNER.design(order).rules().stream()
                .filter(result -> result.rule().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Judges the wish itself, before any milder variant. */
    private static Finding judge(List<DesignRule<Draft>> rules, String name, Wish wish) {
        Draft draft = Drafts.asked(Sites.with(Sites.plain(), wish));
        return rules.stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .flatMap(rule -> rule.judge().apply(draft))
                .orElseThrow();
    }
}
