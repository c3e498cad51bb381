package com.cuffline.milling.discroute;

import com.cuffline.geometry.MeshBuilder;
import com.cuffline.geometry.Vector3;

/**
 * A connector as milled: a round horizontal bar from inside the part to inside the web, in the disc.
 *
 * @param ux direction outwards, unit length together with {@code uy}
 * @param fromMm where it begins, along the direction from the insertion axis
 * @param toMm where it ends
 * @param zMm of its axis
 */
public record Bar(
        double axisX, double axisY, double ux, double uy, double fromMm, double toMm, double zMm, double radiusMm) {
    private static final int SIDES = 32;

    /** Appends its closed surface. */
    void mesh(MeshBuilder mesh) {
        int[] inner = ring(mesh, fromMm);
        int[] outer = ring(mesh, toMm);
        int a = mesh.vertex(at(fromMm, 0, 0));
        int b = mesh.vertex(at(toMm, 0, 0));
        for (int j = 0; j < SIDES; j++) {
            int k = (j + 1) % SIDES;
            mesh.triangle(inner[j], inner[k], outer[k]);
            mesh.triangle(inner[j], outer[k], outer[j]);
            mesh.triangle(a, inner[k], inner[j]);
            mesh.triangle(b, outer[j], outer[k]);
        }
    }

    private int[] ring(MeshBuilder mesh, double along) {
        int[] ring = new int[SIDES];
        for (int j = 0; j < SIDES; j++) {
            double angle = 2 * Math.PI * j / SIDES;
            ring[j] = mesh.vertex(at(along, radiusMm * StrictMath.cos(angle), radiusMm * StrictMath.sin(angle)));
        }
        return ring;
    }

    /** A point of the disc: along the bar, to its left seen from above, above its axis. */
    Vector3 at(double along, double left, double up) {
        return new Vector3(axisX + along * ux - left * uy, axisY + along * uy + left * ux, zMm + up);
    }

    double along(double x, double y) {
        return (x - axisX) * ux + (y - axisY) * uy;
    }

    double aside(double x, double y) {
        return Math.abs((y - axisY) * ux - (x - axisX) * uy);
    }

    /** Whether a surface point is the bar's foot or in its shadow: under or beside it within the tool's radius, or above it. */
    boolean hides(Vector3 p, double toolRadiusMm) {
        double room = radiusMm + toolRadiusMm;
        return along(p.x(), p.y()) > 0 && aside(p.x(), p.y()) < room && p.z() > zMm - room;
    }
}
