package com.cuffline.abutmentdesign.solid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.cuffline.geometry.MeshReport;
import com.cuffline.geometry.PeriodicCurve;
import com.cuffline.geometry.SelfIntersections;
import com.cuffline.geometry.TriangleMesh;
import com.cuffline.geometry.Vector3;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random plans from fixed seeds: 240 as an order could ask for, 20 000 absurd ones. */
class RandomSolidsTest {
    private static final int PLANS = 240;
    private static final int ABSURD = 20_000;

    @Test
    void whatever_is_built_is_sound_and_exact() {
        int built = 0;
        int broken = 0;
        for (int seed = 0; seed < PLANS; seed++) {
            SolidPlan plan = Plans.random(new Random(seed));
            double tolerance = seed % 3 == 0 ? 0.02 : 0.005;
            SolidOutcome outcome = AbutmentSolids.build(plan, tolerance);
            if (outcome instanceof SolidOutcome.Built found) {
                built++;
                broken += found.solid().measures().sideOpening().isPresent() ? 1 : 0;
                examine(plan, found.solid(), tolerance);
            }
        }
        assertThat(built).isGreaterThan(PLANS * 8 / 10);
        assertThat(broken).isGreaterThan(PLANS / 5);
    }

    private static void examine(SolidPlan plan, AbutmentSolid solid, double tolerance) {
        MeshReport report = MeshReport.of(solid.mesh());
        assertThat(report.soundSolid()).isTrue();
        assertThat(report.genus()).isEqualTo(1);
        assertThat(SelfIntersections.count(solid.mesh())).isZero();
        assertThat(solid.chordErrorMm()).isLessThanOrEqualTo(tolerance);
        for (int vertex : solid.marginLoop()) {
            Vector3 p = solid.mesh().vertex(vertex);
            double azimuth = StrictMath.atan2(p.y(), p.x());
            assertThat(p.radius()).isCloseTo(plan.margin().radiusMm().at(azimuth), within(1e-9));
            assertThat(p.z()).isCloseTo(plan.margin().heightMm().at(azimuth), within(1e-9));
        }
        onBore(plan, solid);
        notFlatInSinglePrecision(solid.mesh());
        SolidSurface surface = SolidSurface.of(plan);
        assertThat(surface.largestRadiusMm()).isCloseTo(solid.measures().largestRadiusMm(), within(0.05));
        assertThat(surface.wall().wallMm()).isCloseTo(solid.measures().wall().wallMm(), within(0.03));
    }

    private static void notFlatInSinglePrecision(TriangleMesh mesh) {
        for (int t = 0; t < mesh.triangleCount(); t++) {
            Vector3 a = single(mesh.vertex(mesh.corner(t, 0)));
            Vector3 b = single(mesh.vertex(mesh.corner(t, 1)));
            Vector3 c = single(mesh.vertex(mesh.corner(t, 2)));
            assertThat(b.minus(a).cross(c.minus(a)).length()).isPositive();
        }
    }

    private static Vector3 single(Vector3 p) {
        return new Vector3((float) p.x(), (float) p.y(), (float) p.z());
    }

    /** Every vertex of the channel, both rims among them, lies on a bore. */
    private static void onBore(SolidPlan plan, AbutmentSolid solid) {
        Bore bore = new Bore(plan);
        RegionRange channel = solid.regions().get(Region.CHANNEL.ordinal());
        TriangleMesh mesh = solid.mesh();
        for (int t = channel.firstTriangle(); t < channel.firstTriangle() + channel.triangles(); t++) {
            for (int i = 0; i < 3; i++) {
                Vector3 p = mesh.vertex(mesh.corner(t, i));
                double off = Math.min(
                        Math.abs(bore.upper(p.x(), p.y(), p.z())),
                        bore.stepped ? Math.abs(p.radius() - bore.lowerRadius) : Double.MAX_VALUE);
                assertThat(off).isLessThan(1e-9);
            }
        }
    }

    @Test
    void the_same_plan_twice_gives_the_same_bits() {
        for (int seed = 0; seed < 20; seed++) {
            SolidOutcome one = AbutmentSolids.build(Plans.random(new Random(seed)), 0.005);
            SolidOutcome two = AbutmentSolids.build(Plans.random(new Random(seed)), 0.005);
            if (one instanceof SolidOutcome.Built first && two instanceof SolidOutcome.Built second) {
                assertThat(first.solid().mesh()).isEqualTo(second.solid().mesh());
                assertThat(first.solid().measures()).isEqualTo(second.solid().measures());
            } else {
                assertThat(one).isEqualTo(two);
            }
        }
    }

    @Test
    void absurd_plans_are_answered_and_never_throw() {
        int refused = 0;
        for (int seed = 0; seed < ABSURD; seed++) {
            SolidPlan plan = absurd(new Random(seed));
            SolidOutcome outcome = AbutmentSolids.build(plan, 0.05);
            if (outcome instanceof SolidOutcome.NotBuildable answer) {
                refused++;
                assertThat(answer.code()).isNotBlank();
                assertThat(answer.reason()).doesNotContain("NaN");
            }
            assertThat(SolidSurface.of(plan).problem().isPresent()
                            || SolidSurface.of(plan).highestMm() > 0)
                    .isTrue();
        }
        assertThat(refused).isGreaterThan(ABSURD / 2);
    }

    private static SolidPlan absurd(Random random) {
        SolidPlan usual = Plans.random(random);
        boolean wild = random.nextInt(4) == 0;
        double spread = wild ? StrictMath.pow(10, 12 * random.nextDouble() - 3) : 2;
        PeriodicCurve radius = random.nextBoolean() ? usual.margin().radiusMm() : noisy(random, 3, spread);
        PeriodicCurve height = random.nextBoolean() ? usual.margin().heightMm() : noisy(random, 2.5, spread);
        Top top = random.nextBoolean()
                ? usual.top()
                : new Top.Post(
                        new Vector3(random.nextGaussian(), random.nextGaussian(), 2 * random.nextGaussian()),
                        off(random, spread),
                        off(random, spread),
                        off(random, 0.2),
                        5 + off(random, spread),
                        random.nextInt(2) * Math.abs(off(random, spread)),
                        new Grooves(random.nextInt(20) - 3, off(random, spread), off(random, spread)));
        Channel channel = random.nextBoolean()
                ? usual.channel()
                : new Channel(
                        1 + off(random, spread / 2),
                        off(random, spread),
                        1 + off(random, spread / 2),
                        random.nextBoolean()
                                ? Optional.empty()
                                : Optional.of(new Bend(
                                        off(random, spread),
                                        new Vector3(
                                                random.nextGaussian(), random.nextGaussian(), random.nextGaussian()))));
        return new SolidPlan(
                random.nextBoolean() ? usual.base() : new Base(off(random, spread), 2 + off(random, spread)),
                new MarginLine(radius, height),
                random.nextBoolean()
                        ? usual.emergence()
                        : new Emergence(off(random, spread), off(random, 2), off(random, spread)),
                random.nextBoolean() ? usual.finish() : new Finish(FinishForm.SHOULDER, off(random, spread)),
                top,
                channel);
    }

    private static PeriodicCurve noisy(Random random, double middle, double spread) {
        double[] values = new double[4 + random.nextInt(40)];
        for (int k = 0; k < values.length; k++) {
            values[k] = middle + off(random, spread * random.nextDouble());
        }
        return Plans.curve(values);
    }

    private static double off(Random random, double spread) {
        return spread * random.nextGaussian();
    }
}
