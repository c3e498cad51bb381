package com.cuffline.geometry.files;

import com.cuffline.geometry.TriangleMesh;
import com.cuffline.geometry.Vector3;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The JSON of a GLB. Binary layout: positions, normals, all indices, then the lines' points. Parts share the positions and
 * normals and have an accessor each on the indices.
 */
record GlbText(TriangleMesh mesh, String name, int vertices, List<NamedPart> parts, List<NamedLine> lines) {
    private static final int POSITIONS = 0;
    private static final int NORMALS = 1;
    private static final int FIRST_PART = 2;

    /** Points of a line as written: a closed line repeats its first. */
    static int writtenPoints(NamedLine line) {
        return line.points().size() + (line.closed() ? 1 : 0);
    }

    String json() {
        String children = IntStream.rangeClosed(1, parts.size() + lines.size())
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(","));
        return """
                {"asset":{"version":"2.0","generator":"Cuffline"},"scene":0,\
                "scenes":[{"name":"%1$s","nodes":[0],"extras":{"fileUnit":"mm","sceneUnit":"m"}}],\
                "nodes":[{"name":"%1$s","scale":[0.001,0.001,0.001],"children":[%2$s]},%3$s],\
                "materials":[{"name":"abutment","pbrMetallicRoughness":\
                {"baseColorFactor":[0.72,0.73,0.75,1],"metallicFactor":0.6,"roughnessFactor":0.45}},\
                {"name":"line","pbrMetallicRoughness":{"baseColorFactor":[0.85,0.2,0.1,1],"metallicFactor":0}}],\
                "meshes":[%4$s],"accessors":[%5$s],"bufferViews":[%6$s],"buffers":[{"byteLength":%7$d}]}\
                """.formatted(
                        name, children, nodes(), meshes(), accessors(), bufferViews(), lineStart() + 12 * linePoints());
    }

    private String nodes() {
        List<String> nodes = new ArrayList<>();
        for (String child : names()) {
            nodes.add("{\"name\":\"%s\",\"mesh\":%d}".formatted(child, nodes.size()));
        }
        return String.join(",", nodes);
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        parts.forEach(part -> names.add(part.name()));
        lines.forEach(line -> names.add(line.name()));
        return names;
    }

    private String meshes() {
        List<String> meshes = new ArrayList<>();
        for (NamedPart part : parts) {
            meshes.add("""
                    {"name":"%s","primitives":[{"attributes":{"POSITION":%d,"NORMAL":%d},"indices":%d,"material":0}]}""".formatted(part.name(), POSITIONS, NORMALS, FIRST_PART + meshes.size()));
        }
        for (NamedLine line : lines) {
            meshes.add("""
                    {"name":"%s","primitives":[{"attributes":{"POSITION":%d},"mode":3,"material":1}]}""".formatted(line.name(), FIRST_PART + meshes.size()));
        }
        return String.join(",", meshes);
    }

    private String accessors() {
        List<String> accessors = new ArrayList<>();
        accessors.add(points(0, 0, vertices, mesh.lowest(), mesh.highest()));
        accessors.add("""
                {"bufferView":1,"componentType":5126,"count":%d,"type":"VEC3"}""".formatted(vertices));
        for (NamedPart part : parts) {
            accessors.add("""
                    {"bufferView":2,"byteOffset":%d,"componentType":5125,"count":%d,"type":"SCALAR"}""".formatted(12 * part.fromTriangle(), 3 * (part.toTriangle() - part.fromTriangle())));
        }
        int offset = 0;
        for (NamedLine line : lines) {
            TriangleMesh bounds = TriangleMesh.of(
                    line.points().stream()
                            .flatMapToDouble(p -> DoubleStream.of(p.x(), p.y(), p.z()))
                            .toArray(),
                    new int[0]);
            accessors.add(points(3, offset, writtenPoints(line), bounds.lowest(), bounds.highest()));
            offset += 12 * writtenPoints(line);
        }
        return String.join(",", accessors);
    }

    private static String points(int view, int offset, int count, Vector3 low, Vector3 high) {
        return """
                {"bufferView":%d,"byteOffset":%d,"componentType":5126,"count":%d,"type":"VEC3","min":%s,"max":%s}""".formatted(view, offset, count, array(low), array(high));
    }

    private String bufferViews() {
        List<String> views = new ArrayList<>();
        views.add(view(0, 12 * vertices, ",\"target\":34962"));
        views.add(view(12 * vertices, 12 * vertices, ",\"target\":34962"));
        views.add(view(24 * vertices, 12 * mesh.triangleCount(), ",\"target\":34963"));
        if (!lines.isEmpty()) {
            views.add(view(lineStart(), 12 * linePoints(), ",\"byteStride\":12,\"target\":34962"));
        }
        return String.join(",", views);
    }

    private static String view(int offset, int length, String more) {
        return "{\"buffer\":0,\"byteOffset\":%d,\"byteLength\":%d%s}".formatted(offset, length, more);
    }

    private int lineStart() {
        return 24 * vertices + 12 * mesh.triangleCount();
    }

    private int linePoints() {
        return lines.stream().mapToInt(GlbText::writtenPoints).sum();
    }

    private static String array(Vector3 v) {
        return "[" + (float) v.x() + "," + (float) v.y() + "," + (float) v.z() + "]";
    }
}
