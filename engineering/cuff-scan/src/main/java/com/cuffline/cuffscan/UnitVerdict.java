package com.cuffline.cuffscan;

import java.util.Optional;

/**
 * What a scan's size says about its unit. A scan shows between one site (8 mm) and two arches in a bite (200 mm); within these
 * bounds the four units do not overlap.
 */
public enum UnitVerdict {
    MM_PLAUSIBLE("mm-plausible", ScanUnit.MILLIMETRE),
    LOOKS_LIKE_METRES("looks-like-metres", ScanUnit.METRE),
    LOOKS_LIKE_INCHES("looks-like-inches", ScanUnit.INCH),
    LOOKS_LIKE_MICROMETRES("looks-like-micrometres", ScanUnit.MICROMETRE),
    UNCLEAR("unclear", null);

    /** Longest side of a scan, mm. */
    static final double LEAST_MM = 8;

    static final double MOST_MM = 200;
    /** A stated unit is believed within wider bounds: a healing abutment alone is small. */
    static final double LEAST_STATED_MM = 3;

    static final double MOST_STATED_MM = 400;

    private final String code;
    private final Optional<ScanUnit> unit;

    UnitVerdict(String code, @org.jspecify.annotations.Nullable ScanUnit unit) {
        this.code = code;
        this.unit = Optional.ofNullable(unit);
    }

    /** The verdict on a longest side in an unknown unit. */
    static UnitVerdict of(double longestSide) {
        for (UnitVerdict verdict : values()) {
            if (verdict.unit.isPresent()) {
                double mm = longestSide * verdict.unit.get().millimetres();
                if (mm >= LEAST_MM && mm <= MOST_MM) {
                    return verdict;
                }
            }
        }
        return UNCLEAR;
    }

    static boolean believable(double longestSide, ScanUnit stated) {
        double mm = longestSide * stated.millimetres();
        return mm >= LEAST_STATED_MM && mm <= MOST_STATED_MM;
    }

    public String code() {
        return code;
    }

    /** The unit that the size speaks for. */
    public Optional<ScanUnit> unit() {
        return unit;
    }
}
