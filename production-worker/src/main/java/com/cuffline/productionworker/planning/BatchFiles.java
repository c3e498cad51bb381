package com.cuffline.productionworker.planning;

import com.cuffline.artifactstore.ArtifactStore;
import com.cuffline.contracts.ArtifactRef;
import com.cuffline.milling.center.Center;
import com.cuffline.milling.center.Dialect;
import com.cuffline.milling.work.MillingWork;
import com.cuffline.productionworker.equipment.CenterNow;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Writes what a batch is released with: the main program over its units' own and the sheet. */
final class BatchFiles {

    /** Program numbers of controllers have four digits. */
    private static final int NUMBERS = 9999;

    private final ArtifactStore store;
    private final Papers papers;
    private final CenterNow center;

    record Written(ArtifactRef main, ArtifactRef sheet) {}

    BatchFiles(ArtifactStore store, Papers papers, CenterNow center) {
        this.store = store;
        this.papers = papers;
        this.center = center;
    }

    /**
     * @param content in the order of machining, at least one
     * @param release 1, and one more for each repeat
     */
    Written write(PlannedBatch batch, List<BatchedUnit> content, int release) {
        Center now = center.current();
        ArtifactRef main = mainProgram(batch, content, now);
        return new Written(main, papers.batchSheet(batch, content, new Papers.Release(release, main), now));
    }

    private ArtifactRef mainProgram(PlannedBatch batch, List<BatchedUnit> content, Center now) {
        Dialect dialect = MillingWork.dialect(now, batch.machine())
                .orElseThrow(() ->
                        new IllegalStateException("machine " + batch.machine() + " is not in the center any more"));
        List<String> programs = content.stream().map(this::text).toList();
        String main = MillingWork.mainProgram((int) (1 + batch.number() % NUMBERS), programs, dialect);
        return store.put(main.getBytes(StandardCharsets.US_ASCII), ProgramUnits.PROGRAM);
    }

    private String text(BatchedUnit unit) {
        String sha256 = Objects.requireNonNull(unit.program()).file().sha256();
        try (InputStream stream = store.open(sha256)
                .orElseThrow(() -> new IllegalStateException("the program of unit " + unit.code() + " is lost"))) {
            return new String(stream.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
