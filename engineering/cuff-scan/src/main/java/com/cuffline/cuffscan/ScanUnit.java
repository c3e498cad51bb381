package com.cuffline.cuffscan;

import java.util.Optional;

/** Length unit of a scan's coordinates. */
public enum ScanUnit {
    MILLIMETRE("mm", 1),
    METRE("m", 1000),
    INCH("in", 25.4),
    MICROMETRE("um", 0.001);

    private final String symbol;
    private final double millimetres;

    ScanUnit(String symbol, double millimetres) {
        this.symbol = symbol;
        this.millimetres = millimetres;
    }

    /** The unit of a symbol: mm, m, in or um. */
    public static Optional<ScanUnit> of(String symbol) {
        for (ScanUnit unit : values()) {
            if (unit.symbol.equals(symbol)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    public String symbol() {
        return symbol;
    }

    /** Millimetres in one of this unit. */
    public double millimetres() {
        return millimetres;
    }
}
