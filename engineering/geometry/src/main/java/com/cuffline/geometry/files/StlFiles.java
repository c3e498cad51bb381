package com.cuffline.geometry.files;

import com.cuffline.geometry.MeshBuilder;
import com.cuffline.geometry.TriangleMesh;
import com.cuffline.geometry.Vector3;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** Binary STL in millimetres. The header names no person and no case; equal meshes give equal bytes. */
public final class StlFiles {
    private static final String TITLE = "cuffline, binary STL, unit mm";

    private StlFiles() {}

    /** The mesh as binary STL, single precision; normals follow from the written corners. */
    public static byte[] write(TriangleMesh mesh) {
        int triangles = mesh.triangleCount();
        LittleEndian out = new LittleEndian(Math.toIntExact(BinaryStl.length(triangles)));
        out.text(TITLE);
        out.zerosTo(BinaryStl.HEADER);
        out.int32(triangles);
        for (int t = 0; t < triangles; t++) {
            writeTriangle(mesh, mesh.corner(t, 0), mesh.corner(t, 1), mesh.corner(t, 2), out);
        }
        return out.bytes();
    }

    private static void writeTriangle(TriangleMesh mesh, int a, int b, int c, LittleEndian out) {
        // From the corners as written: a thin triangle turns by rounding them.
        double ux = written(mesh.x(b)) - written(mesh.x(a));
        double uy = written(mesh.y(b)) - written(mesh.y(a));
        double uz = written(mesh.z(b)) - written(mesh.z(a));
        double vx = written(mesh.x(c)) - written(mesh.x(a));
        double vy = written(mesh.y(c)) - written(mesh.y(a));
        double vz = written(mesh.z(c)) - written(mesh.z(a));
        double nx = uy * vz - uz * vy;
        double ny = uz * vx - ux * vz;
        double nz = ux * vy - uy * vx;
        double length = Math.sqrt(nx * nx + ny * ny + nz * nz);
        double scale = length > 0 ? 1 / length : 0;
        out.float32(nx * scale, ny * scale, nz * scale);
        out.float32(mesh.x(a), mesh.y(a), mesh.z(a));
        out.float32(mesh.x(b), mesh.y(b), mesh.z(b));
        out.float32(mesh.x(c), mesh.y(c), mesh.z(c));
        out.int16(0);
    }

    private static double written(double coordinate) {
        return (float) coordinate;
    }

    /**
     * Reads STL into one mesh; corners with equal coordinates become one vertex.
     *
     * @throws IllegalArgumentException if {@link MeshFileReader} refuses the file
     */
    public static TriangleMesh read(byte[] file) {
        MeshBuilder mesh = new MeshBuilder();
        Map<Vector3, Integer> welded = new HashMap<>();
        MeshReading reading;
        try {
            reading = MeshFileReader.read(
                    new ByteArrayInputStream(file),
                    file.length,
                    c -> mesh.triangle(
                            welded.computeIfAbsent(corner(c, 0), mesh::vertex),
                            welded.computeIfAbsent(corner(c, 3), mesh::vertex),
                            welded.computeIfAbsent(corner(c, 6), mesh::vertex)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (reading instanceof MeshReading.Refused refused) {
            throw new IllegalArgumentException(refused.refusal().sentence());
        }
        return mesh.build();
    }

    private static Vector3 corner(double[] corners, int at) {
        // Adding zero makes the two zeros one.
        return new Vector3(corners[at] + 0.0, corners[at + 1] + 0.0, corners[at + 2] + 0.0);
    }
}
