package com.cuffline.productionworker.planning;

import com.cuffline.artifactstore.ArtifactStore;
import com.cuffline.contracts.ArtifactRef;
import com.cuffline.documents.BatchSheet;
import com.cuffline.documents.Documents;
import com.cuffline.documents.Frame;
import com.cuffline.documents.Traveler;
import com.cuffline.productionworker.Approval;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Prints travelers and batch sheets into the artifact store; the same unit in the same place gives the same file. */
final class Papers {

    static final String MEDIA_TYPE = "application/pdf";

    private final Documents documents;
    private final ArtifactStore store;
    private final PaperSettings settings;

    Papers(Documents documents, ArtifactStore store, PaperSettings settings) {
        this.documents = documents;
        this.store = store;
        this.settings = settings;
    }

    ArtifactRef traveler(BatchedUnit unit) {
        Approval approval = unit.approval();
        Frame frame = frame(
                unit.code(),
                OptionalInt.of(unit.revision()),
                unit.batch(),
                unit.approvalText() + unit.planned() + unit.batch());
        Traveler view = TravelerText.of(frame, unit, approval);
        return store.put(documents.traveler(view), MEDIA_TYPE);
    }

    /** @param units in slot order */
    ArtifactRef batchSheet(PlannedBatch batch, List<BatchedUnit> units) {
        String content = units.stream()
                .map(unit -> String.valueOf(unit.planned()))
                .collect(Collectors.joining("\n", batch.toString(), ""));
        Frame frame = frame(batch.code(), OptionalInt.empty(), batch, content);
        BatchSheet view = BatchSheetText.of(frame, batch, units);
        return store.put(documents.batchSheet(view), MEDIA_TYPE);
    }

    private Frame frame(String code, OptionalInt revision, PlannedBatch batch, String content) {
        return new Frame(settings.maker(), code, code, revision, sha256(content), batch.plannedAt(), settings.zone());
    }

    private static String sha256(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
