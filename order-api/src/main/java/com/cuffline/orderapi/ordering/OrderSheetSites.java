package com.cuffline.orderapi.ordering;

import com.cuffline.documents.CuffSample;
import com.cuffline.documents.Fact;
import com.cuffline.documents.OrderSheet;
import com.cuffline.implantlibrary.FdiTooth;
import com.cuffline.implantlibrary.ImplantLibrary;
import com.cuffline.implantlibrary.Platform;
import com.cuffline.implantlibrary.PlatformAnswer;
import com.cuffline.measurement.Side;
import com.cuffline.measurement.order.Coded;
import com.cuffline.measurement.order.CuffDraft;
import com.cuffline.measurement.order.CuffDraft.SampleDraft;
import com.cuffline.measurement.order.ImplantDraft;
import com.cuffline.measurement.order.MarginReference;
import com.cuffline.measurement.order.Reading;
import com.cuffline.measurement.order.SiteDraft;
import com.cuffline.measurement.order.WishDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sites of a sendable draft as the order sheet shows them; what the library only supposes is marked. */
@Component
final class OrderSheetSites {

    private static final String UNKNOWN = "unknown";

    private final ImplantLibrary library;

    OrderSheetSites(ImplantLibrary library) {
        this.library = library;
    }

    OrderSheet.Site site(SiteDraft site) {
        ImplantDraft implant = site.implant();
        List<Fact> facts = new ArrayList<>(wishes(site));
        platform(implant).ifPresent(platform -> facts.addAll(ofLibrary(platform)));
        return new OrderSheet.Site(
                String.valueOf(site.tooth()),
                new OrderSheet.Implant(
                        Objects.requireNonNullElse(implant.system(), UNKNOWN),
                        Objects.requireNonNullElse(implant.platform(), UNKNOWN),
                        implant.diameterMm(),
                        implant.placedOn()),
                cuff(site),
                number(site.place().tiltMesiodistal()),
                number(site.place().tiltBuccolingual()),
                number(site.place().interocclusalSpace()),
                facts);
    }

    private Optional<Platform> platform(ImplantDraft implant) {
        if (implant.system() == null || implant.platform() == null || implant.diameterMm() == null) {
            return Optional.empty();
        }
        return library.find(implant.system(), implant.platform(), implant.diameterMm())
                        instanceof PlatformAnswer.Found found
                ? Optional.of(found.platform())
                : Optional.empty();
    }

    private static List<Fact> ofLibrary(Platform platform) {
        return List.of(
                new Fact("Table", platform.tableDiameterMm().shown("mm")),
                new Fact(
                        "Collar",
                        platform.envelope().minCollarMm().shown("mm") + " to "
                                + platform.envelope().maxCollarMm().shown("mm")),
                new Fact("Largest angle", platform.envelope().maxAngleDeg().shown("deg")),
                new Fact("Torque", platform.torqueNcm().shown("Ncm")));
    }

    private static OrderSheet.Cuff cuff(SiteDraft site) {
        CuffDraft cuff = site.cuff();
        FdiTooth tooth = site.tooth();
        return new OrderSheet.Cuff(
                words(cuff.heldOpenBy()),
                cuff.heldSince(),
                Objects.requireNonNull(cuff.measuredOn(), "measuredOn of a sendable order"),
                words(cuff.method()),
                Objects.requireNonNullElse(cuff.secondsUnsupported(), 0),
                tooth != null && tooth.leftHanded(),
                cuff.samples().stream().flatMap(OrderSheetSites::sample).toList());
    }

    private static Stream<CuffSample> sample(SampleDraft sample) {
        Double azimuth = sample.azimuthDeg();
        Double height = sample.heightMm();
        Double radius = sample.radiusMm();
        return azimuth == null || height == null || radius == null
                ? Stream.empty()
                : Stream.of(new CuffSample(azimuth, height, radius));
    }

    private static List<Fact> wishes(SiteDraft site) {
        WishDraft wish = site.wish();
        boolean above = wish.marginReference() == MarginReference.PLATFORM;
        return List.of(
                new Fact("Retention", words(wish.retention())),
                new Fact("Material", words(wish.material())),
                new Fact(
                        above ? "Margin height B / M / L / D" : "Margin depth B / M / L / D",
                        Stream.of(Side.values())
                                .map(side -> plain(wish.marginDepth().at(side)))
                                .collect(Collectors.joining(" / ", "", " mm"))),
                new Fact("Tissue displacement allowed", in("mm", wish.displacementAllowedMm())),
                new Fact("Chamfer width", in("mm", wish.chamferWidthMm())),
                new Fact("Taper per wall", in("deg", wish.taperPerWallDeg())),
                new Fact("Bone graft", words(site.implant().boneGraft())),
                new Fact("Loading", words(site.implant().loading())));
    }

    private static @Nullable Double number(@Nullable Reading reading) {
        return reading == null || reading.number().isEmpty()
                ? null
                : Double.valueOf(reading.number().getAsDouble());
    }

    private static String in(String unit, @Nullable Double value) {
        return value == null ? "as usual" : plain(value) + " " + unit;
    }

    private static String plain(@Nullable Double value) {
        return value == null ? "as usual" : String.format(Locale.ROOT, "%.1f", value);
    }

    static String words(@Nullable Coded code) {
        return code == null ? "" : code.code().replace('-', ' ');
    }
}
