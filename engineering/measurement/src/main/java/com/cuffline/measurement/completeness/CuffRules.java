package com.cuffline.measurement.completeness;

import static com.cuffline.measurement.policy.Policy.CUFF_BEYOND_CROWN_MM;
import static com.cuffline.measurement.policy.Policy.DEEP_RADIUS_TOLERANCE_MM;
import static com.cuffline.measurement.policy.Policy.EMERGENCE_WARN_DEG;
import static com.cuffline.measurement.policy.Policy.HEALING_PART_TOLERANCE_MM;
import static com.cuffline.measurement.policy.Policy.JUMP_MM;
import static com.cuffline.measurement.policy.Policy.JUMP_PER_DEG_MM;
import static com.cuffline.measurement.policy.Policy.RING_GAP_WARN_DEG;

import com.cuffline.implantlibrary.ImplantLevel;
import com.cuffline.implantlibrary.Platform;
import com.cuffline.implantlibrary.ToothDimensions;
import com.cuffline.measurement.completeness.SiteCase.Point;
import com.cuffline.measurement.order.CuffDraft;
import com.cuffline.measurement.order.CuffDraft.DeepRadius;
import com.cuffline.measurement.order.CuffDraft.HealingPart;
import com.cuffline.measurement.order.HeldOpenBy;
import com.cuffline.measurement.order.Method;
import java.util.Comparator;
import java.util.List;

/** The ring is a ring, and a cuff that a mouth can have. Per rule the worst sample is named, not each. */
final class CuffRules {
    private static final int LEAST_SAMPLES = 4;

    private final SiteCase at;
    private final CuffDraft cuff;
    private final List<Point> points;

    CuffRules(SiteCase at) {
        this.at = at;
        this.cuff = at.site().cuff();
        this.points = at.points();
    }

    void check() {
        method();
        if (points.isEmpty()) {
            return;
        }
        if (points.size() < LEAST_SAMPLES) {
            at.add(at.at(FindingCode.SAMPLES_TOO_FEW, "cuff.samples", "four sides are the least")
                    .measured(points.size(), LEAST_SAMPLES, "samples"));
        }
        if (rising()) {
            gaps();
            jumps();
        }
        at.tooth().ifPresent(this::widerThanTooth);
        at.platform().ifPresent(this::againstPlatform);
        below();
        healingPart();
    }

    private void method() {
        Method method = cuff.method();
        Integer seconds = cuff.secondsUnsupported();
        if (method == Method.SUPPORTED_SHAPE_SCAN && seconds != null && seconds > 0) {
            at.add(at.at(
                            FindingCode.METHOD_CONTRADICTS,
                            "cuff.secondsUnsupported",
                            "a scan of the part on its platform has no unsupported time")
                    .measured(seconds, 0, "s"));
        }
        HeldOpenBy held = cuff.heldOpenBy();
        boolean shaped = held == HeldOpenBy.PROVISIONAL || held == HeldOpenBy.CUSTOM_HEALING_ABUTMENT;
        if (method == Method.SUPPORTED_SHAPE_SCAN && held != null && !shaped) {
            contradicts(held, "the scan of a shaping part needs a provisional or a custom healing abutment");
        }
        boolean coded = held == HeldOpenBy.STOCK_HEALING_ABUTMENT || held == HeldOpenBy.CUSTOM_HEALING_ABUTMENT;
        if (method == Method.CODED_HEALING_ABUTMENT && held != null && !coded) {
            contradicts(held, "a coded healing abutment can be read only while it is in place");
        }
    }

    private void contradicts(HeldOpenBy held, String reason) {
        at.add(at.at(FindingCode.METHOD_CONTRADICTS, "cuff.method", reason)
                .showing(
                        Shown.of(cuff.method() == null ? "" : cuff.method().code()),
                        Shown.of("not with " + held.code())));
    }

