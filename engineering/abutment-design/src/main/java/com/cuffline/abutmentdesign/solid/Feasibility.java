package com.cuffline.abutmentdesign.solid;

import com.cuffline.abutmentdesign.solid.SolidOutcome.NotBuildable;
import com.cuffline.geometry.Vector3;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says of a plan, before any mesh, why its surface cannot be one. */
final class Feasibility {
    static final double LEAST_WALL_LINE_MM = 0.3;
    static final double LEAST_CAP_RADIUS_MM = 0.1;
    private static final double LARGEST_MM = 60;
    private static final double LARGEST_RADIUS_MM = 25;
    private static final double LEAST_RING_MM = 0.02;
    private static final double LEAST_BORE_MM = 0.2;
    private static final double LEAST_EMERGENCE_MM = 0.05;
    private static final double LEAST_FINISH_MM = 0.02;
    private static final double GREATEST_TAPER = 0.5;
    private static final double LEAST_AXIS_Z = 0.7;

    private final SolidPlan plan;
    private final @Nullable Columns columns;
    private @Nullable NotBuildable found;

    private Feasibility(SolidPlan plan, @Nullable Columns columns) {
        this.plan = plan;
        this.columns = columns;
    }

    /** The first reason in the plan's own numbers, or null. */
    static @Nullable NotBuildable ofNumbers(SolidPlan plan) {
        Feasibility check = new Feasibility(plan, null);
        check.base();
        check.channel();
        check.emergence();
        check.finish();
        if (plan.top() instanceof Top.Post post) {
            check.post(post);
        } else {
            Top.HealingCap cap = (Top.HealingCap) plan.top();
            check.within("rise-out-of-range", "riseMm", cap.riseMm(), 0, 20);
            check.edge(cap.edgeRadiusMm());
        }
        return check.found;
    }

    /** The first reason in the shape of the columns, or null. */
    static @Nullable NotBuildable ofColumns(Columns columns) {
        Feasibility check = new Feasibility(columns.form.plan, columns);
        for (int k = 0; k < columns.count && check.found == null; k++) {
            check.column(columns, k);
        }
        return check.found;
    }

    static Spot at(Columns columns, int k) {
        return new Spot(columns.phi[k], columns.height[k]);
    }

    private void base() {
        within("bottom-out-of-range", "bottomMm", plan.base().bottomMm(), -5, 10);
        within("base-out-of-range", "radiusMm", plan.base().radiusMm(), 0.5, LARGEST_RADIUS_MM);
    }

    private void channel() {
        Channel channel = plan.channel();
        Bore bore = new Bore(plan);
        double most = plan.base().radiusMm() - LEAST_RING_MM;
        within(
                "channel-does-not-fit-the-base",
                "radius of the channel's end",
                bore.bottomRadius(),
                LEAST_BORE_MM,
                most);
        within("channel-out-of-range", "lowerRadiusMm", channel.lowerRadiusMm(), LEAST_BORE_MM, LARGEST_RADIUS_MM);
        within("channel-out-of-range", "upperRadiusMm", channel.upperRadiusMm(), LEAST_BORE_MM, LARGEST_RADIUS_MM);
        within("step-out-of-range", "stepHeightMm", channel.stepHeightMm(), -LARGEST_MM, LARGEST_MM);
        channel.bend().ifPresent(bend -> {
            double z = bend.direction().z() / Math.max(1e-12, bend.direction().length());
            within("channel-bend-too-steep", "cosine of the channel's angle", z, LEAST_AXIS_Z, 1 + 1e-9);
            double least = Bend.lowestPivotMm(bore.upperFrom(), bore.upperRadius, bend.direction());
            within("channel-bend-too-low", "pivotHeightMm", bend.pivotHeightMm(), least, LARGEST_MM);
        });
    }

    private void emergence() {
        Emergence emergence = plan.emergence();
        double bottom = plan.base().bottomMm();
        within("collar-out-of-range", "collarTopMm", emergence.collarTopMm(), bottom, bottom + 20);
        within("bulge-out-of-range", "bulge", emergence.bulge(), -1, 1);
        within("critical-zone-out-of-range", "criticalZoneMm", emergence.criticalZoneMm(), 0, 20);
    }

