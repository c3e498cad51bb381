package com.cuffline.geometry.files;

import java.io.IOException;

/** Parser of binary STL: 80 bytes of header, a count, 50 bytes a triangle. Stored normals and attributes are ignored. */
final class BinaryStl {
    static final int HEADER = 80;
    static final int RECORD = 50;

    private BinaryStl() {}

    /** Length of a binary STL with that many triangles. */
    static long length(long triangles) {
        return HEADER + 4 + RECORD * triangles;
    }

    static MeshReading.Read read(ByteInput in, CheckedTriangles triangles) throws IOException, RefusedFile {
        in.need(HEADER + 4);
        boolean comment = hasComment(in);
        in.skip(HEADER);
        long count = in.unsigned(4, false);
        CheckedTriangles.checkCount(count);
        double[] corners = new double[9];
        for (long t = 0; t < count; t++) {
            in.need(RECORD);
            for (int i = 0; i < 9; i++) {
                corners[i] = in.float32(12 + 4 * i);
                if (!CheckedTriangles.fits(corners[i])) {
                    throw CheckedTriangles.misfit(corners[i], "byte " + (in.position() + 12 + 4 * i));
                }
            }
            in.skip(RECORD);
            triangles.take(corners);
        }
        if (in.next() >= 0) {
            throw new RefusedFile(
                    MeshFileProblem.TRAILING_BYTES,
                    "bytes after the last triangle",
                    length(count) + " bytes for " + count + " triangles",
                    "byte " + length(count));
        }
        return triangles.read(MeshFormat.STL_BINARY, comment);
    }

    private static boolean hasComment(ByteInput in) {
        for (int i = 0; i < HEADER; i++) {
            if (in.peek(i) > ' ') {
                return true;
            }
        }
        return false;
    }
}
