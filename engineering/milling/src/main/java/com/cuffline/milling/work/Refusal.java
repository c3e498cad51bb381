package com.cuffline.milling.work;

/**
 * Why a unit does not go on.
 *
 * @param code stable: {@code plan.*}, {@code nest.*}, {@code mill.*} or {@code proof.*}
 */
public record Refusal(String unit, String code, String message) {
    /** The machine's calibration coupon is too old for a release. */
    public static final String COUPON_STALE = "mill.coupon-stale";
    /** The tools' lives are used up by the programs of the units before. */
    public static final String TOOL_WORN = "mill.tool-worn";
    /** There are no programs for this way of making. */
    public static final String NOT_PROGRAMMED = "mill.route-not-programmed";
    /** The shape cannot be used as a target: its axis lies outside, it has no height. */
    public static final String SHAPE_UNFIT = "mill.shape-unfit";
    /** Machine or stock lot are not in the center any more. */
    public static final String CENTER_CHANGED = "mill.center-changed";
}
