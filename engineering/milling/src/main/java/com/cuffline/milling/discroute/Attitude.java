package com.cuffline.milling.discroute;

import com.cuffline.geometry.Vector3;
import com.cuffline.milling.toolpath.MachinePosition;

/**
 * How the disc lies under the upright tool: turned by A about X, then, cradle and all, by B about Y, both by the right-hand rule about the disc's middle:
 *
 * <pre>
 *   Y' = dy cos A - dz sin A     Z' = dy sin A + dz cos A
 *   X = dx cos B + Z' sin B      Y = Y'      Z = Z' cos B - dx sin B
 * </pre>
 */
final class Attitude {
    /** Post up. */
    static final Attitude SIDE_1 = new Attitude(0, 0);
    /** Table up. */
    static final Attitude SIDE_2 = new Attitude(180, 0);

    private static final double NOTHING = 1e-15;

    final double aDeg;
    final double bDeg;
    private final double cosA;
    private final double sinA;
    private final double cosB;
    private final double sinB;

    Attitude(double aDeg, double bDeg) {
        this.aDeg = aDeg;
        this.bDeg = bDeg;
        cosA = snapped(StrictMath.cos(StrictMath.toRadians(aDeg)));
        sinA = snapped(StrictMath.sin(StrictMath.toRadians(aDeg)));
        cosB = snapped(StrictMath.cos(StrictMath.toRadians(bDeg)));
        sinB = snapped(StrictMath.sin(StrictMath.toRadians(bDeg)));
    }

    static Attitude of(MachinePosition at) {
        return new Attitude(at.a(), at.b());
    }

    /**
     * In which the tool comes along a direction, to a ten-thousandth of a degree, as programs have it.
     *
     * @param axis from tip to holder, in the disc
     */
    static Attitude facing(Vector3 axis) {
        double a = StrictMath.atan2(axis.y(), axis.z());
        double b = -StrictMath.atan2(axis.x(), Math.hypot(axis.y(), axis.z()));
        return new Attitude(rounded(a), rounded(b));
    }

    private static double rounded(double radians) {
        return Math.round(1e4 * StrictMath.toDegrees(radians)) / 1e4;
    }

    /** So that a half turn is exact. */
    private static double snapped(double value) {
        return Math.abs(value) < NOTHING ? 0 : value;
    }

    Vector3 toMachine(Vector3 disc) {
        double y = disc.y() * cosA - disc.z() * sinA;
        double z = disc.y() * sinA + disc.z() * cosA;
        return new Vector3(disc.x() * cosB + z * sinB, y, z * cosB - disc.x() * sinB);
    }

    Vector3 toDisc(Vector3 machine) {
        double x = machine.x() * cosB - machine.z() * sinB;
        double z = machine.x() * sinB + machine.z() * cosB;
        return new Vector3(x, machine.y() * cosA + z * sinA, z * cosA - machine.y() * sinA);
    }

    /** Direction of the tool, tip to holder, in the disc. */
    Vector3 tool() {
        return toDisc(Vector3.UNIT_Z);
    }

    /** Whether the disc lies flat, either face up. */
    boolean flat() {
        return sinA == 0 && sinB == 0;
    }

    /** 1 where the first face is up, -1 where the second is. */
    int sign() {
        return cosA * cosB < 0 ? -1 : 1;
    }

    /** Angle between the disc's axis and the tool, degrees, 0 to 90. */
    double tiltDeg() {
        return StrictMath.toDegrees(StrictMath.acos(Math.min(1, Math.abs(cosA * cosB))));
    }

    /** Whether positions of this attitude are those of another. */
    boolean same(MachinePosition at) {
        return at.a() == aDeg && at.b() == bDeg;
    }
}