    private boolean rising() {
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).azimuthDeg() <= points.get(i - 1).azimuthDeg()) {
                at.add(at.at(
                                FindingCode.SAMPLES_NOT_RISING,
                                sample(points.get(i)) + ".azimuthDeg",
                                "azimuths must rise from sample to sample")
                        .measured(points.get(i).azimuthDeg(), points.get(i - 1).azimuthDeg(), "deg"));
                return false;
            }
        }
        return true;
    }

    private double stepDeg(int i) {
        double next = i + 1 < points.size()
                ? points.get(i + 1).azimuthDeg()
                : points.get(0).azimuthDeg() + 360;
        return next - points.get(i).azimuthDeg();
    }

    private void gaps() {
        int widest = 0;
        for (int i = 1; i < points.size(); i++) {
            widest = stepDeg(i) > stepDeg(widest) ? i : widest;
        }
        at.above(
                RING_GAP_WARN_DEG,
                stepDeg(widest),
                FindingCode.SAMPLES_GAP,
                sample(points.get(widest)) + ".azimuthDeg",
                "nothing was measured between this sample and the next");
    }

    private void jumps() {
        double worst = 1e-9;
        Point where = null;
        double difference = 0;
        double allowed = 0;
        for (int i = 0; i < points.size(); i++) {
            Point next = points.get((i + 1) % points.size());
            double high = Math.abs(next.heightMm() - points.get(i).heightMm());
            double wide = Math.abs(next.radiusMm() - points.get(i).radiusMm());
            double most = at.of(JUMP_MM) + stepDeg(i) * at.of(JUMP_PER_DEG_MM);
            if (Math.max(high, wide) - most > worst) {
                worst = Math.max(high, wide) - most;
                where = next;
                difference = Math.max(high, wide);
                allowed = most;
            }
        }
        if (where != null) {
            at.add(at.at(
                            FindingCode.SAMPLES_JUMP,
                            sample(where),
                            "height or radius jumps from the sample before to this one")
                    .measured(difference, allowed, "mm")
                    .from(at.policies().source(JUMP_PER_DEG_MM)));
        }
    }

    private void widerThanTooth(ToothDimensions tooth) {
        double crown = Math.max(tooth.mesiodistalCrownMm(), tooth.buccolingualCrownMm());
        double most = crown / 2 + at.of(CUFF_BEYOND_CROWN_MM);
        Point widest =
                points.stream().max(Comparator.comparingDouble(Point::radiusMm)).orElseThrow();
        if (widest.radiusMm() > most) {
            at.add(at.at(
                            FindingCode.CUFF_WIDER_THAN_TOOTH,
                            sample(widest) + ".radiusMm",
                            "the cuff is far wider than tooth " + at.site().tooth() + ", whose crown is " + crown
                                    + " mm wide on average")
                    .measured(widest.radiusMm(), most, "mm")
                    .from(at.policies().source(CUFF_BEYOND_CROWN_MM)));
        }
    }

    private void againstPlatform(Platform platform) {
        Point lowest =
                points.stream().min(Comparator.comparingDouble(Point::heightMm)).orElseThrow();
        double leastHeight = at.leastMarginMm(platform);
        if (lowest.heightMm() < leastHeight) {
            at.add(at.at(
                            FindingCode.CUFF_TOO_SHALLOW,
                            sample(lowest) + ".heightMm",
                            "the tissue is lower than the least collar of the platform")
                    .measured(lowest.heightMm(), leastHeight, "mm")
                    .from(Finding.cite(platform.envelope().minCollarMm())));
        }
        double leastRadius = platform.screwChannelDiameterMm().value() / 2
                + platform.envelope().minWallMm().value();
        Point narrowest =
                points.stream().min(Comparator.comparingDouble(Point::radiusMm)).orElseThrow();
        if (narrowest.radiusMm() < leastRadius) {
            at.add(at.at(
                            FindingCode.CUFF_NARROWER_THAN_PLATFORM,
                            sample(narrowest) + ".radiusMm",
                            "the cuff leaves no room for screw channel and wall")
                    .measured(narrowest.radiusMm(), leastRadius, "mm")
                    .from(Finding.cite(platform.envelope().minWallMm())));
        }
        emergence(platform);
    }

    /**
     * The straight way from the table's edge to the margin is the least steep of all; any real profile is steeper. The radius
     * is taken as small as it may be read.
     */
    private void emergence(Platform platform) {
        if (platform.level() == ImplantLevel.TISSUE) {
            return;
        }
        double table = platform.tableDiameterMm().value() / 2 + at.readingMm();
        Point steepest = points.stream()
                .max(Comparator.comparingDouble(point -> angle(point, table)))
                .orElseThrow();
        at.above(
                EMERGENCE_WARN_DEG,
                angle(steepest, table),
                FindingCode.EMERGENCE_STEEP,
                sample(steepest),
                "the abutment must widen from the platform to this cuff at a steep angle");
    }

    private static double angle(Point point, double tableMm) {
        return StrictMath.toDegrees(StrictMath.atan2(point.radiusMm() - tableMm, point.heightMm()));
    }

    private void below() {
        for (Point point : points) {
            List<DeepRadius> deep = cuff.samples().get(point.index()).below();
            for (int i = 0; i < deep.size(); i++) {
                String field = sample(point) + ".below[" + i + "]";
                Double depth = deep.get(i).depthMm();
                Double radius = deep.get(i).radiusMm();
                if (depth != null && depth >= point.heightMm()) {
                    at.add(at.at(
                                    FindingCode.DEEP_RADIUS_BELOW_PLATFORM,
                                    field + ".depthMm",
                                    "this depth lies below the platform")
                            .measured(depth, point.heightMm(), "mm"));
                }
                double most = point.radiusMm() + at.of(DEEP_RADIUS_TOLERANCE_MM);
                if (radius != null && radius > most) {
                    at.add(at.at(
                                    FindingCode.DEEP_RADIUS_WIDER,
                                    field + ".radiusMm",
                                    "the cuff would be wider below than at the margin")
                            .measured(radius, most, "mm")
                            .from(at.policies().source(DEEP_RADIUS_TOLERANCE_MM)));
                }
            }
        }
    }

    private void healingPart() {
        HealingPart part = cuff.healingPart();
        if (part == null || part.diameterMm() == null) {
            return;
        }
        double width =
                2 * points.stream().mapToDouble(Point::radiusMm).average().orElseThrow();
        double apart = Math.abs(part.diameterMm() - width);
        if (apart > at.of(HEALING_PART_TOLERANCE_MM)) {
            at.add(at.at(
                            FindingCode.HEALING_PART_MISFIT,
                            "cuff.healingPart.diameterMm",
                            "the cuff is on average " + Math.round(width * 10) / 10.0
                                    + " mm wide; a part shapes the cuff to its own diameter")
                    .measured(part.diameterMm(), width, "mm")
                    .from(at.policies().source(HEALING_PART_TOLERANCE_MM)));
        }
    }

    private static String sample(Point point) {
        return "cuff.samples[" + point.index() + "]";
    }
}
