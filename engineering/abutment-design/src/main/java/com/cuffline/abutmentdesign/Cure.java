package com.cuffline.abutmentdesign;

/** What cures a broken rule: a field of the site's order or a parameter of the design, and what to do about it. */
public enum Cure {
    IMPLANT("implant", "name the implant's system, platform and diameter"),
    IMPLANT_SITE("implant", "check tooth and implant"),
    MATERIAL("wish.material", "choose titanium, or name a titanium base that fits"),
    CUFF_SAMPLES("cuff.samples", "measure the cuff at least buccal, mesial, lingual and distal"),
    CUFF_RADIUS("cuff.samples", "measure the cuff's radius again"),
    CUFF_HEIGHT("cuff.samples", "measure the gingival height again"),
    CUFF_SHAPE("cuff.samples", "reshape the tissue, or measure the cuff again"),
    CUFF_WIDTH("cuff.samples", "measure the cuff's radius again, or decide on less chamfer, taper or tilt"),
    SPACE("interocclusalSpaceMm", "measure the space from implant table to antagonist again"),
    ROOM(
            "interocclusalSpaceMm",
            "measure the space to the antagonist again, or decide on screw retention or a deeper margin"),
    AXIS("axisTiltDeg", "measure the restoration axis again, or decide on an angled screw channel"),
    GAP("place.mesiodistalGapMm", "measure the gap and the distances to the neighbours at contact height again"),
    NEIGHBOURS("place", "measure the distances to both neighbours"),
    NEIGHBOUR_MESIAL(
            "place.axisToMesialNeighbourMm",
            "measure the distances to the neighbours again, or decide on a narrower margin"),
    NEIGHBOUR_DISTAL(
            "place.axisToDistalNeighbourMm",
            "measure the distances to the neighbours again, or decide on a narrower margin"),
    CROWN("axisTiltDeg", "measure the restoration axis again, or decide on a lower, narrower post"),
    CONTACT("place.contactHeightMm", "measure the gap and the distances to the neighbours at contact height again"),
    BONE("place", "measure the bone level mesially and distally"),
    BONE_MESIAL("place.boneMesialMm", "measure the bone levels again, or decide on a higher margin"),
    BONE_DISTAL("place.boneDistalMm", "measure the bone levels again, or decide on a higher margin"),
    DEPTH_BUCCAL("wish.marginDepthMm.buccal", "decide on the buccal margin depth again"),
    DEPTH_MESIAL("wish.marginDepthMm.mesial", "decide on the mesial margin depth again"),
    DEPTH_LINGUAL("wish.marginDepthMm.lingual", "decide on the lingual margin depth again"),
    DEPTH_DISTAL("wish.marginDepthMm.distal", "decide on the distal margin depth again"),
    SMOOTHING("marginSmoothingMm", "decide how far the margin may leave the measured cuff"),
    TAPER("wish.taperPerWallDeg", "decide on the taper again"),
    CHAMFER("wish.chamferWidthMm", "decide on the chamfer width again"),
    POST_HEIGHT("postHeightMm", "decide on the post height again"),
    CHANNEL("wish.screwChannel.angleDeg", "decide on the screw channel again"),
    SEAT("wish.material", "choose a lower titanium base, a higher part, or decide on the screw channel again"),
    BULGE("emergenceBulge", "decide on the emergence profile again"),
    RETENTION("wish.retention", "decide between cement and screw again"),
    DISPLACEMENT("wish.tissueDisplacementAllowedMm", "decide how far the tissue may be displaced"),
    OVERRIDE("overrides", "choose a value within the parameter's range"),
    SHARED_AXIS("axisTiltDeg", "measure the shared insertion axis again");

    private final String field;
    private final String advice;

    Cure(String field, String advice) {
        this.field = field;
        this.advice = advice;
    }

    /** Path of the field within a site of the order form; the code of the parameter to override where the form does not ask for it. */
    public String field() {
        return field;
    }

    /** What to measure or decide again. */
    public String advice() {
        return advice;
    }
}
