package com.cuffline.abutmentdesign;

import static com.cuffline.abutmentdesign.DesignParameter.POST_TILT_BUCCOLINGUAL;
import static com.cuffline.abutmentdesign.DesignParameter.POST_TILT_MESIODISTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.cuffline.geometry.Vector3;
import com.cuffline.implantlibrary.FdiTooth;
import com.cuffline.measurement.AbutmentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@link AbutmentDesigner#rangesTogether} shows of the tilts of sites with one insertion axis is what a design of all enforces. */
class SharedRangesTest {
    private static final double BESIDE = 1e-3;
    private static final double TOLERANCE_MM = 0.05;
    private static final double TESTED_DEG = 30;
    private static final Vector3 Y = Vector3.UNIT_Y;
    private static final Vector3 Z = Vector3.UNIT_Z;

    private static final SiteOrder FIRST = site("34", -4.2, 3.8);
    private static final SiteOrder SECOND = site("36", 1.1, 6.4);
    private static final SiteOrder THIRD = site("37", 9, -3);

    /** Sites by the name under which a failure shows them. */
    private record Bridge(String name, List<SiteOrder> sites) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Bridge> bridges() {
        return Stream.of(
                new Bridge("two", List.of(FIRST, SECOND)),
                new Bridge("three", List.of(FIRST, SECOND, THIRD)),
                new Bridge("one tilt set", List.of(FIRST, SECOND.overridden(POST_TILT_MESIODISTAL, 1.4))),
                new Bridge("close to what was tested", List.of(site("34", 29.7, 0), SECOND)),
                new Bridge("two in the jaw", List.of(inJaw(FIRST, Z), inJaw(SECOND, Tilts.direction(0, 5)))),
                new Bridge("two turned", List.of(turned(FIRST, 0, 3), turned(SECOND, 3.1, 0))),
                new Bridge("two turned back and forth", List.of(turned(FIRST, 0, -3), turned(SECOND, -2, -2.3))),
                new Bridge("two turned a little", List.of(turned(FIRST, 0, 0.3), turned(SECOND, 0, 0.4))),
                new Bridge(
                        "three turned",
                        List.of(
                                turned(FIRST, 6, 6),
                                turned(SECOND, 0, 8.4),
                                THIRD.overridden(POST_TILT_BUCCOLINGUAL, -11.4))),
                new Bridge(
                        "two turned in the jaw",
                        List.of(
                                turned(inJaw(FIRST, Z), 2, 2),
                                inJaw(SECOND, Tilts.direction(0, 5)).overridden(POST_TILT_BUCCOLINGUAL, 0.6))));
    }

    @ParameterizedTest
    @MethodSource("bridges")
    void a_tilt_just_inside_draws_with_the_others_and_one_just_outside_is_refused(Bridge bridge) {
        List<SiteOrder> sites = bridge.sites();
        for (int site = 0; site < sites.size(); site++) {
            for (DesignParameter tilt : Tilts.PARAMETERS) {
                if (opensTheTurn(sites, site)) {
                    continue;
                }
                ParameterRange range = range(sites, site, tilt);
                assertThat(range.min()).isBetween(-TESTED_DEG, range.max());
                assertThat(range.max()).isLessThanOrEqualTo(TESTED_DEG);
                drawn(sites, site, tilt, range.min());
                drawn(sites, site, tilt, range.max());
                refused(sites, site, tilt, range.min() - BESIDE, range);
                refused(sites, site, tilt, range.max() + BESIDE, range);
            }
        }
    }

    /** The one override that is still missing before the axis turns: it changes what is asked of all. */
    private static boolean opensTheTurn(List<SiteOrder> sites, int site) {
        return sites.get(site).overrides().isEmpty()
                && sites.stream().filter(other -> other.overrides().isEmpty()).count() == 1;
    }

    @Test
    void the_reason_names_the_axis_the_other_sites_and_how_it_is_turned() {
        ParameterRange range = range(List.of(FIRST, SECOND, THIRD), 1, POST_TILT_BUCCOLINGUAL);

        assertThat(range.why())
                .contains("0.5 deg")
                .contains("insertion axis shared with 34, 37")
                .contains("turns");
        assertThat(range.source()).contains("house policy, certainty C");
        assertThat(range.defaultValue()).isCloseTo(6.4, within(1e-9));
        assertThat(range.min()).isCloseTo(5.9, within(0.01));
        assertThat(range.max()).isCloseTo(6.9, within(0.01));
    }

