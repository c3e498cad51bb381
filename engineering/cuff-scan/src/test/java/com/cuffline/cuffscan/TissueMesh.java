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
        double bulgeMm,
        int columns,
        int rows) {
    static final double TABLE_RADIUS_MM = 1.75;
    static final double EDGE_MM = 11;

    /** Height of the surface at a distance outward of the margin, relative to the margin. */
    interface Outside {
        double at(double azimuth, double distanceMm);
    }

    TissueMesh(
            DoubleUnaryOperator heightMm,
            DoubleUnaryOperator radiusMm,
            double crestRoundMm,
            Outside outside,
            int columns,
            int rows) {
        this(heightMm, radiusMm, crestRoundMm, outside, 0, 0.25, columns, rows);
    }

    /** A scalloped molar cuff: papillae mesially and distally, tissue falling away outside. */
    static TissueMesh molar(int columns, int rows) {
        return new TissueMesh(
                a -> 3 - 0.7 * Math.cos(2 * a) + 0.15 * Math.sin(a),
                a -> 3.4 + 0.35 * Math.cos(2 * a) + 0.1 * Math.sin(3 * a),
                0,
                (a, d) -> -0.35 * d,
                columns,
                rows);
    }

    TissueMesh noisy(double sigmaMm) {
        return new TissueMesh(heightMm, radiusMm, crestRoundMm, outside, sigmaMm, bulgeMm, columns, rows);
    }

    TissueMesh rounded(double roundMm) {
        return new TissueMesh(heightMm, radiusMm, roundMm, outside, noiseMm, bulgeMm, columns, rows);
    }

    TissueMesh with(Outside other) {
        return new TissueMesh(heightMm, radiusMm, crestRoundMm, other, noiseMm, bulgeMm, columns, rows);
    }

    TissueMesh bulged(double bulge) {
        return new TissueMesh(heightMm, radiusMm, crestRoundMm, outside, noiseMm, bulge, columns, rows);
    }

    /** Radius of the wall at a height, without rounding. */
    double wallRadius(double azimuth, double height) {
        double t = height / heightMm.applyAsDouble(azimuth);
        return TABLE_RADIUS_MM
                + (radiusMm.applyAsDouble(azimuth) - TABLE_RADIUS_MM) * t
                + bulgeMm * Math.sin(Math.PI * t);
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

    /** The margin at an azimuth, (radius, height): the edge, or the highest point of a rounded one. */
    double[] margin(double azimuth) {
        double[] best = sharp(azimuth, 0);
        if (crestRoundMm > 0) {
            best[1] = -1;
            for (double way = -crestRoundMm; way <= crestRoundMm; way += 0.0005) {
                double[] rz = rounded(azimuth, way);
                best = rz[1] > best[1] ? rz : best;
            }
        }
        return best;
    }

    /** Share 0 to 1 of the way outward: the first half is the wall, the second half the outside. */
    private double[] point(double azimuth, double share) {
        double radius = radiusMm.applyAsDouble(azimuth);
        double wall = Math.hypot(heightMm.applyAsDouble(azimuth), radius - TABLE_RADIUS_MM);
        return rounded(azimuth, share <= 0.5 ? (2 * share - 1) * wall : (2 * share - 1) * (EDGE_MM - radius));
    }

    /** The edge replaced by a parabola that is tangent to both sides, crestRoundMm from the edge. */
    private double[] rounded(double azimuth, double way) {
        if (Math.abs(way) >= crestRoundMm) {
            return sharp(azimuth, way);
        }
        double t = (way / crestRoundMm + 1) / 2;
        double[] from = sharp(azimuth, -crestRoundMm);
        double[] edge = sharp(azimuth, 0);
        double[] to = sharp(azimuth, crestRoundMm);
        double[] rz = new double[2];
        for (int i = 0; i < 2; i++) {
            rz[i] = (1 - t) * (1 - t) * from[i] + 2 * t * (1 - t) * edge[i] + t * t * to[i];
        }
        return rz;
    }

    /** At a way from the edge: the wall, concave, where it is negative, and the outside. */
    private double[] sharp(double azimuth, double way) {
        double radius = radiusMm.applyAsDouble(azimuth);
        double height = heightMm.applyAsDouble(azimuth);
        if (way <= 0) {
            double t = 1 + way / Math.hypot(height, radius - TABLE_RADIUS_MM);
            return new double[] {wallRadius(azimuth, height * t), height * t};
        }
        return new double[] {radius + way, height + outside.at(azimuth, way)};
    }
}
