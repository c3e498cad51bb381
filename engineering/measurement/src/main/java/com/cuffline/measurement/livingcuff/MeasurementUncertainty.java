package com.cuffline.measurement.livingcuff;

import static com.cuffline.measurement.policy.Policy.COLLAPSE_MARGIN_MM;
import static com.cuffline.measurement.policy.Policy.COLLAPSE_MID_DEPTH_MM;
import static com.cuffline.measurement.policy.Policy.HEIGHT_LOSS_MM;

import com.cuffline.measurement.order.CuffDraft;
import com.cuffline.measurement.order.CuffDraft.SampleDraft;
import com.cuffline.measurement.order.Method;
import com.cuffline.measurement.policy.Policies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a sample may be from the cuff as it was while held open, mm: what the method reads, plus what the unsupported
 * tissue lost. The loss grows with the logarithm of time [LI2019] through the volumes of [COLLAPSE] and goes with the
 * radius; it is one-sided, the true cuff is wider and higher.
 *
 * @param radiusAtMarginMm at the gingival margin
 * @param radiusAtMidDepthMm half-way down to the platform, where the tissue falls in most [ISFIR]
 * @param heightMm of the gingival margin
 */
public record MeasurementUncertainty(
        double azimuthDeg, double radiusAtMarginMm, double radiusAtMidDepthMm, double heightMm) {
    private static final double GROWTH_SECONDS = 30;
    private static final double COLLAPSE_SECONDS = 300;
    private static final double HEIGHT_SECONDS = 1200;
    private static final double COLLAPSE_RADIUS_MM = 3.0;

    /** Of every complete sample; empty while method or seconds are unknown. */
    public static List<MeasurementUncertainty> of(CuffDraft cuff, Policies policies) {
        Method method = cuff.method();
        Integer seconds = cuff.secondsUnsupported();
        if (method == null || seconds == null || seconds < 0) {
            return List.of();
        }
        double collapsed = method == Method.SUPPORTED_SHAPE_SCAN ? 0 : grown(seconds, COLLAPSE_SECONDS);
        double lowered = method == Method.SUPPORTED_SHAPE_SCAN ? 0 : grown(seconds, HEIGHT_SECONDS);
        double reading = policies.of(method.reading());
        return cuff.samples().stream()
                .filter(SampleDraft::complete)
                .map(sample -> {
                    double share = value(sample.radiusMm()) / COLLAPSE_RADIUS_MM;
                    return new MeasurementUncertainty(
                            value(sample.azimuthDeg()),
                            reading + share * collapsed * policies.of(COLLAPSE_MARGIN_MM),
                            reading + share * collapsed * policies.of(COLLAPSE_MID_DEPTH_MM),
                            reading + lowered * policies.of(HEIGHT_LOSS_MM));
                })
                .toList();
    }

    /** 0 at once, 1 after the given seconds, on a logarithm of time. */
    private static double grown(int seconds, double full) {
        return StrictMath.log1p(seconds / GROWTH_SECONDS) / StrictMath.log1p(full / GROWTH_SECONDS);
    }

    private static double value(@Nullable Double number) {
        return number == null ? 0 : number;
    }
}
