package com.cuffline.geometry.files;

import com.cuffline.geometry.TriangleMesh;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Bytes of scans as others write them, and their reading. */
final class ScanBytes {
    private ScanBytes() {}

    static MeshReading read(byte[] file) {
        return read(file, new ArrayList<>());
    }

    static MeshReading read(byte[] file, List<double[]> triangles) {
        try {
            return MeshFileReader.read(new ByteArrayInputStream(file), file.length, c -> triangles.add(c.clone()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] asciiStl(TriangleMesh mesh) {
        StringBuilder text = new StringBuilder("solid Erika Mustermann 1970-01-01\n");
        for (int t = 0; t < mesh.triangleCount(); t++) {
            text.append(" facet normal nan 0 0\n  outer loop\n");
            for (int i = 0; i < 3; i++) {
                int v = mesh.corner(t, i);
                text.append(String.format(Locale.ROOT, "   vertex %e %f %s%n", mesh.x(v), mesh.y(v), mesh.z(v)));
            }
            text.append("  endloop\n endfacet\n");
        }
        return text.append("endsolid Erika Mustermann\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** A PLY as scanners write it: a comment, colours, a list in the vertices, another element, quality of faces. */
    static byte[] ply(TriangleMesh mesh, String format) {
        String header = """
                ply
                format %s 1.0
                comment Patient Erika Mustermann
                obj_info 17
                element camera 1
                property float focus
                element vertex %d
                property list uchar short touched
                property double x
                property uchar red
                property float y
                property float z
                element face %d
                property uchar quality
                property list uchar uint vertex_index
                end_header
                """.formatted(format, mesh.vertexCount(), mesh.triangleCount());
        return format.equals("ascii") ? asciiBody(mesh, header) : binaryBody(mesh, header, format);
    }

    private static byte[] asciiBody(TriangleMesh mesh, String header) {
        StringBuilder text = new StringBuilder(header).append("35\n");
        for (int v = 0; v < mesh.vertexCount(); v++) {
            text.append("2 7 -8 ").append(mesh.x(v)).append(" 255 ").append(mesh.y(v));
            text.append(' ').append(mesh.z(v)).append('\n');
        }
        for (int t = 0; t < mesh.triangleCount(); t++) {
            text.append("9 3 ").append(mesh.corner(t, 0)).append(' ').append(mesh.corner(t, 1));
            text.append(' ').append(mesh.corner(t, 2)).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] binaryBody(TriangleMesh mesh, String header, String format) {
        ByteBuffer body = ByteBuffer.allocate(4 + 22 * mesh.vertexCount() + 14 * mesh.triangleCount())
                .order(format.endsWith("big_endian") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        body.putFloat(35);
        for (int v = 0; v < mesh.vertexCount(); v++) {
            body.put((byte) 2).putShort((short) 7).putShort((short) -8).putDouble(mesh.x(v));
            body.put((byte) 255).putFloat((float) mesh.y(v)).putFloat((float) mesh.z(v));
        }
        for (int t = 0; t < mesh.triangleCount(); t++) {
            body.put((byte) 9).put((byte) 3).putInt(mesh.corner(t, 0)).putInt(mesh.corner(t, 1));
            body.putInt(mesh.corner(t, 2));
        }
        return joined(header.getBytes(StandardCharsets.US_ASCII), body.array());
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
