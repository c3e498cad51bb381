package com.cuffline.orderapi.ordering;

import com.cuffline.artifactstore.ArtifactStore;
import com.cuffline.contracts.ArtifactRef;
import com.cuffline.contracts.OrderContent;
import com.cuffline.contracts.OrderContent.Cuff;
import com.cuffline.contracts.OrderContent.Site;
import com.cuffline.contracts.OrderContent.Wish;
import com.cuffline.documents.CuffSample;
import com.cuffline.documents.Documents;
import com.cuffline.documents.Fact;
import com.cuffline.documents.Frame;
import com.cuffline.documents.OrderSheet;
import com.cuffline.implantlibrary.FdiTooth;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** Prints the order and measurement sheet of one revision and stores it. */
@Component
final class OrderSheetPaper {

    private final Documents documents;
    private final ArtifactStore store;
    private final PaperSettings settings;
    private final Clock clock;

    OrderSheetPaper(Documents documents, ArtifactStore store, PaperSettings settings, Clock clock) {
        this.documents = documents;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    ArtifactRef print(Order order, OrderContent content) {
        Order.Identity identity = order.identity();
        Frame frame = new Frame(
                settings.maker(),
                identity.code() + " R" + order.revision(),
                identity.code(),
                OptionalInt.of(order.revision()),
                Sha256.hex(order.form()),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                settings.zone());
        OrderSheet sheet = new OrderSheet(
                frame,
                identity.code(),
                identity.clinic(),
                identity.caseCode(),
                content.appointmentOn(),
                content.screws(),
                notes(content),
                content.sites().stream().map(OrderSheetPaper::site).toList());
        return store.put(documents.orderSheet(sheet), "application/pdf");
    }

    private static List<Fact> notes(OrderContent content) {
        List<Fact> notes = new ArrayList<>();
        notes.add(new Fact("Kind", words(content.kind())));
        notes.add(new Fact("Review wanted", words(content.review())));
        String story = content.story();
        if (story != null) {
            notes.add(new Fact("Case", story));
        }
        return notes;
    }

    private static OrderSheet.Site site(Site site) {
        return new OrderSheet.Site(
                site.tooth(),
                new OrderSheet.Implant(
                        site.implant().system(),
                        site.implant().platform(),
                        site.implant().diameterMm(),
                        site.implant().placedOn()),
                cuff(site),
                site.axisTiltDeg().mesiodistal(),
                site.axisTiltDeg().buccolingual(),
                site.interocclusalSpaceMm(),
                wishes(site));
    }

    private static OrderSheet.Cuff cuff(Site site) {
        Cuff cuff = site.cuff();
        return new OrderSheet.Cuff(
                words(cuff.heldOpenBy()),
                cuff.heldSince(),
                cuff.measuredOn(),
                words(cuff.method()),
                cuff.secondsUnsupported(),
                FdiTooth.parse(site.tooth()).leftHanded(),
                cuff.samples().stream()
                        .map(sample -> new CuffSample(sample.azimuthDeg(), sample.heightMm(), sample.radiusMm()))
                        .toList());
    }

    private static List<Fact> wishes(Site site) {
        Wish wish = site.wish();
        var depth = wish.marginDepthMm();
        return List.of(
                new Fact("Retention", words(wish.retention())),
                new Fact("Material", words(wish.material())),
                new Fact(
                        "Margin depth B / M / L / D",
                        String.format(
                                Locale.ROOT,
                                "%.1f / %.1f / %.1f / %.1f mm",
                                depth.buccal(),
                                depth.mesial(),
                                depth.lingual(),
                                depth.distal())),
                new Fact("Tissue displacement allowed", mm(wish.tissueDisplacementAllowedMm())),
                new Fact("Chamfer width", mm(wish.chamferWidthMm())),
                new Fact("Taper per wall", String.format(Locale.ROOT, "%.1f°", wish.taperPerWallDeg())),
                new Fact("Bone graft", words(site.implant().boneGraft())),
                new Fact("Loading", words(site.implant().loading())));
    }

    private static String mm(double value) {
        return String.format(Locale.ROOT, "%.1f mm", value);
    }

    private static String words(String code) {
        return code.replace('-', ' ');
    }
}
