package com.cuffline.geometry.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads STL (binary, ASCII) and PLY (ASCII, binary in both byte orders) as a stream of triangles.
 *
 * <p>The content decides what a file is, never its name: an STL whose length fits its own count is binary, else a file that
 * begins with "ply" is PLY and one that begins with "solid" is ASCII STL. Compressed files are refused unopened. Every
 * count is checked against the length before it is believed.
 *
 * <p>Memory: one buffer of 64 KiB, and for a PLY 12 bytes a vertex (growing by half, so up to 30 while it grows). A file has
 * 256 MiB and 4.5 million triangles at most. Units are not judged here: STL has none.
 */
public final class MeshFileReader {
    /** 256 MiB. */
    public static final long MOST_BYTES = 256L << 20;

    private MeshFileReader() {}

    /** Reads a file. */
    public static MeshReading read(Path file, TriangleSink sink) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, Files.size(file), sink);
        }
    }

    /**
     * Reads a stream to its end without closing it.
     *
     * @param length bytes the stream will give; another number is refused
     */
    public static MeshReading read(InputStream in, long length, TriangleSink sink) throws IOException {
        try {
            return parse(new ByteInput(in, length), new CheckedTriangles(sink));
        } catch (RefusedFile refused) {
            return new MeshReading.Refused(refused.refusal());
        }
    }

    private static MeshReading parse(ByteInput in, CheckedTriangles triangles) throws IOException, RefusedFile {
        long length = in.length();
        if (length > MOST_BYTES) {
            throw new RefusedFile(MeshFileProblem.TOO_LARGE, length + " bytes", MOST_BYTES + " bytes", "");
        }
        int there = in.fill(FileStart.LENGTH);
        if (there == 0) {
            throw new RefusedFile(MeshFileProblem.EMPTY, "0 bytes", "1 byte or more", "");
        }
        FileStart start = FileStart.of(in, there);
        if (start.statedTriangles() >= 0 && length == BinaryStl.length(start.statedTriangles())) {
            return BinaryStl.read(in, triangles);
        }
        if (start.ply()) {
            return PlyBody.read(in, triangles);
        }
        if (start.solidText()) {
            return AsciiStl.read(in, triangles);
        }
        start.refuseForeign();
        throw new RefusedFile(
                MeshFileProblem.STL_COUNT,
                length + " bytes",
                BinaryStl.length(start.statedTriangles()) + " bytes for the " + start.statedTriangles()
                        + " triangles that the header of a binary STL would state",
                "byte " + BinaryStl.HEADER);
    }
}
