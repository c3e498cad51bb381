package com.cuffline.milling.discroute;

import com.cuffline.geometry.MeshBuilder;
import com.cuffline.geometry.TriangleMesh;
import com.cuffline.geometry.Vector3;
import com.cuffline.milling.center.DiscLot;

/**
 * From the finished part in its implant frame to the enlarged part in the disc: tilt about x, tilt about y, rotation about z, enlargement along the disc's axes,
 * then the place. The disc's origin is its middle.
 */
public final class PartFrame {
    private final double[] turn;
    private final double[] scale;
    private final double[] move;

    private PartFrame(double[] turn, double[] scale, double[] move) {
        this.turn = turn;
        this.scale = scale;
        this.move = move;
    }

    /** The frame in which the mesh's height is centred between the disc's faces. */
    static PartFrame of(TriangleMesh mesh, DiscPlace place, DiscLot disc) {
        double[] scale = {disc.sinterX(), disc.sinterY(), disc.sinterZ()};
        PartFrame lying = new PartFrame(turn(place), scale, new double[] {place.xMm(), place.yMm(), 0});
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int v = 0; v < mesh.vertexCount(); v++) {
            double z = lying.toDisc(mesh.vertex(v)).z();
            low = Math.min(low, z);
            high = Math.max(high, z);
        }
        return new PartFrame(lying.turn, scale, new double[] {place.xMm(), place.yMm(), -(low + high) / 2});
    }

    private static double[] turn(DiscPlace place) {
        double tx = StrictMath.toRadians(place.tiltAboutXDeg());
        double ty = StrictMath.toRadians(place.tiltAboutYDeg());
        double rz = StrictMath.toRadians(place.rotationDeg());
        double cx = StrictMath.cos(tx);
        double sx = StrictMath.sin(tx);
        double cy = StrictMath.cos(ty);
        double sy = StrictMath.sin(ty);
        double cz = StrictMath.cos(rz);
        double sz = StrictMath.sin(rz);
        return new double[] {
            cz * cy,
            cz * sy * sx - sz * cx,
            cz * sy * cx + sz * sx,
            sz * cy,
            sz * sy * sx + cz * cx,
            sz * sy * cx - cz * sx,
            -sy,
            cy * sx,
            cy * cx
        };
    }

    public Vector3 toDisc(Vector3 p) {
        double[] q = new double[3];
        for (int k = 0; k < 3; k++) {
            q[k] = scale[k] * (turn[3 * k] * p.x() + turn[3 * k + 1] * p.y() + turn[3 * k + 2] * p.z()) + move[k];
        }
        return new Vector3(q[0], q[1], q[2]);
    }

    public Vector3 toPart(Vector3 q) {
        double x = (q.x() - move[0]) / scale[0];
        double y = (q.y() - move[1]) / scale[1];
        double z = (q.z() - move[2]) / scale[2];
        return new Vector3(
                turn[0] * x + turn[3] * y + turn[6] * z,
                turn[1] * x + turn[4] * y + turn[7] * z,
                turn[2] * x + turn[5] * y + turn[8] * z);
    }

    /** Finished millimetres along the finished normal for one millimetre along an enlarged unit normal. */
    double finishedShare(double nx, double ny, double nz) {
        double x = scale[0] * nx;
        double y = scale[1] * ny;
        double z = scale[2] * nz;
        return 1 / Math.sqrt(x * x + y * y + z * z);
    }

    /** Same triangles, same numbers. */
    TriangleMesh toDisc(TriangleMesh mesh) {
        MeshBuilder all = new MeshBuilder();
        for (int v = 0; v < mesh.vertexCount(); v++) {
            all.vertex(toDisc(mesh.vertex(v)));
        }
        for (int t = 0; t < mesh.triangleCount(); t++) {
            all.triangle(mesh.corner(t, 0), mesh.corner(t, 1), mesh.corner(t, 2));
        }
        return all.build();
    }
}
