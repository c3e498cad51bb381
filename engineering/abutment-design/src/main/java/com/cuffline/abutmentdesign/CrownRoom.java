package com.cuffline.abutmentdesign;

import com.cuffline.geometry.Vector3;
import com.cuffline.measurement.Side;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The planned crown as a box round the missing tooth, and how far the abutment stays inside it.
 *
 * <p>The crown has the size of an average tooth, mesiodistally no wider than the measured gap. Between known neighbours it fills the
 * middle of the gap; otherwise it stands on the restoration axis. It keeps its width from the contact height upward; below, it narrows
 * to the margin line and is not judged. An unmeasured contact height is taken halfway between gingiva and antagonist.
 */
final class CrownRoom {
    private final double[] room = new double[4];
    private final double[] reach = new double[4];
    private final double contactMm;
    private final Site site;

    private CrownRoom(Candidate c) {
        site = c.site();
        SitePlace place = site.order().place();
        contactMm = place.contactHeightMm().orElse((site.greatestGingivaMm() + site.spaceMm()) / 2);
        double[] above = {-9e9, -9e9, -9e9, -9e9};
        Arrays.fill(reach, -9e9);
        for (int j = 0; j < Candidate.AZIMUTHS; j++) {
            Vector3 foot = c.surface().wallFoot(j);
            Vector3 end = c.surface().wallEnd(j);
            extend(reach, c.margin().point(j));
            extend(reach, foot);
            extend(reach, end);
            extend(above, atContact(foot, end));
            extend(above, end);
        }
        double[] faces = faces(c.margin().centre());
        for (Side side : Side.values()) {
            room[side.ordinal()] = faces[side.ordinal()] - above[side.ordinal()];
        }
    }

    static CrownRoom of(Candidate candidate) {
        return new CrownRoom(candidate);
    }

    /** Least distance between the post and the crown's outside on a side, from the contact height up. */
    double besidePostMm(Side side) {
        return room[side.ordinal()];
    }

    /** Distance between the abutment and the neighbour on a side; empty where that was not measured. */
    OptionalDouble toNeighbourMm(Side side) {
        OptionalDouble distance = neighbour(site.order().place(), side);
        return distance.isPresent()
                ? OptionalDouble.of(distance.getAsDouble() - reach[side.ordinal()])
                : OptionalDouble.empty();
    }

    double contactMm() {
        return contactMm;
    }

    private static OptionalDouble neighbour(SitePlace place, Side side) {
        return switch (side) {
            case MESIAL -> place.toMesialNeighbourMm();
            case DISTAL -> place.toDistalNeighbourMm();
            case BUCCAL, LINGUAL -> OptionalDouble.empty();
        };
    }

    /** Distance of the crown's outside from the implant axis by side. */
    private double[] faces(Vector3 marginCentre) {
        SitePlace place = site.order().place();
        double halfMesiodistal = Math.min(
                        site.tooth().mesiodistalCrownMm(),
                        place.mesiodistalGapMm().orElse(1e3))
                / 2;
        double halfBuccolingual = site.tooth().buccolingualCrownMm() / 2;
        Vector3 axis = site.restorationAxis();
        double rise = (contactMm - marginCentre.z()) / axis.z();
        double x = marginCentre.x() + rise * axis.x();
        boolean between = place.toMesialNeighbourMm().isPresent()
                && place.toDistalNeighbourMm().isPresent();
        double y = between
                ? (place.toMesialNeighbourMm().getAsDouble()
                                - place.toDistalNeighbourMm().getAsDouble())
                        / 2
                : marginCentre.y() + rise * axis.y();
        return new double[] {x + halfBuccolingual, y + halfMesiodistal, halfBuccolingual - x, halfMesiodistal - y};
    }

    private Vector3 atContact(Vector3 foot, Vector3 end) {
        if (foot.z() >= contactMm || end.z() <= contactMm) {
            return foot.z() >= contactMm ? foot : end;
        }
        return foot.plus(end.minus(foot).times((contactMm - foot.z()) / (end.z() - foot.z())));
    }

    private static void extend(double[] reach, Vector3 point) {
        reach[0] = Math.max(reach[0], point.x());
        reach[1] = Math.max(reach[1], point.y());
        reach[2] = Math.max(reach[2], -point.x());
        reach[3] = Math.max(reach[3], -point.y());
    }
}
