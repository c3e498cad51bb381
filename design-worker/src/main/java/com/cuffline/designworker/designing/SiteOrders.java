package com.cuffline.designworker.designing;

import com.cuffline.abutmentdesign.CuffReading;
import com.cuffline.abutmentdesign.DesignParameter;
import com.cuffline.abutmentdesign.ImplantChoice;
import com.cuffline.abutmentdesign.SiteOrder;
import com.cuffline.abutmentdesign.SitePlace;
import com.cuffline.abutmentdesign.Wish;
import com.cuffline.contracts.OrderContent;
import com.cuffline.contracts.OrderContent.Cuff;
import com.cuffline.contracts.OrderContent.Site;
import com.cuffline.contracts.OrderFact.Adjustment;
import com.cuffline.contracts.OrderFact.DesignWanted;
import com.cuffline.implantlibrary.FdiTooth;
import com.cuffline.measurement.AbutmentKind;
import com.cuffline.measurement.CuffMeasurement;
import com.cuffline.measurement.CuffSample;
import com.cuffline.measurement.Retention;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
        Map<DesignParameter, Double> overrides = new EnumMap<>(DesignParameter.class);
        for (Adjustment adjustment : adjustments) {
            if (adjustment.tooth().equals(site.tooth())) {
                overrides.put(parameter(adjustment), adjustment.value());
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
                SitePlace.of(
                        site.axisTiltDeg().mesiodistal(),
                        site.axisTiltDeg().buccolingual(),
                        site.interocclusalSpaceMm()),
                wish(site.wish()),
                overrides);
    }

    private static DesignParameter parameter(Adjustment adjustment) {
        return DesignParameter.of(adjustment.parameter())
                .orElseThrow(() ->
                        new IllegalArgumentException("parameter " + adjustment.parameter() + " cannot be adjusted"));
    }

    private static List<CuffReading> cuff(Cuff cuff) {
        List<CuffSample> samples = cuff.samples().stream()
                .map(sample -> new CuffSample(sample.azimuthDeg(), sample.heightMm(), sample.radiusMm()))
                .toList();
        return CuffReading.of(new CuffMeasurement(samples, cuff.secondsUnsupported()));
    }

    private static Wish wish(OrderContent.Wish wish) {
        OrderContent.MarginDepth depth = wish.marginDepthMm();
        return Wish.usual(
                Retention.valueOf(constant(wish.retention())),
                wish.material(),
                wish.tissueDisplacementAllowedMm(),
                Map.of(
                        DesignParameter.MARGIN_DEPTH_BUCCAL, depth.buccal(),
                        DesignParameter.MARGIN_DEPTH_MESIAL, depth.mesial(),
                        DesignParameter.MARGIN_DEPTH_LINGUAL, depth.lingual(),
                        DesignParameter.MARGIN_DEPTH_DISTAL, depth.distal(),
                        DesignParameter.CHAMFER_WIDTH, wish.chamferWidthMm(),
                        DesignParameter.TAPER, wish.taperPerWallDeg()));
    }

    private static String constant(String code) {
        return code.replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
