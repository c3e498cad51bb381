package com.cuffline.milling.planning;

import com.cuffline.milling.Checks;

/** Stock at hand, by lot. */
public sealed interface StockLot {

    /** Lot number; of a disc, its own number within the lot. */
    String id();

    String material();

    /** Locked lots are not used. */
    boolean quarantined();

    StockLot quarantine();

    /** @param pieces at hand */
    record Blanks(
            String id,
            String material,
            String family,
            double diameterMm,
            double heightMm,
            int pieces,
            boolean quarantined)
            implements StockLot {
        public Blanks {
            Checks.named("lot", id);
            Checks.positive("diameterMm", diameterMm);
            Checks.positive("heightMm", heightMm);
            Checks.within("pieces", 0, 1e6, pieces);
        }

        @Override
        public Blanks quarantine() {
            return new Blanks(id, material, family, diameterMm, heightMm, pieces, true);
        }
    }

    /**
     * One disc, new or started.
     *
     * @param lot it belongs to
     * @param freeMm2 what is left within the holder's ring
     */
    record DiscPiece(String id, String lot, String material, Size size, double freeMm2, boolean quarantined)
            implements StockLot {
        public DiscPiece {
            Checks.named("disc", id);
            Checks.atLeast("freeMm2", 0, freeMm2);
        }

        @Override
        public DiscPiece quarantine() {
            return new DiscPiece(id, lot, material, size, freeMm2, true);
        }
    }

    /**
     * What a disc can hold.
     *
     * @param diameterMm of the disc; a machine takes discs of one diameter
     * @param heightMm green height of the tallest part
     * @param areaFactor green over sintered area
     * @param heightFactor green over sintered height
     */
    record Size(double diameterMm, double heightMm, double areaFactor, double heightFactor) {
        public Size {
            Checks.positive("diameterMm", diameterMm);
            Checks.positive("heightMm", heightMm);
            Checks.within("areaFactor", 1, 2.25, areaFactor);
            Checks.within("heightFactor", 1, 1.5, heightFactor);
        }
    }

    /** @param lengthMm left of all bars of the lot that can be used */
    record Bars(String id, String material, double diameterMm, double lengthMm, boolean quarantined)
            implements StockLot {
        public Bars {
            Checks.named("lot", id);
            Checks.positive("diameterMm", diameterMm);
            Checks.atLeast("lengthMm", 0, lengthMm);
        }

        @Override
        public Bars quarantine() {
            return new Bars(id, material, diameterMm, lengthMm, true);
        }
    }
}
