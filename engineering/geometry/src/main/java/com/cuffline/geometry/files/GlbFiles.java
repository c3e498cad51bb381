package com.cuffline.geometry.files;

import com.cuffline.geometry.TriangleMesh;
import com.cuffline.geometry.Vector3;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * glTF 2.0 in one binary file for viewers: positions in millimetres under a root node that scales to the metres glTF asks for
 * (said in the scene's extras), a node for each named part and line, normals smooth but for edges sharper than
 * {@link SmoothNormals#CREASE_DEG}. Equal input gives equal bytes.
 */
public final class GlbFiles {
    private static final int JSON_CHUNK = 0x4E4F534A;
    private static final int BINARY_CHUNK = 0x004E4942;

    private GlbFiles() {}

    /** The mesh as one part without lines; see the other method. */
    public static byte[] write(TriangleMesh mesh, String name) {
        return write(mesh, name, List.of(), List.of());
    }

    /**
     * The mesh as GLB.
     *
     * @param name of the root node: letters, digits, space, point, dash, underscore
     * @param parts cover the mesh in order; none for a mesh of one part
     * @param lines drawn beside it
     * @throws IllegalArgumentException for a mesh without triangles, or parts that leave a gap
     */
    public static byte[] write(TriangleMesh mesh, String name, List<NamedPart> parts, List<NamedLine> lines) {
        NamedPart.checkName(name);
        List<NamedPart> covering = NamedPart.covering(mesh, parts, name);
        SmoothNormals shaded = SmoothNormals.of(mesh);
        String json = new GlbText(mesh, name, shaded.vertexCount(), covering, lines).json();
        int linePoints = lines.stream().mapToInt(GlbText::writtenPoints).sum();
        int binary = 24 * shaded.vertexCount() + 12 * mesh.triangleCount() + 12 * linePoints;
        byte[] text = json.getBytes(StandardCharsets.US_ASCII);
        int padded = (text.length + 3) / 4 * 4;
        LittleEndian out = new LittleEndian(12 + 8 + padded + 8 + binary);
        out.text("glTF");
        out.int32(2);
        out.int32(out.bytes().length);
        out.int32(padded);
        out.int32(JSON_CHUNK);
        out.put(text);
        while (out.position() < 20 + padded) {
            out.int8(' ');
        }
        out.int32(binary);
        out.int32(BINARY_CHUNK);
        writeMesh(mesh, shaded, out);
        lines.forEach(line -> writeLine(line, out));
        return out.bytes();
    }

    private static void writeMesh(TriangleMesh mesh, SmoothNormals shaded, LittleEndian out) {
        for (int v = 0; v < shaded.vertexCount(); v++) {
            int source = shaded.source(v);
            out.float32(mesh.x(source), mesh.y(source), mesh.z(source));
        }
        for (int v = 0; v < shaded.vertexCount(); v++) {
            shaded.writeNormal(v, out);
        }
        for (int corner = 0; corner < 3 * mesh.triangleCount(); corner++) {
            out.int32(shaded.index(corner));
        }
    }

    private static void writeLine(NamedLine line, LittleEndian out) {
        for (int i = 0; i < GlbText.writtenPoints(line); i++) {
            Vector3 point = line.points().get(i % line.points().size());
            out.float32(point.x(), point.y(), point.z());
        }
    }
}
