package com.cuffline.milling.toolpath;

import com.cuffline.milling.center.Blank;
import com.cuffline.milling.center.Fixture;

/**
 * Knows the stock and the clamp, and therefore is the only source of rapids. Both ends of a rapid lie above all that stock and clamp reach at its A and B, or at
 * every A and B where it turns; the tool stands upright, so nothing below its tip is passed.
 */
public final class StockClearance {
    /** Kept between the enclosing cylinder and a rapid, mm. */
    public static final double GAP_MM = 2;

    private final double highMm;
    private final double reachMm;
    private final boolean tilts;

    /**
     * @param highMm of the stock above its middle
     * @param reachMm of the stock from its middle, across
     * @param tilts whether B may leave 0, tilting the stock
     */
    private StockClearance(double highMm, double reachMm, boolean tilts) {
        this.highMm = highMm;
        this.reachMm = reachMm;
        this.tilts = tilts;
    }

    public static StockClearance of(Blank blank, Fixture fixture) {
        return new StockClearance(Math.max(blank.radiusMm(), fixture.noseDiameterMm() / 2), 0, false);
    }

    /**
     * Above a disc that A and B turn about its middle.
     *
     * @param topMm of disc and holder above the middle while it lies flat
     * @param radiusMm of the disc
     */
    public static StockClearance ofDisc(double topMm, double radiusMm) {
        return new StockClearance(topMm, radiusMm, true);
    }

    /** Lowest Z of a rapid that does not turn the stock, mm above the rotary axis, while a disc lies flat. */
    public double safeZMm() {
        return highMm + GAP_MM;
    }

    /** Lowest Z of a rapid at the A and B of a position. */
    public double safeZMm(MachinePosition at) {
        if (reachMm == 0) {
            return safeZMm();
        }
        double flat =
                Math.abs(StrictMath.cos(StrictMath.toRadians(at.a())) * StrictMath.cos(StrictMath.toRadians(at.b())));
        return highMm * flat + reachMm * Math.sqrt(1 - flat * flat) + GAP_MM;
    }

    /** Lowest Z of a rapid that turns A or B. */
    public double turnZMm() {
        return Math.hypot(highMm, reachMm) + GAP_MM;
    }

    /**
     * A rapid between two positions above all stock.
     *
     * @throws IllegalArgumentException if either end is lower, or the tool leans
     */
    public Rapid rapid(MachinePosition from, MachinePosition to) {
        double least = from.a() == to.a() && from.b() == to.b() ? safeZMm(to) : turnZMm();
        requireClear("start", from, least);
        requireClear("end", to, least);
        return new Rapid(to);
    }

    private void requireClear(String end, MachinePosition position, double least) {
        if (!(position.z() >= least) || !tilts && position.b() != 0) {
            throw new IllegalArgumentException("the " + end + " of a rapid must have z of " + least + " or more"
                    + (tilts ? "" : " and b of 0") + ", not " + position);
        }
    }
}
