package com.cuffline.cuffscan;

import com.cuffline.geometry.Vector3;
import com.cuffline.measurement.AxisTilt;
import java.util.Locale;

/** Lean of the restoration axis seen from the implant axis, from the pose and a direction in the scan. */
public sealed interface RestorationTilt {
    /** Steepest restoration axis that is believed, deg in either projection: what an order takes. */
    double MOST_DEG = 45;

    record Known(AxisTilt tilt) implements RestorationTilt {}

    record Refused(ScanRefusal refusal) implements RestorationTilt {}

    /** No axis was stated. */
    record NotGiven() implements RestorationTilt {}

    /**
     * The tilt of a stated axis.
     *
     * @param axis of the restoration in scan coordinates, pointing coronal; any length
     */
    static RestorationTilt of(ImplantPose pose, boolean leftHanded, Vector3 axis) {
        double length = axis.length();
        if (!(length > 1e-9) || !(length < 1e9)) {
            return refused("an axis of length " + length, "a direction");
        }
        Vector3 seen = SiteFrame.direction(pose, leftHanded, axis.unit());
        double mesiodistal = StrictMath.toDegrees(StrictMath.atan2(seen.y(), seen.z()));
        double buccolingual = StrictMath.toDegrees(StrictMath.atan2(seen.x(), seen.z()));
        double most = Math.max(Math.abs(mesiodistal), Math.abs(buccolingual));
        if (!(most <= MOST_DEG)) {
            return refused(
                    String.format(Locale.ROOT, "%.1f deg off the implant axis", most),
                    "at most " + MOST_DEG + " deg, pointing coronal");
        }
        return new Known(new AxisTilt(mesiodistal, buccolingual));
    }

    private static Refused refused(String value, String limit) {
        return new Refused(new ScanRefusal("restoration-axis-unclear", value, limit, "restorationAxis"));
    }
}
