package com.cuffline.productionworker.planning;

import com.cuffline.artifactstore.ArtifactStore;
import com.cuffline.contracts.ArtifactRef;
import com.cuffline.documents.BatchSheet;
import com.cuffline.documents.Documents;
import com.cuffline.documents.Frame;
import com.cuffline.documents.Traveler;
import com.cuffline.milling.center.Center;
import com.cuffline.productionworker.Approval;
import com.cuffline.productionworker.equipment.CenterNow;
import com.cuffline.productionworker.planning.JdbcInspections.Inspected;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

/** Prints travelers, batch sheets and inspection reports into the artifact store; the same unit in the same place gives the same file. */
final class Papers {

    static final String MEDIA_TYPE = "application/pdf";

    private final Documents documents;
    private final ArtifactStore store;
    private final PaperSettings settings;
    private final CenterNow center;

    Papers(Documents documents, ArtifactStore store, PaperSettings settings, CenterNow center) {
        this.documents = documents;
        this.store = store;
        this.settings = settings;
        this.center = center;
    }

    ArtifactRef traveler(BatchedUnit unit) {
        Approval approval = unit.approval();
        Frame frame = frame(
                unit.code(),
                OptionalInt.of(unit.unit().revision()),
                unit.batch(),
                unit.unit().approvalText() + unit.planned() + unit.batch());
        Traveler view = TravelerText.of(frame, unit, approval, center.current());
        return store.put(documents.traveler(view), MEDIA_TYPE);
    }

    /** @param number from 1, one more for each repeat without units that left */
    record Release(int number, ArtifactRef main) {}

    /** @param units in the order of machining */
    ArtifactRef batchSheet(PlannedBatch batch, List<BatchedUnit> units, Release release, Center now) {
        String content = units.stream()
                .map(unit -> String.valueOf(unit.planned()))
                .collect(Collectors.joining("\n", batch.toString(), ""));
        Frame frame = frame(batch.code(), OptionalInt.of(release.number()), batch, content);
        BatchSheet view = BatchSheetText.of(frame, batch, units, release, now);
        return store.put(documents.batchSheet(view), MEDIA_TYPE);
    }

    ArtifactRef inspectionReport(Inspected inspected) {
        Frame frame = new Frame(
                settings.maker(),
                inspected.unit().code(),
                inspected.unit().code(),
                OptionalInt.of(inspected.unit().revision()),
                DigestUtils.sha256Hex(inspected.toString().getBytes(StandardCharsets.UTF_8)),
                inspected.at(),
                settings.zone());
        return store.put(documents.inspectionReport(InspectionText.of(frame, inspected)), MEDIA_TYPE);
    }

    private Frame frame(String code, OptionalInt revision, PlannedBatch batch, String content) {
        return new Frame(
                settings.maker(),
                code,
                code,
                revision,
                DigestUtils.sha256Hex(content.getBytes(StandardCharsets.UTF_8)),
                batch.plannedAt(),
                settings.zone());
    }
}
