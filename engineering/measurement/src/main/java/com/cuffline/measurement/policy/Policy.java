package com.cuffline.measurement.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every number by which an order is judged, with its default, the range a center may choose from, its unit and where the
 * default comes from. Numbers of a connection (angle, collar, post) are not here: they belong to the implant library.
 */
public enum Policy {
    CAP_OFF_HOLD_HOURS(24, 1, 96, "h", "[CAP24]"),
    CAP_OFF_COVERED_DAYS(7, 1, 60, "days", "'a few days' in [CAP24][SEED-HA], 7 is " + Policy.HOUSE),
    UNCOVERED_HOLD_WEEKS(2, 0, 12, "weeks", "[BIO-WK1][BIO-WK2]"),
    UNCOVERED_WARN_WEEKS(4, 0, 12, "weeks", "[BIO-WK1][BIO-WK2], 4 is " + Policy.HOUSE),
    PROVISIONAL_REVIEW_WEEKS(3, 0, 12, "weeks", "[CEREC-3W]"),
    HEALING_POLYMER_DAYS(180, 1, 400, "days", "[MEDIMATCH][NEOSS]"),
    MEASUREMENT_WARN_DAYS(30, 1, 365, "days", Policy.HOUSE + ", no study found"),
    MEASUREMENT_HOLD_DAYS(60, 1, 365, "days", Policy.HOUSE + ", no study found"),
    UNSUPPORTED_WARN_SECONDS(300, 1, 3600, "s", "[COLLAPSE]"),
    COLLAPSE_MARGIN_MM(0.2, 0, 2, "mm", "derived from [COLLAPSE]: 14 % of the volume at a radius of 3 mm after 5 min"),
    COLLAPSE_MID_DEPTH_MM(0.65, 0, 2, "mm", "[ISFIR], half of 1.29 mm"),
    HEIGHT_LOSS_MM(0.27, 0, 2, "mm", "[LI2019], the most in 20 min"),
    READING_PROBE_MM(0.3, 0, 2, "mm", Policy.HOUSE),
    READING_SCAN_MM(0.05, 0, 2, "mm", Policy.HOUSE),
    READING_MODEL_MM(0.15, 0, 2, "mm", Policy.HOUSE),
    READING_CBCT_MM(0.2, 0, 2, "mm", Policy.HOUSE),

    MANDIBLE_MONTHS(3, 0, 24, "months", "[KG][DTC][JOI3M]"),
    MAXILLA_MONTHS(4, 0, 24, "months", "[KG][DTC], 5-6 in [JOI3M]"),
    GRAFTED_MONTHS(6, 0, 24, "months", "[KG][DTC]"),
    CONVENTIONAL_WEEKS(12, 0, 100, "weeks", "[BAREWAL]"),
    EARLY_WEEKS(6, 0, 100, "weeks", "[BAREWAL]"),
    EARLY_TORQUE_NCM(32, 0, 120, "Ncm", "[PLACETQ]"),
    EARLY_ISQ(65, 1, 100, "ISQ", "[ITI2013]"),
    IMMEDIATE_TORQUE_NCM(35, 0, 120, "Ncm", "[OSSEO594], 20-45 in [ITI2013]"),
    IMMEDIATE_ISQ(70, 1, 100, "ISQ", "[OSSEO594], 60-65 in [ITI2013]"),

    DESIGN_DAYS(1, 0, 60, "working days", Policy.HOUSE),
    MILLING_DAYS(3, 0, 60, "working days", Policy.HOUSE),
    RUSH_MILLING_DAYS(1, 0, 60, "working days", Policy.HOUSE),
    TRANSIT_DAYS(2, 0, 60, "working days", Policy.HOUSE),
    SEATING_BUFFER_DAYS(1, 0, 60, "working days", Policy.HOUSE),

