package com.cuffline.geometry;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Binary STL in millimetres. The header names no person and no case; equal meshes give equal bytes. */
public final class StlFiles {
    private static final int HEADER = 80;
    private static final int RECORD = 50;

    private StlFiles() {}

    /** The mesh as binary STL, single precision; normals follow from the written corners. */
    public static byte[] write(TriangleMesh mesh) {
        ByteBuffer out =
                ByteBuffer.allocate(HEADER + 4 + RECORD * mesh.triangleCount()).order(ByteOrder.LITTLE_ENDIAN);
        out.put("Cuffline mesh, binary, millimetres".getBytes(StandardCharsets.US_ASCII));
        out.position(HEADER);
        out.putInt(mesh.triangleCount());
        for (int t = 0; t < mesh.triangleCount(); t++) {
            Vector3 normal = mesh.doubleAreaNormal(t);
            double length = normal.length();
            put(out, length > 0 ? normal.times(1 / length) : Vector3.ZERO);
            for (int i = 0; i < 3; i++) {
                put(out, mesh.vertex(mesh.corner(t, i)));
            }
            out.putShort((short) 0);
        }
        return out.array();
    }

    /**
     * Reads binary STL; corners with equal coordinates become one vertex.
     *
     * @throws IllegalArgumentException if the length does not fit the stated number of triangles
     */
    public static TriangleMesh read(byte[] file) {
        if (file.length < HEADER + 4) {
            throw new IllegalArgumentException("a binary STL has 84 bytes or more but this has " + file.length);
        }
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).position(HEADER);
        long triangles = Integer.toUnsignedLong(in.getInt());
        if (file.length != HEADER + 4 + RECORD * triangles) {
            throw new IllegalArgumentException(
                    "the STL states " + triangles + " triangles, which does not fit its " + file.length + " bytes");
        }
        MeshBuilder mesh = new MeshBuilder();
        Map<Vector3, Integer> welded = new HashMap<>();
        for (int t = 0; t < triangles; t++) {
            in.position(in.position() + 12);
            int a = corner(in, mesh, welded);
            int b = corner(in, mesh, welded);
            mesh.triangle(a, b, corner(in, mesh, welded));
            in.getShort();
        }
        return mesh.build();
    }

    private static int corner(ByteBuffer in, MeshBuilder mesh, Map<Vector3, Integer> welded) {
        Vector3 point = new Vector3(in.getFloat() + 0.0, in.getFloat() + 0.0, in.getFloat() + 0.0);
        return welded.computeIfAbsent(point, mesh::vertex);
    }

    private static void put(ByteBuffer out, Vector3 vector) {
        out.putFloat((float) vector.x()).putFloat((float) vector.y()).putFloat((float) vector.z());
    }
}
