package com.cuffline.geometry.files;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Parser of a PLY's elements: vertices are kept in single precision, faces are cut into fans of triangles, all else is
 * passed over. Memory grows with the vertices really read, never with a count that the header states.
 */
final class PlyBody {
    /** Longest list taken, of a face or of anything else. */
    static final int LONGEST_LIST = 1024;

    private final PlyHeader header;
    private final ByteInput in;
    private final PlyValues values;
    private final CheckedTriangles triangles;
    private float[] xyz = new float[3 * 4096];
    private int vertices;
    private final int[] face = new int[LONGEST_LIST];
    private final double[] corners = new double[9];

    private PlyBody(PlyHeader header, ByteInput in, CheckedTriangles triangles) {
        this.header = header;
        this.in = in;
        this.triangles = triangles;
        values = header.ascii()
                ? new PlyValues.Ascii(new TextInput(in))
                : new PlyValues.Binary(in, header.format() == MeshFormat.PLY_BIG_ENDIAN);
    }

    static MeshReading.Read read(ByteInput in, CheckedTriangles triangles) throws IOException, RefusedFile {
        PlyHeader header = PlyHeader.read(in);
        checkCounts(header, in);
        PlyBody body = new PlyBody(header, in, triangles);
        for (PlyHeader.Element element : header.elements()) {
            body.read(element);
        }
        body.expectEnd();
        return triangles.read(header.format(), header.comment());
    }

    /** A header whose counts cannot fit the file's length is a lie, and told before anything is read. */
    private static void checkCounts(PlyHeader header, ByteInput in) throws RefusedFile {
        double least = header.ascii() ? -1 : 0;
        for (PlyHeader.Element element : header.elements()) {
            long each = element.leastBytes(header.ascii());
            if (each == 0 && element.count() > 0) {
                throw new RefusedFile(
                        MeshFileProblem.PLY_HEADER, "an element without properties", "1 property or more", "");
            }
            least += (double) element.count() * each;
            if (element.name().equals("vertex") || element.name().equals("face")) {
                CheckedTriangles.checkCount(element.count());
            }
        }
        if (least > in.remaining()) {
            throw new RefusedFile(
                    MeshFileProblem.PLY_COUNT,
                    "counts that need " + (long) least + " bytes or more",
                    in.remaining() + " bytes after the header",
                    "byte " + in.position());
        }
    }

    private void read(PlyHeader.Element element) throws IOException, RefusedFile {
        switch (element.name()) {
            case "vertex" -> readVertices(element);
            case "face" -> readFaces(element);
            default -> {
                for (long i = 0; i < element.count(); i++) {
                    for (PlyHeader.Property property : element.properties()) {
                        pass(property);
                    }
                }
            }
        }
    }

    private void readVertices(PlyHeader.Element element) throws IOException, RefusedFile {
        int[] axes = new int[element.properties().size()];
        Arrays.fill(axes, -1);
        for (int axis = 0; axis < 3; axis++) {
            int at = element.indexOf(List.of("x", "y", "z").get(axis));
            if (at < 0 || element.properties().get(at).countType() != null) {
                throw new RefusedFile(MeshFileProblem.PLY_HEADER, "a vertex without x, y and z", "x, y and z", "");
            }
            axes[at] = axis;
        }
        PlyHeader.Property[] properties = element.properties().toArray(new PlyHeader.Property[0]);
        for (long v = 0; v < element.count(); v++) {
            if (3 * vertices + 3 > xyz.length) {
                xyz = Arrays.copyOf(xyz, xyz.length / 6 * 9);
            }
            for (int i = 0; i < properties.length; i++) {
                if (axes[i] < 0) {
                    pass(properties[i]);
                } else {
                    xyz[3 * vertices + axes[i]] = coordinate(properties[i].type());
                }
            }
            vertices++;
        }
    }

    private float coordinate(PlyType type) throws IOException, RefusedFile {
        double value = values.number(type);
        if (!CheckedTriangles.fits(value)) {
            throw CheckedTriangles.misfit(value, values.where());
        }
        return (float) value;
    }

    private void readFaces(PlyHeader.Element element) throws IOException, RefusedFile {
        int list = element.indexOf("vertex_indices", "vertex_index");
        if (list < 0
                || element.properties().get(list).countType() == null
                || element.properties().get(list).type().real()) {
            throw new RefusedFile(
                    MeshFileProblem.PLY_HEADER, "a face without vertex indices", "a list vertex_indices", "");
        }
        for (long f = 0; f < element.count(); f++) {
            for (int i = 0; i < element.properties().size(); i++) {
                if (i == list) {
                    readFace(element.properties().get(i));
                } else {
                    pass(element.properties().get(i));
                }
            }
        }
    }

    private void readFace(PlyHeader.Property property) throws IOException, RefusedFile {
        int count = listLength(property);
        for (int i = 0; i < count; i++) {
            long index = values.whole(property.type());
            if (index < 0 || index >= vertices) {
                throw new RefusedFile(
                        MeshFileProblem.PLY_INDEX,
                        "the vertex index " + index,
                        "0 to " + (vertices - 1),
                        values.where());
            }
            face[i] = (int) index;
        }
        for (int i = 2; i < count; i++) {
            corner(0, face[0]);
            corner(3, face[i - 1]);
            corner(6, face[i]);
            triangles.take(corners);
        }
    }

    private void corner(int at, int vertex) {
        corners[at] = xyz[3 * vertex];
        corners[at + 1] = xyz[3 * vertex + 1];
        corners[at + 2] = xyz[3 * vertex + 2];
    }

    private void pass(PlyHeader.Property property) throws IOException, RefusedFile {
        int count = property.countType() == null ? 1 : listLength(property);
        for (int i = 0; i < count; i++) {
            values.number(property.type());
        }
    }

    private int listLength(PlyHeader.Property property) throws IOException, RefusedFile {
        PlyType type = property.countType();
        long count = type == null ? 1 : values.whole(type);
        if (count < 0 || count > LONGEST_LIST) {
            throw new RefusedFile(
                    MeshFileProblem.PLY_LIST, "a list of " + count + " values", "0 to " + LONGEST_LIST, values.where());
        }
        return (int) count;
    }

    private void expectEnd() throws IOException, RefusedFile {
        for (int next = in.next(); next >= 0; next = in.next()) {
            if (next > ' ') {
                throw new RefusedFile(
                        MeshFileProblem.TRAILING_BYTES,
                        (in.remaining() + 1) + " bytes after the last element",
                        "the end of the file",
                        "byte " + (in.position() - 1));
            }
        }
    }
}
