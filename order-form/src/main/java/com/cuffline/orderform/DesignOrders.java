package com.cuffline.orderform;

import com.cuffline.abutmentdesign.CuffReading;
import com.cuffline.abutmentdesign.CuffReading.WallReading;
import com.cuffline.abutmentdesign.DesignParameter;
import com.cuffline.abutmentdesign.ImplantChoice;
import com.cuffline.abutmentdesign.SiteOrder;
import com.cuffline.abutmentdesign.SitePlace;
import com.cuffline.abutmentdesign.Wish;
import com.cuffline.measurement.Side;
import com.cuffline.measurement.livingcuff.MeasurementUncertainty;
import com.cuffline.measurement.order.Crown;
import com.cuffline.measurement.order.CuffDraft.SampleDraft;
import com.cuffline.measurement.order.OrderDraft;
import com.cuffline.measurement.order.PlaceDraft;
import com.cuffline.measurement.order.Reading;
import com.cuffline.measurement.order.WishDraft;
import com.cuffline.measurement.policy.Policies;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** A complete draft in the kernel's words, site by site; what is not asked is left to the kernel's house defaults. */
public final class DesignOrders {
    private static final double GROOVES_WISHED = 2;

    private DesignOrders() {}

    /**
     * One order for design per site, in the order of the form.
     *
     * @throws IllegalArgumentException naming the first answer that is missing; a draft without blocking findings whose numbers
     *     are typed, not left to a scan, has them all
     */
    public static List<SiteOrder> of(OrderDraft draft) {
        return of(draft, Policies.standard());
    }

    /** The same with the center's own policies about what a measurement is worth. */
    public static List<SiteOrder> of(OrderDraft draft, Policies policies) {
        return GivenSite.of(draft).stream().map(site -> order(site, policies)).toList();
    }

    private static SiteOrder order(GivenSite given, Policies policies) {
        return new SiteOrder(
                given.kind(),
                given.tooth(),
                new ImplantChoice(given.system(), given.platform(), given.implantDiameterMm()),
                readings(given, policies),
                place(given),
                wish(given),
                Map.of());
    }

    /** Every sample with what its method and the time without support leave uncertain; radii below the margin as they were read. */
    private static List<CuffReading> readings(GivenSite given, Policies policies) {
        List<CuffReading> plain = CuffReading.of(given.cuff());
        List<SampleDraft> samples = given.site().cuff().samples();
        List<MeasurementUncertainty> uncertain =
                MeasurementUncertainty.of(given.site().cuff(), policies);
        List<CuffReading> readings = new ArrayList<>();
        for (int i = 0; i < plain.size(); i++) {
            CuffReading reading = plain.get(i);
            boolean known = uncertain.size() == plain.size();
            readings.add(new CuffReading(
                    reading.azimuthDeg(),
                    reading.heightMm(),
                    reading.radiusMm(),
                    known ? uncertain.get(i).heightMm() : reading.heightUncertaintyMm(),
                    known ? uncertain.get(i).radiusAtMarginMm() : reading.radiusUncertaintyMm(),
                    samples.get(i).below().stream()
                            .filter(deep -> deep.depthMm() != null && deep.radiusMm() != null)
                            .map(deep -> new WallReading(or(deep.depthMm()), or(deep.radiusMm())))
                            .toList()));
        }
        return readings;
    }

    private static SitePlace place(GivenSite given) {
        PlaceDraft place = given.site().place();
        return new SitePlace(
                given.axisTilt().mesiodistalDeg(),
                given.axisTilt().buccolingualDeg(),
                given.interocclusalSpaceMm(),
                number(place.mesiodistalGap()),
                number(place.axisToMesialNeighbour()),
                number(place.axisToDistalNeighbour()),
                number(place.contactHeight()),
                number(place.boneMesial()),
                number(place.boneDistal()),
                number(place.papillaMesial()),
                number(place.papillaDistal()),
                Optional.empty());
    }

    private static OptionalDouble number(@Nullable Reading reading) {
        return reading == null ? OptionalDouble.empty() : reading.number();
    }

    private static Wish wish(GivenSite given) {
        WishDraft wish = given.site().wish();
        return new Wish(
                given.retention(),
                given.material().code(),
                given.marginFromPlatform() ? Wish.MarginReference.PLATFORM : Wish.MarginReference.GINGIVA,
                emergence(wish),
                wish.finish() == null
                        ? Wish.MarginForm.CHAMFER
                        : Wish.MarginForm.valueOf(wish.finish().name()),
                channel(wish.screwChannel()),
                wish.crown() == Crown.METAL_CERAMIC,
                given.displacementAllowedMm(),
                wish.displacementAt().stream()
                        .filter(at -> at.azimuthDeg() != null && at.mostMm() != null)
                        .map(at -> new Wish.Consent(or(at.azimuthDeg()), or(at.mostMm())))
                        .toList(),
                asked(given));
    }

    private static Wish.EmergenceWish emergence(WishDraft wish) {
        if (wish.emergence() == null) {
            return Wish.EmergenceWish.NONE_DISPLACED;
        }
        return switch (wish.emergence()) {
            case NONE_DISPLACED -> Wish.EmergenceWish.NONE_DISPLACED;
            case SUPPORT -> Wish.EmergenceWish.SUPPORT;
            case NATURAL_TOOTH -> Wish.EmergenceWish.NATURAL_TOOTH;
            case CONTOUR -> Wish.EmergenceWish.TO_CONTOUR;
        };
    }

    private static Wish.ChannelWish channel(WishDraft.@Nullable ScrewChannel channel) {
        if (channel == null || channel.angleDeg() == null) {
            return Wish.ChannelWish.ANGLED_IF_NEEDED;
        }
        return or(channel.angleDeg()) > 0 ? Wish.ChannelWish.ANGLED : Wish.ChannelWish.STRAIGHT;
    }

    private static Map<DesignParameter, Double> asked(GivenSite given) {
        WishDraft wish = given.site().wish();
        Map<DesignParameter, Double> asked = new EnumMap<>(DesignParameter.class);
        for (Side side : Side.values()) {
            asked.put(DesignParameter.marginDepth(side), given.marginAsked(side));
        }
        put(asked, DesignParameter.CHAMFER_WIDTH, wish.chamferWidthMm());
        put(asked, DesignParameter.TAPER, wish.taperPerWallDeg());
        put(asked, DesignParameter.LEAST_POST_HEIGHT, wish.leastPostHeightMm());
        WishDraft.ScrewChannel channel = wish.screwChannel();
        if (channel != null) {
            put(asked, DesignParameter.CHANNEL_ANGLE, channel.angleDeg());
            put(asked, DesignParameter.CHANNEL_EXIT, channel.exitAzimuthDeg());
        }
        if (Boolean.TRUE.equals(wish.grooves())) {
            asked.put(DesignParameter.GROOVES, GROOVES_WISHED);
        }
        return asked;
    }

    private static void put(Map<DesignParameter, Double> asked, DesignParameter parameter, @Nullable Double value) {
        if (value != null) {
            asked.put(parameter, value);
        }
    }

    private static double or(@Nullable Double value) {
        return value == null ? 0 : value;
    }
}
