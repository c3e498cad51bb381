package com.cuffline.abutmentdesign;

import com.cuffline.abutmentdesign.solid.LeastWall;
import com.cuffline.abutmentdesign.solid.Opening;
import com.cuffline.abutmentdesign.solid.Region;
import com.cuffline.abutmentdesign.solid.SolidPlan;
import com.cuffline.abutmentdesign.solid.SolidSurface;
import com.cuffline.abutmentdesign.solid.Top;
import com.cuffline.geometry.Vector3;
import com.cuffline.measurement.Side;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One set of parameters as a surface, with everything the rules ask of it; computed once each. */
final class Candidate {
    static final int AZIMUTHS = 72;
    private static final int DEPTH_STEPS = 8;

    private final Site site;
    private final CuffRing ring;
    private final Parameters parameters;
    private final MarginTarget margin;
    private final SolidPlan plan;
    private final SolidSurface surface;
    private final double emergenceDeg;
    private final Displacement displacement;
    private final double leastMarginMm;
    private final double greatestMarginMm;
    private @Nullable CrownRoom crownRoom;

    Candidate(Site site, CuffRing ring, Parameters parameters, MarginTarget margin) {
        this.site = site;
        this.ring = ring;
        this.parameters = parameters;
        this.margin = margin;
        plan = Plans.of(site, margin, parameters);
        surface = SolidSurface.of(plan);
        double steepest = -90;
        double least = Double.MAX_VALUE;
        double greatest = 0;
        for (int j = 0; j < AZIMUTHS; j++) {
            steepest = Math.max(steepest, surface.emergenceDeg(azimuth(j)));
            least = Math.min(least, margin.heightMm(azimuth(j)));
            greatest = Math.max(greatest, margin.heightMm(azimuth(j)));
        }
        emergenceDeg = steepest;
        leastMarginMm = least;
        greatestMarginMm = greatest;
        displacement = mostDisplaced();
    }

    /**
     * Where the abutment stands furthest outside the measured cuff, seen from what is allowed there.
     *
     * @param mm 0 where it stays inside everywhere
     * @param consentMm what is allowed there
     * @param uncertaintyMm of the measured radius there
     */
    record Displacement(double mm, Place place, double consentMm, double uncertaintyMm) {
        double overMm() {
            return mm - consentMm;
        }
    }

    Site site() {
        return site;
    }

    CuffRing ring() {
        return ring;
    }

    Parameters parameters() {
        return parameters;
    }

    MarginTarget margin() {
        return margin;
    }

    SolidPlan plan() {
        return plan;
    }

    SolidSurface surface() {
        return surface;
    }

    boolean healing() {
        return site.healing();
    }

    boolean buildable() {
        return surface.problem().isEmpty() && surface.postExists();
    }

    double emergenceDeg() {
        return emergenceDeg;
    }

    double leastMarginMm() {
        return leastMarginMm;
    }

    double greatestMarginMm() {
        return greatestMarginMm;
    }

    Displacement displacement() {
        return displacement;
    }

    Optional<Opening> opening() {
        return surface.sideOpening();
    }

    /** The wall that counts: with a side opening only up to the margin band, because the opening is a rule of its own. */
    LeastWall wall() {
        return opening().isPresent() ? surface.bandWall() : surface.wall();
    }

    /** Along the post axis above the lowest margin point; 0 for a healing abutment. */
    double postHeightMm() {
        return plan.top() instanceof Top.Post post ? post.heightMm() : 0;
    }

    double postAngleDeg() {
        return plan.top() instanceof Top.Post post ? Tilts.betweenDeg(post.axis(), Vector3.UNIT_Z) : 0;
    }

    /** Least lean of a post wall towards the axis along which the restoration is seated; negative is an undercut. */
    double draftDeg() {
        return parameters.get(DesignParameter.TAPER) - Tilts.betweenDeg(parameters.postAxis(), site.restorationAxis());
    }

    CrownRoom crownRoom() {
        CrownRoom room = crownRoom == null ? CrownRoom.of(this) : crownRoom;
        crownRoom = room;
        return room;
    }

    double depthMm(Side side) {
        return margin.depthMm(side);
    }

    /** How far the surface stands outside the measured wall at an azimuth, at the worst depth; never below 0. */
    double displacementMm(double azimuth) {
        return displaced(azimuth).mm();
    }

    private Displacement mostDisplaced() {
        Displacement most = displaced(0);
        for (int j = 0; j < AZIMUTHS; j++) {
            Displacement here = displaced(azimuth(j));
            if (here.overMm() > most.overMm()) {
                most = here;
            }
        }
        return most;
    }

    private Displacement displaced(double azimuth) {
        double top = margin.heightMm(azimuth);
        double most = margin.radiusMm(azimuth) - ring.wallMm(azimuth, top);
        double at = top;
        for (int k = 1; k < DEPTH_STEPS; k++) {
            Vector3 point = surface.at(Region.EMERGENCE, azimuth, (double) k / DEPTH_STEPS);
            double beyond = point.radius() - ring.wallMm(azimuth, point.z());
            if (beyond > most) {
                most = beyond;
                at = point.z();
            }
        }
        double deg = StrictMath.toDegrees(azimuth);
        return new Displacement(
                Math.max(0, most),
                new Place(deg, at),
                site.order().wish().displacementAllowedMm(deg), ring.radiusUncertaintyMm(azimuth));
    }

    static double azimuth(int j) {
        return 2 * Math.PI * j / AZIMUTHS;
    }
}
