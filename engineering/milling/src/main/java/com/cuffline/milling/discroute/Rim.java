package com.cuffline.milling.discroute;

import java.util.function.DoubleUnaryOperator;

/** Where a tool that comes from outside along a ray towards the insertion axis first stands on the part. */
record Rim(double radiusMm, double heightMm) {
    private static final double STRIDE_MM = 0.2;
    private static final double EXACT_MM = 1e-5;
    private static final Rim NONE = new Rim(0, Double.NEGATIVE_INFINITY);

    /**
     * @param height of the tool over a distance from the axis, negative infinity beside the part
     * @param fromMm a distance that is surely beside the part
     */
    static Rim along(DoubleUnaryOperator height, double fromMm) {
        double outside = fromMm;
        double inside = fromMm;
        while (height.applyAsDouble(inside) == Double.NEGATIVE_INFINITY) {
            outside = inside;
            inside -= STRIDE_MM;
            if (inside < 0) {
                return NONE;
            }
        }
        while (outside - inside > EXACT_MM) {
            double middle = (outside + inside) / 2;
            if (height.applyAsDouble(middle) == Double.NEGATIVE_INFINITY) {
                outside = middle;
            } else {
                inside = middle;
            }
        }
        return new Rim(inside, height.applyAsDouble(inside));
    }
}
