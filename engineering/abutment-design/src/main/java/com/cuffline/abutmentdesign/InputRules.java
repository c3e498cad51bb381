package com.cuffline.abutmentdesign;

import com.cuffline.abutmentdesign.CuffReading.WallReading;
import com.cuffline.geometry.PeriodicCurve;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Whether the numbers of an order can be numbers of a mouth at all. Each impossible one is named with its place, value and limit; nothing
 * is computed from an order that has one.
 */
final class InputRules {
    private static final String SOURCE = "no mouth has this, house policy, certainty C";
    private static final String SAMPLES = "cuff-samples-are-possible";
    private static final String NUMBERS = "order-numbers-are-possible";
    private static final int MOST_NAMED = 8;
    private static final double JUMP_MM = 1.0;
    private static final double JUMP_MM_PER_DEG = 0.1;
    private static final double SAME_AZIMUTH_DEG = 0.05;

    private final List<RuleResult> found = new ArrayList<>();

    private InputRules() {}

    /** Everything impossible in the order; empty when it may be designed. At most eight readings are named. */
    static List<RuleResult> judge(SiteOrder order) {
        InputRules rules = new InputRules();
        rules.count(order.cuff());
        for (int i = 0; i < order.cuff().size() && rules.found.size() < MOST_NAMED; i++) {
            rules.sample(i, order.cuff().get(i));
        }
        if (rules.found.isEmpty()) {
            rules.neighbours(order.cuff());
        }
        rules.place(order.place());
        rules.numbers(order);
        return List.copyOf(rules.found);
    }

    private void count(List<CuffReading> cuff) {
        if (cuff.size() < PeriodicCurve.LEAST_SAMPLES) {
            fail(
                    "ring-covers-the-cuff",
                    Cure.CUFF_SAMPLES,
                    cuff.size(),
                    PeriodicCurve.LEAST_SAMPLES,
                    "samples",
                    "Cuff samples " + cuff.size() + ", at least " + PeriodicCurve.LEAST_SAMPLES);
        }
    }

    private void sample(int index, CuffReading reading) {
        String at = String.format(Locale.ROOT, "Sample %d at azimuth %s deg: ", index, reading.azimuthDeg());
        sampleValue(at + "azimuth", reading.azimuthDeg(), -360, 360, "deg", Cure.CUFF_SAMPLES);
        sampleValue(at + "gingival height", reading.heightMm(), 0.1, 15, "mm", Cure.CUFF_HEIGHT);
        sampleValue(at + "radius", reading.radiusMm(), 0.5, 10, "mm", Cure.CUFF_RADIUS);
        sampleValue(at + "uncertainty of the height", reading.heightUncertaintyMm(), 0, 3, "mm", Cure.CUFF_HEIGHT);
        sampleValue(at + "uncertainty of the radius", reading.radiusUncertaintyMm(), 0, 3, "mm", Cure.CUFF_RADIUS);
        for (WallReading below : reading.below()) {
            sampleValue(at + "depth of a radius", below.depthMm(), 0, 15, "mm", Cure.CUFF_RADIUS);
            sampleValue(at + "radius below the margin", below.radiusMm(), 0.5, 10, "mm", Cure.CUFF_RADIUS);
        }
    }

    private void sampleValue(String what, double value, double least, double most, String unit, Cure cure) {
        if (!(value >= least && value <= most)) {
            boolean low = value < least;
            fail(SAMPLES, cure, value, low ? least : most, unit, outside(what, value, least, most, unit));
        }
    }

