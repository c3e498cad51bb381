package com.cuffline.abutmentdesign;

import com.cuffline.geometry.Vector3;
import java.util.Optional;

/**
 * Within what a person may tilt a post that shares its insertion axis: {@link Draw#MOST_OFF_DEG} off a cone about the axis at rest. The cone
 * of an axis that nobody turned has no width. Of one that was turned at another implant, whose place in the jaw nobody knows, only the
 * angle of the turn is certain here, so the cone opens by that angle.
 *
 * @param rest unit direction about which the cone opens
 * @param turnDeg between the cone and the direction at rest
 */
record Leeway(Vector3 rest, double turnDeg, String why) {
    /** Ends are rounded inwards to a thousandth of a degree, so that what is shown is what is enforced. */
    private static final double PER_DEG = 1000;

    private static final double NOISE = 1e-6;

    /** Ends of a slope, and of the tilt it belongs to. */
    private record Ends(double least, double most) {}

    /**
     * The range of one of the two tilts, narrowed to what keeps the draw while the other stays as it is.
     *
     * @param tested the range without a shared axis
     * @param acrossDeg the other tilt
     * @param setDeg this tilt as it is set; tells to which side the axis was turned
     * @return empty where no value keeps the draw
     */
    Optional<ParameterRange> narrowed(DesignParameter tilt, ParameterRange tested, double acrossDeg, double setDeg) {
        boolean mesiodistal = tilt == DesignParameter.POST_TILT_MESIODISTAL;
        Vector3 turned = mesiodistal ? rest : new Vector3(rest.y(), rest.x(), rest.z());
        return ends(turned, slope(acrossDeg), slope(setDeg))
                .map(ends -> within(tested, ends))
                .filter(ends -> ends.least() <= ends.most())
                .map(ends -> range(tested, ends));
    }

    /** The tested value nearest to the axis, where none keeps the draw; the rule about the draw tells by how much it fails. */
    ParameterRange only(ParameterRange tested, double axisDeg) {
        double nearest = tested.nearest(axisDeg);
        return range(tested, new Ends(nearest, nearest));
    }

    private ParameterRange range(ParameterRange tested, Ends ends) {
        return new ParameterRange(
                tested.defaultValue(), ends.least(), ends.most(), why, Draw.SOURCE + "; " + tested.source());
    }

    private static Ends within(ParameterRange tested, Ends slopes) {
        double least = Math.max(tested.min(), degrees(slopes.least()));
        double most = Math.min(tested.max(), degrees(slopes.most()));
        double up = Math.ceil(least * PER_DEG - NOISE) / PER_DEG;
        double down = Math.floor(most * PER_DEG + NOISE) / PER_DEG;
        return up <= down ? new Ends(up, down) : new Ends(least, most);
    }

    /** On the line of all directions with one slope across, the stretch on the cone on the side of the slope that is set. */
    private Optional<Ends> ends(Vector3 about, double across, double set) {
        Optional<Ends> outer = cap(about, turnDeg + Draw.MOST_OFF_DEG, across);
        Optional<Ends> inner =
                turnDeg > Draw.MOST_OFF_DEG ? cap(about, turnDeg - Draw.MOST_OFF_DEG, across) : Optional.empty();
        return outer.map(out -> inner.map(in -> set >= (in.least() + in.most()) / 2
                        ? new Ends(in.most(), out.most())
                        : new Ends(out.least(), in.least()))
                .orElse(out));
    }

    /**
     * The slopes s for which (across, s, 1) lies within an angle of a unit direction: about . (across, s, 1) is at least the cosine times the
     * length, which squared is a quadratic in s. Empty where the line passes by, and for angles no abutment has.
     */
    private static Optional<Ends> cap(Vector3 about, double angleDeg, double across) {
        double cos = StrictMath.cos(StrictMath.toRadians(angleDeg));
        double fixed = about.x() * across + about.z();
        double leading = cos * cos - about.y() * about.y();
        double root = fixed * fixed - leading * (1 + across * across);
        if (!(cos > 0 && leading > 0 && fixed > 0 && root >= 0)) {
            return Optional.empty();
        }
        double half = cos * StrictMath.sqrt(root);
        return Optional.of(new Ends((fixed * about.y() - half) / leading, (fixed * about.y() + half) / leading));
    }

    private static double slope(double deg) {
        return StrictMath.tan(StrictMath.toRadians(deg));
    }

    private static double degrees(double slope) {
        return StrictMath.toDegrees(StrictMath.atan(slope));
    }
}
