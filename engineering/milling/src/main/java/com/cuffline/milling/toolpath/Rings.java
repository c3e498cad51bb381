package com.cuffline.milling.toolpath;

import com.cuffline.geometry.MeshBuilder;
import com.cuffline.geometry.Vector3;

/** Bodies of revolution about the z axis as meshes: rings of corners, and bands of triangles between two rings. */
public final class Rings {

    private Rings() {}

    /** Corners of a regular polygon in a circle, the first at +x, counted towards +y. */
    public static int[] ring(MeshBuilder mesh, int sides, double radiusMm, double zMm) {
        int[] ring = new int[sides];
        for (int j = 0; j < sides; j++) {
            double angle = 2 * Math.PI * j / sides;
            ring[j] = mesh.vertex(new Vector3(radiusMm * StrictMath.cos(angle), radiusMm * StrictMath.sin(angle), zMm));
        }
        return ring;
    }

    /** The band between two rings of equally many corners; it looks outwards where it goes from the lower to the upper. */
    public static void band(MeshBuilder mesh, int[] from, int[] to) {
        for (int j = 0; j < from.length; j++) {
            int k = (j + 1) % from.length;
            mesh.triangle(from[j], from[k], to[k]);
            mesh.triangle(from[j], to[k], to[j]);
        }
    }
}