    /** Half a degree aslant is 0.35 along both tilts. */
    @Test
    void both_tilts_together_stay_within_half_a_degree() {
        SiteOrder upright = site("36", 0, 0);
        SiteOrder aslant = upright.overridden(POST_TILT_MESIODISTAL, 0.4);
        List<SiteOrder> sites = List.of(site("34", 0, 0), aslant);

        ParameterRange left = range(sites, 1, POST_TILT_BUCCOLINGUAL);
        assertThat(left.max()).isCloseTo(0.3, within(0.001)).isEqualTo(-left.min());
        assertThat(range(List.of(FIRST, upright), 1, POST_TILT_BUCCOLINGUAL).max())
                .isEqualTo(0.5);
        refused(sites, 1, POST_TILT_BUCCOLINGUAL, 0.4, left);
        drawn(sites, 1, POST_TILT_BUCCOLINGUAL, 0.3);
    }

    @Test
    void where_every_site_is_set_the_first_is_free_and_the_others_turn_as_far() {
        List<SiteOrder> sites = List.of(turned(FIRST, 0, 3), turned(SECOND, 0, 3));

        ParameterRange first = range(sites, 0, POST_TILT_BUCCOLINGUAL);
        ParameterRange second = range(sites, 1, POST_TILT_BUCCOLINGUAL);
        assertThat(first).isEqualTo(Sites.DESIGNER.ranges(sites.get(0)).get(POST_TILT_BUCCOLINGUAL));
        assertThat(second.min()).isCloseTo(8.9, within(0.02));
        assertThat(second.max()).isCloseTo(9.9, within(0.02));
        assertThat(second.why()).contains("set at 34").contains("turned by 2.9");
        for (DesignOutcome outcome : Sites.DESIGNER.designTogether(sites, TOLERANCE_MM)) {
            assertThat(draw(outcome).verdict()).isEqualTo(Verdict.PASS);
        }
        refused(List.of(turned(FIRST, 0, 3), SECOND), 1, POST_TILT_BUCCOLINGUAL, 12, second);
    }

    /** Which way it turned is not known where the jaw is not; how far is. */
    @Test
    void what_a_follower_turns_less_stands_in_the_rule() {
        List<SiteOrder> sites = List.of(turned(site("34", 0, 0), 3, 0), turned(site("36", 0, 0), 0, 2.6));

        assertThat(draw(Sites.DESIGNER.designTogether(sites, TOLERANCE_MM).get(1))
                        .number()
                        .orElseThrow())
                .isCloseTo(0.4, within(1e-9));
    }