    CUFF_BEYOND_CROWN_MM(1.0, 0, 5, "mm", "[CROWNAI] average teeth, 1 mm is " + Policy.HOUSE),
    NARROWEST_IMPLANT_MM(3.0, 0, 5, "mm", "[K223113][K242542], certainty A"),
    NARROW_IMPLANT_MM(4.0, 0, 8, "mm", "[K093483]"),
    NARROW_IMPLANT_ANGLE_DEG(15, 0, 45, "deg", "[K093483] for 30 deg, 15 is " + Policy.HOUSE),
    TILT_WARN_DEG(20, 0, 45, "deg", "house default where the library has no platform"),
    EMERGENCE_WARN_DEG(30, 0, 90, "deg", "[KATA][SOULAMI]"),
    COLLAR_WARN_MM(2.0, 0, 5, "mm", "[SPINATO][ABUTHEIGHT]"),
    MARGIN_BUCCAL_WARN_MM(1.5, 0, 5, "mm", "[GENIE-PREP]"),
    MARGIN_CEMENTED_MOST_MM(2.0, 0, 5, "mm", Policy.HOUSE),
    MARGIN_PROXIMAL_WARN_MM(1.5, 0, 5, "mm", Policy.COMMON),
    BONE_DISTANCE_WARN_MM(2.0, 0, 5, "mm", Policy.COMMON),
    SPACE_CEMENT_WARN_MM(7, 0, 20, "mm", Policy.COMMON),
    SPACE_SCREW_WARN_MM(5, 0, 20, "mm", Policy.COMMON),
    CLEARANCE_WARN_MM(1.5, 0, 5, "mm", Policy.COMMON + "; 2.0 in [GENIE-PREP]"),
    CLEARANCE_METAL_CERAMIC_WARN_MM(2.0, 0, 5, "mm", "[GENIE-PREP]"),
    SPACE_TOLERANCE_MM(1.0, 0, 5, "mm", Policy.HOUSE),
    DISPLACEMENT_WARN_MM(0.5, 0, 3, "mm", Policy.HOUSE),
    DISPLACEMENT_MOST_MM(1.0, 0, 3, "mm", Policy.HOUSE),
    TAPER_TOTAL_LEAST_DEG(8, 0, 45, "deg", "[RCS]"),
    TAPER_TOTAL_WARN_DEG(16, 0, 45, "deg", "[SHEEN]"),
    TAPER_TOTAL_MOST_DEG(24, 0, 45, "deg", Policy.HOUSE),
    CHANNEL_ANGLE_MOST_DEG(25, 0, 45, "deg", Policy.COMMON + "; 20 in [K243278]"),
    RING_GAP_WARN_DEG(100, 1, 360, "deg", Policy.HOUSE),
    JUMP_MM(0.5, 0, 5, "mm", Policy.HOUSE),
    JUMP_PER_DEG_MM(0.04, 0, 1, "mm/deg", Policy.HOUSE),
    DEEP_RADIUS_TOLERANCE_MM(0.5, 0, 5, "mm", Policy.HOUSE),
    HEALING_PART_TOLERANCE_MM(1.5, 0, 5, "mm", Policy.HOUSE),
    PAPILLA_TOLERANCE_MM(1.0, 0, 5, "mm", Policy.HOUSE),
    THIN_TISSUE_MM(2.0, 0, 5, "mm", Policy.COMMON),
    GAP_TOLERANCE_MM(1.0, 0, 5, "mm", Policy.HOUSE),
    GAP_LEAST_SHARE(0.6, 0, 1, "of the crown", Policy.HOUSE),
    GAP_MOST_SHARE(1.5, 1, 3, "of the crown", Policy.HOUSE),
    IMPLANT_TO_NEIGHBOUR_MM(1.5, 0, 5, "mm", "[JSTAGE][DTI]"),
    ABUTMENT_TO_NEIGHBOUR_MM(0.5, 0, 5, "mm", Policy.COMMON);

    private static final String HOUSE = "house policy, certainty C";
    private static final String COMMON = "general knowledge, certainty C";

    private final double standard;
    private final double least;
    private final double most;
    private final String unit;
    private final String source;

    Policy(double standard, double least, double most, String unit, String source) {
        this.standard = standard;
        this.least = least;
        this.most = most;
        this.unit = unit;
        this.source = source;
    }

    /** Name in a policies file, as {@code cap-off-hold-hours}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public double standard() {
        return standard;
    }

    public String unit() {
        return unit;
    }

    /** Where the default comes from. */
    public String source() {
        return source;
    }

    boolean allows(double value) {
        return value >= least && value <= most;
    }

    String range() {
        return least + " to " + most + " " + unit;
    }

    static Optional<Policy> withKey(String key) {
        return Arrays.stream(values())
                .filter(policy -> policy.key().equals(key))
                .findFirst();
    }
}
