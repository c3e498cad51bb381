package com.cuffline.abutmentdesign;

import com.cuffline.abutmentdesign.solid.Base;
import com.cuffline.abutmentdesign.solid.Bend;
import com.cuffline.abutmentdesign.solid.Channel;
import com.cuffline.abutmentdesign.solid.Emergence;
import com.cuffline.abutmentdesign.solid.Finish;
import com.cuffline.abutmentdesign.solid.FinishForm;
import com.cuffline.abutmentdesign.solid.Grooves;
import com.cuffline.abutmentdesign.solid.SolidPlan;
import com.cuffline.abutmentdesign.solid.Top;
import com.cuffline.geometry.Vector3;
import java.util.Optional;

/** Parameters written as a plan of the solid. */
final class Plans {
    /** Height of the upright collar on the table. */
    static final double COLLAR_MM = 0.2;

    private static final double HEALING_EDGE_MM = 0.4;
    private static final double GROOVE_WIDTH_MM = 0.8;

    private Plans() {}

    static SolidPlan of(Site site, MarginTarget margin, Parameters parameters) {
        Foundation foundation = site.foundation();
        double collarTop = foundation.bottomMm()
                + Math.min(COLLAR_MM, site.platform().envelope().minCollarMm().value() / 2);
        return new SolidPlan(
                new Base(foundation.bottomMm(), foundation.radiusMm()),
                margin.line(),
                new Emergence(
                        collarTop,
                        parameters.get(DesignParameter.EMERGENCE_BULGE),
                        parameters.get(DesignParameter.CRITICAL_ZONE)),
                finish(site, parameters),
                site.healing() ? cap(parameters) : post(site, margin, parameters),
                channel(site, parameters));
    }

    private static Finish finish(Site site, Parameters parameters) {
        if (site.healing()) {
            return new Finish(FinishForm.FEATHER, 0);
        }
        FinishForm form = FinishForm.valueOf(site.order().wish().marginForm().name());
        return new Finish(form, parameters.get(DesignParameter.CHAMFER_WIDTH));
    }

    private static Top cap(Parameters parameters) {
        return new Top.HealingCap(parameters.get(DesignParameter.HEALING_RISE), HEALING_EDGE_MM);
    }

    private static Top post(Site site, MarginTarget margin, Parameters parameters) {
        Vector3 axis = parameters.postAxis();
        int grooves = (int) Math.rint(parameters.get(DesignParameter.GROOVES));
        return new Top.Post(
                axis,
                parameters.get(DesignParameter.POST_OFFSET_BUCCAL),
                parameters.get(DesignParameter.POST_OFFSET_MESIAL),
                StrictMath.toRadians(parameters.get(DesignParameter.TAPER)),
                postHeightMm(site, margin, parameters),
                parameters.get(DesignParameter.POST_EDGE_RADIUS),
                grooves == 0
                        ? Grooves.NONE
                        : new Grooves(grooves, parameters.get(DesignParameter.GROOVE_DEPTH), GROOVE_WIDTH_MM));
    }

    /** An overridden height is kept as it is; any other is lowered to the room. */
    private static double postHeightMm(Site site, MarginTarget margin, Parameters parameters) {
        double height = parameters.get(DesignParameter.POST_HEIGHT);
        return site.order().overrides().containsKey(DesignParameter.POST_HEIGHT)
                ? height
                : Math.min(height, roomForPostMm(site, margin, parameters));
    }

    /**
     * Post height above the lowest margin point, along the post axis, that keeps the clearance to the antagonist. The upper rim is taken
     * at the widest foot of the wall, so the room is never overstated.
     */
    static double roomForPostMm(Site site, MarginTarget margin, Parameters parameters) {
        Vector3 axis = parameters.postAxis();
        Vector3 centre = margin.centre()
                .plus(new Vector3(
                        parameters.get(DesignParameter.POST_OFFSET_BUCCAL),
                        parameters.get(DesignParameter.POST_OFFSET_MESIAL),
                        0));
        double lowest = Double.MAX_VALUE;
        double widest = 0;
        for (int j = 0; j < Candidate.AZIMUTHS; j++) {
            Vector3 out = margin.point(j).minus(centre);
            double up = out.dot(axis);
            lowest = Math.min(lowest, up);
            widest = Math.max(widest, out.minus(axis.times(up)).length());
        }
        double foot = widest - parameters.get(DesignParameter.CHAMFER_WIDTH);
        double slope = StrictMath.tan(StrictMath.toRadians(parameters.get(DesignParameter.TAPER)));
        double lean = Math.sqrt(Math.max(0, 1 - axis.z() * axis.z()));
        double limit = site.spaceMm() - site.clearanceMm();
        // Rim height: centre.z + top*axis.z + (foot - (top - lowest)*slope)*lean <= limit.
        double top = (limit - centre.z() - (foot + lowest * slope) * lean) / (axis.z() - slope * lean);
        return top - lowest;
    }

    private static Channel channel(Site site, Parameters parameters) {
        Foundation foundation = site.foundation();
        double angle = parameters.get(DesignParameter.CHANNEL_ANGLE);
        Vector3 direction = Tilts.leaning(angle, parameters.get(DesignParameter.CHANNEL_EXIT));
        double lowest = Bend.lowestPivotMm(foundation.stepMm(), foundation.upperRadiusMm(), direction);
        double pivot = Math.max(foundation.pivotMm(), lowest);
        Optional<Bend> bend = angle == 0 ? Optional.empty() : Optional.of(new Bend(pivot, direction));
        return new Channel(foundation.boreRadiusMm(), foundation.stepMm(), foundation.upperRadiusMm(), bend);
    }
}
