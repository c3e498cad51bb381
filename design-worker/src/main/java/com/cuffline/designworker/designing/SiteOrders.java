package com.cuffline.designworker.designing;

import com.cuffline.abutmentdesign.AbutmentKind;
import com.cuffline.abutmentdesign.AxisTilt;
import com.cuffline.abutmentdesign.CuffMeasurement;
import com.cuffline.abutmentdesign.CuffSample;
import com.cuffline.abutmentdesign.ImplantChoice;
import com.cuffline.abutmentdesign.MarginDepths;
import com.cuffline.abutmentdesign.Material;
import com.cuffline.abutmentdesign.Retention;
import com.cuffline.abutmentdesign.SiteOrder;
import com.cuffline.abutmentdesign.Wish;
import com.cuffline.contracts.OrderContent;
import com.cuffline.contracts.OrderContent.Implant;
import com.cuffline.contracts.OrderContent.Site;
import com.cuffline.contracts.OrderFact.Adjustment;
import com.cuffline.contracts.OrderFact.DesignWanted;
import com.cuffline.implantlibrary.FdiTooth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the kernel's orders from a fact, a technician's overrides applied. */
final class SiteOrders {

    private SiteOrders() {}

    /** One per site, in the order of the form. */
    static List<SiteOrder> of(DesignWanted fact) {
        return fact.content().sites().stream()
                .map(site -> of(fact.content(), site, overrides(site.tooth(), fact.adjustments())))
                .toList();
    }

    private static SiteOrder of(OrderContent order, Site site, Map<String, Double> overrides) {
        Implant implant = site.implant();
        return new SiteOrder(
                AbutmentKind.valueOf(constant(order.kind())),
                FdiTooth.parse(site.tooth()),
                new ImplantChoice(implant.system(), implant.platform(), implant.diameterMm()),
                new CuffMeasurement(
                        site.cuff().samples().stream()
                                .map(sample ->
                                        new CuffSample(sample.azimuthDeg(), sample.heightMm(), sample.radiusMm()))
                                .toList(),
                        site.cuff().secondsUnsupported()),
                new AxisTilt(
                        site.axisTiltDeg().mesiodistal(), site.axisTiltDeg().buccolingual()),
                site.interocclusalSpaceMm(),
                wish(site.wish(), overrides));
    }

    private static Wish wish(OrderContent.Wish wish, Map<String, Double> overrides) {
        OrderContent.MarginDepth depth = wish.marginDepthMm();
        return new Wish(
                Retention.valueOf(constant(wish.retention())),
                Material.valueOf(constant(wish.material())),
                new MarginDepths(
                        overrides.getOrDefault("marginDepthMm.buccal", depth.buccal()),
                        overrides.getOrDefault("marginDepthMm.mesial", depth.mesial()),
                        overrides.getOrDefault("marginDepthMm.lingual", depth.lingual()),
                        overrides.getOrDefault("marginDepthMm.distal", depth.distal())),
                wish.tissueDisplacementAllowedMm(),
                overrides.getOrDefault("chamferWidthMm", wish.chamferWidthMm()),
                overrides.getOrDefault("taperPerWallDeg", wish.taperPerWallDeg()));
    }

    private static Map<String, Double> overrides(String tooth, List<Adjustment> adjustments) {
        Map<String, Double> overrides = new HashMap<>();
        adjustments.stream()
                .filter(adjustment -> adjustment.tooth().equals(tooth))
                .forEach(adjustment -> overrides.put(adjustment.parameter(), adjustment.value()));
        return overrides;
    }

    private static String constant(String word) {
        return word.replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
