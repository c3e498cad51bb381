package com.cuffline.milling.nesting;

import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.milling.nesting.SampleOutlines.Sample;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Properties of every nest, measured here with the JDK's own geometry, not with the nester's. */
class DiscNesterPropertyTest {

    private static final NestingRules RULES = NestingRules.usual();
    private static final DiscNester.Effort LITTLE = new DiscNester.Effort(3, 300_000);
    private static final double ROUNDING_MM = 1e-6;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void parts_keep_clear_of_each_other_and_of_the_ring(long seed) {
        Disc disc = disc(seed, List.of());
        assertSound(disc, DiscNester.nest(disc, parts(seed, 24), RULES, LITTLE));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void a_started_disc_keeps_its_places_and_takes_more(long seed) {
        Disc fresh = disc(seed, List.of());
        Nest first = DiscNester.nest(fresh, parts(seed, 12), RULES, LITTLE);
        Disc started = fresh.after(first);
        Nest second = DiscNester.nest(started, parts(seed + 10, 10), RULES, LITTLE);
        assertThat(first.left()).isEmpty();
        assertThat(started.taken()).hasSize(12);
        assertThat(second.placements()).hasSize(10);
        assertThat(second.remainingMm2()).isLessThan(first.remainingMm2());
        assertSound(started, second);
    }

    /** The relaxation stops where it is good enough: what it leaves undone must be within the slack, wherever it ends. */
    @Test
    void a_job_of_one_keeps_clear_of_the_ring_at_every_seed() {
        for (long seed = 1; seed <= 200; seed++) {
            Disc disc = disc(seed, List.of());
            assertSound(disc, DiscNester.nest(disc, parts(seed, 1), RULES, new DiscNester.Effort(seed, 100_000)));
        }
    }

    @Test
    void a_small_job_leaves_the_rest_of_the_disc_in_one_piece() {
        Nest nest = DiscNester.nest(disc(1, List.of()), parts(1, 10), RULES, LITTLE);
        double highest = nest.placements().stream()
                .flatMap(placement -> placement.outline().points().stream())
                .mapToDouble(Point::yMm)
                .max()
                .orElseThrow();
        assertThat(highest).isLessThan(0);
    }

    @Test
    void every_part_is_placed_or_left_with_a_reason() {
        List<Part> parts = new ArrayList<>(parts(5, 100));
        parts.add(Part.upright("HIGH", "HIGH", Outline.around(3, 32), 30));
        parts.add(Part.upright("WIDE", "WIDE", Outline.around(50, 32), 8));
        Nest nest = DiscNester.nest(disc(2, List.of()), parts, RULES, LITTLE);
        assertThat(Stream.concat(
                        nest.placements().stream().map(Placement::part),
                        nest.left().stream().map(Nest.Left::part)))
                .containsExactlyInAnyOrderElementsOf(parts);
        assertThat(nest.left()).anySatisfy(left -> {
            assertThat(left.part().id()).isEqualTo("HIGH");
            assertThat(left.reason()).isEqualTo(Nest.Reason.TOO_HIGH);
        });
        assertThat(nest.left()).anySatisfy(left -> {
            assertThat(left.part().id()).isEqualTo("WIDE");
            assertThat(left.reason()).isEqualTo(Nest.Reason.TOO_WIDE);
        });
        assertSound(disc(2, List.of()), nest);
    }

    @Test
    void the_same_input_gives_the_same_nest() {
        Disc disc = disc(4, List.of());
        Nest once = DiscNester.nest(disc, parts(4, 20), RULES, LITTLE);
        Nest again = DiscNester.nest(disc, parts(4, 20), RULES, LITTLE);
        assertThat(NestText.json(again)).isEqualTo(NestText.json(once));
        assertThat(NestDrawing.svg(again)).isEqualTo(NestDrawing.svg(once));
    }

    @Test
    void the_drawing_tells_which_unit_lies_under_which_letter_and_what_is_left() {
        Nest nest = DiscNester.nest(disc(4, List.of()), parts(4, 30), RULES, LITTLE);
        String svg = NestDrawing.svg(nest);
        assertThat(nest.placements()).hasSize(30).allSatisfy(placement -> assertThat(svg)
                .contains(
                        ">" + placement.letter() + "</text>",
                        ">" + placement.part().label() + "</text>"));
        assertThat(svg).contains(String.format(java.util.Locale.ROOT, "left %.0f mm2", nest.remainingMm2()), "10 mm");
    }

    @Test
    void a_tilted_pose_makes_a_high_part_fit() {
        Outline outline = Outline.around(3, 48);
        Part part = new Part("T", "T", List.of(new Part.Pose(0, 0, outline, 25), new Part.Pose(8, 0, outline, 19)));
        Nest nest = DiscNester.nest(disc(1, List.of()), List.of(part), RULES, LITTLE);
        assertThat(nest.placements()).singleElement().satisfies(placement -> assertThat(placement.pose())
                .isEqualTo(1));
    }

    @ParameterizedTest(name = "enlarged {0}")
    @ValueSource(doubles = {1, 1.23})
    void real_abutments_pack_denser_than_their_bounding_circles(double factor) {
        List<Sample> samples = SampleOutlines.shuffled(2);
        Disc disc = new Disc("D", 98.5, 25, 4, new Disc.Enlargement(factor, factor, factor), List.of());
        int real = count(disc, samples, Sample::part);
        assertThat(real).isGreaterThanOrEqualTo((int) Math.ceil(1.15 * count(disc, samples, Sample::bounding)));
        assertThat(real).isGreaterThanOrEqualTo((int) Math.ceil(1.12 * count(disc, samples, Sample::smallestBounding)));
    }

    private static int count(Disc disc, List<Sample> samples, BiFunction<Sample, Integer, Part> part) {
        List<Part> queue = IntStream.range(0, 110)
                .mapToObj(i -> part.apply(samples.get(i % samples.size()), i))
                .toList();
        return DiscNester.nest(disc, queue, RULES, new DiscNester.Effort(1, 1_500_000))
                .placements()
                .size();
    }

    private static Disc disc(long seed, List<Disc.Spot> taken) {
        double skew = 0.004 * (seed % 3);
        return new Disc("D" + seed, 98.5, 25, 4, new Disc.Enlargement(1.23 + skew, 1.23, 1.235), taken);
    }

    private static List<Part> parts(long seed, int count) {
        List<Sample> samples = SampleOutlines.shuffled(seed);
        Random random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(i -> samples.get(random.nextInt(samples.size())).part((int) seed * 1000 + i))
                .toList();
    }

    private static void assertSound(Disc disc, Nest nest) {
        List<Outline> outlines =
                new ArrayList<>(disc.taken().stream().map(Disc.Spot::outline).toList());
        for (Placement placement : nest.placements()) {
            Outline own = placement.outline();
            assertThat(own.points()).allSatisfy(p -> assertThat(Math.hypot(p.xMm(), p.yMm()))
                    .isLessThanOrEqualTo(disc.diameterMm() / 2 - disc.ringMm() - RULES.toRingMm() + ROUNDING_MM));
            assertThat(own.areaMm2())
                    .isCloseTo(
                            placement.standing().outline().areaMm2()
                                    * disc.sinter().x()
                                    * disc.sinter().y(),
                            org.assertj.core.data.Offset.offset(1e-6));
            for (Outline other : outlines) {
                assertThat(distance(own, other)).isGreaterThanOrEqualTo(RULES.betweenPartsMm() - ROUNDING_MM);
                assertThat(path(other)
                                .contains(
                                        own.points().get(0).xMm(),
                                        own.points().get(0).yMm()))
                        .isFalse();
            }
            assertThat(placement.connectors()).hasSize(RULES.connectors());
            outlines.add(own);
        }
        assertConnectorsStand(nest);
    }

    /** Every connector ends in material that no tool ring takes. */
    private static void assertConnectorsStand(Nest nest) {
        for (Placement placement : nest.placements()) {
            for (Placement.Connector connector : placement.connectors()) {
                assertThat(nest.placements())
                        .allSatisfy(other -> assertThat(pointDistance(other.outline(), connector.to()))
                                .isGreaterThanOrEqualTo(RULES.toolClearanceMm() - ROUNDING_MM));
            }
        }
    }

    private static double distance(Outline a, Outline b) {
        if (a.points().get(0).distanceMm(b.points().get(0)) > 40) {
            return 20;
        }
        double least = Double.POSITIVE_INFINITY;
        for (Point p : a.points()) {
            least = Math.min(least, pointDistance(b, p));
        }
        for (Point p : b.points()) {
            least = Math.min(least, pointDistance(a, p));
        }
        return least;
    }

    private static double pointDistance(Outline outline, Point p) {
        double least = Double.POSITIVE_INFINITY;
        Point a = outline.points().get(outline.points().size() - 1);
        for (Point b : outline.points()) {
            least = Math.min(least, Line2D.ptSegDist(a.xMm(), a.yMm(), b.xMm(), b.yMm(), p.xMm(), p.yMm()));
            a = b;
        }
        return least;
    }

    private static Path2D path(Outline outline) {
        Path2D path = new Path2D.Double();
        path.moveTo(outline.points().get(0).xMm(), outline.points().get(0).yMm());
        outline.points().stream().skip(1).forEach(p -> path.lineTo(p.xMm(), p.yMm()));
        path.closePath();
        return path;
    }
}
