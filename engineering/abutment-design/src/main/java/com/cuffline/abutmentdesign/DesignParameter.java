package com.cuffline.abutmentdesign;

import com.cuffline.measurement.Side;
import java.util.Arrays;
import java.util.Optional;

/** What of an abutment can be asked for, proposed and overridden. */
public enum DesignParameter {
    MARGIN_DEPTH_BUCCAL("marginDepthMm.buccal", "mm"),
    MARGIN_DEPTH_MESIAL("marginDepthMm.mesial", "mm"),
    MARGIN_DEPTH_LINGUAL("marginDepthMm.lingual", "mm"),
    MARGIN_DEPTH_DISTAL("marginDepthMm.distal", "mm"),
    MARGIN_SMOOTHING("marginSmoothingMm", "mm"),
    MARGIN_OFFSET("marginOffsetMm", "mm"),
    EMERGENCE_BULGE("emergenceBulge", "1"),
    CRITICAL_ZONE("criticalZoneMm", "mm"),
    CHAMFER_WIDTH("chamferWidthMm", "mm"),
    TAPER("taperPerWallDeg", "deg"),
    POST_HEIGHT("postHeightMm", "mm"),
    /** What the clinic wants the post to be at the least; a lower one is warned of. */
    LEAST_POST_HEIGHT("leastPostHeightMm", "mm"),
    POST_TILT_MESIODISTAL("postTiltDeg.mesiodistal", "deg"),
    POST_TILT_BUCCOLINGUAL("postTiltDeg.buccolingual", "deg"),
    POST_OFFSET_BUCCAL("postOffsetMm.buccal", "mm"),
    POST_OFFSET_MESIAL("postOffsetMm.mesial", "mm"),
    POST_EDGE_RADIUS("postEdgeRadiusMm", "mm"),
    GROOVES("grooves", "count"),
    GROOVE_DEPTH("grooveDepthMm", "mm"),
    CHANNEL_ANGLE("channelAngleDeg", "deg"),
    CHANNEL_EXIT("channelExitAzimuthDeg", "deg"),
    HEALING_RISE("healingRiseMm", "mm");

    private final String code;
    private final String unit;

    DesignParameter(String code, String unit) {
        this.code = code;
        this.unit = unit;
    }

    /** Stable code, as orders, facts and reports write it. */
    public String code() {
        return code;
    }

    /** {@code mm}, {@code deg}, {@code count}, or {@code 1} for a share. */
    public String unit() {
        return unit;
    }

    /** Whether only whole numbers have a meaning. */
    public boolean counted() {
        return unit.equals("count");
    }

    /** The parameter of a stable code; empty for an unknown one. */
    public static Optional<DesignParameter> of(String code) {
        return Arrays.stream(values())
                .filter(parameter -> parameter.code.equals(code))
                .findFirst();
    }

    /** The margin depth of a side. */
    public static DesignParameter marginDepth(Side side) {
        return values()[MARGIN_DEPTH_BUCCAL.ordinal() + side.ordinal()];
    }
}
