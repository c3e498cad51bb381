package com.cuffline.productionworker.planning;

import static com.cuffline.productionworker.OrderBuilder.anOrder;
import static com.cuffline.productionworker.OrderBuilder.approvedOrders;
import static com.cuffline.testsupport.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cuffline.artifactstore.ArtifactStore;
import com.cuffline.contracts.OrderFact.PlanningRequested;
import com.cuffline.contracts.ProductionFact.BatchFailed;
import com.cuffline.contracts.ProductionFact.BatchPlanned;
import com.cuffline.contracts.ProductionFact.BatchReleased;
import com.cuffline.contracts.ProductionFact.PlanningFailed;
import com.cuffline.contracts.ProductionFact.PlanningProgressed;
import com.cuffline.contracts.ProductionFact.UnitNotPlannable;
import com.cuffline.productionworker.OrderBuilder;
import com.cuffline.productionworker.ProductionFloor;
import com.cuffline.productionworker.RecordingOutbox;
import com.cuffline.productionworker.WatchedConfiguration;
import com.cuffline.productionworker.WatchedStore;
import com.cuffline.testsupport.TestCenter;
import com.cuffline.workbench.ServiceSchema;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        webEnvironment = WebEnvironment.NONE,
        properties = {
            "cuffline.planning.scheduled=false",
            "cuffline.planning.attempts=2",
            "cuffline.planning.first-retry-after=PT0.2S"
        })
@Import(WatchedConfiguration.class)
class PlanningJobIT {

    private static final TestCenter CENTER = TestCenter.fresh();
    private static final UUID RUN = new UUID(9, 1);
    private static final UUID OTHER = new UUID(9, 2);
    private static final Duration LEASE = Duration.ofSeconds(10);

    @DynamicPropertySource
    static void center(DynamicPropertyRegistry registry) {
        CENTER.register(registry, ServiceSchema.PRODUCTION_WORKER);
    }

    @Autowired
    private ProductionFloor floor;

    @Autowired
    private RecordingOutbox outbox;

    @Autowired
    private WatchedStore store;

    @Autowired
    private ArtifactStore artifacts;

    @Autowired
    private WorkOnPlanningRuns work;

    @Autowired
    private JdbcPlanningRuns runs;

    @Autowired
    private PlanningJob job;

    @Autowired
    private JobOperator operator;

    @Autowired
    private JobRepository repository;

    @Autowired
    private OpenPlanningRuns open;

    @BeforeEach
    void clear() {
        floor.clear();
        outbox.forget();
        store.after(number -> {});
    }

    @Test
    void a_run_ends_with_every_unit_in_one_released_batch_with_its_traveler() throws Exception {
        request(RUN, 50);

        assertThat(work.workOnNext()).isTrue();
        assertThat(work.workOnNext()).isFalse();

        assertEverythingReleasedOnce(50);
        for (BatchReleased released : outbox.committed(BatchReleased.class)) {
            try (var sheet = artifacts.open(released.batchSheet().sha256()).orElseThrow()) {
                assertThat(sheet.readNBytes(5)).asString().isEqualTo("%PDF-");
            }
        }
        assertThat(outbox.committed(PlanningProgressed.class))
                .containsExactly(
                        new PlanningProgressed(RUN, 50, 0),
                        new PlanningProgressed(RUN, 50, 20),
                        new PlanningProgressed(RUN, 50, 40),
                        new PlanningProgressed(RUN, 50, 50));
    }

    @Test
    void starting_a_finished_run_again_is_refused() {
        request(RUN, 3);
        work.workOnNext();
        Lease lease = new Lease(RUN, OTHER);

        assertThatThrownBy(() -> operator.start(job.of(lease, () -> false), PlanningJob.parameters(lease)))
                .isInstanceOf(JobInstanceAlreadyCompleteException.class);
    }

    @Test
    void a_worker_that_died_after_the_job_but_before_its_last_word_is_finished_for() {
        request(RUN, 3);
        work.workOnNext();
        floor.change("update planning_run set state = 'OPEN'");

        work.workOnNext();

        assertThat(floor.texts("select state from planning_run")).containsExactly("DONE");
        assertEverythingReleasedOnce(3);
    }

    @Test
    void two_runs_never_share_a_unit() {
        request(RUN, 5);
        request(OTHER, 0);

        assertThat(floor.texts("select units_total from planning_run order by id"))
                .containsExactly("5", "0");
        while (work.workOnNext()) {}
        assertEverythingReleasedOnce(5);
    }

    @Test
    void enough_waiting_units_are_planned_without_a_request() {
        floor.take(approvedOrders(19));
        open.openWhenDue();
        assertThat(floor.number("select count(*) from planning_run")).isZero();

        floor.take(anOrder(20).approved());
        open.openWhenDue();
        open.openWhenDue();

        assertThat(floor.texts("select cause || ' ' || units_total from planning_run"))
                .containsExactly("THRESHOLD 20");
    }

