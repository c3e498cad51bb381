package com.cuffline.geometry;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * glTF 2.0 in one binary file for viewers: positions in millimetres under a node that scales to the metres glTF asks for,
 * normals smooth but for edges sharper than {@link SmoothNormals#CREASE_DEG}. Equal meshes and names give equal bytes.
 */
public final class GlbFiles {
    private static final int JSON_CHUNK = 0x4E4F534A;
    private static final int BINARY_CHUNK = 0x004E4942;

    private GlbFiles() {}

    /**
     * The mesh as GLB.
     *
     * @param nodeName name of node and mesh: letters, digits, space, point, dash, underscore
     */
    public static byte[] write(TriangleMesh mesh, String nodeName) {
        if (!nodeName.matches("[A-Za-z0-9 ._-]{1,80}")) {
            throw new IllegalArgumentException("nodeName must be plain text of 1 to 80 characters but is " + nodeName);
        }
        SmoothNormals shaded = SmoothNormals.of(mesh);
        int vertices = shaded.vertexCount();
        ByteBuffer binary =
                ByteBuffer.allocate(24 * vertices + 12 * mesh.triangleCount()).order(ByteOrder.LITTLE_ENDIAN);
        for (int v = 0; v < vertices; v++) {
            put(binary, mesh.vertex(shaded.source(v)));
        }
        for (int v = 0; v < vertices; v++) {
            put(binary, shaded.normal(v));
        }
        for (int corner = 0; corner < 3 * mesh.triangleCount(); corner++) {
            binary.putInt(shaded.index(corner));
        }
        return container(json(mesh, nodeName, vertices, binary.capacity()), binary.array());
    }

    private static byte[] container(String json, byte[] binary) {
        byte[] text = json.getBytes(StandardCharsets.UTF_8);
        int padded = (text.length + 3) / 4 * 4;
        ByteBuffer out =
                ByteBuffer.allocate(12 + 8 + padded + 8 + binary.length).order(ByteOrder.LITTLE_ENDIAN);
        out.put("glTF".getBytes(StandardCharsets.US_ASCII)).putInt(2).putInt(out.capacity());
        out.putInt(padded).putInt(JSON_CHUNK).put(text);
        while (out.position() < 20 + padded) {
            out.put((byte) ' ');
        }
        return out.putInt(binary.length).putInt(BINARY_CHUNK).put(binary).array();
    }

    private static String json(TriangleMesh mesh, String name, int vertices, int bytes) {
        int indices = 3 * mesh.triangleCount();
        return """
                {"asset":{"version":"2.0","generator":"Cuffline"},"scene":0,"scenes":[{"nodes":[0]}],\
                "nodes":[{"name":"%1$s","mesh":0,"scale":[0.001,0.001,0.001]}],\
                "materials":[{"name":"abutment","pbrMetallicRoughness":\
                {"baseColorFactor":[0.72,0.73,0.75,1],"metallicFactor":0.6,"roughnessFactor":0.45}}],\
                "meshes":[{"name":"%1$s","primitives":[{"attributes":{"POSITION":0,"NORMAL":1},\
                "indices":2,"material":0}]}],\
                "accessors":[{"bufferView":0,"componentType":5126,"count":%2$d,"type":"VEC3","min":%3$s,"max":%4$s},\
                {"bufferView":1,"componentType":5126,"count":%2$d,"type":"VEC3"},\
                {"bufferView":2,"componentType":5125,"count":%5$d,"type":"SCALAR"}],\
                "bufferViews":[{"buffer":0,"byteOffset":0,"byteLength":%6$d,"target":34962},\
                {"buffer":0,"byteOffset":%6$d,"byteLength":%6$d,"target":34962},\
                {"buffer":0,"byteOffset":%7$d,"byteLength":%8$d,"target":34963}],\
                "buffers":[{"byteLength":%9$d}]}""".formatted(
                        name,
                        vertices,
                        array(mesh.lowest()),
                        array(mesh.highest()),
                        indices,
                        12 * vertices,
                        24 * vertices,
                        4 * indices,
                        bytes);
    }

    private static String array(Vector3 v) {
        return String.format(Locale.ROOT, "[%s,%s,%s]", (float) v.x(), (float) v.y(), (float) v.z());
    }

    private static void put(ByteBuffer out, Vector3 v) {
        out.putFloat((float) v.x()).putFloat((float) v.y()).putFloat((float) v.z());
    }
}
