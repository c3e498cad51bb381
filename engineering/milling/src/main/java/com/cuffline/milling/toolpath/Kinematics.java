package com.cuffline.milling.toolpath;

import com.cuffline.geometry.Vector3;

/**
 * The one link between part and machine. The part's frame is the implant frame; the machine's X runs along the implant axis, and at A = 0
 * the part's +x (buccal) points along the machine's +Z:
 *
 * <pre>
 *   X = pz        Y0 = -py      Z0 = px
 *   Y = Y0 cos A - Z0 sin A     Z = Y0 sin A + Z0 cos A
 *   tool axis, tip to holder: (sin B, 0, cos B)
 * </pre>
 *
 * A turns the part by the right-hand rule about +X, B leans the tool head towards +X; positions are those of the tool tip, so a
 * machine with a tilting head must run with tool-centre-point control. All methods are pure; angles at this edge are degrees.
 */
public final class Kinematics {

    private Kinematics() {}

    /** A machine point where a point of the part is at A. */
    public static Vector3 toMachine(Vector3 part, double aDeg) {
        double cos = StrictMath.cos(StrictMath.toRadians(aDeg));
        double sin = StrictMath.sin(StrictMath.toRadians(aDeg));
        double y = 0.0 - part.y();
        return new Vector3(part.z(), y * cos - part.x() * sin, y * sin + part.x() * cos);
    }

    /** The point of the part that is at a machine point at A. */
    public static Vector3 toPart(Vector3 machine, double aDeg) {
        double cos = StrictMath.cos(StrictMath.toRadians(aDeg));
        double sin = StrictMath.sin(StrictMath.toRadians(aDeg));
        double y = machine.y() * cos + machine.z() * sin;
        double z = -machine.y() * sin + machine.z() * cos;
        return new Vector3(z, -y, machine.x());
    }

    /** Direction of the tool, tip to holder, in the machine. */
    public static Vector3 toolAxis(double bDeg) {
        double tilt = StrictMath.toRadians(bDeg);
        return new Vector3(StrictMath.sin(tilt), 0, StrictMath.cos(tilt));
    }

    /** Direction of the tool, tip to holder, in the part. */
    public static Vector3 toolAxisInPart(MachinePosition position) {
        return toPart(toolAxis(position.b()), position.a());
    }

    /** The tool tip in the part. */
    public static Vector3 tipInPart(MachinePosition position) {
        return toPart(new Vector3(position.x(), position.y(), position.z()), position.a());
    }

    /**
     * The machine position with the tip on a point of the part and the tool along a direction.
     *
     * @param axis tip to holder, in the part, of any length above 0; B comes out within ±90
     */
    public static MachinePosition position(Vector3 tip, Vector3 axis) {
        Vector3 unit = axis.unit();
        double aDeg = unit.radius() < 1e-12 ? 0 : -StrictMath.toDegrees(StrictMath.atan2(unit.y(), unit.x()));
        double bDeg = StrictMath.toDegrees(StrictMath.atan2(unit.z(), unit.radius()));
        Vector3 machine = toMachine(tip, aDeg);
        return new MachinePosition(machine.x(), machine.y(), machine.z(), aDeg + 0.0, bDeg);
    }
}
