package com.cuffline.milling;

import com.cuffline.milling.Place.DiscSpot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Places circles in a disc, first-fit in rows from the top down. A row is a band as high as the circle that opened it; a
 * circle goes into the first row that is high enough and has room at its right end. Bands are a clearance apart, so circles of
 * different rows never touch. Simple and predictable rather than dense: real outlines may be nested closer.
 */
final class DiscRows {

    private static final class Row {
        private final double yMm;
        private final double heightMm;
        private double freeFromXMm = Double.NEGATIVE_INFINITY;

        private Row(double yMm, double heightMm) {
            this.yMm = yMm;
            this.heightMm = heightMm;
        }
    }

    private final double radiusMm;
    private final double clearanceMm;
    private final List<Row> rows = new ArrayList<>();

    DiscRows(double radiusMm, double clearanceMm) {
        this.radiusMm = radiusMm;
        this.clearanceMm = clearanceMm;
    }

    Optional<DiscSpot> place(int slot, double diameterMm) {
        for (Row row : rows) {
            Optional<DiscSpot> spot = placeIn(row, slot, diameterMm);
            if (spot.isPresent()) {
                return spot;
            }
        }
        double topMm = rows.isEmpty() ? radiusMm : bottom(rows.get(rows.size() - 1)) - clearanceMm;
        Row row = new Row(topMm - diameterMm / 2, diameterMm);
        Optional<DiscSpot> spot = placeIn(row, slot, diameterMm);
        spot.ifPresent(found -> rows.add(row));
        return spot;
    }

    private Optional<DiscSpot> placeIn(Row row, int slot, double diameterMm) {
        double reachMm = radiusMm - diameterMm / 2;
        if (diameterMm > row.heightMm || Math.abs(row.yMm) > reachMm) {
            return Optional.empty();
        }
        double halfChordMm = Math.sqrt(reachMm * reachMm - row.yMm * row.yMm);
        double xMm = Math.max(0.0 - halfChordMm, row.freeFromXMm + diameterMm / 2);
        if (xMm > halfChordMm) {
            return Optional.empty();
        }
        row.freeFromXMm = xMm + diameterMm / 2 + clearanceMm;
        return Optional.of(new DiscSpot(slot, xMm, row.yMm, diameterMm));
    }

    private static double bottom(Row row) {
        return row.yMm - row.heightMm / 2;
    }
}
