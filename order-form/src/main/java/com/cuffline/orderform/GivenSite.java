package com.cuffline.orderform;

import com.cuffline.implantlibrary.FdiTooth;
import com.cuffline.measurement.AbutmentKind;
import com.cuffline.measurement.AxisTilt;
import com.cuffline.measurement.CuffMeasurement;
import com.cuffline.measurement.CuffSample;
import com.cuffline.measurement.MarginDepths;
import com.cuffline.measurement.Retention;
import com.cuffline.measurement.Side;
import com.cuffline.measurement.order.CuffDraft.SampleDraft;
import com.cuffline.measurement.order.MarginReference;
import com.cuffline.measurement.order.MaterialWish;
import com.cuffline.measurement.order.OrderDraft;
import com.cuffline.measurement.order.OrderKind;
import com.cuffline.measurement.order.Reading;
import com.cuffline.measurement.order.SiteDraft;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answers of one site as a design needs them. Each method throws an {@link IllegalArgumentException} that names the answer
 * which is not given; a draft without blocking findings whose numbers are typed has them all.
 */
record GivenSite(AbutmentKind kind, SiteDraft site) {
    static List<GivenSite> of(OrderDraft draft) {
        AbutmentKind kind = kind(given("kind", draft.header().kind()));
        return draft.sites().stream().map(site -> new GivenSite(kind, site)).toList();
    }

    /** Splinted abutments are designed one by one, as those of a bridge are. */
    private static AbutmentKind kind(OrderKind kind) {
        return switch (kind) {
            case SINGLE -> AbutmentKind.SINGLE;
            case SPLINTED, BRIDGE -> AbutmentKind.BRIDGE;
            case CUSTOM_HEALING_ABUTMENT -> AbutmentKind.CUSTOM_HEALING_ABUTMENT;
        };
    }

    private boolean healing() {
        return kind == AbutmentKind.CUSTOM_HEALING_ABUTMENT;
    }

    FdiTooth tooth() {
        return given("tooth", site.tooth());
    }

    String system() {
        return given("implant.system", site.implant().system());
    }

    String platform() {
        return given("implant.platform", site.implant().platform());
    }

    double implantDiameterMm() {
        return given("implant.diameterMm", site.implant().diameterMm());
    }

    CuffMeasurement cuff() {
        return new CuffMeasurement(samples(), secondsUnsupported());
    }

    int secondsUnsupported() {
        return given("cuff.secondsUnsupported", site.cuff().secondsUnsupported());
    }

    private List<CuffSample> samples() {
        return site.cuff().samples().stream().map(GivenSite::sample).toList();
    }

    private static CuffSample sample(SampleDraft sample) {
        return new CuffSample(
                given("azimuthDeg", sample.azimuthDeg()),
                given("heightMm", sample.heightMm()),
                given("radiusMm", sample.radiusMm()));
    }

    /** A custom healing abutment leans nowhere unless it is told to. */
    AxisTilt axisTilt() {
        return new AxisTilt(tiltMesiodistalDeg(), tiltBuccolingualDeg());
    }

    double tiltMesiodistalDeg() {
        return tilt("axisTiltDeg.mesiodistal", site.place().tiltMesiodistal());
    }

    double tiltBuccolingualDeg() {
        return tilt("axisTiltDeg.buccolingual", site.place().tiltBuccolingual());
    }

    private double tilt(String field, @Nullable Reading tilt) {
        return tilt == null && healing() ? 0 : number(field, tilt);
    }

    double interocclusalSpaceMm() {
        return number("interocclusalSpaceMm", site.place().interocclusalSpace());
    }

    Retention retention() {
        return healing()
                ? Retention.SCREW
                : Retention.valueOf(
                        given("wish.retention", site.wish().retention()).name());
    }

    MaterialWish material() {
        return given("wish.material", site.wish().material());
    }

    double displacementAllowedMm() {
        return given("wish.tissueDisplacementAllowedMm", site.wish().displacementAllowedMm());
    }

    /** Below the gingival margin; heights above the platform are counted from the sample next to the side. */
    MarginDepths marginDepths() {
        return healing()
                ? new MarginDepths(0, 0, 0, 0)
                : new MarginDepths(depth(Side.BUCCAL), depth(Side.MESIAL), depth(Side.LINGUAL), depth(Side.DISTAL));
    }

    /** Whether the wished margin is given by its height above the platform. */
    boolean marginFromPlatform() {
        return !healing()
                && site.wish().marginReference() == MarginReference.PLATFORM
                && !site.wish().marginByHouse();
    }

    /** As asked: a height above the platform, or a depth below the gingival margin. */
    double marginAsked(Side side) {
        return healing()
                ? 0
                : given(
                        "wish.marginDepthMm." + side.word(),
                        site.wish().marginDepth().at(side));
    }

    private double depth(Side side) {
        double wished = marginAsked(side);
        if (!marginFromPlatform()) {
            return wished;
        }
        return samples().stream()
                .min(Comparator.comparingDouble(sample -> apart(sample, side)))
                .map(nearest -> nearest.heightMm() - wished)
                .orElseThrow(() -> new IllegalArgumentException("cuff.samples are not given"));
    }

    private static double apart(CuffSample sample, Side side) {
        double apart = Math.abs(sample.azimuthDeg() - side.azimuthDeg());
        return Math.min(apart, 360 - apart);
    }

    private static double number(String field, @Nullable Reading reading) {
        return given(field, reading)
                .number()
                .orElseThrow(() -> new IllegalArgumentException(field + " is still to be read from the scan"));
    }

    static <T> T given(String field, @Nullable T answer) {
        if (answer == null) {
            throw new IllegalArgumentException(field + " is not given");
        }
        return answer;
    }
}
