package com.cuffline.abutmentdesign.solid;

import com.cuffline.geometry.Vector3;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The channel as a set of points: a lower and an upper cylinder about the implant axis; where it is angulated, the upper one turns
 * at the pivot into a cylinder of the same radius about another axis. Equal cylinders whose axes meet share a plane ellipse, the
 * mitre, in the plane that halves the angle.
 */
final class Bore {
    private static final double LEAST_STEP_MM = 1e-3;
    private static final int MITRE_POINTS = 90;

    final double bottom;
    final double lowerRadius;
    final double upperRadius;
    final double step;
    final boolean stepped;
    final boolean bent;
    /** Unit normal of the mitre's plane, pointing into the angulated part. */
    private final Vector3 normal;

    private final Vector3 pivot;
    private final Vector3 direction;
    /** Points of the mitre; made when first asked for. */
    private double @Nullable [] mitre;

    /** Whether the lower bore is all there is. */
    final boolean lowerOnly;

    Bore(SolidPlan plan) {
        this(plan.channel(), plan.base().bottomMm(), false);
    }

    private Bore(Channel channel, double bottom, boolean lowerOnly) {
        this.bottom = bottom;
        this.lowerOnly = lowerOnly;
        lowerRadius = channel.lowerRadiusMm();
        upperRadius = channel.upperRadiusMm();
        step = channel.stepHeightMm();
        stepped = step - bottom > LEAST_STEP_MM && Math.abs(lowerRadius - upperRadius) > LEAST_STEP_MM;
        double pivotHeight = channel.bend().map(Bend::pivotHeightMm).orElse(0.0);
        Vector3 bend = channel.bend().map(Bend::direction).orElse(Vector3.UNIT_Z);
        double length = bend.length();
        direction = length > 0 && Double.isFinite(length) ? bend.times(1 / length) : Vector3.UNIT_Z;
        bent = direction.z() < 1 - 1e-9 && direction.z() > 0;
        pivot = new Vector3(0, 0, pivotHeight);
        normal = direction.plus(Vector3.UNIT_Z).unit();
    }

    /** Whether it is wider at the bottom: over the chimney of a titanium base. */
    boolean widerBelow() {
        return stepped && lowerRadius > upperRadius;
    }

    double widestRadius() {
        return stepped ? Math.max(lowerRadius, upperRadius) : upperRadius;
    }

    /** The lower bore alone, closed at the step. */
    Bore lowerOnly() {
        return new Bore(new Channel(lowerRadius, step, upperRadius, Optional.empty()), bottom, true);
    }

    double bottomRadius() {
        return stepped ? lowerRadius : upperRadius;
    }

    /** Height from which the upper bore counts. */
    double upperFrom() {
        return stepped ? step : bottom;
    }

    /** How far a point of the upper bore lies above its lower end and beyond its bend. */
    double aboveSeat(double x, double y, double z) {
        double above = z - upperFrom();
        return bent ? Math.min(above, beyondMitre(x, y, z)) : above;
    }

