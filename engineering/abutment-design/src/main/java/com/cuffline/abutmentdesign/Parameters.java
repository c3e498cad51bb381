package com.cuffline.abutmentdesign;

import com.cuffline.geometry.Vector3;
import com.cuffline.measurement.Side;
import java.util.Arrays;

/** One value per {@link DesignParameter}, in its unit; immutable. */
final class Parameters {
    private final double[] values;

    private Parameters(double[] values) {
        this.values = values;
    }

    static Parameters zero() {
        return new Parameters(new double[DesignParameter.values().length]);
    }

    double get(DesignParameter parameter) {
        return values[parameter.ordinal()];
    }

    Parameters with(DesignParameter parameter, double value) {
        double[] copy = values.clone();
        // A sum with zero turns -0.0 into 0.0, so that equal sets have equal bits.
        copy[parameter.ordinal()] = value + 0.0;
        return new Parameters(copy);
    }

    double depth(Side side) {
        return get(DesignParameter.marginDepth(side));
    }

    /** Unit direction of the post in the frame (buccal, mesial, coronal): each tilt is seen in its own projection. */
    Vector3 postAxis() {
        return Tilts.direction(get(DesignParameter.POST_TILT_MESIODISTAL), get(DesignParameter.POST_TILT_BUCCOLINGUAL));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Parameters parameters && Arrays.equals(values, parameters.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
