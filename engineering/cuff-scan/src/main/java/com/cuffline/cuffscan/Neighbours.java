package com.cuffline.cuffscan;

import com.cuffline.measurement.Side;
import java.util.Optional;

/**
 * What of the neighbouring teeth a scan shows.
 *
 * @param mesialEndMm how far the scan goes on towards mesial, from the implant axis; at most about 15
 * @param distalEndMm likewise
 * @param crowns the tilt of a restoration that stands as both neighbours do, if their crowns show it
 */
public record Neighbours(
        Optional<Neighbour> mesial,
        Optional<Neighbour> distal,
        double mesialEndMm,
        double distalEndMm,
        Optional<CrownTilt> crowns) {
    private static final double NEAR_SIDE_DEG = 20;

    static Neighbours seen(NeighbourViews views, CrownWalls walls, CuffRing ring, boolean inverted) {
        return new Neighbours(
                NeighbourSearch.in(views.towards(Side.MESIAL, inverted), marginHeightMm(ring, Side.MESIAL)),
                NeighbourSearch.in(views.towards(Side.DISTAL, inverted), marginHeightMm(ring, Side.DISTAL)),
                views.end(Side.MESIAL),
                views.end(Side.DISTAL),
                walls.found(ring));
    }

    /** Highest gingival margin towards a side; of the whole ring where it has a gap there. */
    static double marginHeightMm(CuffRing ring, Side side) {
        return ring.ring().stream()
                .filter(point -> Math.abs(point.azimuthDeg() - side.azimuthDeg()) <= NEAR_SIDE_DEG)
                .mapToDouble(RingPoint::heightMm)
                .max()
                .orElse(ring.highestMm());
    }
}
