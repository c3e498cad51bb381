package com.cuffline.orderform;

import com.cuffline.implantlibrary.FdiTooth;
import com.cuffline.implantlibrary.ToothNotation;
import com.cuffline.measurement.MarginDepths;
import com.cuffline.measurement.completeness.Finding;
import com.cuffline.measurement.completeness.Shown;
import com.cuffline.measurement.order.AgeBand;
import com.cuffline.measurement.order.BoneGraft;
import com.cuffline.measurement.order.Crown;
import com.cuffline.measurement.order.Emergence;
import com.cuffline.measurement.order.Finish;
import com.cuffline.measurement.order.Header;
import com.cuffline.measurement.order.ImplantDraft;
import com.cuffline.measurement.order.IndexPosition;
import com.cuffline.measurement.order.Loading;
import com.cuffline.measurement.order.Logistics;
import com.cuffline.measurement.order.MarginReference;
import com.cuffline.measurement.order.MaterialWish;
import com.cuffline.measurement.order.NeighbourMaterial;
import com.cuffline.measurement.order.OrderDraft;
import com.cuffline.measurement.order.OrderKind;
import com.cuffline.measurement.order.PlaceDraft;
import com.cuffline.measurement.order.Product;
import com.cuffline.measurement.order.RetentionWish;
import com.cuffline.measurement.order.ReviewWish;
import com.cuffline.measurement.order.SendAnyway;
import com.cuffline.measurement.order.Sex;
import com.cuffline.measurement.order.Signature;
import com.cuffline.measurement.order.SiteDraft;
import com.cuffline.measurement.order.WishDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns the answers of a document into a draft, field by field. */
final class DraftReading {
    private static final String HOUSE_DEFAULT = "house-default";

    private final Form form;
    private final List<Finding> findings;
    private final ToothNotation notation;

    DraftReading(Form form, List<Finding> findings) {
        this.form = form;
        this.findings = findings;
        String written = form.text("notation");
        this.notation = written == null ? ToothNotation.FDI : ToothNotation.valueOf(written.toUpperCase(Locale.ROOT));
    }

    OrderDraft draft() {
        List<SendAnyway> accepted = form.list("sendAnyway").stream()
                .map(item -> new SendAnyway(item.text("code"), item.text("field"), item.text("reason")))
                .toList();
        return new OrderDraft(
                header(), form.list("sites").stream().map(this::site).toList(), logistics(), accepted);
    }

    private Header header() {
        Form signature = form.form("signature");
        return new Header(
                form.asWritten("caseCode"),
                form.text("clinic"),
                form.text("prescriber"),
                form.text("licenceNumber"),
                form.choice(Sex.class, "sex"),
                form.choice(AgeBand.class, "ageBand"),
                signature.present()
                        ? new Signature(
                                signature.text("by"),
                                signature.day("on"),
                                signature.choice(Signature.Kind.class, "kind"))
                        : null,
                form.choice(OrderKind.class, "kind"),
                form.choice(Product.class, "product"),
                form.text("libraryVersion"),
                form.asWritten("story"));
    }

    private Logistics logistics() {
        return new Logistics(
                form.day("appointmentOn"),
                form.day("neededBy"),
                form.text("shipTo"),
                form.flag("rush"),
                form.choice(ReviewWish.class, "review"),
                form.text("approver"),
                form.whole("screws"),
                form.asWritten("purchaseReference"));
    }

    private SiteDraft site(Form site) {
        FdiTooth tooth = tooth(site.text("tooth"), site.at("tooth"));
        List<FdiTooth> shared = new ArrayList<>();
        for (Form other : site.list("sharedAxisWith")) {
            FdiTooth named = other.node() != null && other.node().isString()
                    ? tooth(other.node().stringValue(), other.path())
                    : null;
            if (named != null) {
                shared.add(named);
            }
        }
        return new SiteDraft(
                tooth,
                implant(site.form("implant")),
                CuffReadings.cuff(site.form("cuff"), findings),
                place(site),
                site.text("scan"),
                wish(site.form("wish"), tooth),
                shared);
    }

