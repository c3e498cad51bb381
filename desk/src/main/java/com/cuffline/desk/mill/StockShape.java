package com.cuffline.desk.mill;

import com.cuffline.geometry.MeshBuilder;
import com.cuffline.geometry.TriangleMesh;
import com.cuffline.geometry.Vector3;
import com.cuffline.milling.center.Blank;
import com.cuffline.milling.center.BlankBore;
import com.cuffline.milling.center.DiscLot;
import com.cuffline.milling.toolpath.Rings;
import java.util.ArrayList;
import java.util.List;

/** Stock as a mesh. A disc in its own frame; a blank in the implant frame: a tube, its flat sides outside the true cylinder and inside the true bore by 0.02 % of the radius. */
final class StockShape {
    private static final int SIDES = 180;
    /** From the radius of a circle to that of a polygon about it. */
    private static final double OUTSIDE = 1 / StrictMath.cos(Math.PI / SIDES);

    private StockShape() {}

    /** A whole disc about its middle; what earlier jobs took is in the nest. */
    static TriangleMesh of(DiscLot disc) {
        return cylinder(disc.diameterMm() / 2, -disc.heightMm() / 2, disc.heightMm() / 2);
    }

    static TriangleMesh of(Blank blank, double lowMm, BlankBore bore) {
        double highMm = lowMm + blank.heightMm();
        if (bore.equals(BlankBore.NONE)) {
            return cylinder(blank.radiusMm(), lowMm, highMm);
        }
        MeshBuilder mesh = new MeshBuilder();
        List<int[]> rings = new ArrayList<>();
        rings.add(ring(mesh, blank.radiusMm() * OUTSIDE, lowMm));
        rings.add(ring(mesh, blank.radiusMm() * OUTSIDE, highMm));
        rings.add(ring(mesh, bore.upperDiameterMm() / 2, highMm));
        if (bore.seatMm() > 0) {
            rings.add(ring(mesh, bore.upperDiameterMm() / 2, lowMm + bore.seatMm()));
            rings.add(ring(mesh, bore.lowerDiameterMm() / 2, lowMm + bore.seatMm()));
        }
        rings.add(ring(mesh, bore.lowerDiameterMm() / 2, lowMm));
        for (int i = 0; i < rings.size(); i++) {
            Rings.band(mesh, rings.get(i), rings.get((i + 1) % rings.size()));
        }
        return mesh.build();
    }

    private static TriangleMesh cylinder(double radiusMm, double lowMm, double highMm) {
        MeshBuilder mesh = new MeshBuilder();
        int[] low = ring(mesh, radiusMm * OUTSIDE, lowMm);
        int[] high = ring(mesh, radiusMm * OUTSIDE, highMm);
        Rings.band(mesh, low, high);
        int bottom = mesh.vertex(new Vector3(0, 0, lowMm));
        int top = mesh.vertex(new Vector3(0, 0, highMm));
        for (int j = 0; j < SIDES; j++) {
            int k = (j + 1) % SIDES;
            mesh.triangle(bottom, low[k], low[j]);
            mesh.triangle(top, high[j], high[k]);
        }
        return mesh.build();
    }

    private static int[] ring(MeshBuilder mesh, double radiusMm, double zMm) {
        return Rings.ring(mesh, SIDES, radiusMm, zMm);
    }
}