    @Test
    void the_same_request_again_opens_no_second_run() {
        request(RUN, 5);
        floor.take(new PlanningRequested(RUN, "mara"));

        assertThat(floor.number("select count(*) from planning_run")).isEqualTo(1);
    }

    @Test
    void a_fault_is_told_and_the_next_attempt_goes_on_behind_the_last_chunk() {
        request(RUN, 50);
        store.after(number -> {
            if (number == 30) {
                throw new IllegalStateException("disk full");
            }
        });

        work.workOnNext();

        assertThat(floor.number("select count(*) from unit where traveler_sha256 is not null"))
                .isEqualTo(20);
        assertThat(outbox.committed(PlanningFailed.class)).hasSize(1);
        PlanningFailed failed = outbox.committed(PlanningFailed.class).get(0);
        assertThat(failed.code()).isEqualTo("planning.fault");
        assertThat(failed.message())
                .isEqualTo("attempt 1 of 2: java.lang.IllegalStateException: disk full; again in 0 s");

        store.after(number -> {});
        eventually("the run is tried again", () -> assertThat(work.workOnNext()).isTrue());
        assertEverythingReleasedOnce(50);
        long batches = floor.number("select count(*) from batch");
        assertThat(store.puts()).isEqualTo(30 + (int) batches);
    }

    @Test
    void a_fault_that_stays_is_given_up_and_a_request_tries_it_once_more() {
        request(RUN, 4);
        store.after(number -> {
            throw new IllegalStateException("disk full");
        });
        work.workOnNext();
        eventually("the run is tried again", () -> assertThat(work.workOnNext()).isTrue());

        assertThat(outbox.committed(PlanningFailed.class))
                .extracting(PlanningFailed::code)
                .containsExactly("planning.fault", "planning.gave-up");
        assertThat(floor.texts("select state from planning_run")).containsExactly("FAILED");

        store.after(number -> {});
        floor.take(new PlanningRequested(OTHER, "mara"));
        while (work.workOnNext()) {}
        assertEverythingReleasedOnce(4);
        assertThat(floor.texts("select distinct state from planning_run")).containsExactly("DONE");
    }

    @Test
    void an_execution_of_unknown_outcome_and_one_without_execution_are_recovered() {
        request(RUN, 25);
        store.after(number -> {
            throw new IllegalStateException("disk full");
        });
        work.workOnNext();
        floor.change("update batch_job_execution set status = 'UNKNOWN'");
        floor.change("update batch_step_execution set status = 'UNKNOWN' where step_name = 'papers'");
        store.after(number -> {});

        eventually("the run is tried again", () -> assertThat(work.workOnNext()).isTrue());

        assertEverythingReleasedOnce(25);
    }

    @Test
    void a_job_that_was_registered_and_never_started_is_started() {
        request(RUN, 2);
        repository.createJobInstance(PlanningJob.NAME, PlanningJob.parameters(new Lease(RUN, OTHER)));

        work.workOnNext();

        assertEverythingReleasedOnce(2);
        assertThat(floor.number("select count(*) from batch_job_instance")).isEqualTo(1);
    }

    @Test
    void a_fault_before_the_job_can_start_is_told_too() {
        request(RUN, 2);
        floor.change("alter table batch_job_instance rename to batch_job_instance_away");
        try {
            work.workOnNext();
        } finally {
            floor.change("alter table batch_job_instance_away rename to batch_job_instance");
        }

        assertThat(outbox.committed(PlanningFailed.class)).hasSize(1);
        eventually("the run is tried again", () -> assertThat(work.workOnNext()).isTrue());
        assertEverythingReleasedOnce(2);
    }

    @Test
    void a_worker_whose_run_was_taken_over_can_write_no_more() {
        request(RUN, 50);
        store.after(number -> {
            if (number == 30) {
                elsewhere(this::takeOver);
            }
        });

        work.workOnNext();

        assertThat(floor.number("select count(*) from unit where traveler_sha256 is not null"))
                .isEqualTo(20);
        assertThat(floor.texts("select lease_token from planning_run")).containsExactly(OTHER.toString());
        assertThat(outbox.committed(PlanningFailed.class)).isEmpty();
        assertThat(runs.renew(new Lease(RUN, UUID.randomUUID()), LEASE)).isFalse();
        assertThat(work.workOnNext()).isFalse();

        floor.change("update planning_run set leased_until = clock_timestamp()");
        assertThat(work.workOnNext()).isTrue();
        assertEverythingReleasedOnce(50);
    }

