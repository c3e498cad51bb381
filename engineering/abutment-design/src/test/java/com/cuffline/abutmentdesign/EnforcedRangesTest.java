package com.cuffline.abutmentdesign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.cuffline.abutmentdesign.DesignOutcome.Designed;
import com.cuffline.measurement.AbutmentKind;
import com.cuffline.measurement.Retention;
import com.cuffline.measurement.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@link AbutmentDesigner#ranges} shows is what a design enforces, at both ends of every parameter. */
class EnforcedRangesTest {
    private static final double BESIDE = 1e-3;
    private static final double TOLERANCE_MM = 0.05;
    private static final int RANDOM_ORDERS = 20;

    /** An order by the name under which a failure shows it. */
    private record Named(String name, SiteOrder order) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Named> samples() {
        return Sites.samples().stream().map(sample -> new Named(sample.code(), sample.order()));
    }

    static Stream<Named> random() {
        Random random = new Random(1121);
        List<Named> orders = new ArrayList<>();
        for (int i = 0; i < RANDOM_ORDERS; i++) {
            orders.add(new Named("random " + i, randomOrder(random)));
        }
        return orders.stream();
    }

    @ParameterizedTest
    @MethodSource({"samples", "random"})
    void a_value_just_inside_is_kept_and_one_just_outside_refused_with_the_reason_shown(Named one) {
        SiteOrder order = one.order();
        for (Map.Entry<DesignParameter, ParameterRange> shown :
                Sites.DESIGNER.ranges(order).entrySet()) {
            DesignParameter parameter = shown.getKey();
            ParameterRange range = shown.getValue();
            double step = parameter.counted() ? 1 : Math.min(BESIDE, (range.max() - range.min()) / 3);
            kept(order, parameter, range.min() + step);
            kept(order, parameter, range.max() - step);
            refused(order, parameter, range.min() - BESIDE, range);
            refused(order, parameter, range.max() + BESIDE, range);
        }
    }

    /** Answers show six decimals, and whoever reads an end there may type it. */
    @ParameterizedTest
    @MethodSource({"samples", "random"})
    void an_end_is_taken_as_it_is_shown_and_kept_to(Named one) {
        Sites.DESIGNER.ranges(one.order()).forEach((parameter, range) -> {
            for (double end : new double[] {range.min(), range.max()}) {
                double shown = Math.rint(end * 1e6) / 1e6;
                DesignOutcome outcome = Sites.DESIGNER.design(one.order().overridden(parameter, shown), TOLERANCE_MM);
                assertThat(outcome.rules()).as("%s at %s", parameter, shown).noneMatch(rule -> rule.rule()
                        .equals("override-is-within-its-range"));
                if (outcome instanceof Designed designed) {
                    assertThat(designed.design().parameters())
                            .filteredOn(answer -> answer.parameter() == parameter)
                            .allSatisfy(answer -> assertThat(answer.value())
                                    .isCloseTo(end, within(1e-6))
                                    .isBetween(range.min(), range.max()));
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource({"samples", "random"})
    void the_answer_of_a_design_shows_the_same_ranges(Named one) {
        Map<DesignParameter, ParameterRange> ranges = Sites.DESIGNER.ranges(one.order());
        if (Sites.DESIGNER.design(one.order(), TOLERANCE_MM) instanceof Designed designed) {
            assertThat(designed.design().parameters()).isNotEmpty().allSatisfy(answer -> {
                assertThat(answer.range()).as(answer.parameter().code()).isEqualTo(ranges.get(answer.parameter()));
                assertThat(answer.range().takes(answer.value()))
                        .as("%s is %s", answer.parameter(), answer.value())
                        .isTrue();
            });
        }
    }

    @Test
    void another_override_moves_the_room_of_the_post_and_the_range_with_it() {
        SiteOrder low = Sites.withSpace(Sites.plain(), 9);
        double room = height(low).max();
        SiteOrder deeper = low;
        for (Side side : Side.values()) {
            deeper = deeper.overridden(DesignParameter.marginDepth(side), 1.8);
        }

        assertThat(height(deeper).max()).isGreaterThan(room + 0.3);
        kept(deeper, DesignParameter.POST_HEIGHT, room + 0.3);
        refused(low, DesignParameter.POST_HEIGHT, room + 0.3, height(low));
        assertThat(height(low.overridden(DesignParameter.POST_HEIGHT, 99))).isEqualTo(height(low));
        assertThat(height(low).why()).contains("under the antagonist");
    }

    private static ParameterRange height(SiteOrder order) {
        return Optional.ofNullable(Sites.DESIGNER.ranges(order).get(DesignParameter.POST_HEIGHT))
                .orElseThrow();
    }

    private static void kept(SiteOrder order, DesignParameter parameter, double value) {
        DesignOutcome outcome = Sites.DESIGNER.design(order.overridden(parameter, value), TOLERANCE_MM);

        assertThat(outcome.rules()).as("%s at %s", parameter, value).noneMatch(rule -> rule.rule()
                .equals("override-is-within-its-range"));
        if (outcome instanceof Designed designed) {
            designed.design().parameters().stream()
                    .filter(answer -> answer.parameter() == parameter)
                    .forEach(answer -> assertThat(answer.value()).isCloseTo(value, within(1e-9)));
        }
    }

    private static void refused(SiteOrder order, DesignParameter parameter, double value, ParameterRange range) {
        DesignOutcome outcome = Sites.DESIGNER.design(order.overridden(parameter, value), TOLERANCE_MM);

        assertThat(outcome.rules()).as("%s at %s", parameter, value).anySatisfy(rule -> {
            assertThat(rule.rule()).isEqualTo("override-is-within-its-range");
            assertThat(rule.number()).hasValue(value);
            assertThat(rule.limit()).hasValue(value < range.min() ? range.min() : range.max());
            assertThat(rule.message()).contains(parameter.code()).contains(range.why());
            assertThat(rule.source()).isEqualTo(range.source());
        });
    }

    private static SiteOrder randomOrder(Random random) {
        List<CuffReading> ring = new ArrayList<>();
        double radius = 2.9 + random.nextDouble();
        double height = 2 + 1.5 * random.nextDouble();
        for (int k = 0; k < 8; k++) {
            ring.add(new CuffReading(
                    45.0 * k,
                    height + 0.5 * random.nextDouble(),
                    radius + 0.3 * random.nextDouble(),
                    0.2,
                    0.1,
                    List.of()));
        }
        SiteOrder plain = Sites.with(Sites.plain(), ring);
        SiteOrder placed = Sites.with(
                plain,
                SitePlace.of(
                        20 * random.nextDouble() - 10, 20 * random.nextDouble() - 10, 7 + 6 * random.nextDouble()));
        Wish wish = Wish.usual(
                random.nextBoolean() ? Retention.CEMENT : Retention.SCREW,
                random.nextInt(4) == 0 ? "zirconia" : "titanium",
                0.5 * random.nextDouble(),
                Sites.asked(1.5 * random.nextDouble(), random.nextDouble(), 2 + 8 * random.nextDouble()));
        SiteOrder wished = Sites.with(placed, wish);
        boolean healing = random.nextInt(6) == 0;
        return new SiteOrder(
                healing ? AbutmentKind.CUSTOM_HEALING_ABUTMENT : wished.kind(),
                wished.tooth(),
                wished.implant(),
                wished.cuff(),
                wished.place(),
                wished.wish(),
                Map.of());
    }
}
