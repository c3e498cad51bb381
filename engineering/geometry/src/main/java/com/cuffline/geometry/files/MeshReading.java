package com.cuffline.geometry.files;

import com.cuffline.geometry.Vector3;

/** How the reading of a mesh file ended. Triangles handed out before a refusal are to be thrown away. */
public sealed interface MeshReading {

    /**
     * Every triangle was handed out.
     *
     * @param triangles number of triangles; polygons of a PLY count as the triangles they were cut into
     * @param degenerate how many of these have two equal corners
     * @param lowest lowest corner of the bounding box, file unit
     * @param highest highest corner of the bounding box, file unit
     * @param commentRemoved the file carried a name or comment, which was dropped
     */
    record Read(
            MeshFormat format, int triangles, int degenerate, Vector3 lowest, Vector3 highest, boolean commentRemoved)
            implements MeshReading {

        /** Longest side of the bounding box, file unit. */
        public double longestSide() {
            Vector3 size = highest.minus(lowest);
            return Math.max(size.x(), Math.max(size.y(), size.z()));
        }
    }

    /** The file is not taken. */
    record Refused(FileRefusal refusal) implements MeshReading {}
}
