package com.cuffline.orderform;

import com.cuffline.abutmentdesign.ImplantChoice;
import com.cuffline.abutmentdesign.Material;
import com.cuffline.abutmentdesign.SiteOrder;
import com.cuffline.abutmentdesign.Wish;
import com.cuffline.measurement.order.OrderDraft;
import java.util.List;
import java.util.Objects;

/** A complete draft in the kernel's words, site by site; what the order form assumes for answers not given stands here. */
public final class DesignOrders {
    private static final double USUAL_CHAMFER_MM = 0.5;
    private static final double USUAL_TAPER_DEG = 6;

    private DesignOrders() {}

    /**
     * One order for design per site, in the order of the form.
     *
     * @throws IllegalArgumentException naming the first answer that is missing; a draft without blocking findings whose numbers
     *     are typed, not left to a scan, has them all
     */
    public static List<SiteOrder> of(OrderDraft draft) {
        return GivenSite.of(draft).stream().map(DesignOrders::order).toList();
    }

    private static SiteOrder order(GivenSite given) {
        return new SiteOrder(
                given.kind(),
                given.tooth(),
                new ImplantChoice(given.system(), given.platform(), given.implantDiameterMm()),
                given.cuff(),
                given.axisTilt(),
                given.interocclusalSpaceMm(),
                wish(given));
    }

    private static Wish wish(GivenSite given) {
        return new Wish(
                given.retention(),
                Material.valueOf(given.material().name()),
                given.marginDepths(),
                given.displacementAllowedMm(),
                Objects.requireNonNullElse(given.site().wish().chamferWidthMm(), USUAL_CHAMFER_MM),
                Objects.requireNonNullElse(given.site().wish().taperPerWallDeg(), USUAL_TAPER_DEG));
    }
}
