package com.cuffline.desk.mill;

import com.cuffline.geometry.MeshBuilder;
import com.cuffline.geometry.TriangleMesh;
import com.cuffline.geometry.Vector3;
import com.cuffline.milling.center.Blank;
import com.cuffline.milling.center.DiscLot;

/** Stock as a mesh. A disc in its own frame; a blank in the implant frame: a tube, its flat sides outside the true cylinder and inside the true bore by 0.02 % of the radius. */
final class StockShape {
    private static final int SIDES = 180;

    private StockShape() {}

    /** A whole disc about its middle; what earlier jobs took is in the nest. */
    static TriangleMesh of(DiscLot disc) {
        MeshBuilder mesh = new MeshBuilder();
        double radius = disc.diameterMm() / 2 / StrictMath.cos(Math.PI / SIDES);
        int[] low = ring(mesh, radius, -disc.heightMm() / 2);
        int[] high = ring(mesh, radius, disc.heightMm() / 2);
        band(mesh, low, high);
        int bottom = mesh.vertex(new Vector3(0, 0, -disc.heightMm() / 2));
        int top = mesh.vertex(new Vector3(0, 0, disc.heightMm() / 2));
        for (int j = 0; j < SIDES; j++) {
            int k = (j + 1) % SIDES;
            mesh.triangle(bottom, low[k], low[j]);
            mesh.triangle(top, high[j], high[k]);
        }
        return mesh.build();
    }

    static TriangleMesh of(Blank blank, double lowMm, double boreRadiusMm) {
        double scale = 1 / StrictMath.cos(Math.PI / SIDES);
        MeshBuilder mesh = new MeshBuilder();
        int[] outerLow = ring(mesh, blank.radiusMm() * scale, lowMm);
        int[] outerHigh = ring(mesh, blank.radiusMm() * scale, lowMm + blank.heightMm());
        int[] innerLow = ring(mesh, boreRadiusMm, lowMm);
        int[] innerHigh = ring(mesh, boreRadiusMm, lowMm + blank.heightMm());
        band(mesh, outerLow, outerHigh);
        band(mesh, outerHigh, innerHigh);
        band(mesh, innerHigh, innerLow);
        band(mesh, innerLow, outerLow);
        return mesh.build();
    }

    private static int[] ring(MeshBuilder mesh, double radius, double z) {
        int[] ring = new int[SIDES];
        for (int j = 0; j < SIDES; j++) {
            double angle = 2 * Math.PI * j / SIDES;
            ring[j] = mesh.vertex(new Vector3(radius * StrictMath.cos(angle), radius * StrictMath.sin(angle), z));
        }
        return ring;
    }

    private static void band(MeshBuilder mesh, int[] from, int[] to) {
        for (int j = 0; j < SIDES; j++) {
            int k = (j + 1) % SIDES;
            mesh.triangle(from[j], from[k], to[k]);
            mesh.triangle(from[j], to[k], to[j]);
        }
    }
}
