package com.cuffline.cuffscan;

/** The numbers of a site's place, by their path in an order. */
public enum PlaceField {
    TILT_MESIODISTAL("axisTiltDeg.mesiodistal", "deg", 3, 3),
    TILT_BUCCOLINGUAL("axisTiltDeg.buccolingual", "deg", 3, 3),
    SPACE("interocclusalSpaceMm", "mm", 0.1, 0.5),
    GINGIVA_TO_ANTAGONIST("place.gingivaToAntagonistMm", "mm", 0.1, 0.5),
    GAP("place.mesiodistalGapMm", "mm", 0.1, 0.5),
    CONTACT_HEIGHT("place.contactHeightMm", "mm", 0.5, 1),
    TO_MESIAL("place.axisToMesialNeighbourMm", "mm", 0.1, 0.5),
    TO_DISTAL("place.axisToDistalNeighbourMm", "mm", 0.1, 0.5),
    BONE_MESIAL("place.boneMesialMm", "mm", 0, 0.5),
    BONE_DISTAL("place.boneDistalMm", "mm", 0, 0.5),
    PAPILLA_MESIAL("place.papillaMesialMm", "mm", 0, 0.5),
    PAPILLA_DISTAL("place.papillaDistalMm", "mm", 0, 0.5);

    private final String path;
    private final String unit;
    private final double uncertainty;
    private final double limit;

    PlaceField(String path, String unit, double uncertainty, double limit) {
        this.path = path;
        this.unit = unit;
        this.uncertainty = uncertainty;
        this.limit = limit;
    }

    /** Path within a site of an order. */
    public String path() {
        return path;
    }

    public String unit() {
        return unit;
    }

    /** How far the reading may be off on a scan without error, in the unit; of a contact's height more, since contacts are flat. [POLICY] */
    public double uncertainty() {
        return uncertainty;
    }

    /** A typed value farther off than this is raised, in the unit. [POLICY] */
    public double limit() {
        return limit;
    }
}