    private @Nullable FdiTooth tooth(@Nullable String text, String path) {
        if (text == null || form.broken().contains(path)) {
            return null;
        }
        try {
            return notation.parse(text);
        } catch (IllegalArgumentException e) {
            String reason = e.getMessage() == null ? "no such tooth" : e.getMessage();
            findings.add(Finding.ofAnswer(
                    "tooth",
                    path,
                    Shown.of(text),
                    Shown.of("a tooth in notation " + notation.name().toLowerCase(Locale.ROOT)),
                    reason));
            return null;
        }
    }

    private static ImplantDraft implant(Form implant) {
        return new ImplantDraft(
                implant.text("system"),
                implant.text("platform"),
                implant.number("diameterMm"),
                implant.text("lot"),
                implant.text("ref"),
                implant.day("placedOn"),
                implant.choice(BoneGraft.class, "boneGraft"),
                implant.choice(Loading.class, "loading"),
                implant.number("insertionTorqueNcm"),
                implant.number("isq"),
                implant.choice(IndexPosition.class, "indexToBuccal"),
                implant.text("scanBody"));
    }

    private static PlaceDraft place(Form site) {
        Form tilt = site.form("axisTiltDeg");
        Form place = site.form("place");
        return new PlaceDraft(
                tilt.reading("mesiodistal"),
                tilt.reading("buccolingual"),
                site.reading("interocclusalSpaceMm"),
                place.reading("gingivaToAntagonistMm"),
                place.reading("mesiodistalGapMm"),
                place.reading("contactHeightMm"),
                place.reading("axisToMesialNeighbourMm"),
                place.reading("axisToDistalNeighbourMm"),
                place.reading("boneMesialMm"),
                place.reading("boneDistalMm"),
                place.reading("papillaMesialMm"),
                place.reading("papillaDistalMm"),
                new PlaceDraft.Surroundings(
                        place.choice(NeighbourMaterial.class, "mesialNeighbour"),
                        place.choice(NeighbourMaterial.class, "distalNeighbour"),
                        place.choice(NeighbourMaterial.class, "antagonist"),
                        place.flag("bruxism")));
    }

    private static WishDraft wish(Form wish, @Nullable FdiTooth tooth) {
        boolean byHouse = HOUSE_DEFAULT.equals(wish.text("marginDepthMm"));
        Form channel = wish.form("screwChannel");
        return new WishDraft(
                wish.choice(RetentionWish.class, "retention"),
                wish.choice(MaterialWish.class, "material"),
                wish.text("shade"),
                byHouse ? house(tooth) : depths(wish.form("marginDepthMm")),
                byHouse,
                wish.choice(MarginReference.class, "marginDepthReference"),
                wish.choice(Emergence.class, "emergence"),
                wish.number("tissueDisplacementAllowedMm"),
                wish.list("tissueDisplacementAt").stream()
                        .map(item -> new WishDraft.DisplacementAt(item.number("azimuthDeg"), item.number("mostMm")))
                        .toList(),
                wish.choice(Finish.class, "finish"),
                wish.number("chamferWidthMm"),
                wish.number("taperPerWallDeg"),
                wish.flag("grooves"),
                wish.number("leastPostHeightMm"),
                channel.present()
                        ? new WishDraft.ScrewChannel(channel.number("angleDeg"), channel.number("exitAzimuthDeg"))
                        : null,
                wish.choice(Crown.class, "crown"));
    }

    private static WishDraft.Depths depths(Form depths) {
        return new WishDraft.Depths(
                depths.number("buccal"), depths.number("mesial"), depths.number("lingual"), depths.number("distal"));
    }

    private static WishDraft.Depths house(@Nullable FdiTooth tooth) {
        if (tooth == null) {
            return new WishDraft.Depths(null, null, null, null);
        }
        MarginDepths house = MarginDepths.house(tooth);
        return new WishDraft.Depths(house.buccalMm(), house.mesialMm(), house.lingualMm(), house.distalMm());
    }
}
