package com.cuffline.geometry.files;

import com.cuffline.geometry.Vector3;

/** Checks each triangle on its way from a parser to the sink and keeps the figures of the whole. */
final class CheckedTriangles {
    /** 4.5 million: a binary STL of 200 MB holds 4 million; no intraoral scan is larger. */
    static final int MOST_TRIANGLES = 4_500_000;
    /** In file units. A scan in micrometres reaches 200,000; nothing in a mouth lies beyond. */
    static final double LARGEST_COORDINATE = 1e6;

    private final TriangleSink sink;
    private final double[] lowest = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
    private final double[] highest = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
    private int triangles;
    private int degenerate;

    CheckedTriangles(TriangleSink sink) {
        this.sink = sink;
    }

    static void checkCount(long triangles) throws RefusedFile {
        if (triangles > MOST_TRIANGLES) {
            throw new RefusedFile(
                    MeshFileProblem.TOO_MANY_TRIANGLES,
                    triangles + (triangles == MOST_TRIANGLES + 1L ? " triangles or more" : " triangles"),
                    MOST_TRIANGLES + " triangles",
                    "");
        }
    }

    /** Whether a coordinate can be one; not-a-number cannot. */
    static boolean fits(double coordinate) {
        return Math.abs(coordinate) <= LARGEST_COORDINATE;
    }

    /** The refusal of a coordinate that does not fit. */
    static RefusedFile misfit(double coordinate, String where) {
        return new RefusedFile(
                Double.isFinite(coordinate) ? MeshFileProblem.OUT_OF_RANGE : MeshFileProblem.NOT_FINITE,
                "the coordinate " + coordinate,
                "from -" + LARGEST_COORDINATE + " to " + LARGEST_COORDINATE,
                where);
    }

    void take(double[] corners) throws RefusedFile {
        checkCount(++triangles);
        for (int i = 0; i < 9; i++) {
            int axis = i % 3;
            lowest[axis] = Math.min(lowest[axis], corners[i]);
            highest[axis] = Math.max(highest[axis], corners[i]);
        }
        if (same(corners, 0, 3) || same(corners, 3, 6) || same(corners, 0, 6)) {
            degenerate++;
        }
        sink.take(corners);
    }

    MeshReading.Read read(MeshFormat format, boolean commentRemoved) throws RefusedFile {
        if (triangles == 0) {
            throw new RefusedFile(MeshFileProblem.NO_TRIANGLES, "0 triangles", "1 triangle or more", "");
        }
        return new MeshReading.Read(
                format,
                triangles,
                degenerate,
                new Vector3(lowest[0], lowest[1], lowest[2]),
                new Vector3(highest[0], highest[1], highest[2]),
                commentRemoved);
    }

    private static boolean same(double[] c, int i, int j) {
        return c[i] == c[j] && c[i + 1] == c[j + 1] && c[i + 2] == c[j + 2];
    }
}
