package com.cuffline.designworker.designing;

import com.cuffline.abutmentdesign.ImplantChoice;
import com.cuffline.abutmentdesign.Material;
import com.cuffline.abutmentdesign.SiteOrder;
import com.cuffline.abutmentdesign.Wish;
import com.cuffline.contracts.OrderContent;
import com.cuffline.contracts.OrderContent.Cuff;
import com.cuffline.contracts.OrderContent.Site;
import com.cuffline.contracts.OrderFact.Adjustment;
import com.cuffline.contracts.OrderFact.DesignWanted;
import com.cuffline.implantlibrary.FdiTooth;
import com.cuffline.measurement.AbutmentKind;
import com.cuffline.measurement.AxisTilt;
import com.cuffline.measurement.CuffMeasurement;
import com.cuffline.measurement.CuffSample;
import com.cuffline.measurement.MarginDepths;
import com.cuffline.measurement.Retention;
import java.util.List;
import java.util.Locale;

/** Translates an order's sites, with what a technician changed, into the kernel's words. */
final class SiteOrders {

    private SiteOrders() {}

    /** @throws IllegalArgumentException naming the value that the kernel does not take */
    static List<SiteOrder> of(DesignWanted wanted) {
        OrderContent content = wanted.content();
        for (Adjustment adjustment : wanted.adjustments()) {
            if (content.sites().stream().noneMatch(site -> site.tooth().equals(adjustment.tooth()))) {
                throw new IllegalArgumentException("adjusted tooth " + adjustment.tooth() + " is not in the order");
            }
        }
        AbutmentKind kind = AbutmentKind.valueOf(constant(content.kind()));
        return content.sites().stream()
                .map(site -> of(kind, site, wanted.adjustments()))
                .toList();
    }

    private static SiteOrder of(AbutmentKind kind, Site site, List<Adjustment> adjustments) {
        Wish wish = wish(site.wish());
        for (Adjustment adjustment : adjustments) {
            if (adjustment.tooth().equals(site.tooth())) {
                wish = adjusted(wish, adjustment);
            }
        }
        return new SiteOrder(
                kind,
                FdiTooth.parse(site.tooth()),
                new ImplantChoice(
                        site.implant().system(),
                        site.implant().platform(),
                        site.implant().diameterMm()),
                cuff(site.cuff()),
                new AxisTilt(
                        site.axisTiltDeg().mesiodistal(), site.axisTiltDeg().buccolingual()),
                site.interocclusalSpaceMm(),
                wish);
    }

    private static CuffMeasurement cuff(Cuff cuff) {
        List<CuffSample> samples = cuff.samples().stream()
                .map(sample -> new CuffSample(sample.azimuthDeg(), sample.heightMm(), sample.radiusMm()))
                .toList();
        return new CuffMeasurement(samples, cuff.secondsUnsupported());
    }

    private static Wish wish(OrderContent.Wish wish) {
        OrderContent.MarginDepth depth = wish.marginDepthMm();
        return new Wish(
                Retention.valueOf(constant(wish.retention())),
                Material.valueOf(constant(wish.material())),
                new MarginDepths(depth.buccal(), depth.mesial(), depth.lingual(), depth.distal()),
                wish.tissueDisplacementAllowedMm(),
                wish.chamferWidthMm(),
                wish.taperPerWallDeg());
    }

    private static Wish adjusted(Wish wish, Adjustment adjustment) {
        double value = adjustment.value();
        MarginDepths d = wish.marginDepths();
        return switch (adjustment.parameter()) {
            case "chamferWidthMm" -> with(wish, d, value, wish.taperPerWallDeg());
            case "taperPerWallDeg" -> with(wish, d, wish.chamferWidthMm(), value);
            case "marginDepthMm.buccal" ->
                with(wish, new MarginDepths(value, d.mesialMm(), d.lingualMm(), d.distalMm()));
            case "marginDepthMm.mesial" ->
                with(wish, new MarginDepths(d.buccalMm(), value, d.lingualMm(), d.distalMm()));
            case "marginDepthMm.lingual" ->
                with(wish, new MarginDepths(d.buccalMm(), d.mesialMm(), value, d.distalMm()));
            case "marginDepthMm.distal" ->
                with(wish, new MarginDepths(d.buccalMm(), d.mesialMm(), d.lingualMm(), value));
            default ->
                throw new IllegalArgumentException("parameter " + adjustment.parameter() + " cannot be adjusted");
        };
    }

    private static Wish with(Wish wish, MarginDepths depths) {
        return with(wish, depths, wish.chamferWidthMm(), wish.taperPerWallDeg());
    }

    private static Wish with(Wish wish, MarginDepths depths, double chamferMm, double taperDeg) {
        return new Wish(
                wish.retention(), wish.material(), depths, wish.tissueDisplacementAllowedMm(), chamferMm, taperDeg);
    }

    private static String constant(String code) {
        return code.replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