    /** Two readings at one azimuth, and steps that no tissue makes. */
    private void neighbours(List<CuffReading> cuff) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < cuff.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble(i -> turn(cuff.get(i).azimuthDeg())));
        for (int k = 0; k < order.size() && found.size() < MOST_NAMED; k++) {
            int a = order.get(k);
            int b = order.get((k + 1) % order.size());
            double gap = turn(cuff.get(b).azimuthDeg() - cuff.get(a).azimuthDeg());
            if (gap < SAME_AZIMUTH_DEG || gap > 360 - SAME_AZIMUTH_DEG) {
                fail(
                        "ring-covers-the-cuff",
                        Cure.CUFF_SAMPLES,
                        gap,
                        SAME_AZIMUTH_DEG,
                        "deg",
                        "Samples " + a + " and " + b + " were taken at the same azimuth "
                                + cuff.get(b).azimuthDeg() + " deg and contradict each other");
                continue;
            }
            jump(
                    "gingival height",
                    b,
                    cuff.get(b),
                    cuff.get(b).heightMm() - cuff.get(a).heightMm(),
                    gap);
            jump("radius", b, cuff.get(b), cuff.get(b).radiusMm() - cuff.get(a).radiusMm(), gap);
        }
    }

    private void jump(String what, int index, CuffReading reading, double step, double gapDeg) {
        double limit = JUMP_MM + JUMP_MM_PER_DEG * gapDeg;
        if (Math.abs(step) > limit) {
            fail(
                    SAMPLES,
                    what.equals("radius") ? Cure.CUFF_RADIUS : Cure.CUFF_HEIGHT,
                    Math.abs(step),
                    limit,
                    "mm",
                    String.format(
                            Locale.ROOT,
                            "Sample %d at azimuth %s deg: the %s jumps by %.2f mm from its neighbour %.1f deg away, at most"
                                    + " %.2f mm",
                            index,
                            reading.azimuthDeg(),
                            what,
                            step,
                            gapDeg,
                            limit));
        }
    }

    private void place(SitePlace place) {
        value("Mesiodistal tilt", place.tiltMesiodistalDeg(), -60, 60, "deg", Cure.AXIS);
        value("Buccolingual tilt", place.tiltBuccolingualDeg(), -60, 60, "deg", Cure.AXIS);
        value("Space to the antagonist", place.interocclusalSpaceMm(), 0, 40, "mm", Cure.SPACE);
        value("Mesiodistal gap", place.mesiodistalGapMm(), 1, 40, "mm", Cure.GAP);
        value("Distance to the mesial neighbour", place.toMesialNeighbourMm(), 0, 40, "mm", Cure.NEIGHBOUR_MESIAL);
        value("Distance to the distal neighbour", place.toDistalNeighbourMm(), 0, 40, "mm", Cure.NEIGHBOUR_DISTAL);
        value("Contact height", place.contactHeightMm(), 0, 30, "mm", Cure.CONTACT);
        value("Mesial bone level", place.boneMesialMm(), -15, 15, "mm", Cure.BONE_MESIAL);
        value("Distal bone level", place.boneDistalMm(), -15, 15, "mm", Cure.BONE_DISTAL);
        value("Mesial papilla", place.papillaMesialMm(), -5, 20, "mm", Cure.CUFF_HEIGHT);
        value("Distal papilla", place.papillaDistalMm(), -5, 20, "mm", Cure.CUFF_HEIGHT);
        place.inJaw().ifPresent(this::jaw);
    }

    private void jaw(JawAxes axes) {
        double lengths =
                axes.buccal().length() * axes.mesial().length() * axes.coronal().length();
        value("Product of the lengths of the implant's axes in the jaw", lengths, 1e-6, 1e6, "1", Cure.SHARED_AXIS);
    }

    private void numbers(SiteOrder order) {
        value("Implant diameter", order.implant().diameterMm(), 1, 12, "mm", Cure.IMPLANT);
        value("Allowed tissue displacement", order.wish().tissueDisplacementAllowedMm(), 0, 3, "mm", Cure.DISPLACEMENT);
        for (Wish.Consent consent : order.wish().consents()) {
            value("Azimuth of a consent", consent.azimuthDeg(), -360, 360, "deg", Cure.DISPLACEMENT);
            value("Tissue displacement allowed there", consent.mostMm(), 0, 3, "mm", Cure.DISPLACEMENT);
        }
        for (Map.Entry<DesignParameter, Double> asked : order.wish().asked().entrySet()) {
            value(
                    "Asked " + asked.getKey().code(),
                    asked.getValue(),
                    -360,
                    360,
                    asked.getKey().unit(),
                    Cure.OVERRIDE);
        }
    }

    private void value(String what, OptionalDouble value, double least, double most, String unit, Cure cure) {
        if (value.isPresent()) {
            value(what, value.getAsDouble(), least, most, unit, cure);
        }
    }

    private void value(String what, double value, double least, double most, String unit, Cure cure) {
        if (!(value >= least && value <= most)) {
            fail(NUMBERS, cure, value, value < least ? least : most, unit, outside(what, value, least, most, unit));
        }
    }

    private static String outside(String what, double value, double least, double most, String unit) {
        return String.format(Locale.ROOT, "%s %s %s, from %s to %s", what, value, unit, least, most);
    }

    private void fail(String rule, Cure cure, double value, double limit, String unit, String message) {
        // A value that is no number has no number to show: the message says it.
        OptionalDouble number = Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        found.add(new RuleResult(
                rule, Verdict.FAIL, number, OptionalDouble.of(limit), unit, SOURCE, cure, message, false));
    }

    private static double turn(double degrees) {
        double within = degrees % 360;
        return within < 0 ? within + 360 : within;
    }
}
