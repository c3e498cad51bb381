package com.cuffline.orderform.scan;

import com.cuffline.cuffscan.CuffRing;
import com.cuffline.cuffscan.ProfilePoint;
import com.cuffline.cuffscan.RingPoint;
import com.cuffline.measurement.livingcuff.MeasurementUncertainty;
import com.cuffline.measurement.order.CuffDraft;
import com.cuffline.measurement.order.CuffDraft.DeepRadius;
import com.cuffline.measurement.order.CuffDraft.SampleDraft;
import com.cuffline.measurement.order.Method;
import com.cuffline.measurement.policy.Policies;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A scan's ring in the words of the order form, and how far to trust it. */
public final class CuffJson {
    private CuffJson() {}

    /**
     * Adds {@code cuff} and {@code uncertainty} to an answer.
     *
     * @param seconds without support before the scan; null if not stated
     */
    public static void write(
            Method method, @Nullable Integer seconds, CuffRing ring, Policies policies, ObjectNode answer) {
        List<SampleDraft> samples = samples(ring);
        ObjectNode cuff = answer.putObject("cuff");
        cuff.put("method", method.code());
        cuff.put("secondsUnsupported", seconds);
        ArrayNode list = cuff.putArray("samples");
        samples.forEach(sample -> sample(sample, list.addObject()));
        ArrayNode uncertainty = answer.putArray("uncertainty");
        MeasurementUncertainty.of(draft(method, seconds, samples), policies).forEach(at -> uncertainty
                .addObject()
                .put("azimuthDeg", at.azimuthDeg())
                .put("radiusAtMarginMm", ScanJson.rounded(at.radiusAtMarginMm()))
                .put("radiusAtMidDepthMm", ScanJson.rounded(at.radiusAtMidDepthMm()))
                .put("heightMm", ScanJson.rounded(at.heightMm())));
    }

    private static List<SampleDraft> samples(CuffRing ring) {
        Map<Double, List<ProfilePoint>> profiles =
                ring.profile().stream().collect(Collectors.groupingBy(ProfilePoint::azimuthDeg));
        return ring.ring().stream()
                .map(point -> sample(point, profiles.getOrDefault(point.azimuthDeg(), List.of())))
                .toList();
    }

    private static SampleDraft sample(RingPoint point, List<ProfilePoint> profile) {
        return new SampleDraft(
                point.azimuthDeg(),
                ScanJson.rounded(point.heightMm()),
                ScanJson.rounded(point.radiusMm()),
                profile.stream()
                        .filter(below -> below.depthMm() > 0)
                        .map(below -> new DeepRadius(below.depthMm(), ScanJson.rounded(below.radiusMm())))
                        .toList());
    }

    private static void sample(SampleDraft sample, ObjectNode node) {
        node.put("azimuthDeg", sample.azimuthDeg())
                .put("heightMm", sample.heightMm())
                .put("radiusMm", sample.radiusMm());
        if (!sample.below().isEmpty()) {
            ArrayNode below = node.putArray("below");
            sample.below()
                    .forEach(deep ->
                            below.addObject().put("depthMm", deep.depthMm()).put("radiusMm", deep.radiusMm()));
        }
    }

    private static CuffDraft draft(Method method, @Nullable Integer seconds, List<SampleDraft> samples) {
        return new CuffDraft(
                null, null, null, null, null, null, method, null, null, seconds, samples, null, null, List.of());
    }
}
