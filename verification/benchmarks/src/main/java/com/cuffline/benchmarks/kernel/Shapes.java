package com.cuffline.benchmarks.kernel;

import com.cuffline.abutmentdesign.CuffReading;
import com.cuffline.abutmentdesign.DesignParameter;
import com.cuffline.abutmentdesign.ImplantChoice;
import com.cuffline.abutmentdesign.SiteOrder;
import com.cuffline.abutmentdesign.SitePlace;
import com.cuffline.abutmentdesign.Wish;
import com.cuffline.abutmentdesign.solid.Base;
import com.cuffline.abutmentdesign.solid.Channel;
import com.cuffline.abutmentdesign.solid.Emergence;
import com.cuffline.abutmentdesign.solid.Finish;
import com.cuffline.abutmentdesign.solid.FinishForm;
import com.cuffline.abutmentdesign.solid.Grooves;
import com.cuffline.abutmentdesign.solid.MarginLine;
import com.cuffline.abutmentdesign.solid.SolidPlan;
import com.cuffline.abutmentdesign.solid.Top;
import com.cuffline.geometry.PeriodicCurve;
import com.cuffline.geometry.Vector3;
import com.cuffline.implantlibrary.FdiTooth;
import com.cuffline.measurement.AbutmentKind;
import com.cuffline.measurement.Retention;
import com.cuffline.measurement.Side;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What is measured: two plans of a molar abutment and orders for a premolar and a molar. */
public final class Shapes {
    private static final double USUAL_TILT_DEG = 8;
    private static final double BREAK_OUT_TILT_DEG = 22;

    private Shapes() {}

    /** The channel opens in the top. */
    public static SolidPlan usual() {
        return molar(USUAL_TILT_DEG);
    }

    /** The channel breaks out through the side of the tilted post. */
    public static SolidPlan breakOut() {
        return molar(BREAK_OUT_TILT_DEG);
    }

    private static SolidPlan molar(double tiltDeg) {
        double tilt = StrictMath.toRadians(tiltDeg);
        double toward = StrictMath.toRadians(30);
        Vector3 axis = new Vector3(
                StrictMath.sin(tilt) * StrictMath.cos(toward),
                StrictMath.sin(tilt) * StrictMath.sin(toward),
                StrictMath.cos(tilt));
        return new SolidPlan(
                new Base(0, 2.2),
                new MarginLine(curve(3.6, 4.0, 3.7, 4.1), curve(2.2, 2.9, 2.0, 2.8)),
                new Emergence(0.3, -0.4, 1.0),
                new Finish(FinishForm.CHAMFER, 0.5),
                new Top.Post(axis, 0, 0, StrictMath.toRadians(6), 6.0, 0.25, Grooves.NONE),
                new Channel(0.95, 1.2, 1.25, Optional.empty()));
    }

    private static PeriodicCurve curve(double... sides) {
        double[] angles = IntStream.range(0, sides.length)
                .mapToDouble(k -> 2 * Math.PI * k / sides.length)
                .toArray();
        return PeriodicCurve.through(angles, sides);
    }

    /** An order with an even ring of samples and a restoration axis that leans to buccal. */
    static SiteOrder order(int samples, double tiltDeg) {
        Map<DesignParameter, Double> asked = new EnumMap<>(DesignParameter.class);
        for (Side side : Side.values()) {
            asked.put(DesignParameter.marginDepth(side), 0.5);
        }
        asked.put(DesignParameter.CHAMFER_WIDTH, 0.5);
        asked.put(DesignParameter.TAPER, 6.0);
        return new SiteOrder(
                AbutmentKind.SINGLE,
                new FdiTooth(4, 6),
                new ImplantChoice("Straumann Bone Level", "RC", 4.1),
                ring(samples),
                SitePlace.of(0, tiltDeg, 10),
                Wish.usual(Retention.CEMENT, "titanium", 0.3, asked),
                Map.of());
    }

    private static List<CuffReading> ring(int samples) {
        return IntStream.range(0, samples)
                .mapToObj(k -> {
                    double azimuth = 2 * Math.PI * k / samples;
                    double height = 3.5 + 0.3 * StrictMath.cos(2 * azimuth);
                    double radius = 3.3 + 0.15 * StrictMath.cos(2 * azimuth + 0.4);
                    return new CuffReading(360.0 * k / samples, height, radius, 0.1, 0.1, List.of());
                })
                .toList();
    }
}
