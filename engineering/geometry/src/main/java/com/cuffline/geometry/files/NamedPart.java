package com.cuffline.geometry.files;

import com.cuffline.geometry.TriangleMesh;
import java.util.List;

/**
 * A run of triangles with a name, for example a region of an abutment.
 *
 * @param name letters, digits, space, point, dash, underscore; 1 to 80 characters
 * @param fromTriangle first triangle
 * @param toTriangle the triangle after the last, above fromTriangle
 */
public record NamedPart(String name, int fromTriangle, int toTriangle) {
    public NamedPart {
        checkName(name);
        if (fromTriangle < 0 || toTriangle <= fromTriangle) {
            throw new IllegalArgumentException(
                    "part " + name + " must hold triangles but runs from " + fromTriangle + " to before " + toTriangle);
        }
    }

    static void checkName(String name) {
        if (!name.matches("[A-Za-z0-9 ._-]{1,80}")) {
            throw new IllegalArgumentException("a name must be plain text of 1 to 80 characters but is " + name);
        }
    }

    /** The parts themselves, or the whole mesh as one part when there are none; they have to follow one another without a gap. */
    static List<NamedPart> covering(TriangleMesh mesh, List<NamedPart> parts, String wholeName) {
        if (parts.isEmpty()) {
            return List.of(new NamedPart(wholeName, 0, mesh.triangleCount()));
        }
        int next = 0;
        for (NamedPart part : parts) {
            if (part.fromTriangle() != next) {
                throw new IllegalArgumentException("part " + part.name() + " must begin at triangle " + next
                        + " but begins at " + part.fromTriangle());
            }
            next = part.toTriangle();
        }
        if (next != mesh.triangleCount()) {
            throw new IllegalArgumentException(
                    "the parts must end at triangle " + mesh.triangleCount() + " but end at " + next);
        }
        return parts;
    }
}
