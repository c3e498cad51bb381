package com.cuffline.abutmentdesign.solid;

import com.cuffline.abutmentdesign.solid.Level.Piece;
import java.util.ArrayList;
import java.util.List;

/** Chooses the rows of the outer surface: as many as the curvature of the profile and the longest edge ask. */
final class Levels {
    /** Share of the tolerance that the chords between rows may take. */
    private static final double SHARE = 0.45;

    private final Columns base;
    private final Form form;
    private final double tolerance;
    private final double longest;
    private final List<Level> levels = new ArrayList<>();
    private int marginRow;

    private Levels(Columns base, double tolerance, double longest) {
        this.base = base;
        this.form = base.form;
        this.tolerance = SHARE * tolerance;
        this.longest = longest;
    }

    /** The rows and which of them is the margin line. */
    record Chosen(Level[] levels, int marginRow) {}

    /**
     * The part of the surface that the channel may cut, where rows must stand closer.
     *
     * @param wallFrom part of the wall from which on; above 1 if nowhere
     * @param stepMm between rows
     * @param capRadiusMm radius of a top that needs rings because it does not close inside the channel; 0 if it does
     */
    record Zone(double wallFrom, double stepMm, double capRadiusMm) {}

    static Chosen choose(Columns base, double toleranceMm, double longestMm, Zone zone) {
        Levels rows = new Levels(base, toleranceMm, longestMm);
        rows.belowMargin();
        rows.finish();
        rows.wall(zone);
        if (rows.form.edge > 0) {
            rows.even(Piece.EDGE, rows.arcs(rows.form.edge));
        }
        if (zone.capRadiusMm() > 0) {
            int rings = (int) Math.ceil(zone.capRadiusMm() / zone.stepMm());
            for (int k = 1; k < rings; k++) {
                rows.add(Piece.CAP, (double) k / rings);
            }
        }
        return new Chosen(rows.levels.toArray(Level[]::new), rows.marginRow);
    }

    private void belowMargin() {
        double bottom = form.plan.base().bottomMm();
        double collar = form.plan.emergence().collarTopMm() - bottom;
        if (collar > CollarRound.LEAST_COLLAR_MM) {
            add(Piece.COLLAR, 0);
            even(Piece.COLLAR, parts(collar));
            even(Piece.FILLET, filletArcs());
        } else {
            add(Piece.SUBCRITICAL, 0);
        }
        double flare = 0;
        double rise = 0;
        double part = 0;
        for (int k = 0; k < base.count; k++) {
            flare = Math.max(flare, Math.abs(base.radius[k] - form.plan.base().radiusMm()));
            rise = Math.max(rise, base.height[k] - form.plan.emergence().collarTopMm());
            part = Math.max(part, form.subcriticalPart(base.height[k]));
        }
        double length = Math.sqrt(flare * flare + rise * rise);
        double bend = flare * part * Math.abs(form.bump(1.0 / 3)) * 27;
        int forBend = (int) Math.ceil(Math.sqrt(bend / (8 * tolerance)));
        even(Piece.SUBCRITICAL, Math.max(parts(part * length), forBend));
        even(Piece.CRITICAL, parts((1 - part) * length));
        marginRow = levels.size() - 1;
    }

    /** The round that turns most asks for the most rows. */
    private int filletArcs() {
        double least = 1;
        for (int k = 0; k < base.count; k++) {
            least = Math.min(least, base.fillet.halfTurnCosine(base, k));
        }
        // The sagitta of an arc of a part of the turn, its radius taken as the tangent over half the turn.
        double turn = 2 * StrictMath.acos(least);
        double parts = Math.sqrt(CollarRound.tangentMm(form.plan) * turn / (4 * tolerance));
        return Math.max(1, (int) Math.ceil(parts));
    }

    private void finish() {
        if (form.ledge > 0) {
            even(Piece.LEDGE, parts(form.ledge));
        }
        if (form.round > 0) {
            even(Piece.ROUND, arcs(form.round));
        }
    }

    private void wall(Zone zone) {
        double length = 0;
        for (int k = 0; k < base.count; k++) {
            length = Math.max(length, base.wallLength(k));
        }
        length /= form.cosTaper;
        double fine = Math.min(1, zone.wallFrom());
        double at = 0;
        if (form.grooves.length > 0) {
            // The grooves fade in between a quarter and a half of the wall: bend 6 x depth over that length squared.
            at = wallTo(at, Math.min(fine, 0.25), length, longest);
            double fade = 0.25 * length;
            double step = Math.sqrt(8 * tolerance * fade * fade / Math.max(1e-9, 6 * form.grooveDepth));
            at = wallTo(at, Math.min(fine, 0.5), length, Math.min(longest, step));
            wallTo(wallTo(at, fine, length, longest), 1, length, Math.min(zone.stepMm(), step));
        } else {
            wallTo(wallTo(at, fine, length, longest), 1, length, zone.stepMm());
        }
    }

    private double wallTo(double from, double to, double length, double step) {
        if (to - from < 1e-9) {
            return from;
        }
        int steps = Math.max(1, (int) Math.ceil((to - from) * length / step));
        for (int k = 1; k <= steps; k++) {
            add(Piece.WALL, k == steps ? to : from + (to - from) * k / steps);
        }
        return to;
    }

    private int parts(double lengthMm) {
        return Math.max(1, (int) Math.ceil(lengthMm / longest));
    }

    private int arcs(double radius) {
        double half = StrictMath.acos(1 - Math.min(1, tolerance / radius));
        return Math.max(2, (int) Math.ceil((Math.PI / 2 - form.taper) / (2 * half)));
    }

    private void even(Piece piece, int steps) {
        for (int k = 1; k <= steps; k++) {
            add(piece, (double) k / steps);
        }
    }

    private void add(Piece piece, double t) {
        levels.add(Level.of(form, piece, t));
    }
}
