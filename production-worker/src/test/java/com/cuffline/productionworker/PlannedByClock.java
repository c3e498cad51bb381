package com.cuffline.productionworker;

import static com.cuffline.testsupport.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.contracts.OrderFact;
import com.cuffline.contracts.ProductionFact.BatchReleased;
import com.cuffline.contracts.ProductionFact.UnitNotPlannable;
import com.cuffline.testsupport.TestCenter;
import com.cuffline.workbench.ServiceSchema;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A worker that plans, releases again and prints by itself a moment after something is due. What a test asserts must hold whether or not
 * that has happened meanwhile, or be waited for. One for all tests that want no other.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.NONE,
        properties = {
            "cuffline.planning.quiet=PT0.2S",
            "cuffline.planning.look-every=PT0.1S",
            "cuffline.center.tell-every=PT0.2S"
        })
@Import(WatchedConfiguration.class)
public abstract class PlannedByClock {

    protected static final TestCenter CENTER = TestCenter.fresh();
    protected static final TestCenterFile FILE = TestCenterFile.in(CENTER.artifacts());

    @Autowired
    protected ProductionFloor floor;

    @Autowired
    protected RecordingOutbox outbox;

    @DynamicPropertySource
    static void center(DynamicPropertyRegistry registry) {
        CENTER.register(registry, ServiceSchema.PRODUCTION_WORKER);
        registry.add("cuffline.center.file", FILE.path()::toString);
    }

    @BeforeEach
    protected void clear() {
        FILE.write(TestCenterFile.Center::addSecondLots);
        floor.clearBetweenRuns();
        outbox.forget();
    }

    /** The batch that is released because of these facts. */
    protected BatchReleased releasedAfter(OrderFact... facts) {
        int before = outbox.committed(BatchReleased.class).size();
        floor.take(facts);
        eventually("a batch is released", () -> assertThat(outbox.committed(BatchReleased.class))
                .as("%s", outbox.committed(UnitNotPlannable.class))
                .hasSizeGreaterThan(before));
        List<BatchReleased> released = outbox.committed(BatchReleased.class);
        return released.get(released.size() - 1);
    }
}
