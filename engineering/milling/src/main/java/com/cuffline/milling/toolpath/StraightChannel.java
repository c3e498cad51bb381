package com.cuffline.milling.toolpath;

import com.cuffline.geometry.TriangleMesh;
import com.cuffline.milling.center.BlankBore;
import java.util.Optional;

/** Reads from a target's mesh which bore along the implant axis its screw channel asks of a blank. */
public final class StraightChannel {
    /** Corners of the channel lie on its walls to within single precision. */
    private static final double WALL_MM = 0.002;

    private StraightChannel() {}

    /** Empty where the channel leaves the implant axis; {@link BlankBore#NONE} where there is none. */
    public static Optional<BlankBore> of(MillingTarget target) {
        TriangleMesh mesh = target.mesh();
        double low = mesh.lowest().z();
        double narrow = Double.POSITIVE_INFINITY;
        double wide = 0;
        for (int t = 0; t < mesh.triangleCount(); t++) {
            for (int i = 0; i < 3 && target.regionOf().get(t) == Region.CHANNEL; i++) {
                double radius = mesh.vertex(mesh.corner(t, i)).radius();
                narrow = Math.min(narrow, radius);
                wide = Math.max(wide, radius);
            }
        }
        if (wide == 0) {
            return Optional.of(BlankBore.NONE);
        }
        if (wide - narrow <= WALL_MM) {
            return Optional.of(BlankBore.even(2 * narrow));
        }
        double seat = seat(target, narrow);
        return walled(target, narrow, wide, seat)
                ? Optional.of(new BlankBore(2 * narrow, seat - low, 2 * wide))
                : Optional.empty();
    }

    /** The lowest corner that lies off the narrow wall. */
    private static double seat(MillingTarget target, double narrow) {
        TriangleMesh mesh = target.mesh();
        double seat = Double.POSITIVE_INFINITY;
        for (int t = 0; t < mesh.triangleCount(); t++) {
            for (int i = 0; i < 3 && target.regionOf().get(t) == Region.CHANNEL; i++) {
                int corner = mesh.corner(t, i);
                if (mesh.vertex(corner).radius() > narrow + WALL_MM) {
                    seat = Math.min(seat, mesh.z(corner));
                }
            }
        }
        return seat;
    }

    private static boolean walled(MillingTarget target, double narrow, double wide, double seat) {
        TriangleMesh mesh = target.mesh();
        for (int t = 0; t < mesh.triangleCount(); t++) {
            for (int i = 0; i < 3 && target.regionOf().get(t) == Region.CHANNEL; i++) {
                int corner = mesh.corner(t, i);
                double off = mesh.z(corner) - seat;
                double wall = off < -WALL_MM ? narrow : wide;
                if (Math.abs(off) > WALL_MM && Math.abs(mesh.vertex(corner).radius() - wall) > WALL_MM) {
                    return false;
                }
            }
        }
        return true;
    }
}
