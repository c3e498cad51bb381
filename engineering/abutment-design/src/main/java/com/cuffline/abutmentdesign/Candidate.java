package com.cuffline.abutmentdesign;

import com.cuffline.abutmentdesign.solid.LeastWall;
import com.cuffline.abutmentdesign.solid.Opening;
import com.cuffline.abutmentdesign.solid.SolidMeasures;
import com.cuffline.abutmentdesign.solid.SolidPlan;
import com.cuffline.abutmentdesign.solid.SolidSurface;
import com.cuffline.abutmentdesign.solid.Top;
import com.cuffline.geometry.Vector3;
import com.cuffline.measurement.Side;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One set of parameters as a surface, with everything the rules ask of it. Its numbers come from the exact surface, so what a search
 * finds is what the solid is judged by; only the retention surface is measured on the mesh.
 */
final class Candidate {
    static final int AZIMUTHS = SolidSurface.COLUMNS;

    private final Draft draft;
    private final SolidSurface surface;
    private final Optional<SolidMeasures> measured;
    private final EmergenceFacts below;
    private @Nullable CrownRoom crownRoom;
    private double draftDeg = Double.NaN;

    /** What a candidate is made of. */
    record Draft(Site site, CuffRing ring, Parameters parameters, MarginTarget margin, SolidPlan plan) {
        static Draft of(Site site, CuffRing ring, Parameters parameters, MarginTarget margin) {
            return new Draft(site, ring, parameters, margin, Plans.of(site, margin, parameters));
        }

        /** Below this a post is warned of: what is usual, what the connection asks, what the clinic wants. */
        double goodPostMm() {
            double least = site.platform().envelope().minPostMm().value();
            double wanted = parameters.get(DesignParameter.LEAST_POST_HEIGHT);
            return Math.max(ShapeRules.GOOD_POST_MM, Math.max(least, wanted));
        }

        /** The range of the post's height at this margin line: the envelope's, and no higher than the antagonist leaves room. */
        ParameterRange postRange(ParameterRange envelope) {
            double room = Plans.roomForPostMm(site, margin, parameters);
            return room < envelope.min() || room >= envelope.max()
                    ? envelope
                    : new ParameterRange(
                            envelope.defaultValue(),
                            envelope.min(),
                            room,
                            String.format(
                                    Locale.ROOT,
                                    "higher leaves the crown less than %.1f mm under the antagonist",
                                    site.clearanceMm()),
                            "measured space to the antagonist; " + envelope.source());
        }

        /** Along the post axis above the lowest margin point; 0 for a healing abutment. */
        double postHeightMm() {
            return plan.top() instanceof Top.Post post ? post.heightMm() : 0;
        }
    }

    private Candidate(Draft draft, SolidSurface surface, Optional<SolidMeasures> measured, EmergenceFacts below) {
        this.draft = draft;
        this.surface = surface;
        this.measured = measured;
        this.below = below;
    }

    static Candidate of(Draft draft, SolidSurface surface, EmergenceFacts below) {
        return new Candidate(draft, surface, Optional.empty(), below);
    }

    /** The same candidate, judged by what was measured on its solid. */
    Candidate measured(SolidMeasures measures) {
        return new Candidate(draft, surface, Optional.of(measures), below);
    }

    Draft draft() {
        return draft;
    }

    Site site() {
        return draft.site();
    }

    CuffRing ring() {
        return draft.ring();
    }

    Parameters parameters() {
        return draft.parameters();
    }

    MarginTarget margin() {
        return draft.margin();
    }

    SolidPlan plan() {
        return draft.plan();
    }

    SolidSurface surface() {
        return surface;
    }

    EmergenceFacts below() {
        return below;
    }

    boolean healing() {
        return site().healing();
    }

    double emergenceDeg() {
        return below.steepestDeg();
    }

    double leastMarginMm() {
        return below.leastMarginMm();
    }

    double greatestMarginMm() {
        return below.greatestMarginMm();
    }

    Optional<Opening> opening() {
        return surface.sideOpening();
    }

    /** With a side opening only up to the margin's band, because the opening is a rule of its own. */
    LeastWall wall() {
        return surface.wall();
    }

    double highestMm() {
        return surface.highestMm();
    }

    double largestRadiusMm() {
        return surface.largestRadiusMm();
    }

    /** Only of a built solid. */
    double retentionAreaMm2() {
        return measured.orElseThrow().retentionAreaMm2();
    }

    double postHeightMm() {
        return draft.postHeightMm();
    }

    double postAngleDeg() {
        return plan().top() instanceof Top.Post post ? Tilts.betweenDeg(post.axis(), Vector3.UNIT_Z) : 0;
    }

    /** Least lean of finish and post towards the axis along which the restoration is seated; negative is an undercut. */
    double draftDeg() {
        if (Double.isNaN(draftDeg)) {
            draftDeg = surface.draftDeg(site().restorationAxis());
        }
        return draftDeg;
    }

    CrownRoom crownRoom() {
        CrownRoom room = crownRoom == null ? CrownRoom.of(this) : crownRoom;
        crownRoom = room;
        return room;
    }

    double depthMm(Side side) {
        return margin().depthMm(side);
    }

    EmergenceFacts.Displacement displacement() {
        return below.displacement();
    }

    /** How far the surface stands outside the measured wall at an azimuth, mm. */
    double displacementMm(double azimuth) {
        return EmergenceFacts.displacement(draft, surface, azimuth).mm();
    }

    static double azimuth(int j) {
        return 2 * Math.PI * j / AZIMUTHS;
    }
}
