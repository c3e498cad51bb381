package com.cuffline.abutmentdesign;

import com.cuffline.geometry.Vector3;

/** An implant's buccal, mesial and coronal directions in a frame shared by several sites; of any length above 0, at right angles. */
public record JawAxes(Vector3 buccal, Vector3 mesial, Vector3 coronal) {
    Vector3 toJaw(Vector3 inSite) {
        return buccal.unit()
                .times(inSite.x())
                .plus(mesial.unit().times(inSite.y()))
                .plus(coronal.unit().times(inSite.z()));
    }

    Vector3 toSite(Vector3 inJaw) {
        return new Vector3(inJaw.dot(buccal.unit()), inJaw.dot(mesial.unit()), inJaw.dot(coronal.unit()));
    }
}
