package com.cuffline.milling.work;

import com.cuffline.geometry.MeshBuilder;
import com.cuffline.geometry.Vector3;
import com.cuffline.milling.toolpath.MillingTarget;
import com.cuffline.milling.toolpath.Region;
import java.util.ArrayList;
import java.util.List;

/** A bored double cone without any hollow, so that every ball can finish it: emergence, margin line, post, top, channel. */
final class SampleCone {
    private static final int AZIMUTHS = 120;
    private static final int STEPS = 16;
    private static final double[][] CORNERS = {{2, 0}, {3.2, 2.5}, {2.4, 8}, {1.1, 8}, {1.1, 0}};
    private static final Region[] REGIONS = {Region.EMERGENCE, Region.POST, Region.TOP, Region.CHANNEL, Region.TABLE};

    private SampleCone() {}

    static MillingTarget target() {
        List<double[]> profile = new ArrayList<>();
        List<Region> rows = new ArrayList<>();
        for (int c = 0; c < CORNERS.length; c++) {
            double[] from = CORNERS[c];
            double[] to = CORNERS[(c + 1) % CORNERS.length];
            for (int i = 0; i < STEPS; i++) {
                double part = (double) i / STEPS;
                profile.add(new double[] {from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])});
                rows.add(REGIONS[c]);
            }
        }
        return revolved(profile, rows);
    }

    private static MillingTarget revolved(List<double[]> profile, List<Region> rows) {
        MeshBuilder mesh = new MeshBuilder();
        List<Vector3> margin = new ArrayList<>();
        int n = profile.size();
        for (int j = 0; j < AZIMUTHS; j++) {
            double cos = StrictMath.cos(2 * Math.PI * j / AZIMUTHS);
            double sin = StrictMath.sin(2 * Math.PI * j / AZIMUTHS);
            for (double[] point : profile) {
                mesh.vertex(new Vector3(point[0] * cos, point[0] * sin, point[1]));
            }
            margin.add(new Vector3(CORNERS[1][0] * cos, CORNERS[1][0] * sin, CORNERS[1][1]));
        }
        List<Region> regions = new ArrayList<>();
        for (int j = 0; j < AZIMUTHS; j++) {
            int a = j * n;
            int b = (j + 1) % AZIMUTHS * n;
            for (int i = 0; i < n; i++) {
                int k = (i + 1) % n;
                mesh.triangle(a + i, b + i, b + k);
                mesh.triangle(a + i, b + k, a + k);
                regions.add(rows.get(i));
                regions.add(rows.get(i));
            }
        }
        return new MillingTarget(mesh.build(), regions, margin, 10);
    }
}