    /** Least of that over a plane across the upper bore. */
    double leastAboveSeat(Vector3 point, Vector3 planeNormal) {
        Vector3 along = upperAxis();
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < MITRE_POINTS; k++) {
            double cos = MarginLine.BASE_COS[k * Form.BASE / MITRE_POINTS];
            double sin = MarginLine.BASE_SIN[k * Form.BASE / MITRE_POINTS];
            Vector3 from = new Vector3(upperRadius * cos, upperRadius * sin, bent ? mitreHeight(cos, sin) : 0);
            Vector3 p = from.plus(along.times(point.minus(from).dot(planeNormal) / along.dot(planeNormal)));
            least = Math.min(least, aboveSeat(p.x(), p.y(), p.z()));
        }
        return least;
    }

    /** Signed distance from the wall of the upper bore across its axis; negative inside. */
    double upper(double x, double y, double z) {
        return bent && beyondMitre(x, y, z) > 0 ? acrossBent(x, y, z) : Math.sqrt(x * x + y * y) - upperRadius;
    }

    /** Distance from the plane of the mitre; positive on the side of the angulated part. */
    double beyondMitre(double x, double y, double z) {
        return normal.x() * x + normal.y() * y + normal.z() * (z - pivot.z());
    }

    /** Distance from the channel; inside a bore the negative distance from its wall. */
    double distance(double x, double y, double z) {
        double r = Math.sqrt(x * x + y * y);
        double least = stepped ? upright(r, bottom - z, z - step, lowerRadius) : Double.MAX_VALUE;
        if (lowerOnly) {
            return least;
        }
        if (!bent) {
            return Math.min(least, upright(r, upperFrom() - z, -1, upperRadius));
        }
        double scale = r > 0 ? upperRadius / r : 0;
        boolean ahead = false;
        if (beyondMitre(x * scale, y * scale, z) <= 0) {
            least = Math.min(least, upright(r, upperFrom() - z, -1, upperRadius));
            ahead = true;
            if (beyondMitre(x, y, z) <= 0) {
                // The bent part is the mirror image of the upright one in the mitre's plane, and no nearer on its other
                // side.
                return least;
            }
        }
        double across = acrossBent(x, y, z);
        double pull = across / (across + upperRadius);
        double along = x * direction.x() + y * direction.y() + (z - pivot.z()) * direction.z();
        double nx = x - pull * (x - along * direction.x());
        double ny = y - pull * (y - along * direction.y());
        double nz = z - pull * (z - pivot.z() - along * direction.z());
        if (across + upperRadius > 0 && beyondMitre(nx, ny, nz) >= 0) {
            least = Math.min(least, across);
            ahead = true;
        }
        return ahead ? least : Math.min(least, fromMitre(x, y, z));
    }

    /** Whether the channel counts as an upright one at a point and at its foot on the wall: the bend is no nearer. */
    boolean uprightAt(double x, double y, double z) {
        if (!bent) {
            return true;
        }
        double r = Math.sqrt(x * x + y * y);
        double scale = r > 0 ? upperRadius / r : 0;
        return beyondMitre(x * scale, y * scale, z) <= 0 && beyondMitre(x, y, z) <= 0;
    }

    /** Direction of the axis of the upper end, coronal. */
    Vector3 upperAxis() {
        return bent ? direction : Vector3.UNIT_Z;
    }

    /** The point of that axis, prolonged at both ends, at a height. */
    Vector3 onUpperAxis(double height) {
        return pivot.plus(upperAxis().times((height - pivot.z()) / upperAxis().z()));
    }

    /** Where the channel bends; without meaning for one that does not. */
    double pivotHeight() {
        return pivot.z();
    }

    /** Where the axis of the upper end of the channel meets a plane. */
    Vector3 axisOn(Vector3 point, Vector3 planeNormal) {
        Vector3 along = upperAxis();
        double reach = point.minus(pivot).dot(planeNormal) / along.dot(planeNormal);
        return pivot.plus(along.times(reach));
    }

    /** Height of the mitre on the generator of the upright bore. */
    double mitreHeight(double cos, double sin) {
        return pivot.z() - upperRadius * (normal.x() * cos + normal.y() * sin) / normal.z();
    }

    /** Turn about the axis of the upper end in the sense of the azimuth, rising from 0 to 4 over a full turn. */
    double turn(double x, double y, double z) {
        double u = x;
        double v = y;
        if (bent) {
            double twice = 2 * beyondMitre(x, y, z);
            u -= twice * normal.x();
            v -= twice * normal.y();
        }
        return diamond(u, v);
    }

    /** Height along the axis of the upper end. */
    double alongUpper(double x, double y, double z) {
        return bent ? x * direction.x() + y * direction.y() + z * direction.z() : z;
    }

    /** An angle without trigonometry: rises from 0 to 4 with the angle from x over y. */
    static double diamond(double u, double v) {
        double sum = Math.abs(u) + Math.abs(v);
        if (sum == 0) {
            return 0;
        }
        double part = v / sum;
        if (u < 0) {
            return 2 - part;
        }
        return v < 0 ? 4 + part : part;
    }

    /** Where a line, given by a point and a way, passes nearest to the axis of the bent part. */
    double nearestToBentAxis(double x, double y, double z, double dx, double dy, double dz) {
        double w = z - pivot.z();
        double at = x * direction.x() + y * direction.y() + w * direction.z();
        double along = dx * direction.x() + dy * direction.y() + dz * direction.z();
        double ax = x - at * direction.x();
        double ay = y - at * direction.y();
        double az = w - at * direction.z();
        double bx = dx - along * direction.x();
        double by = dy - along * direction.y();
        double bz = dz - along * direction.z();
        double squared = bx * bx + by * by + bz * bz;
        return squared > 0 ? -(ax * bx + ay * by + az * bz) / squared : 0;
    }

    double acrossBent(double x, double y, double z) {
        double w = z - pivot.z();
        double along = x * direction.x() + y * direction.y() + w * direction.z();
        double squared = x * x + y * y + w * w - along * along;
        return Math.sqrt(Math.max(0, squared)) - upperRadius;
    }

    private static double upright(double r, double under, double over, double radius) {
        double beside = Math.max(under, over);
        if (beside <= 0) {
            return r - radius;
        }
        double out = Math.max(0, r - radius);
        return Math.sqrt(beside * beside + out * out);
    }

    private double fromMitre(double x, double y, double z) {
        double[] points = mitre();
        double least = Double.MAX_VALUE;
        for (int i = 0; i < points.length; i += 3) {
            double dx = x - points[i];
            double dy = y - points[i + 1];
            double dz = z - points[i + 2];
            least = Math.min(least, dx * dx + dy * dy + dz * dz);
        }
        return Math.sqrt(least);
    }

    private double[] mitre() {
        double[] points = mitre;
        if (points == null) {
            points = new double[3 * MITRE_POINTS];
            for (int k = 0; k < MITRE_POINTS; k++) {
                int base = k * Form.BASE / MITRE_POINTS;
                points[3 * k] = upperRadius * MarginLine.BASE_COS[base];
                points[3 * k + 1] = upperRadius * MarginLine.BASE_SIN[base];
                points[3 * k + 2] = mitreHeight(MarginLine.BASE_COS[base], MarginLine.BASE_SIN[base]);
            }
            mitre = points;
        }
        return points;
    }
}
