package com.cuffline.abutmentdesign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.cuffline.abutmentdesign.DesignOutcome.Refused;
import com.cuffline.geometry.Vector3;
import com.cuffline.implantlibrary.FdiTooth;
import com.cuffline.measurement.Retention;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DesignRulesTest {
    private final SiteOrder plain = Sites.plain();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wall-around-screw-channel-is-thick-enough",
                "screw-channel-leaves-the-margin-band-closed",
                "screw-channel-angle-is-allowed",
                "screw-channel-takes-the-driver",
                "post-is-high-enough",
                "post-is-not-too-high",
                "post-keeps-its-width",
                "post-angle-is-allowed",
                "restoration-draws-without-undercut",
                "finish-and-post-have-no-undercut",
                "taper-holds-the-restoration",
                "chamfer-width-is-usual",
                "retention-surface-is-reported",
                "collar-height-is-in-the-envelope",
                "collar-is-high-enough-for-the-bone",
                "emergence-angle-is-gentle",
                "margin-depth-buccal",
                "margin-depth-mesial",
                "margin-depth-lingual",
                "margin-depth-distal",
                "margin-stays-on-the-measured-cuff",
                "bone-level-is-known",
                "tissue-displacement-is-consented",
                "room-above-the-post",
                "room-for-the-restoration",
                "crown-has-room-buccal",
                "crown-has-room-mesial",
                "crown-has-room-lingual",
                "crown-has-room-distal",
                "neighbours-are-measured",
                "cement-residue-is-looked-for",
                "crown-leaves-its-cement-gap",
                "margin-is-promised-as-a-band",
                "ring-covers-the-cuff",
                "cuff-fits-the-tooth",
                "a-blank-covers-the-part",
                "mesh-is-sound",
                "mesh-keeps-its-tolerance"
            })
    void a_plain_design_answers_each_rule(String name) {
        RuleResult rule = rule(plain, name);

        assertThat(rule.verdict()).isEqualTo(Verdict.PASS);
        assertThat(rule.source()).isNotBlank();
        assertThat(rule.message()).isNotBlank();
        assertThat(rule.cure().advice()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"20,PASS", "20.01,WARN", "30,WARN"})
    void an_overridden_angle_warns_above_20(double tilt, Verdict verdict) {
        SiteOrder order = Sites.with(plain, SitePlace.of(tilt, 0, 11))
                .overridden(DesignParameter.POST_TILT_MESIODISTAL, tilt)
                .overridden(DesignParameter.POST_TILT_BUCCOLINGUAL, 0);

        assertThat(rule(order, "post-angle-is-allowed").verdict()).isEqualTo(verdict);
    }

    @Test
    void an_asked_angle_beyond_the_envelope_is_refused_even_if_the_post_could_stand_straighter() {
        RuleResult rule = rule(Sites.with(plain, SitePlace.of(30.1, 0, 11)), "post-angle-is-allowed");

        assertThat(rule.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(rule.number().orElseThrow()).isCloseTo(30.1, within(1e-9));
        assertThat(rule.limit()).hasValue(30);
    }

    @ParameterizedTest
    @CsvSource({"7,CEMENT,PASS", "6.99,CEMENT,WARN", "5,SCREW,PASS", "4.99,SCREW,WARN"})
    void room_warns_below_7_when_cemented_and_below_5_when_screwed(double space, Retention retention, Verdict verdict) {
        SiteOrder order = Sites.withSpace(
                Sites.with(plain, Wish.usual(retention, "titanium", 0.3, Sites.asked(0.5, 0.5, 6))), space);

        assertThat(rule(order, "room-for-the-restoration").verdict()).isEqualTo(verdict);
    }

    /** A straight wall from 2.05 mm at the table to 3.2 mm at 3.5 mm gives the margin at 3 mm its radius. */
    @Test
    void a_narrow_gap_clips_the_crown_and_measures_to_the_neighbours() {
        SiteOrder wide = Sites.with(plain, plain.place().between(5.6, 5.6, 6));
        SiteOrder narrow = Sites.with(plain, plain.place().between(2.2, 2.2, 6));

        double widest = 2.05 + (3.2 - 2.05) * 3.0 / 3.5;
        assertThat(rule(wide, "abutment-keeps-off-the-mesial-neighbour")
                        .number()
                        .orElseThrow())
                .isCloseTo(5.6 - widest, within(0.01));
        assertThat(rule(narrow, "crown-has-room-mesial").verdict()).isEqualTo(Verdict.WARN);
        assertThat(rule(narrow, "crown-has-room-mesial").number().orElseThrow()).isLessThan(0.8);
        assertThat(rule(narrow, "abutment-keeps-off-the-distal-neighbour").verdict())
                .isEqualTo(Verdict.FAIL);
        assertThat(Sites.DESIGNER.design(narrow)).isInstanceOf(Refused.class);
    }

    @Test
    void a_neighbour_on_one_side_tells_that_side_only() {
        SitePlace p = plain.place();
        SitePlace oneSided = new SitePlace(
                0,
                0,
                10,
                p.mesiodistalGapMm(),
                OptionalDouble.of(3.4),
                p.toDistalNeighbourMm(),
                p.contactHeightMm(),
                OptionalDouble.of(1.5),
                p.boneDistalMm(),
                p.papillaMesialMm(),
                p.papillaDistalMm(),
                p.inJaw());
        DesignOutcome outcome = Sites.DESIGNER.design(Sites.with(plain, oneSided));

        assertThat(outcome.rules())
                .anyMatch(rule -> rule.rule().equals("abutment-keeps-off-the-mesial-neighbour"))
                .noneMatch(rule -> rule.rule().equals("abutment-keeps-off-the-distal-neighbour"))
                .anyMatch(rule -> rule.rule().equals("margin-keeps-off-the-mesial-bone"));
    }

    @Test
    void a_margin_over_high_bone_rises_as_far_as_it_may() {
        SitePlace p = plain.place();
        SitePlace highBone = new SitePlace(
                0,
                0,
                10,
                p.mesiodistalGapMm(),
                p.toMesialNeighbourMm(),
                p.toDistalNeighbourMm(),
                p.contactHeightMm(),
                OptionalDouble.of(1.2),
                OptionalDouble.of(0),
                p.papillaMesialMm(),
                p.papillaDistalMm(),
                p.inJaw());
        RuleResult rule = rule(Sites.with(plain, highBone), "margin-keeps-off-the-mesial-bone");

        assertThat(rule.verdict()).isEqualTo(Verdict.PASS);
        assertThat(rule.number().orElseThrow()).isBetween(2.0 - 1e-9, 2.1);
    }

    @Test
    void metal_ceramic_wants_two_millimetres_above_the_post() {
        RuleResult rule = rule(Sites.metalCeramic(plain), "room-above-the-post");

        assertThat(rule.limit()).hasValue(2.0);
        assertThat(rule.number().orElseThrow()).isGreaterThanOrEqualTo(2 - 1e-9);
    }

    @Test
    void displacement_beyond_consent_is_taken_back_unless_a_person_sets_it() {
        SiteOrder pressed = plain.overridden(DesignParameter.MARGIN_OFFSET, 0.3);
        assertThat(rule(pressed, "tissue-displacement-is-consented").verdict()).isEqualTo(Verdict.PASS);
        assertThat(rule(pressed, "tissue-displacement-is-consented").number().orElseThrow())
                .isCloseTo(0.3, within(0.02));

        Wish w = plain.wish();
        Wish noneLingually = new Wish(
                w.retention(),
                w.material(),
                w.marginReference(),
                w.emergence(),
                w.marginForm(),
                w.channel(),
                false,
                0.3,
                List.of(new Wish.Consent(180, 0.1)),
                w.asked());
        RuleResult rule = rule(
                Sites.with(plain, noneLingually).overridden(DesignParameter.MARGIN_OFFSET, 0.3),
                "tissue-displacement-is-consented");
        assertThat(rule.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(rule.limit()).hasValue(0.1);
    }

    /** Nothing is displaced where nothing may be, and more than is good where much is consented. */
    @Test
    void displacement_is_judged_where_it_breaks_most_and_not_where_least_is_left() {
        Wish w = plain.wish();
        Wish natural = new Wish(
                w.retention(),
                w.material(),
                w.marginReference(),
                Wish.EmergenceWish.NATURAL_TOOTH,
                w.marginForm(),
                w.channel(),
                false,
                2.0,
                List.of(new Wish.Consent(180, 0)),
                w.asked());
        List<CuffReading> wideLingually = Sites.ring(16, 3.5, 4.2).stream()
                .map(r -> new CuffReading(
                        r.azimuthDeg(),
                        r.heightMm(),
                        Math.abs(r.azimuthDeg() - 180) < 50 ? 5.3 : 4.2,
                        r.heightUncertaintyMm(),
                        r.radiusUncertaintyMm(),
                        List.of()))
                .toList();
        SiteOrder order = Sites.with(Sites.with(plain, natural), wideLingually)
                .overridden(DesignParameter.MARGIN_OFFSET, 0)
                .overridden(DesignParameter.EMERGENCE_BULGE, 0);

        RuleResult rule = rule(order, "tissue-displacement-is-consented");

        assertThat(rule.verdict()).isEqualTo(Verdict.WARN);
        assertThat(rule.number().orElseThrow()).isBetween(0.5, 0.9);
        assertThat(rule.limit()).hasValue(0.5);
    }

    /** Also where a dense, rough ring has its lowest place between the azimuths at which a surface is looked at. */
    @Test
    void the_lowest_margin_point_of_the_rule_is_that_of_the_line() {
        List<CuffReading> rough = IntStream.range(0, 720)
                .mapToObj(i -> new CuffReading(i / 2.0, i == 301 ? 3.4 : 3.5, 3.2, 0.1, 0.1, List.of()))
                .toList();
        SiteOrder order = Sites.with(plain, rough).overridden(DesignParameter.MARGIN_SMOOTHING, 0);

        DesignOutcome outcome = Sites.DESIGNER.design(order);

        double least = ((DesignOutcome.Designed) outcome)
                .design().marginLine().stream().mapToDouble(Vector3::z).min().orElseThrow();
        assertThat(least).isCloseTo(2.9, within(0.01));
        assertThat(rule(order, "collar-height-is-in-the-envelope").number().orElseThrow())
                .isBetween(least - 0.005, least);
    }

    @Test
    void no_room_for_any_post_asks_for_the_space_and_not_for_the_cuff() {
        RuleResult rule = rule(Sites.withSpace(plain, 4), "shape-can-be-built");

        assertThat(rule.cure()).isEqualTo(Cure.ROOM);
        assertThat(rule.message()).startsWith("height of the post must be");
        assertThat(rule.unit()).isEqualTo("mm");
    }

    @Test
    void what_is_counted_is_overridden_in_whole_numbers_only() {
        RuleResult rule = rule(plain.overridden(DesignParameter.GROOVES, 2.5), "override-is-within-its-range");

        assertThat(rule.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(rule.number()).hasValue(2.5);
        assertThat(rule.message()).contains("a whole number from 0 to 4");
    }

    @Test
    void heights_above_the_platform_are_taken_as_such() {
        Wish w = plain.wish();
        Wish fromPlatform = new Wish(
                w.retention(),
                w.material(),
                Wish.MarginReference.PLATFORM,
                w.emergence(),
                w.marginForm(),
                w.channel(),
                false,
                0.3,
                List.of(),
                Sites.asked(2.7, 0.5, 6));
        DesignOutcome outcome = Sites.DESIGNER.design(Sites.with(plain, fromPlatform));

        assertThat(((DesignOutcome.Designed) outcome).design().azimuths())
                .allSatisfy(row -> assertThat(row.marginHeight().achieved()).isCloseTo(2.7, within(1e-9)));
    }

    @Test
    void zirconia_stands_on_a_base_with_its_own_walls_and_gap() {
        SiteOrder zirconia = Sites.with(plain, Wish.usual(Retention.CEMENT, "zirconia", 0.3, Sites.asked(0.5, 0.5, 6)));

        assertThat(rule(zirconia, "wall-around-screw-channel-is-thick-enough").source())
                .contains("[GK]");
        assertThat(rule(zirconia, "base-joint-gap-is-usual").number().orElseThrow())
                .isCloseTo(40, within(1e-9));
        assertThat(rule(zirconia, "base-carries-the-crown-height").limit()).isPresent();
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
                                Sites.with(Sites.with(plain, narrow), SitePlace.of(24, 0, 11)),
                                "narrow-implant-is-not-angled-at-back-teeth")
                        .verdict())
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void gaps_of_more_than_100_degrees_are_warned_about() {
        List<CuffReading> gappy = List.of(reading(0), reading(50), reading(100), reading(150));

        RuleResult rule = rule(Sites.with(plain, gappy), "ring-covers-the-cuff");
        assertThat(rule.verdict()).isEqualTo(Verdict.WARN);
        assertThat(rule.number().orElseThrow()).isCloseTo(210, within(1e-9));
    }

    @Test
    void an_unknown_material_or_implant_is_refused_by_name() {
        assertThat(rule(
                                Sites.with(plain, Wish.usual(Retention.CEMENT, "cheese", 0.3, Map.of())),
                                "material-is-in-the-library")
                        .message())
                .contains("cheese");
        assertThat(rule(
                                Sites.with(plain, new ImplantChoice("Straumann Bone Level", "RC", 5.5)),
                                "implant-is-in-the-library")
                        .message())
                .contains("5.5");
    }

    private static CuffReading reading(double azimuthDeg) {
        return new CuffReading(azimuthDeg, 3.5, 3.2, 0.1, 0.1, List.of());
    }

    private static RuleResult rule(SiteOrder order, String name) {
        return Sites.DESIGNER.design(order).rules().stream()
                .filter(result -> result.rule().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no rule " + name));
    }
}
