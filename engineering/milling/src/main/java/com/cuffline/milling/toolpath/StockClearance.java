package com.cuffline.milling.toolpath;

import com.cuffline.milling.center.Blank;
import com.cuffline.milling.center.Fixture;

/**
 * Knows the stock and the clamp, and therefore is the only source of rapids. Both ends of a rapid lie above the cylinder about the rotary
 * axis that encloses stock and clamp at every A; the tool stands upright (B = 0), so nothing below its tip is passed.
 */
public final class StockClearance {
    /** Kept between the enclosing cylinder and a rapid, mm. */
    public static final double GAP_MM = 2;

    private final double safeZMm;

    private final double turnZMm;

    private StockClearance(double safeZMm, double turnZMm) {
        this.safeZMm = safeZMm;
        this.turnZMm = turnZMm;
    }

    public static StockClearance of(Blank blank, Fixture fixture) {
        double safe = Math.max(blank.radiusMm(), fixture.noseDiameterMm() / 2) + GAP_MM;
        return new StockClearance(safe, safe);
    }

    /**
     * Above a disc that lies flat at A = 0 and A = 180, with its middle on the rotary axis.
     *
     * @param topMm of disc and holder above the middle while it lies flat
     * @param sweptMm farthest point of disc and holder from the rotary axis; a rapid that turns A stays above it
     */
    public static StockClearance ofDisc(double topMm, double sweptMm) {
        return new StockClearance(topMm + GAP_MM, sweptMm + GAP_MM);
    }

    /** Lowest Z of a rapid that does not turn A, mm above the rotary axis. */
    public double safeZMm() {
        return safeZMm;
    }

    /**
     * A rapid between two positions above all stock.
     *
     * @throws IllegalArgumentException if either end is lower, or the tool leans
     */
    public Rapid rapid(MachinePosition from, MachinePosition to) {
        double least = from.a() == to.a() ? safeZMm : turnZMm;
        requireClear("start", from, least);
        requireClear("end", to, least);
        return new Rapid(to);
    }

    private static void requireClear(String end, MachinePosition position, double least) {
        if (!(position.z() >= least) || position.b() != 0) {
            throw new IllegalArgumentException(
                    "the " + end + " of a rapid must have z of " + least + " or more and b of 0, not " + position);
        }
    }
}
