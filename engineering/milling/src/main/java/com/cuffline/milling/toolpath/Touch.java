package com.cuffline.milling.toolpath;

import com.cuffline.geometry.Vector3;

/**
 * One lowering of a ball: machine X and Z of its centre, the point of the part it touched and the direction from there to the centre.
 *
 * @param lid whether it only touched the lid over the channel's opening
 * @param onTop whether it stands on the top
 */
record Touch(double x, double z, Vector3 contact, Vector3 normal, Region region, boolean lid, boolean onTop) {
    boolean hit() {
        return z > Double.NEGATIVE_INFINITY;
    }

    /** The contact's way from one lowering to another, mm. */
    double jump(Touch other) {
        return contact.distanceTo(other.contact);
    }

    /** The centre's way, mm. */
    double way(Touch other) {
        return Math.hypot(other.x - x, other.z - z);
    }
}
