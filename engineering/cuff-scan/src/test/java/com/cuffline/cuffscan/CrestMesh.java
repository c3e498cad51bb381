package com.cuffline.cuffscan;

import com.cuffline.geometry.MeshBuilder;
import com.cuffline.geometry.TriangleMesh;
import java.util.Random;

/**
 * A made-up tissue whose crest is round and bends otherwise towards the cuff than outward: an arc of one radius up to the top, an
 * arc of another down from it. The top is the margin.
 *
 * @param innerMm radius of the crest towards the cuff
 * @param outerMm radius of the crest outward
 */
record CrestMesh(double innerMm, double outerMm, double noiseMm) {
    private static final int COLUMNS = 400;
    private static final int ROWS = 126;
    private static final double WALL_DEG = 70;
    private static final double FALL_DEG = 30;
    private static final double END_MM = 3;

    double heightMm(double azimuth) {
        return 3 - 0.5 * Math.cos(2 * azimuth);
    }

    double radiusMm(double azimuth) {
        return 3.4 + 0.3 * Math.cos(2 * azimuth);
    }

    TriangleMesh mesh() {
        Random random = new Random(5);
        MeshBuilder mesh = new MeshBuilder();
        for (int i = 0; i <= ROWS; i++) {
            for (int j = 0; j < COLUMNS; j++) {
                double azimuth = 2 * Math.PI * j / COLUMNS;
                double[] rz = at(azimuth, -3 + (3 + END_MM) * i / ROWS + 0.013);
                double r = rz[0] + noiseMm * random.nextGaussian();
                double z = rz[1] + noiseMm * random.nextGaussian();
                mesh.vertex(r * Math.cos(azimuth), r * Math.sin(azimuth), z);
            }
        }
        for (int i = 0; i < ROWS; i++) {
            for (int j = 0; j < COLUMNS; j++) {
                int low = i * COLUMNS + j;
                int next = i * COLUMNS + (j + 1) % COLUMNS;
                mesh.triangle(low, low + COLUMNS, next);
                mesh.triangle(next, low + COLUMNS, next + COLUMNS);
            }
        }
        return mesh.build();
    }

    /** At a way along the cut from the top, negative towards the cuff. */
    private double[] at(double azimuth, double way) {
        double bend = way < 0 ? innerMm : outerMm;
        double most = Math.toRadians(way < 0 ? WALL_DEG : FALL_DEG);
        double turned = Math.min(Math.abs(way) / bend, most);
        double rest = Math.abs(way) - turned * bend;
        double out = bend * Math.sin(turned) + rest * Math.cos(turned);
        double down = bend * (1 - Math.cos(turned)) + rest * Math.sin(turned);
        return new double[] {radiusMm(azimuth) + Math.signum(way) * out, heightMm(azimuth) - down};
    }
}
