package com.cuffline.milling.toolpath;

import com.cuffline.geometry.MeshBuilder;
import com.cuffline.geometry.TriangleMesh;
import com.cuffline.milling.center.Blank;
import com.cuffline.milling.center.Fixture;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A target in its blank and clamp, ready to be asked for tool contact: the connection and the clamp count as solid, and the channel is closed where it
 * opens into milled surfaces.
 */
final class Workpiece {
    private static final int SIDES = 48;
    /** The connection is kept this much inside the table's rim, so that the first ring can reach the rim. */
    private static final double RIM_MM = 0.02;

    final MillingTarget target;
    final Blank blank;
    final Fixture fixture;
    final CentreCurve centre;
    final TopPlane top;
    final double lowMm;
    final double highMm;
    private final DropMesh mesh;
    private final Map<Double, ProfileTracer> tracers = new HashMap<>();
    /** Region of each solid triangle. */
    private final List<Region> regions = new ArrayList<>();
    /** Triangles from here to the next are lids over the channel. */
    private int lidsFrom;

    private int clampFrom;

    Workpiece(MillingTarget target, Blank blank, Fixture fixture) {
        this.target = target;
        this.blank = blank;
        this.fixture = fixture;
        centre = CentreCurve.of(target.mesh());
        top = TopPlane.of(target.mesh());
        lowMm = target.mesh().lowest().z();
        highMm = target.mesh().highest().z();
        TriangleMesh held = held();
        mesh = new DropMesh(held, triangle -> region(triangle).milled() && !lid(triangle));
    }

    DropCutter cutter() {
        return new DropCutter(mesh);
    }

    /** Of a ball; the same one each time, so that no line is traced twice. */
    ProfileTracer tracer(double radius) {
        return tracers.computeIfAbsent(radius, any -> new ProfileTracer(this, radius));
    }

    /** Lids do not count. */
    SolidDistance distance() {
        return new SolidDistance(mesh, this::lid);
    }

    /** Region of a touched triangle; the clamp and the connection count as table, lids as post. */
    Region region(int triangle) {
        return regions.get(triangle);
    }

    /** Whether a touched triangle only covers the channel's opening. */
    boolean lid(int triangle) {
        return triangle >= lidsFrom && triangle < clampFrom;
    }

    private TriangleMesh held() {
        MeshBuilder all = new MeshBuilder();
        TriangleMesh part = target.mesh();
        for (int v = 0; v < part.vertexCount(); v++) {
            all.vertex(part.vertex(v));
        }
        for (int t = 0; t < part.triangleCount(); t++) {
            if (target.regionOf().get(t) != Region.CHANNEL) {
                all.triangle(part.corner(t, 0), part.corner(t, 1), part.corner(t, 2));
                regions.add(target.regionOf().get(t));
            }
        }
        lidsFrom = regions.size();
        for (OpeningCover.Lid lid : OpeningCover.of(target)) {
            int middle = all.vertex(lid.middle());
            List<Integer> rim = lid.rim();
            for (int i = 0; i < rim.size(); i++) {
                all.triangle(rim.get(i), rim.get((i + 1) % rim.size()), middle);
                regions.add(Region.POST);
            }
        }
        clampFrom = regions.size();
        double face = lowMm - fixture.belowTableMm();
        double neck = Math.min(blank.connectionDiameterMm() / 2, tableRadius() - RIM_MM);
        double nose = Math.max(neck, fixture.noseDiameterMm() / 2);
        int[] rim = Rings.ring(all, SIDES, neck, lowMm);
        int[] foot = Rings.ring(all, SIDES, neck, face);
        int[] edge = Rings.ring(all, SIDES, nose, face);
        int[] back = Rings.ring(all, SIDES, nose, face - 20);
        Rings.band(all, foot, rim);
        Rings.band(all, edge, foot);
        Rings.band(all, back, edge);
        regions.addAll(Collections.nCopies(6 * SIDES, Region.TABLE));
        return all.build();
    }

    private double tableRadius() {
        double largest = 0;
        for (int t = 0; t < target.mesh().triangleCount(); t++) {
            for (int i = 0; i < 3 && target.regionOf().get(t) == Region.TABLE; i++) {
                largest = Math.max(
                        largest,
                        target.mesh().vertex(target.mesh().corner(t, i)).radius());
            }
        }
        return largest > 0.5 ? largest : blank.connectionDiameterMm() / 2;
    }
}
