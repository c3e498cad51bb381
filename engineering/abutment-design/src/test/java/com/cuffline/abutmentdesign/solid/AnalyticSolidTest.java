package com.cuffline.abutmentdesign.solid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.cuffline.geometry.TriangleMesh;
import com.cuffline.geometry.Vector3;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies whose volume, area and radii are known in closed form, or by an integration that shares no code with the kernel. */
class AnalyticSolidTest {
    private static final double BASE = 2.0;
    private static final double COLLAR = 0.4;
    private static final double MARGIN_RADIUS = 3.2;
    private static final double MARGIN_HEIGHT = 2.4;
    private static final double POST = 5.0;
    private static final double BORE = 1.1;
    /** Of the fillet between collar and emergence. */
    private static final double TANGENT = 0.15;

    private static final double FLARE = StrictMath.atan2(MARGIN_RADIUS - BASE, MARGIN_HEIGHT - COLLAR);

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.005, 0.02, 0.05})
    void a_body_of_revolution_has_its_volume_and_area(double tolerance) {
        double taper = StrictMath.toRadians(6);
        AbutmentSolid solid = built(upright(taper), tolerance);

        double top = MARGIN_RADIUS - POST * StrictMath.tan(taper);
        double volume = belowMarginVolume()
                + frustum(MARGIN_RADIUS, top, POST)
                - Math.PI * BORE * BORE * (MARGIN_HEIGHT + POST);
        double area = 2 * Math.PI * BASE * (COLLAR - TANGENT)
                + emergenceArea()
                + mantle(MARGIN_RADIUS, top, POST)
                + 2 * Math.PI * BORE * (MARGIN_HEIGHT + POST)
                + Math.PI * (BASE * BASE + top * top - 2 * BORE * BORE);
        assertThat(solid.measures().volumeMm3()).isCloseTo(volume, within(area * tolerance));
        assertThat(solid.measures().areaMm2()).isCloseTo(area, within(area * tolerance));
        assertThat(solid.measures().retentionAreaMm2())
                .isCloseTo(mantle(MARGIN_RADIUS, top, POST), within(area * tolerance));
        assertThat(solid.measures().largestRadiusMm()).isCloseTo(MARGIN_RADIUS, within(1e-9));
        assertThat(solid.measures().highestMm()).isCloseTo(MARGIN_HEIGHT + POST, within(1e-9));
        assertThat(solid.measures().wall().wallMm()).isCloseTo(BASE - BORE, within(tolerance));
        assertThat(solid.chordErrorMm()).isLessThanOrEqualTo(tolerance);
    }

    @Test
    void regions_follow_each_other_and_have_their_areas() {
        AbutmentSolid solid = built(upright(0), 0.002);

        int next = 0;
        for (RegionRange range : solid.regions()) {
            assertThat(range.firstTriangle()).isEqualTo(next);
            next += range.triangles();
        }
        assertThat(next).isEqualTo(solid.mesh().triangleCount());
        double[] areas = {
            Math.PI * (BASE * BASE - BORE * BORE),
            2 * Math.PI * BASE * (COLLAR - TANGENT),
            emergenceArea(),
            0,
            2 * Math.PI * MARGIN_RADIUS * POST,
            Math.PI * (MARGIN_RADIUS * MARGIN_RADIUS - BORE * BORE),
            2 * Math.PI * BORE * (MARGIN_HEIGHT + POST)
        };
        for (Region region : Region.values()) {
            assertThat(solid.regions().get(region.ordinal()).areaMm2()).isCloseTo(areas[region.ordinal()], within(0.1));
        }
    }

    @Test
    void an_upright_healing_cap_is_two_cylinders_and_a_frustum() {
        SolidPlan plan = new SolidPlan(
                new Base(0, BASE),
                margin(),
                new Emergence(COLLAR, 0, 1),
                new Finish(FinishForm.CHAMFER, 0.5),
                new Top.HealingCap(1.5, 0),
                Plans.bore(BORE));
        AbutmentSolid solid = built(plan, 0.002);

        double volume = belowMarginVolume()
                + Math.PI * MARGIN_RADIUS * MARGIN_RADIUS * 1.5
                - Math.PI * BORE * BORE * (MARGIN_HEIGHT + 1.5);
        assertThat(solid.measures().volumeMm3())
                .isCloseTo(volume, within(solid.measures().areaMm2() * 0.002));
    }

    @ParameterizedTest
    @ValueSource(doubles = {5, 15, 25, 32})
    void a_tilted_post_has_the_volume_that_counting_small_cubes_gives(double tiltDeg) {
        SolidPlan straight = upright(StrictMath.toRadians(6));
        Top.Post post = (Top.Post) straight.top();
        Top.Post tilted = new Top.Post(Plans.leaning(tiltDeg, 0), 0, 0, post.taperRad(), POST + 1, 0, Grooves.NONE);
        SolidPlan plan = new SolidPlan(
                straight.base(),
                straight.margin(),
                straight.emergence(),
                straight.finish(),
                tilted,
                straight.channel());
        AbutmentSolid solid = built(plan, 0.005);

        double lower = belowMarginVolume() - Math.PI * BORE * BORE * MARGIN_HEIGHT;
        double volume = lower + countedTiltedPost(StrictMath.toRadians(tiltDeg), post.taperRad(), POST + 1);
        assertThat(solid.measures().volumeMm3()).isCloseTo(volume, within(0.002 * volume));
        assertThat(solid.measures().sideOpening().isPresent()).isEqualTo(tiltDeg > 10);
    }

    @Test
    void sections_are_closed_and_as_wide_as_the_plan() {
        AbutmentSolid solid = built(upright(StrictMath.toRadians(6)), 0.005);

        List<List<Vector3>> across = solid.horizontalSection(1.4);
        assertThat(across).hasSize(2);
        double widest = across.stream()
                .flatMap(List::stream)
                .mapToDouble(Vector3::radius)
                .max()
                .orElseThrow();
        assertThat(widest).isCloseTo(BASE + (MARGIN_RADIUS - BASE) / 2, within(0.005));
        List<List<Vector3>> along = solid.verticalSection(0.7);
        assertThat(along).hasSize(2);
        for (List<Vector3> outline : along) {
            assertThat(outline).allSatisfy(p -> assertThat(p.x() * StrictMath.sin(0.7) - p.y() * StrictMath.cos(0.7))
                    .isCloseTo(0, within(1e-9)));
            assertThat(outline.stream().mapToDouble(Vector3::z).max().orElseThrow())
                    .isCloseTo(MARGIN_HEIGHT + POST, within(1e-9));
        }
        assertThat(solid.horizontalSection(100)).isEmpty();
    }

    @Test
    void a_mirrored_plan_gives_the_mirrored_points() {
        SolidPlan plan = Plans.breakOut();
        SolidPlan mirrored = new SolidPlan(
                plan.base(),
                new MarginLine(Plans.curve(3.6, 4.1, 3.7, 4.0), Plans.curve(2.2, 2.8, 2.0, 2.9)),
                plan.emergence(),
                plan.finish(),
                new Top.Post(Plans.leaning(22, -30), 0, 0, StrictMath.toRadians(6), 6.0, 0.25, Grooves.NONE),
                plan.channel());
        AbutmentSolid one = built(plan, 0.005);
        AbutmentSolid other = built(mirrored, 0.005);

        int n = one.marginLoop().length;
        assertThat(other.marginLoop()).hasSize(n);
        for (int j = 0; j < n; j++) {
            Vector3 p = one.mesh().vertex(one.marginLoop()[j]);
            Vector3 q = other.mesh().vertex(other.marginLoop()[(n - j) % n]);
            assertThat(p.distanceTo(new Vector3(q.x(), -q.y(), q.z()))).isLessThan(1e-9);
        }
        assertThat(other.measures().volumeMm3())
                .isCloseTo(
                        one.measures().volumeMm3(),
                        within(0.001 * one.measures().volumeMm3()));
        assertThat(other.measures().wall().wallMm())
                .isCloseTo(one.measures().wall().wallMm(), within(0.005));
    }

    @Test
    void an_angulated_channel_of_a_round_body_takes_two_mitred_cylinders() {
        double angle = StrictMath.toRadians(15);
        SolidPlan straight = upright(0);
        Channel bent = new Channel(BORE, 0, BORE, Optional.of(new Bend(3, Plans.leaning(15, 90))));
        SolidPlan plan = new SolidPlan(
                straight.base(), straight.margin(), straight.emergence(), straight.finish(), straight.top(), bent);
        AbutmentSolid solid = built(plan, 0.002);

        // A cylinder cut by any plane is as long as its axis; the tilted one is measured along its own.
        double channel = Math.PI * BORE * BORE * (3 + (MARGIN_HEIGHT + POST - 3) / StrictMath.cos(angle));
        double volume = belowMarginVolume() + Math.PI * MARGIN_RADIUS * MARGIN_RADIUS * POST - channel;
        assertThat(solid.measures().volumeMm3())
                .isCloseTo(volume, within(solid.measures().areaMm2() * 0.002));
        double reach = (MARGIN_HEIGHT + POST - 3) * StrictMath.tan(angle) + BORE / StrictMath.cos(angle);
        assertThat(solid.measures().wall().wallMm())
                .isBetween((MARGIN_RADIUS - reach) * StrictMath.cos(angle) - 0.01, MARGIN_RADIUS - reach + 0.01);
    }

    static AbutmentSolid built(SolidPlan plan, double tolerance) {
        SolidOutcome outcome = AbutmentSolids.build(plan, tolerance);
        assertThat(outcome).isInstanceOf(SolidOutcome.Built.class);
        return ((SolidOutcome.Built) outcome).solid();
    }

    private static MarginLine margin() {
        return new MarginLine(Plans.round(MARGIN_RADIUS), Plans.round(MARGIN_HEIGHT));
    }

    private static SolidPlan upright(double taper) {
        return new SolidPlan(
                new Base(0, BASE),
                margin(),
                new Emergence(COLLAR, 0, 1),
                new Finish(FinishForm.FEATHER, 0),
                new Top.Post(Vector3.UNIT_Z, 0, 0, taper, POST, 0, Grooves.NONE),
                Plans.bore(BORE));
    }

    private static double filletRadius() {
        return TANGENT / StrictMath.tan(FLARE / 2);
    }

    /** The collar's cylinder, the body under an arc about a circle of centres, the frustum up to the margin line. */
    private static double belowMarginVolume() {
        double r = filletRadius();
        double centre = BASE + r;
        double sine = StrictMath.sin(FLARE);
        double arc = Math.PI
                * r
                * (centre * centre * sine
                        - centre * r * (FLARE + StrictMath.sin(2 * FLARE) / 2)
                        + r * r * (sine - sine * sine * sine / 3));
        double end = BASE + TANGENT * sine;
        double rise = MARGIN_HEIGHT - COLLAR - TANGENT * StrictMath.cos(FLARE);
        return Math.PI * BASE * BASE * (COLLAR - TANGENT) + arc + frustum(end, MARGIN_RADIUS, rise);
    }

    private static double emergenceArea() {
        double r = filletRadius();
        double arc = 2 * Math.PI * r * ((BASE + r) * FLARE - r * StrictMath.sin(FLARE));
        double end = BASE + TANGENT * StrictMath.sin(FLARE);
        return arc + mantle(end, MARGIN_RADIUS, MARGIN_HEIGHT - COLLAR - TANGENT * StrictMath.cos(FLARE));
    }

    private static double frustum(double r, double s, double h) {
        return Math.PI * h * (r * r + r * s + s * s) / 3;
    }

    private static double mantle(double r, double s, double h) {
        return Math.PI * (r + s) * Math.sqrt((r - s) * (r - s) + h * h);
    }

    /** Cubes of 0.05 mm of the post above the level margin line and outside the bore; the axis leans in x. */
    private static double countedTiltedPost(double tilt, double taper, double heightAboveLowest) {
        double top = -MARGIN_RADIUS * StrictMath.sin(tilt) + heightAboveLowest;
        double step = 0.05;
        long inside = 0;
        for (double z = step / 2; z < 10; z += step) {
            for (double x = -8 + step / 2; x < 8; x += step) {
                for (double y = -5 + step / 2; y < 5; y += step) {
                    boolean out = x * x + y * y <= BORE * BORE;
                    double u = x * StrictMath.cos(tilt) - z * StrictMath.sin(tilt);
                    double h = x * StrictMath.sin(tilt) + z * StrictMath.cos(tilt);
                    if (out || h > top || u * u + y * y > 30) {
                        continue;
                    }
                    double phi = StrictMath.atan2(y, u / StrictMath.cos(tilt));
                    double mu = MARGIN_RADIUS * StrictMath.cos(phi) * StrictMath.cos(tilt);
                    double mv = MARGIN_RADIUS * StrictMath.sin(phi);
                    double eta = MARGIN_RADIUS * StrictMath.cos(phi) * StrictMath.sin(tilt);
                    double wall = Math.sqrt(mu * mu + mv * mv) - Math.max(0, h - eta) * StrictMath.tan(taper);
                    inside += Math.sqrt(u * u + y * y) <= wall ? 1 : 0;
                }
            }
        }
        return inside * step * step * step;
    }

    @Test
    void the_margin_line_is_a_loop_of_mesh_edges() {
        AbutmentSolid solid = built(Plans.usual(), 0.005);
        TriangleMesh mesh = solid.mesh();
        int[] loop = solid.marginLoop();
        java.util.Set<Long> edges = new java.util.HashSet<>();
        for (int t = 0; t < mesh.triangleCount(); t++) {
            for (int i = 0; i < 3; i++) {
                edges.add((long) mesh.corner(t, i) << 32 | mesh.corner(t, (i + 1) % 3));
            }
        }
        for (int j = 0; j < loop.length; j++) {
            assertThat(edges).contains((long) loop[j] << 32 | loop[(j + 1) % loop.length]);
        }
    }
}
