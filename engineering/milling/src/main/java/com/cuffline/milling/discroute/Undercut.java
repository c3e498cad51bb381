package com.cuffline.milling.discroute;

import com.cuffline.geometry.MeshBuilder;
import com.cuffline.geometry.TriangleMesh;
import com.cuffline.geometry.Vector3;
import com.cuffline.milling.center.DiscLot;
import com.cuffline.milling.center.DiscMill;
import com.cuffline.milling.nesting.Part;
import com.cuffline.milling.nesting.Silhouette;
import com.cuffline.milling.toolpath.DropCutter;
import com.cuffline.milling.toolpath.DropMesh;
import com.cuffline.milling.toolpath.MillingTarget;
import com.cuffline.milling.toolpath.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The surface that neither face of the disc sees, measured with a needle over every triangle, and the tilt from which it is seen. Connectors' feet do not count.
 */
final class Undercut {
    /** Less than this is left to the proof. */
    private static final double LEAST_MM2 = 0.05;

    private static final double NEEDLE_MM = 0.01;
    private static final double OFF_MM = 0.02;
    /** Beyond the least tilt that sees all, so that the tool comes down the wall with room. */
    private static final double ROOM_DEG = 3;

    /** How far about what is hidden the tilted tool goes on: the ball that comes upright does not reach into the shade's edge. */
    static final double AROUND_MM = 1.2;

    private static final Vector3 UP = Vector3.UNIT_Z;
    private static final Vector3 DOWN = Vector3.UNIT_Z.times(-1);

    private final MillingTarget target;
    private final DropCutter bare;
    private final List<Integer> triangles = new ArrayList<>();
    private double areaMm2;
    private int largest;

    /** @param bare cutter over the target's mesh alone */
    Undercut(MillingTarget target, DropCutter bare) {
        this.target = target;
        this.bare = bare;
        TriangleMesh mesh = target.mesh();
        double most = 0;
        for (int t = 0; t < mesh.triangleCount(); t++) {
            double area = mesh.doubleAreaNormal(t).length() / 2;
            if (target.regionOf().get(t) != Region.CONNECTOR && area > 0 && hidden(off(t))) {
                triangles.add(t);
                areaMm2 += area;
                largest = area > most ? t : largest;
                most = Math.max(most, area);
            }
        }
    }

    boolean none() {
        return areaMm2 <= LEAST_MM2;
    }

    double areaMm2() {
        return areaMm2;
    }

    /** The largest triangle of it. */
    int largest() {
        return largest;
    }

    /** A point a little off a triangle's middle. */
    Vector3 off(int triangle) {
        return HeldPart.centre(target.mesh(), triangle)
                .plus(target.mesh().doubleAreaNormal(triangle).unit().times(OFF_MM));
    }

    /** Middles of its triangles. */
    List<Vector3> places() {
        return triangles.stream().map(t -> HeldPart.centre(target.mesh(), t)).toList();
    }

    /** Whether a point a little off the surface is seen from neither face. */
    boolean hidden(Vector3 at) {
        return !sees(at, UP) && !sees(at, DOWN);
    }

    /** Whether a point of the surface is seen from neither face. */
    boolean hidden(Vector3 at, Vector3 normal) {
        return hidden(at.plus(normal.times(OFF_MM)));
    }

    private boolean sees(Vector3 at, Vector3 axis) {
        return bare.ball(at, axis, NEEDLE_MM) - NEEDLE_MM <= OFF_MM;
    }

    /** Direction of the tool, tip to holder, that sees all of it within the mill's tilt, along a leaning channel if it can be; empty where there is none. */
    Optional<Vector3> axis(DiscMill mill) {
        Optional<Vector3> channel = LeaningChannel.of(target).map(LeaningChannel::axis);
        if (channel.isPresent() && reached(channel.get(), mill) && seen(channel.get())) {
            return channel;
        }
        Vector3 out = Vector3.ZERO;
        for (int t : triangles) {
            out = out.plus(target.mesh().doubleAreaNormal(t));
        }
        Vector3 way = mill.axes() < 5 ? new Vector3(0, Math.signum(out.y()), 0) : new Vector3(out.x(), out.y(), 0);
        if (!(way.length() > 0)) {
            return Optional.empty();
        }
        for (double tilt = 1; tilt <= mill.tiltDeg(); tilt++) {
            for (Vector3 face : List.of(UP, DOWN)) {
                if (seen(leaning(face, way.unit(), tilt))) {
                    Vector3 easy = leaning(face, way.unit(), Math.min(mill.tiltDeg(), tilt + ROOM_DEG));
                    return Optional.of(seen(easy) ? easy : leaning(face, way.unit(), tilt));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean reached(Vector3 axis, DiscMill mill) {
        return Attitude.facing(axis).tiltDeg() <= mill.tiltDeg()
                && (mill.axes() == 5 || Attitude.facing(axis).bDeg == 0);
    }

    private static Vector3 leaning(Vector3 face, Vector3 way, double tiltDeg) {
        double tilt = StrictMath.toRadians(tiltDeg);
        return face.times(StrictMath.cos(tilt)).plus(way.times(StrictMath.sin(tilt)));
    }

    private boolean seen(Vector3 axis) {
        double left = 0;
        for (int t : triangles) {
            if (!sees(off(t), axis)) {
                left += target.mesh().doubleAreaNormal(t).length() / 2;
            }
        }
        return left <= LEAST_MM2;
    }

    /**
     * How a part stands in a disc: upright, its outline widened by the way that a tilted tool needs up to the disc's face.
     *
     * @param target finished, in the implant frame
     */
    static Part.Pose pose(MillingTarget target, DiscLot disc, DiscMill mill) {
        Undercut undercut = new Undercut(target, new DropCutter(new DropMesh(target.mesh(), triangle -> true)));
        Optional<Vector3> axis = undercut.none() ? Optional.empty() : undercut.axis(mill);
        Part.Pose upright = Silhouette.pose(target.mesh(), 0, 0);
        if (axis.isEmpty()) {
            return upright;
        }
        Part.Pose widened = Silhouette.pose(undercut.swept(axis.get(), disc), 0, 0);
        return new Part.Pose(0, 0, widened.outline(), upright.heightMm());
    }

    /** The mesh, and the hidden surface with its surroundings once more where the tool above it leaves the disc's face. */
    private TriangleMesh swept(Vector3 axis, DiscLot disc) {
        TriangleMesh mesh = target.mesh();
        double middle = (mesh.lowest().z() + mesh.highest().z()) / 2;
        double face = middle + Math.signum(axis.z()) * disc.heightMm() / disc.sinterZ() / 2;
        List<Vector3> places = places();
        MeshBuilder all = new MeshBuilder();
        for (int v = 0; v < mesh.vertexCount(); v++) {
            all.vertex(mesh.vertex(v));
        }
        for (int t = 0; t < mesh.triangleCount(); t++) {
            all.triangle(mesh.corner(t, 0), mesh.corner(t, 1), mesh.corner(t, 2));
            Vector3 centre = HeldPart.centre(mesh, t);
            if (places.stream().anyMatch(place -> place.distanceTo(centre) < AROUND_MM)) {
                int[] moved = new int[3];
                for (int i = 0; i < 3; i++) {
                    Vector3 p = mesh.vertex(mesh.corner(t, i));
                    moved[i] = all.vertex(p.plus(axis.times((face - p.z()) / axis.z())));
                }
                all.triangle(moved[0], moved[1], moved[2]);
            }
        }
        return all.build();
    }
}
