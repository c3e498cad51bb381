package com.cuffline.productionworker;

import com.cuffline.testsupport.TestCenter;
import com.cuffline.workbench.ServiceSchema;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A worker that does nothing by itself: the test hands it facts and says when it plans. One for all tests that want no other. */
@SpringBootTest(
        webEnvironment = WebEnvironment.NONE,
        properties = {
            "cuffline.planning.scheduled=false",
            "cuffline.planning.attempts=2",
            "cuffline.planning.partitions=1",
            "cuffline.planning.first-retry-after=PT0.2S"
        })
@Import(WatchedConfiguration.class)
public abstract class PlannedByHand {

    protected static final TestCenter CENTER = TestCenter.fresh();
    protected static final TestCenterFile FILE = TestCenterFile.in(CENTER.artifacts());

    @Autowired
    protected ProductionFloor floor;

    @Autowired
    protected RecordingOutbox outbox;

    @Autowired
    protected WatchedStore store;

    @DynamicPropertySource
    static void center(DynamicPropertyRegistry registry) {
        CENTER.register(registry, ServiceSchema.PRODUCTION_WORKER);
        registry.add("cuffline.center.file", FILE.path()::toString);
    }

    @BeforeEach
    void clear() {
        FILE.write(center -> {});
        floor.clear();
        outbox.forget();
        store.after(number -> {});
    }
}
