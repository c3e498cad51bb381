package com.cuffline.desk.mill;

import com.cuffline.geometry.MeshBuilder;
import com.cuffline.geometry.TriangleMesh;
import com.cuffline.geometry.Vector3;
import com.cuffline.milling.center.Blank;
import com.cuffline.milling.center.DiscLot;
import com.cuffline.milling.toolpath.Rings;

/** Stock as a mesh. A disc in its own frame; a blank in the implant frame: a tube, its flat sides outside the true cylinder and inside the true bore by 0.02 % of the radius. */
final class StockShape {
    private static final int SIDES = 180;

    private StockShape() {}

    /** A whole disc about its middle; what earlier jobs took is in the nest. */
    static TriangleMesh of(DiscLot disc) {
        MeshBuilder mesh = new MeshBuilder();
        double radius = disc.diameterMm() / 2 / StrictMath.cos(Math.PI / SIDES);
        int[] low = Rings.ring(mesh, SIDES, radius, -disc.heightMm() / 2);
        int[] high = Rings.ring(mesh, SIDES, radius, disc.heightMm() / 2);
        Rings.band(mesh, low, high);
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
        int[] outerLow = Rings.ring(mesh, SIDES, blank.radiusMm() * scale, lowMm);
        int[] outerHigh = Rings.ring(mesh, SIDES, blank.radiusMm() * scale, lowMm + blank.heightMm());
        int[] innerLow = Rings.ring(mesh, SIDES, boreRadiusMm, lowMm);
        int[] innerHigh = Rings.ring(mesh, SIDES, boreRadiusMm, lowMm + blank.heightMm());
        Rings.band(mesh, outerLow, outerHigh);
        Rings.band(mesh, outerHigh, innerHigh);
        Rings.band(mesh, innerHigh, innerLow);
        Rings.band(mesh, innerLow, outerLow);
        return mesh.build();
    }
}
