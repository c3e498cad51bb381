package com.cuffline.geometry;

import java.util.List;

/**
 * A run of triangles that ought to be seen whole from a point, so that {@link PatchSight} can prove that they do not cross each other.
 *
 * @param firstTriangle index in the mesh
 * @param triangles how many follow each other
 * @param eyes points to try in turn; none where no proof is wanted
 * @param hollow whether the outside of the triangles faces the eye
 * @param towards unit direction from the eye in which the border to each patch is closed, by that patch's number; its own is not used
 */
public record Patch(int firstTriangle, int triangles, List<Vector3> eyes, boolean hollow, List<Vector3> towards) {
    public Patch {
        eyes = List.copyOf(eyes);
        towards = List.copyOf(towards);
    }

    int end() {
        return firstTriangle + triangles;
    }
}
