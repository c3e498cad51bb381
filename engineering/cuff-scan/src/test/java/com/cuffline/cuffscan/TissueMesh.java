package com.cuffline.cuffscan;

import com.cuffline.geometry.MeshBuilder;
import com.cuffline.geometry.TriangleMesh;
import com.cuffline.geometry.Vector3;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * A made-up tissue of known cuff in the implant frame of a right-handed quadrant: wall from the table over the margin, a crest,
 * the ridge around it, papillae, teeth beside it. Rows of points from the table outward, one column an azimuth.
 */
record TissueMesh(
        DoubleUnaryOperator heightMm,
        DoubleUnaryOperator radiusMm,
        double crestRoundMm,
        Outside outside,
        double noiseMm,
        int columns,
        int rows) {
    static final double TABLE_RADIUS_MM = 1.75;
    static final double EDGE_MM = 11;

    /** Height of the surface at a distance outward of the margin, relative to the margin. */
    interface Outside {
        double at(double azimuth, double distanceMm);
    }

    /** A scalloped molar cuff: papillae mesially and distally, tissue falling away outside. */
    static TissueMesh molar(int columns, int rows) {
        return new TissueMesh(
                a -> 3 - 0.7 * Math.cos(2 * a) + 0.15 * Math.sin(a),
                a -> 3.4 + 0.35 * Math.cos(2 * a) + 0.1 * Math.sin(3 * a),
                0,
                (a, d) -> -0.35 * d,
                0,
                columns,
                rows);
    }

    TissueMesh noisy(double sigmaMm) {
        return new TissueMesh(heightMm, radiusMm, crestRoundMm, outside, sigmaMm, columns, rows);
    }

    TissueMesh rounded(double roundMm) {
        return new TissueMesh(heightMm, radiusMm, roundMm, outside, noiseMm, columns, rows);
    }

    TissueMesh with(Outside other) {
        return new TissueMesh(heightMm, radiusMm, crestRoundMm, other, noiseMm, columns, rows);
    }

    TriangleMesh mesh() {
        return mesh((azimuth, height) -> 1);
    }

    /** Only triangles whose first corner's (azimuth 0 to 2 pi, height) gives a value above 0. */
    TriangleMesh mesh(DoubleBinaryOperator keep) {
        Random random = new Random(7);
        MeshBuilder mesh = new MeshBuilder();
        double[][] at = new double[(rows + 1) * columns][];
        for (int i = 0; i <= rows; i++) {
            for (int j = 0; j < columns; j++) {
                double azimuth = 2 * Math.PI * j / columns;
                double[] rz = point(azimuth, (double) i / rows);
                double r = rz[0] + noiseMm * random.nextGaussian();
                double z = rz[1] + noiseMm * random.nextGaussian();
                at[i * columns + j] = new double[] {azimuth, rz[1]};
                mesh.vertex(new Vector3(r * Math.cos(azimuth), r * Math.sin(azimuth), z));
            }
        }
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                int low = i * columns + j;
                int lowNext = i * columns + (j + 1) % columns;
                if (keep.applyAsDouble(at[low][0], at[low][1]) > 0) {
                    // Seen from the axis and from above.
                    mesh.triangle(low, low + columns, lowNext);
                    mesh.triangle(lowNext, low + columns, lowNext + columns);
                }
            }
        }
        return mesh.build();
    }

    /** Share 0 to 1 of the way outward: the first half is the wall, the second half the outside. */
    private double[] point(double azimuth, double share) {
        double radius = radiusMm.applyAsDouble(azimuth);
        double height = heightMm.applyAsDouble(azimuth);
        if (share <= 0.5) {
            double t = 2 * share;
            // Concave: flat at first, then steeper.
            double bulge = 0.25 * Math.sin(Math.PI * t);
            return softened(radius, height, TABLE_RADIUS_MM + (radius - TABLE_RADIUS_MM) * t + bulge, height * t);
        }
        double d = (EDGE_MM - radius) * (2 * share - 1);
        return softened(radius, height, radius + d, height + outside.at(azimuth, d));
    }

    /** Takes the edge off the crest: lowers what is near it to a parabola whose top is the margin. */
    private double[] softened(double radius, double height, double r, double z) {
        if (crestRoundMm == 0 || Math.abs(r - radius) > crestRoundMm || z < height - 1.5 * crestRoundMm) {
            return new double[] {r, z};
        }
        double off = (r - radius) / crestRoundMm;
        return new double[] {r, Math.min(z, height - 0.5 * crestRoundMm * off * off)};
    }
}
