package com.cuffline.milling.discroute;

import com.cuffline.geometry.MeshBuilder;
import com.cuffline.geometry.TriangleMesh;
import com.cuffline.geometry.Vector3;
import com.cuffline.milling.nesting.Point;
import com.cuffline.milling.toolpath.DropCutter;
import com.cuffline.milling.toolpath.DropMesh;
import com.cuffline.milling.toolpath.MachinePosition;
import com.cuffline.milling.toolpath.Region;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The disc in one attitude as the machine sees it. All points are machine coordinates about the disc's middle; the tool comes along z.
 */
final class Side {
    final Attitude attitude;
    final double axisX;
    final double axisY;
    final double lowMm;
    final double highMm;
    private @Nullable Side other;
    private final HeldPart held;
    private final TriangleMesh mesh;
    private final DropCutter guarded;
    private final DropCutter bare;

    /** Side 1 and side 2. */
    static List<Side> both(HeldPart held) {
        Vector3 axis = new Vector3(held.place().xMm(), held.place().yMm(), 0);
        Side first = new Side(held, Attitude.SIDE_1, axis);
        Side second = new Side(held, Attitude.SIDE_2, axis);
        first.other = second;
        second.other = first;
        return List.of(first, second);
    }

    /**
     * @param middle a point of the disc within the part; the rays begin at the tool's line through it
     */
    Side(HeldPart held, Attitude attitude, Vector3 middle) {
        this.held = held;
        this.attitude = attitude;
        axisX = attitude.toMachine(middle).x();
        axisY = attitude.toMachine(middle).y();
        mesh = turned(held.enlarged().mesh());
        lowMm = mesh.lowest().z();
        highMm = mesh.highest().z();
        bare = new DropCutter(new DropMesh(mesh, triangle -> true));
        guarded = new DropCutter(
                new DropMesh(turned(Bars.guarded(held.enlarged().mesh(), held.bars())), triangle -> true));
    }

    HeldPart held() {
        return held;
    }

    TriangleMesh mesh() {
        return mesh;
    }

    Region region(int triangle) {
        return held.enlarged().regionOf().get(triangle);
    }

    /** Where the centre of a ball stops over a point; negative infinity beside part and bars. */
    double ball(double x, double y, double radius) {
        return guarded.ball(new Vector3(x, y, 0), Vector3.UNIT_Z, radius);
    }

    /** Point touched by the last {@link #bareBall}. */
    Vector3 bareContact() {
        return bare.contact();
    }

    /** Whether a tool of this radius over a point may stand on a bar. */
    boolean nearBar(double x, double y, double radius) {
        if (!attitude.flat()) {
            return true;
        }
        int sign = attitude.sign();
        for (Bar bar : held.bars()) {
            if (bar.along(x, sign * y) > bar.fromMm() - radius && bar.aside(x, sign * y) < bar.radiusMm() + radius) {
                return true;
            }
        }
        return false;
    }

    /**
     * Where the sides meet: the height of a ball's centre beside the part's widest place. Where that is an upright wall side 1 mills it whole: the bars
     * stand below it.
     *
     * @param own height of this side's own {@link #rim}
     * @param fromMm a distance from the axis that is surely beside the part
     */
    double parting(double angle, double radius, double own, double fromMm) {
        if (other == null || attitude.sign() < 0) {
            return own;
        }
        return Math.min(own, -other.rim(-angle, radius, fromMm).heightMm());
    }

    /** Where a ball that comes from outside first stands on the part. */
    Rim rim(double angle, double radius, double fromMm) {
        Ray ray = Ray.at(this, angle);
        return Rim.along(r -> bareBall(ray.x(r), ray.y(r), radius), fromMm);
    }

    /** A distance from the axis that is beside the part, with all its clearance. */
    double beside() {
        double reach = 0;
        for (Point p : held.place().outline().points()) {
            reach = Math.max(
                    reach,
                    Math.hypot(
                            p.xMm() - held.place().xMm(), p.yMm() - held.place().yMm()));
        }
        return reach + 2 * held.place().toolClearanceMm();
    }

    /** Where a flat end stops over a point. */
    double flat(double x, double y, double radius) {
        return guarded.flat(new Vector3(x, y, 0), Vector3.UNIT_Z, radius);
    }

    /** As {@link #ball}, as if there were no bars. */
    double bareBall(double x, double y, double radius) {
        return bare.ball(new Vector3(x, y, 0), Vector3.UNIT_Z, radius);
    }

    /** As {@link #flat}, as if there were no bars. */
    double bareFlat(double x, double y, double radius) {
        return bare.flat(new Vector3(x, y, 0), Vector3.UNIT_Z, radius);
    }

    /** The part alone. */
    DropCutter bare() {
        return bare;
    }

    MachinePosition position(double x, double y, double tipZ) {
        return new MachinePosition(x, y, tipZ, attitude.aDeg, attitude.bDeg);
    }

    private TriangleMesh turned(TriangleMesh inDisc) {
        MeshBuilder all = new MeshBuilder();
        for (int v = 0; v < inDisc.vertexCount(); v++) {
            all.vertex(attitude.toMachine(inDisc.vertex(v)));
        }
        for (int t = 0; t < inDisc.triangleCount(); t++) {
            all.triangle(inDisc.corner(t, 0), inDisc.corner(t, 1), inDisc.corner(t, 2));
        }
        return all.build();
    }
}
