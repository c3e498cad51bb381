package com.cuffline.milling;

/** How a machine holds stock. */
public sealed interface Workholding {

    /** @param slots blanks held at once */
    record Holder(int slots) implements Workholding {
        public Holder {
            Checks.atLeast("slots", 1, slots);
        }
    }

    /**
     * @param rimMm ring at the disc's edge that stays whole, so that the disc can be clamped
     * @param clearanceMm between the reserved circles of two parts, and to the rim
     * @param reserve room reserved per millimetre of the finished part, at least 1. It covers any enlargement the disc's lot
     *     may ask for, and is not the factor to mill with.
     */
    record DiscClamp(double rimMm, double clearanceMm, double reserve) implements Workholding {
        public DiscClamp {
            Checks.atLeast("rimMm", 0, rimMm);
            Checks.atLeast("clearanceMm", 0, clearanceMm);
            Checks.atLeast("reserve", 1, reserve);
        }

        double reservedDiameterMm(Unit unit) {
            return unit.largestDiameterMm() * reserve;
        }

        double usableRadiusMm(double discDiameterMm) {
            return discDiameterMm / 2 - rimMm - clearanceMm;
        }
    }
}
