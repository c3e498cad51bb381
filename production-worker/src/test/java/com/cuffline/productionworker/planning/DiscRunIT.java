package com.cuffline.productionworker.planning;

import static com.cuffline.productionworker.OrderBuilder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.artifactstore.ArtifactStore;
import com.cuffline.contracts.ArtifactRef;
import com.cuffline.contracts.OrderFact.PlanningRequested;
import com.cuffline.contracts.ProductionFact.BatchReleased;
import com.cuffline.contracts.ProductionFact.PlannedUnit;
import com.cuffline.contracts.ProductionFact.ProgramProof;
import com.cuffline.contracts.ProductionFact.UnitNotPlannable;
import com.cuffline.productionworker.OrderBuilder;
import com.cuffline.productionworker.ProductionFloor;
import com.cuffline.productionworker.RecordingOutbox;
import com.cuffline.productionworker.TestCenterFile;
import com.cuffline.productionworker.WatchedConfiguration;
import com.cuffline.productionworker.equipment.PlaceText;
import com.cuffline.testsupport.TestCenter;
import com.cuffline.workbench.ServiceSchema;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Zirconia from plan to release, and what is left of the disc for the run after. */
@SpringBootTest(
        webEnvironment = WebEnvironment.NONE,
        properties = {"cuffline.planning.scheduled=false", "cuffline.planning.partitions=1"})
@Import(WatchedConfiguration.class)
class DiscRunIT {

    private static final TestCenter CENTER = TestCenter.fresh();
    private static final TestCenterFile FILE = TestCenterFile.in(CENTER.artifacts());

    @DynamicPropertySource
    static void center(DynamicPropertyRegistry registry) {
        CENTER.register(registry, ServiceSchema.PRODUCTION_WORKER);
        registry.add("cuffline.center.file", FILE.path()::toString);
    }

    @Autowired
    private ProductionFloor floor;

    @Autowired
    private RecordingOutbox outbox;

    @Autowired
    private ArtifactStore artifacts;

    @Autowired
    private WorkOnPlanningRuns work;

    @BeforeEach
    void clear() {
        floor.clear();
        outbox.forget();
    }

    @Test
    void disc_units_are_released_with_proven_programs_and_the_next_run_uses_what_is_left_of_the_started_disc()
            throws Exception {
        FILE.write(center -> {
            ArrayNode one = center.array();
            one.add(center.root().path("stock").path("discs").get(0));
            ((ObjectNode) center.root().path("stock")).set("discs", one);
        });
        plan(anOrder(1).onDisc(), anOrder(2).onDisc());
        BatchReleased first = lastRelease();
        assertReleased(first, 2);
        assertThat(text(Objects.requireNonNull(first.content().nesting()))).contains("<svg", "</svg>");

        plan(anOrder(3).onDisc());
        BatchReleased second = lastRelease();
        assertReleased(second, 1);

        assertThat(second.batchId()).isNotEqualTo(first.batchId());
        assertThat(second.content().stockLot())
                .isEqualTo(first.content().stockLot())
                .isEqualTo("ZR-A2-14-1");
        assertThat(outbox.committed(BatchReleased.class)).hasSize(2);
        List<Area> parts = floor.texts("select place from unit_plan").stream()
                .map(DiscRunIT::outline)
                .toList();
        assertThat(parts).hasSize(3);
        for (int i = 0; i < parts.size(); i++) {
            for (int j = 0; j < i; j++) {
                Area common = new Area(parts.get(i));
                common.intersect(parts.get(j));
                assertThat(common.isEmpty()).as("parts %d and %d overlap", i, j).isTrue();
            }
        }
    }

    private void assertReleased(BatchReleased released, int units) throws IOException {
        assertThat(released.content().route()).isEqualTo("DISC");
        assertThat(released.content().units()).hasSize(units);
        assertThat(released.travelers()).hasSize(units);
        assertThat(text(released.batchSheet())).startsWith("%PDF-");
        String main = text(Objects.requireNonNull(released.content().mainProgram()));
        for (PlannedUnit unit : released.content().units()) {
            assertThat(main).contains(unit.unitCode());
            assertThat(unit.place()).isNotNull();
            var program = Objects.requireNonNull(unit.program());
            assertThat(text(program.file())).contains(unit.unitCode());
            ProgramProof proof = Objects.requireNonNull(program.proof());
            assertThat(proof.worstGougeUm()).isBetween(0.0, 10.0);
            assertThat(proof.worstRestUm()).isBetween(0.0, 20.0);
            assertThat(text(proof.file())).contains(program.file().sha256());
        }
    }

    private static Area outline(String place) {
        Path2D path = new Path2D.Double();
        var points = Objects.requireNonNull(PlaceText.of(place).disc()).points();
        path.moveTo(points.get(0).xMm(), points.get(0).yMm());
        points.forEach(point -> path.lineTo(point.xMm(), point.yMm()));
        path.closePath();
        return new Area(path);
    }

    private void plan(OrderBuilder... orders) {
        for (OrderBuilder order : orders) {
            floor.take(order.approved());
        }
        floor.take(new PlanningRequested(UUID.randomUUID(), "mara"));
        assertThat(work.workOnNext()).isTrue();
    }

    private BatchReleased lastRelease() {
        List<BatchReleased> all = outbox.committed(BatchReleased.class);
        assertThat(all).as("%s", outbox.committed(UnitNotPlannable.class)).isNotEmpty();
        return all.get(all.size() - 1);
    }

    private String text(ArtifactRef ref) throws IOException {
        try (InputStream stream = artifacts.open(ref.sha256()).orElseThrow()) {
            return new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