    @Test
    void a_site_that_cannot_follow_is_told_so_by_the_rule() {
        SiteOrder leaning = turned(site("36", 0, 25), 0, 5);
        List<SiteOrder> sites = List.of(turned(site("34", 0, 0), 0, 12), leaning);

        ParameterRange range = range(sites, 1, POST_TILT_BUCCOLINGUAL);
        assertThat(range.min()).isEqualTo(TESTED_DEG).isEqualTo(range.max());
        assertThat(Sites.DESIGNER.designTogether(sites, TOLERANCE_MM).get(1)).isInstanceOf(DesignOutcome.Refused.class);
        RuleResult rule = new SharedAxis(sites)
                .each((order, draw) -> draw)
                .get(1)
                .orElseThrow()
                .judged(Tilts.direction(0, TESTED_DEG));
        assertThat(rule.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(rule.number().orElseThrow()).isCloseTo(7, within(1e-6));
    }

    @Test
    void the_same_numbers_on_the_other_side_have_the_same_ranges() {
        List<SiteOrder> left = List.of(inJaw(FIRST, Z), turned(inJaw(SECOND, Tilts.direction(0, 5)), 0.1, 0));
        List<SiteOrder> right = List.of(
                mirrored(Sites.with(left.get(0), FdiTooth.parse("44"))),
                mirrored(Sites.with(left.get(1), FdiTooth.parse("46"))));
        for (int site = 0; site < 2; site++) {
            for (DesignParameter tilt : Tilts.PARAMETERS) {
                ParameterRange here = range(left, site, tilt);
                ParameterRange there = range(right, site, tilt);
                assertThat(there.min()).isEqualTo(here.min());
                assertThat(there.max()).isEqualTo(here.max());
                assertThat(there.defaultValue()).isCloseTo(here.defaultValue(), within(1e-9));
            }
        }
    }

    @Test
    void a_site_of_its_own_and_a_healing_abutment_are_not_narrowed() {
        for (SiteOrder alone : List.of(SECOND, SECOND.overridden(POST_TILT_MESIODISTAL, 4))) {
            for (DesignParameter tilt : Tilts.PARAMETERS) {
                assertThat(range(List.of(alone), 0, tilt))
                        .isEqualTo(Sites.DESIGNER.ranges(alone).get(tilt));
            }
        }
        assertThat(Sites.DESIGNER.ranges(SECOND).get(POST_TILT_MESIODISTAL))
                .isEqualTo(new ParameterRange(
                        Tilts.mesiodistalDeg(Tilts.direction(1.1, 6.4)),
                        -TESTED_DEG,
                        TESTED_DEG,
                        "angle to the implant axis that was tested with the connection",
                        range(List.of(Sites.plain()), 0, POST_TILT_MESIODISTAL).source()));
        SiteOrder healing = healing(SECOND);
        assertThat(Sites.DESIGNER.rangesTogether(List.of(FIRST, healing)).get(1))
                .isEqualTo(Sites.DESIGNER.ranges(healing));
        assertThat(range(List.of(FIRST, healing), 0, POST_TILT_MESIODISTAL))
                .as("nothing to draw with")
                .isEqualTo(Sites.DESIGNER.ranges(FIRST).get(POST_TILT_MESIODISTAL));
    }

    @Test
    void all_other_ranges_are_those_of_the_site_alone() {
        List<Map<DesignParameter, ParameterRange>> together = Sites.DESIGNER.rangesTogether(List.of(FIRST, SECOND));

        Sites.DESIGNER.ranges(FIRST).forEach((parameter, range) -> {
            if (!Tilts.PARAMETERS.contains(parameter) && parameter != DesignParameter.POST_HEIGHT) {
                assertThat(together.get(0).get(parameter)).isEqualTo(range);
            }
        });
    }

    @Test
    void the_answer_of_a_design_shows_the_same_ranges() {
        List<SiteOrder> sites = List.of(FIRST, SECOND.overridden(POST_TILT_MESIODISTAL, 1.4));
        List<Map<DesignParameter, ParameterRange>> ranges = Sites.DESIGNER.rangesTogether(sites);
        List<DesignOutcome> outcomes = Sites.DESIGNER.designTogether(sites, TOLERANCE_MM);
        for (int site = 0; site < sites.size(); site++) {
            Map<DesignParameter, ParameterRange> shown = ranges.get(site);
            assertThat(design(outcomes.get(site)).parameters())
                    .isNotEmpty()
                    .allSatisfy(answer -> assertThat(answer.range()).isEqualTo(shown.get(answer.parameter())));
        }
    }

    /** Whatever a person sets: either a tilt is outside its range, or the posts draw together. */
    @Test
    void tilts_within_their_ranges_draw_together() {
        Random random = new Random(20261121);
        int drawing = 0;
        for (int i = 0; i < 2000; i++) {
            List<SiteOrder> sites = randomBridge(random);
            List<Map<DesignParameter, ParameterRange>> ranges = Sites.DESIGNER.rangesTogether(sites);
            List<Optional<Draw>> draws = new SharedAxis(sites).each((order, draw) -> draw);
            for (int site = 0; site < sites.size(); site++) {
                Map<DesignParameter, ParameterRange> range = ranges.get(site);
                Map<DesignParameter, Double> set = sites.get(site).overrides();
                boolean taken = set.entrySet().stream()
                        .allMatch(one -> range.containsKey(one.getKey())
                                && Objects.requireNonNull(range.get(one.getKey()))
                                        .takes(one.getValue()));
                if (taken && !set.isEmpty() && !range.isEmpty()) {
                    RuleResult rule = draws.get(site)
                            .orElseThrow()
                            .judged(Tilts.direction(
                                    tilt(set, range, POST_TILT_MESIODISTAL), tilt(set, range, POST_TILT_BUCCOLINGUAL)));
                    assertThat(rule.verdict()).as("%d: %s in %s", i, set, range).isEqualTo(Verdict.PASS);
                    drawing++;
                }
            }
        }
        assertThat(drawing).isGreaterThan(500);
    }

    private static double tilt(
            Map<DesignParameter, Double> set, Map<DesignParameter, ParameterRange> ranges, DesignParameter tilt) {
        return set.getOrDefault(tilt, Objects.requireNonNull(ranges.get(tilt)).defaultValue());
    }

    private static List<SiteOrder> randomBridge(Random random) {
        List<SiteOrder> sites = new ArrayList<>();
        double off = random.nextBoolean() ? 0.6 : 6;
        for (String tooth : List.of("34", "36", "37").subList(0, 2 + random.nextInt(2))) {
            SiteOrder site = site(tooth, 16 * random.nextDouble() - 8, 16 * random.nextDouble() - 8);
            for (DesignParameter tilt : Tilts.PARAMETERS) {
                double asked = tilt == POST_TILT_MESIODISTAL
                        ? site.place().tiltMesiodistalDeg()
                        : site.place().tiltBuccolingualDeg();
                site = switch (random.nextInt(12)) {
                    case 0 -> site.overridden(tilt, 200 * random.nextGaussian());
                    case 1 -> site.overridden(tilt, Double.NaN);
                    case 2, 3, 4, 5, 6, 7 -> site.overridden(tilt, asked + off * (2 * random.nextDouble() - 1));
                    default -> site;
                };
            }
            sites.add(site);
        }
        return sites;
    }

    private static ParameterRange range(List<SiteOrder> sites, int site, DesignParameter tilt) {
        return Objects.requireNonNull(
                Sites.DESIGNER.rangesTogether(sites).get(site).get(tilt));
    }

    private static List<SiteOrder> with(List<SiteOrder> sites, int site, DesignParameter tilt, double value) {
        List<SiteOrder> changed = new ArrayList<>(sites);
        changed.set(site, sites.get(site).overridden(tilt, value));
        return changed;
    }

    private static void drawn(List<SiteOrder> sites, int site, DesignParameter tilt, double value) {
        DesignOutcome outcome = Sites.DESIGNER
                .designTogether(with(sites, site, tilt, value), TOLERANCE_MM)
                .get(site);

        assertThat(outcome.rules()).as("%s at %s", tilt, value).noneMatch(rule -> rule.rule()
                .equals("override-is-within-its-range"));
        assertThat(draw(outcome).verdict()).as("%s at %s", tilt, value).isEqualTo(Verdict.PASS);
    }

    private static void refused(
            List<SiteOrder> sites, int site, DesignParameter tilt, double value, ParameterRange range) {
        DesignOutcome outcome = Sites.DESIGNER
                .designTogether(with(sites, site, tilt, value), TOLERANCE_MM)
                .get(site);

        assertThat(outcome).isInstanceOf(DesignOutcome.Refused.class);
        assertThat(outcome.rules()).as("%s at %s", tilt, value).anySatisfy(rule -> {
            assertThat(rule.rule()).isEqualTo("override-is-within-its-range");
            assertThat(rule.number()).hasValue(value);
            assertThat(rule.limit()).hasValue(value < range.min() ? range.min() : range.max());
            assertThat(rule.message()).contains(tilt.code());
            assertThat(rule.source()).isEqualTo(range.source());
        });
    }

    private static RuleResult draw(DesignOutcome outcome) {
        return outcome.rules().stream()
                .filter(rule -> rule.rule().equals("sites-share-one-draw"))
                .findFirst()
                .orElseThrow();
    }

    private static AbutmentDesign design(DesignOutcome outcome) {
        return ((DesignOutcome.Designed) outcome).design();
    }

    private static SiteOrder site(String tooth, double mesiodistalDeg, double buccolingualDeg) {
        return Sites.with(
                Sites.with(Sites.plain(), FdiTooth.parse(tooth)), SitePlace.of(mesiodistalDeg, buccolingualDeg, 11));
    }

    /** Both tilts set, by so much more than asked. */
    private static SiteOrder turned(SiteOrder order, double mesiodistalDeg, double buccolingualDeg) {
        return order.overridden(POST_TILT_MESIODISTAL, order.place().tiltMesiodistalDeg() + mesiodistalDeg)
                .overridden(POST_TILT_BUCCOLINGUAL, order.place().tiltBuccolingualDeg() + buccolingualDeg);
    }

    private static SiteOrder healing(SiteOrder o) {
        return new SiteOrder(
                AbutmentKind.CUSTOM_HEALING_ABUTMENT, o.tooth(), o.implant(), o.cuff(), o.place(), o.wish(), Map.of());
    }

    private static SiteOrder inJaw(SiteOrder order, Vector3 coronal) {
        return Sites.inJaw(order, new JawAxes(Y.cross(coronal), Y, coronal));
    }

    private static SiteOrder mirrored(SiteOrder order) {
        JawAxes axes = order.place().inJaw().orElseThrow();
        return Sites.inJaw(order, new JawAxes(across(axes.buccal()), across(axes.mesial()), across(axes.coronal())));
    }

    private static Vector3 across(Vector3 v) {
        return new Vector3(v.x(), -v.y(), v.z());
    }
}
