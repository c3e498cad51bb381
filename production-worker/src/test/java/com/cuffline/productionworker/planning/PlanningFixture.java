package com.cuffline.productionworker.planning;

import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.artifactstore.ArtifactStore;
import com.cuffline.contracts.ArtifactRef;
import com.cuffline.contracts.OrderFact.PlanningRequested;
import com.cuffline.contracts.ProductionFact.BatchReleased;
import com.cuffline.contracts.ProductionFact.PlannedUnit;
import com.cuffline.contracts.ProductionFact.UnitNotPlannable;
import com.cuffline.productionworker.OrderBuilder;
import com.cuffline.productionworker.PlannedByHand;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.beans.factory.annotation.Autowired;

/** Plans orders while the test waits, and tells what came out. */
abstract class PlanningFixture extends PlannedByHand {

    @Autowired
    protected WorkOnPlanningRuns work;

    @Autowired
    private ArtifactStore artifacts;

    private int plans;

    /** Files these orders and works on the run that takes them and what waits besides; its id, and so its seed, is the same at each repeat. */
    protected void plan(OrderBuilder... orders) {
        for (OrderBuilder order : orders) {
            floor.take(order.approved());
        }
        floor.take(new PlanningRequested(new UUID(9, ++plans), "mara"));
        assertThat(work.workOnNext()).isTrue();
        assertThat(floor.texts("select state from planning_run")).containsOnly("DONE");
    }

    protected List<String> releasedUnits() {
        return outbox.committed(BatchReleased.class).stream()
                .flatMap(batch -> batch.content().units().stream())
                .map(PlannedUnit::unitCode)
                .toList();
    }

    protected BatchReleased lastRelease() {
        List<BatchReleased> all = outbox.committed(BatchReleased.class);
        assertThat(all).as("%s", outbox.committed(UnitNotPlannable.class)).isNotEmpty();
        return all.get(all.size() - 1);
    }

    protected String text(ArtifactRef ref) throws IOException {
        try (InputStream stream = artifacts.open(ref.sha256()).orElseThrow()) {
            return new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** Outside the transaction that is open here. */
    protected static void elsewhere(Runnable action) {
        CompletableFuture.runAsync(action).join();
    }
}
