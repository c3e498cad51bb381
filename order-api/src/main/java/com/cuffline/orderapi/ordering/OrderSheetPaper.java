package com.cuffline.orderapi.ordering;

import com.cuffline.artifactstore.ArtifactStore;
import com.cuffline.contracts.ArtifactRef;
import com.cuffline.documents.Documents;
import com.cuffline.documents.Fact;
import com.cuffline.documents.Frame;
import com.cuffline.documents.OrderSheet;
import com.cuffline.measurement.completeness.Assessment;
import com.cuffline.measurement.completeness.Finding;
import com.cuffline.measurement.order.Header;
import com.cuffline.measurement.order.Logistics;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;

/** Prints the order and measurement sheet of one revision and stores it. */
@Component
final class OrderSheetPaper {

    private final Documents documents;
    private final ArtifactStore store;
    private final PaperSettings settings;
    private final OrderSheetSites sites;
    private final Clock clock;

    OrderSheetPaper(
            Documents documents, ArtifactStore store, PaperSettings settings, OrderSheetSites sites, Clock clock) {
        this.documents = documents;
        this.store = store;
        this.settings = settings;
        this.sites = sites;
        this.clock = clock;
    }

    ArtifactRef print(Order order, CheckedForm checked) {
        Order.Identity identity = order.identity();
        Logistics logistics = checked.draft().logistics();
        Frame frame = new Frame(
                settings.maker(),
                identity.code() + " R" + order.revision(),
                identity.code(),
                OptionalInt.of(order.revision()),
                DigestUtils.sha256Hex(order.form().json()),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                settings.zone());
        OrderSheet sheet = new OrderSheet(
                frame,
                identity.code(),
                identity.clinic(),
                identity.caseCode(),
                logistics.appointmentOn(),
                Objects.requireNonNullElse(logistics.screws(), 0),
                notes(order, checked),
                checked.draft().sites().stream().map(sites::site).toList());
        return store.put(documents.orderSheet(sheet), "application/pdf");
    }

    private static List<Fact> notes(Order order, CheckedForm checked) {
        Header header = checked.draft().header();
        List<Fact> notes = new ArrayList<>();
        notes.add(new Fact("Kind", OrderSheetSites.words(header.kind())));
        notes.add(new Fact(
                "Review wanted",
                OrderSheetSites.words(checked.draft().logistics().review())));
        Promised promised = order.promised();
        if (promised != null) {
            notes.add(new Fact("Promise", promised.reason()));
        }
        String library = order.form().libraryVersion();
        if (library != null) {
            notes.add(new Fact("Implant library", library));
        }
        Hold hold = order.currentHold();
        if (hold != null) {
            notes.add(new Fact("Waits", hold.words()));
        }
        String story = header.story();
        if (story != null) {
            notes.add(new Fact("Case", story));
        }
        Assessment answer = checked.assessment();
        for (Finding finding : answer.findings()) {
            answer.acceptedBecause(finding)
                    .ifPresent(reason -> notes.add(new Fact("Sent anyway", finding.code() + ": " + reason)));
        }
        return notes;
    }
}
