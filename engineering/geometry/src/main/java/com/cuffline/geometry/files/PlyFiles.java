package com.cuffline.geometry.files;

import com.cuffline.geometry.TriangleMesh;

/** Binary little-endian PLY in millimetres. Equal meshes give equal bytes. */
public final class PlyFiles {
    private PlyFiles() {}

    /** The mesh as PLY, single precision, every vertex once. */
    public static byte[] write(TriangleMesh mesh) {
        String header = """
                ply
                format binary_little_endian 1.0
                comment cuffline, unit mm
                element vertex %d
                property float x
                property float y
                property float z
                element face %d
                property list uchar int vertex_indices
                end_header
                """.formatted(mesh.vertexCount(), mesh.triangleCount());
        LittleEndian out = new LittleEndian(header.length() + 12 * mesh.vertexCount() + 13 * mesh.triangleCount());
        out.text(header);
        for (int v = 0; v < mesh.vertexCount(); v++) {
            out.float32(mesh.x(v), mesh.y(v), mesh.z(v));
        }
        for (int t = 0; t < mesh.triangleCount(); t++) {
            out.int8(3);
            out.int32(mesh.corner(t, 0));
            out.int32(mesh.corner(t, 1));
            out.int32(mesh.corner(t, 2));
        }
        return out.bytes();
    }
}