    @Test
    void a_worker_asked_to_stop_ends_at_the_chunk_border_and_another_goes_on() throws Exception {
        request(RUN, 50);
        Lease lease = runs.claim(OTHER, LEASE).orElseThrow();

        JobExecution stopped = operator.start(job.of(lease, () -> store.puts() >= 30), PlanningJob.parameters(lease));

        assertThat(stopped.getStatus()).isEqualTo(BatchStatus.STOPPED);
        assertThat(floor.number("select count(*) from unit where traveler_sha256 is not null"))
                .isEqualTo(40);
        assertThat(work.workOnNext()).isFalse();

        runs.letGo(lease);
        assertThat(work.workOnNext()).isTrue();
        assertEverythingReleasedOnce(50);
    }

    @Test
    void a_lease_lasts_as_long_as_its_heart_beats() {
        request(RUN, 5);
        List<String> leases = new ArrayList<>();
        store.after(number -> {
            if (number == 2) {
                String until = "select leased_until from planning_run";
                elsewhere(() -> {
                    leases.addAll(floor.texts(until));
                    work.keepLease();
                    leases.addAll(floor.texts(until));
                });
            }
        });

        work.workOnNext();

        assertThat(leases).hasSize(2).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void a_unit_withdrawn_before_the_release_leaves_its_slot_empty() {
        request(RUN, 5);
        OrderBuilder second = anOrder(2);
        store.after(number -> {
            if (number == 5) {
                elsewhere(() -> floor.take(second.held()));
            }
        });

        work.workOnNext();

        assertThat(floor.texts("select code from unit where batch_id is null")).containsExactly("CF-00002-36-R1");
        assertThat(outbox.committed(BatchReleased.class).stream()
                        .flatMap(batch -> batch.travelers().stream())
                        .map(traveler -> traveler.orderId()))
                .hasSize(4)
                .doesNotContain(second.id());
        BatchReleased holder = outbox.committed(BatchReleased.class).stream()
                .filter(batch -> batch.content().route().equals("PRE_MILLED_BLANK"))
                .findFirst()
                .orElseThrow();
        assertThat(holder.content().units()).extracting(unit -> unit.slot()).containsExactly(1, 3, 4);
        assertThat(floor.texts("select state from planning_run")).containsExactly("DONE");
    }

    @Test
    void a_batch_left_without_units_is_closed_and_says_so() {
        request(RUN, 3);
        store.after(number -> {
            if (number == 3) {
                elsewhere(() -> floor.take(anOrder(3).cancelled()));
            }
        });

        work.workOnNext();

        assertThat(outbox.committed(BatchFailed.class)).hasSize(1);
        assertThat(outbox.committed(BatchFailed.class).get(0).code()).isEqualTo("batch.empty");
        assertThat(floor.texts("select state from batch order by state")).containsExactly("EMPTY", "RELEASED");
    }

    @Test
    void a_unit_nobody_can_make_is_told_and_waits_for_the_next_request() {
        floor.take(anOrder(1).approved(), anOrder(2).diameterMm(15).approved());
        floor.take(new PlanningRequested(RUN, "mara"));

        work.workOnNext();

        assertThat(outbox.committed(UnitNotPlannable.class)).hasSize(1);
        assertThat(outbox.committed(UnitNotPlannable.class).get(0).code()).isEqualTo("plan.too-wide");
        assertThat(outbox.committed(BatchReleased.class)).hasSize(1);
        assertThat(runs.queue().waiting()).isZero();

        floor.take(new PlanningRequested(OTHER, "mara"));
        while (work.workOnNext()) {}
        assertThat(outbox.committed(UnitNotPlannable.class)).hasSize(2);
    }

    private void takeOver() {
        floor.change("update planning_run set leased_until = clock_timestamp()");
        assertThat(runs.claim(OTHER, LEASE)).isPresent();
    }

    /** Outside the transaction that is open here. */
    private static void elsewhere(Runnable action) {
        CompletableFuture.runAsync(action).join();
    }

    private void request(UUID runId, int orders) {
        floor.take(approvedOrders(orders));
        floor.take(new PlanningRequested(runId, "mara"));
    }

    private void assertEverythingReleasedOnce(int units) {
        assertThat(floor.number("select count(*) from unit where state = 'IN_BATCH' and traveler_sha256 is not null"))
                .isEqualTo(units);
        assertThat(floor.number("select count(distinct traveler_sha256) from unit"))
                .isEqualTo(units);
        assertThat(floor.texts("select distinct state from batch")).containsExactly("RELEASED");
        assertThat(outbox.committed(BatchPlanned.class))
                .extracting(BatchPlanned::batchId)
                .doesNotHaveDuplicates();
        assertThat(outbox.committed(BatchReleased.class))
                .extracting(BatchReleased::batchId)
                .doesNotHaveDuplicates();
        assertThat(outbox.committed(BatchReleased.class).stream()
                        .flatMap(batch -> batch.travelers().stream())
                        .map(traveler -> traveler.unitId()))
                .hasSize(units)
                .doesNotHaveDuplicates();
    }
}
