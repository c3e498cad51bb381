package com.cuffline.abutmentdesign.solid;

import com.cuffline.geometry.PeriodicCurve;
import com.cuffline.geometry.Vector3;
import java.util.Optional;
import java.util.Random;

/** Plans for tests: named ones, random ones as an order could ask for, and absurd ones. */
final class Plans {
    private static final double[] SIDES = {0, Math.PI / 2, Math.PI, 3 * Math.PI / 2};

    private Plans() {}

    static PeriodicCurve curve(double... sides) {
        double[] angles = new double[sides.length];
        for (int k = 0; k < sides.length; k++) {
            angles[k] = 2 * Math.PI * k / sides.length;
        }
        return PeriodicCurve.through(angles, sides);
    }

    static PeriodicCurve round(double value) {
        return PeriodicCurve.through(SIDES, new double[] {value, value, value, value});
    }

    static Vector3 leaning(double tiltDeg, double towardDeg) {
        double tilt = StrictMath.toRadians(tiltDeg);
        double toward = StrictMath.toRadians(towardDeg);
        return new Vector3(
                StrictMath.sin(tilt) * StrictMath.cos(toward),
                StrictMath.sin(tilt) * StrictMath.sin(toward),
                StrictMath.cos(tilt));
    }

    static Channel bore(double radius) {
        return new Channel(radius, 0, radius, Optional.empty());
    }

    /** A molar abutment whose channel opens in its top. */
    static SolidPlan usual() {
        return tilted(8);
    }

    /** The same with a post so tilted that the channel breaks out through its side. */
    static SolidPlan breakOut() {
        return tilted(22);
    }

    static SolidPlan tilted(double tiltDeg) {
        return new SolidPlan(
                new Base(0, 2.2),
                new MarginLine(curve(3.6, 4.0, 3.7, 4.1), curve(2.2, 2.9, 2.0, 2.8)),
                new Emergence(0.3, -0.4, 1.0),
                new Finish(FinishForm.CHAMFER, 0.5),
                new Top.Post(leaning(tiltDeg, 30), 0, 0, StrictMath.toRadians(6), 6.0, 0.25, Grooves.NONE),
                new Channel(0.95, 1.2, 1.25, Optional.empty()));
    }

    static SolidPlan random(Random random) {
        int samples = random.nextBoolean() ? 4 : 6 + random.nextInt(30);
        double[] radius = new double[samples];
        double[] height = new double[samples];
        double size = 2.6 + 2.2 * random.nextDouble();
        double level = 0.9 + 2.5 * random.nextDouble();
        double phase = 7 * random.nextDouble();
        for (int k = 0; k < samples; k++) {
            double turn = 2 * Math.PI * k / samples;
            double noise = samples > 8 ? 0.02 : 0.2;
            radius[k] = size * (1 + 0.12 * StrictMath.cos(2 * turn + phase)) + noise * random.nextGaussian() / 2;
            height[k] = level + 0.5 * StrictMath.cos(2 * turn) + noise * random.nextGaussian();
        }
        double base = Math.max(1.6, Math.min(2.4, size - 0.5 - random.nextDouble()));
        double bottom = random.nextInt(4) == 0 ? 0.3 : 0;
        boolean stepped = random.nextInt(3) > 0;
        double upper = 1.1 + 0.25 * random.nextDouble();
        double lower = stepped ? upper - 0.2 : upper;
        Optional<Bend> bend = random.nextInt(4) == 0
                ? Optional.of(new Bend(
                        bottom + 2.2 + random.nextDouble(),
                        leaning(2 + 23 * random.nextDouble(), 360 * random.nextDouble())))
                : Optional.empty();
        return new SolidPlan(
                new Base(bottom, base),
                new MarginLine(curve(radius), curve(height)),
                new Emergence(
                        bottom + 0.2 + 0.2 * random.nextDouble(),
                        2 * random.nextDouble() - 1,
                        1.5 * random.nextDouble()),
                new Finish(FinishForm.values()[random.nextInt(3)], 0.3 + 0.4 * random.nextDouble()),
                top(random),
                new Channel(lower, bottom + 0.8 + random.nextDouble(), upper, bend));
    }

    /** The same with a lower bore that is the wider one and ends within the post. */
    static SolidPlan overChimney(SolidPlan plan, Random random) {
        double end = 1.5 + 5 * random.nextDouble();
        Channel narrow = plan.channel();
        Channel channel = new Channel(
                narrow.upperRadiusMm() + 0.2 + 0.2 * random.nextDouble(),
                end,
                narrow.upperRadiusMm(),
                narrow.bend().map(bend -> new Bend(end + 0.4 + random.nextDouble(), bend.direction())));
        return new SolidPlan(plan.base(), plan.margin(), plan.emergence(), plan.finish(), plan.top(), channel);
    }

    private static Top top(Random random) {
        if (random.nextInt(8) == 0) {
            return new Top.HealingCap(0.5 + random.nextDouble(), random.nextInt(3) == 0 ? 0 : 0.3);
        }
        Grooves grooves = random.nextInt(3) == 0
                ? new Grooves(1 + random.nextInt(4), 0.1 + 0.2 * random.nextDouble(), 0.6 + 0.6 * random.nextDouble())
                : Grooves.NONE;
        return new Top.Post(
                leaning(30 * random.nextDouble(), 360 * random.nextDouble()),
                0.4 * random.nextGaussian(),
                0.4 * random.nextGaussian(),
                StrictMath.toRadians(3 + 9 * random.nextDouble()),
                3 + 5 * random.nextDouble(),
                random.nextInt(4) == 0 ? 0 : 0.1 + 0.3 * random.nextDouble(),
                grooves);
    }
}
