package com.cuffline.measurement;

/** The four directions in which clinics give numbers. */
public enum Side {
    BUCCAL,
    MESIAL,
    LINGUAL,
    DISTAL;

    /** Azimuth from buccal over mesial, degrees. */
    public double azimuthDeg() {
        return 90.0 * ordinal();
    }

    /** As in a sentence. */
    public String word() {
        return switch (this) {
            case BUCCAL -> "buccal";
            case MESIAL -> "mesial";
            case LINGUAL -> "lingual";
            case DISTAL -> "distal";
        };
    }
}