    private void finish() {
        if (plan.finish().form() != FinishForm.FEATHER && plan.top() instanceof Top.Post) {
            within("finish-out-of-range", "widthMm", plan.finish().widthMm(), LEAST_FINISH_MM, 3);
        }
    }

    private void post(Top.Post post) {
        double length = post.axis().length();
        double z = post.axis().z() / Math.max(1e-12, length);
        within("post-axis-too-steep", "cosine of the post's tilt", z, LEAST_AXIS_Z, 1 + 1e-9);
        within("offset-out-of-range", "offsetXMm", post.offsetXMm(), -10, 10);
        within("offset-out-of-range", "offsetYMm", post.offsetYMm(), -10, 10);
        within("taper-out-of-range", "taperRad", post.taperRad(), 0, GREATEST_TAPER);
        within("post-height-out-of-range", "height of the post", post.heightMm(), 0, 40);
        edge(post.edgeRadiusMm());
        if (post.grooves().count() != 0) {
            within("grooves-out-of-range", "count", post.grooves().count(), 1, 12);
            within("grooves-out-of-range", "depthMm", post.grooves().depthMm(), 0, 1);
            within("grooves-out-of-range", "widthMm", post.grooves().widthMm(), 0.2, 4);
        }
    }

    private void edge(double radius) {
        if (radius != 0) {
            within("edge-out-of-range", "edgeRadiusMm", radius, 0.02, 5);
        }
    }

    private void within(String code, String field, double value, double least, double most) {
        if (found == null && !(value >= least && value <= most)) {
            found = new NotBuildable(
                    code,
                    String.format(Locale.ROOT, "%s must be %.4f to %.4f but is %.4f", field, least, most, value),
                    new Spot(0, plan.base().bottomMm()),
                    value,
                    value > most ? most : least,
                    field.endsWith("Mm") || field.startsWith("radius") || field.startsWith("height")
                            ? "mm"
                            : field.endsWith("Rad") ? "rad" : "1");
        }
    }

    private void column(Columns c, int k) {
        double least = plan.emergence().collarTopMm() + LEAST_EMERGENCE_MM;
        require(k, "margin-too-low-or-high", "height of the margin line", c.height[k], least, "mm");
        require(k, "margin-too-low-or-high", "depth under 60 mm", LARGEST_MM - c.height[k], 0, "mm");
        require(k, "margin-radius-out-of-range", "radius of the margin line", c.radius[k], 0.3, "mm");
        require(k, "margin-radius-out-of-range", "radius under 25 mm", LARGEST_RADIUS_MM - c.radius[k], 0, "mm");
        require(k, "finish-leaves-no-post", "radius of the post's foot", c.footRho(k), LEAST_CAP_RADIUS_MM, "mm");
        require(k, "post-too-short", "length of the post's wall", c.wallLength(k), LEAST_WALL_LINE_MM, "mm");
        require(k, "post-tapers-to-nothing", "radius of the post's top", c.capRho(k), LEAST_CAP_RADIUS_MM, "mm");
        int next = k + 1 < c.count ? k + 1 : 0;
        Vector3 a = c.form.axis;
        double turns = a.x() * (c.ey[k] * c.ez[next] - c.ez[k] * c.ey[next])
                + a.y() * (c.ez[k] * c.ex[next] - c.ex[k] * c.ez[next])
                + a.z() * (c.ex[k] * c.ey[next] - c.ey[k] * c.ex[next]);
        require(k, "margin-folds-about-the-post", "turn of the margin line about the post axis", turns, 1e-9, "1");
    }

    private void require(int k, String code, String what, double value, double least, String unit) {
        if (found == null && !(value >= least)) {
            String reason = String.format(Locale.ROOT, "%s is %.4f %s, at least %.4f", what, value, unit, least);
            found = new NotBuildable(code, reason, at(Objects.requireNonNull(columns), k), value, least, unit);
        }
    }
}
