package com.cuffline.abutmentdesign.solid;

import com.cuffline.geometry.Vector3;

/** What stands on the margin line. */
public sealed interface Top {
    /**
     * A post for a restoration. Its axis runs through the centroid of the margin line, shifted by the offset; its wall follows
     * the margin line, inside it by the finish, and leans to the axis by the taper; the top is a plane across the axis.
     *
     * @param axis unit vector
     * @param taperRad of each wall against the axis, 0 or more
     * @param heightMm of the top along the axis above the lowest margin point
     * @param edgeRadiusMm of the round between wall and top; 0 for a sharp edge
     */
    record Post(
            Vector3 axis,
            double offsetXMm,
            double offsetYMm,
            double taperRad,
            double heightMm,
            double edgeRadiusMm,
            Grooves grooves)
            implements Top {
        public Post {
            Finite.check("axis", axis.x() + axis.y() + axis.z());
            Finite.check("offsetXMm", offsetXMm);
            Finite.check("offsetYMm", offsetYMm);
            Finite.check("taperRad", taperRad);
            Finite.check("heightMm", heightMm);
            Finite.check("edgeRadiusMm", edgeRadiusMm);
        }
    }

    /**
     * The head of a healing abutment: an upright wall on the margin line, a flat top across the implant axis.
     *
     * @param riseMm of the top above the highest margin point
     * @param edgeRadiusMm of the round between wall and top; 0 for a sharp edge
     */
    record HealingCap(double riseMm, double edgeRadiusMm) implements Top {
        public HealingCap {
            Finite.check("riseMm", riseMm);
            Finite.check("edgeRadiusMm", edgeRadiusMm);
        }
    }
}
