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

    private StockClearance(double safeZMm) {
        this.safeZMm = safeZMm;
    }

    public static StockClearance of(Blank blank, Fixture fixture) {
        return new StockClearance(Math.max(blank.radiusMm(), fixture.noseDiameterMm() / 2) + GAP_MM);
    }

    /** Lowest Z of a rapid, mm above the rotary axis. */
    public double safeZMm() {
        return safeZMm;
    }

    /**
     * A rapid between two positions above all stock.
     *
     * @throws IllegalArgumentException if either end is lower, or the tool leans
     */
    public Rapid rapid(MachinePosition from, MachinePosition to) {
        requireClear("start", from);
        requireClear("end", to);
        return new Rapid(to);
    }

    private void requireClear(String end, MachinePosition position) {
        if (!(position.z() >= safeZMm) || position.b() != 0) {
            throw new IllegalArgumentException(
                    "the " + end + " of a rapid must have z of " + safeZMm + " or more and b of 0, not " + position);
        }
    }
}
