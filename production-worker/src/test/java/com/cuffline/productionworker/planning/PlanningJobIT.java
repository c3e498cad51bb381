package com.cuffline.productionworker.planning;

import static com.cuffline.productionworker.OrderBuilder.anOrder;
import static com.cuffline.productionworker.OrderBuilder.approvedOrders;
import static com.cuffline.testsupport.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cuffline.contracts.OrderFact.PlanningRequested;
import com.cuffline.contracts.ProductionFact.BatchPlanned;
import com.cuffline.contracts.ProductionFact.BatchReleased;
import com.cuffline.contracts.ProductionFact.PlannedUnit;
import com.cuffline.contracts.ProductionFact.PlanningFailed;
import com.cuffline.contracts.ProductionFact.PlanningProgressed;
import com.cuffline.contracts.ProductionFact.Program;
import com.cuffline.contracts.ProductionFact.ProgramProof;
import com.cuffline.contracts.ProductionFact.UnitNotPlannable;
import com.cuffline.productionworker.RealDesign;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.annotation.Autowired;

class PlanningJobIT extends PlanningFixture {

    private static final UUID RUN = new UUID(9, 1);
    private static final int UNITS = 3;
    private static final UUID OTHER = new UUID(9, 2);
    private static final Duration LEASE = Duration.ofSeconds(10);

    @Autowired
    private JdbcPlanningRuns runs;

    @Autowired
    private JdbcLiveSession session;

    @Autowired
    private PlanningJob job;

    @Autowired
    private JobOperator operator;

    @Autowired
    private JobRepository repository;

    @Autowired
    private OpenPlanningRuns open;

    @Test
    void a_run_ends_with_every_unit_in_one_released_batch_with_program_proof_and_traveler() throws Exception {
        request(RUN, UNITS);

        assertThat(work.workOnNext()).isTrue();
        assertThat(work.workOnNext()).isFalse();

        assertEverythingReleasedOnce(UNITS);
        for (BatchReleased released : outbox.committed(BatchReleased.class)) {
            assertThat(text(released.batchSheet())).startsWith("%PDF-");
            String main = text(Objects.requireNonNull(released.content().mainProgram()));
            for (PlannedUnit unit : released.content().units()) {
                Program program = Objects.requireNonNull(unit.program());
                String posted = text(program.file());
                assertThat(posted).contains(unit.unitCode()).contains(Objects.requireNonNull(unit.stockLot()));
                assertThat(main).contains(unit.unitCode());
                ProgramProof proof = Objects.requireNonNull(program.proof());
                assertThat(proof.worstGougeUm()).isBetween(0.0, 10.0);
                assertThat(proof.worstRestUm()).isBetween(0.0, 20.0);
                assertThat(text(proof.file()))
                        .contains(
                                program.file().sha256(),
                                RealDesign.TITANIUM.meshRef().sha256());
            }
        }
        List<PlanningProgressed> progress = outbox.committed(PlanningProgressed.class);
        assertThat(progress).allMatch(one -> one.plannedTotal() == 7 * UNITS);
        assertThat(progress)
                .extracting(PlanningProgressed::done)
                .isSorted()
                .doesNotHaveDuplicates()
                .startsWith(0)
                .endsWith(7 * UNITS);
        assertThat(floor.number("select count(*) from unit_tool where planned_minutes > 0"))
                .isPositive();
    }

    @Test
    void the_same_run_on_the_same_floor_gives_the_same_programs() {
        request(RUN, 2);
        work.workOnNext();
        List<String> first = floor.texts("select code || slot || program_sha256 from unit order by code");
        floor.clear();

        request(RUN, 2);
        work.workOnNext();

        assertThat(floor.texts("select code || slot || program_sha256 from unit order by code"))
                .isEqualTo(first);
    }

    @Test
    void starting_a_finished_run_again_is_refused() {
        request(RUN, 1);
        work.workOnNext();
        Lease lease = new Lease(RUN, OTHER);

        assertThatThrownBy(() -> operator.start(job.of(lease, () -> false), PlanningJob.parameters(lease)))
                .isInstanceOf(JobInstanceAlreadyCompleteException.class);
    }

    @Test
    void a_worker_that_died_after_the_job_but_before_its_last_word_is_finished_for() {
        request(RUN, 1);
        work.workOnNext();
        floor.change("update planning_run set state = 'OPEN'");

        work.workOnNext();

        assertThat(floor.texts("select state from planning_run")).containsExactly("DONE");
        assertEverythingReleasedOnce(1);
    }

    @Test
    void two_runs_never_share_a_unit() {
        request(RUN, 2);
        request(OTHER, 0);

        assertThat(floor.texts("select units_total from planning_run order by id"))
                .containsExactly("2", "0");
        while (work.workOnNext()) {}
        assertEverythingReleasedOnce(2);
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
    void a_remake_that_waits_is_planned_without_a_request() {
        floor.take(anOrder(1).approved());
        open.openWhenDue();
        assertThat(floor.number("select count(*) from planning_run")).isZero();

        floor.change("update unit set front = true");
        open.openWhenDue();
        open.openWhenDue();

        assertThat(floor.texts("select cause || ' ' || units_total from planning_run"))
                .containsExactly("FRONT 1");
    }

    @Test
    void the_same_request_again_opens_no_second_run() {
        request(RUN, 5);
        floor.take(new PlanningRequested(RUN, "mara"));

        assertThat(floor.number("select count(*) from planning_run")).isEqualTo(1);
    }

    @Test
    void a_fault_is_told_and_the_next_attempt_goes_on_behind_the_last_program() {
        request(RUN, UNITS);
        store.after(number -> {
            if (number == 3) {
                throw new UncheckedIOException("disk full", new IOException("no space"));
            }
        });

        work.workOnNext();

        assertThat(floor.number("select count(*) from unit_plan where program is not null"))
                .isEqualTo(1);
        assertThat(outbox.committed(PlanningFailed.class)).hasSize(1);
        assertThat(outbox.committed(PlanningFailed.class).get(0).code()).isEqualTo("planning.fault");
        assertThat(outbox.committed(PlanningFailed.class).get(0).message()).startsWith("attempt 1 of 2: ");

        store.after(number -> {});
        eventually("the run is tried again", Duration.ofMinutes(3), () -> assertThat(work.workOnNext())
                .isTrue());
        assertEverythingReleasedOnce(UNITS);
        int batches = (int) floor.number("select count(*) from batch");
        assertThat(store.puts()).isEqualTo(2 * (UNITS - 1) + UNITS + 2 * batches);
    }

    @Test
    void a_fault_that_stays_is_given_up_and_a_request_tries_it_once_more() {
        request(RUN, 1);
        store.after(number -> {
            throw new UncheckedIOException("disk full", new IOException("no space"));
        });
        work.workOnNext();
        eventually("the run is tried again", Duration.ofMinutes(3), () -> assertThat(work.workOnNext())
                .isTrue());

        assertThat(outbox.committed(PlanningFailed.class))
                .extracting(PlanningFailed::code)
                .containsExactly("planning.fault", "planning.gave-up");
        assertThat(floor.texts("select state from planning_run")).containsExactly("FAILED");

        store.after(number -> {});
        floor.take(new PlanningRequested(OTHER, "mara"));
        while (work.workOnNext()) {}
        assertEverythingReleasedOnce(1);
        assertThat(floor.texts("select distinct state from planning_run")).containsExactly("DONE");
    }

    @Test
    void an_execution_of_unknown_outcome_and_one_without_execution_are_recovered() {
        request(RUN, 2);
        store.after(number -> {
            throw new UncheckedIOException("disk full", new IOException("no space"));
        });
        work.workOnNext();
        floor.change("update batch_job_execution set status = 'UNKNOWN'");
        floor.change("update batch_step_execution set status = 'UNKNOWN' where step_name like 'program%'");
        store.after(number -> {});

        eventually("the run is tried again", Duration.ofMinutes(3), () -> assertThat(work.workOnNext())
                .isTrue());

        assertEverythingReleasedOnce(2);
    }

    @Test
    void a_job_that_was_registered_and_never_started_is_started() {
        request(RUN, 1);
        repository.createJobInstance(PlanningJob.NAME, PlanningJob.parameters(new Lease(RUN, OTHER)));

        work.workOnNext();

        assertEverythingReleasedOnce(1);
        assertThat(floor.number("select count(*) from batch_job_instance")).isEqualTo(1);
    }

    @Test
    void a_fault_before_the_job_can_start_is_told_too() {
        request(RUN, 1);
        floor.change("alter table batch_job_instance rename to batch_job_instance_away");
        try {
            work.workOnNext();
        } finally {
            floor.change("alter table batch_job_instance_away rename to batch_job_instance");
        }

        assertThat(outbox.committed(PlanningFailed.class)).hasSize(1);
        eventually("the run is tried again", Duration.ofMinutes(3), () -> assertThat(work.workOnNext())
                .isTrue());
        assertEverythingReleasedOnce(1);
    }

    @Test
    void a_worker_whose_run_was_taken_over_can_write_no_more() {
        request(RUN, UNITS);
        store.after(number -> {
            if (number == 3) {
                elsewhere(this::takeOver);
            }
        });

        work.workOnNext();

        assertThat(floor.number("select count(*) from unit_plan where program is not null"))
                .isEqualTo(1);
        assertThat(floor.texts("select lease_token from planning_run")).containsExactly(OTHER.toString());
        assertThat(outbox.committed(PlanningFailed.class)).isEmpty();
        assertThat(runs.renew(new Lease(RUN, UUID.randomUUID()), LEASE)).isFalse();
        assertThat(work.workOnNext()).isFalse();

        floor.change("update planning_run set leased_until = clock_timestamp()");
        assertThat(work.workOnNext()).isTrue();
        assertEverythingReleasedOnce(UNITS);
    }

    @Test
    void a_worker_asked_to_stop_ends_behind_the_unit_it_is_on_and_another_goes_on() throws Exception {
        request(RUN, UNITS);
        Lease lease = runs.claim(OTHER, session.key(), Duration.ofMinutes(5)).orElseThrow();

        JobExecution stopped = operator.start(job.of(lease, () -> store.puts() >= 3), PlanningJob.parameters(lease));

        assertThat(stopped.getStatus()).isEqualTo(BatchStatus.STOPPED);
        assertThat(floor.number("select count(*) from unit_plan where program is not null"))
                .isEqualTo(2);
        assertThat(work.workOnNext()).isFalse();

        runs.letGo(lease);
        assertThat(work.workOnNext()).isTrue();
        assertEverythingReleasedOnce(UNITS);
    }

    @Test
    void a_disc_that_every_unit_leaves_between_plan_and_nest_is_closed_and_the_run_ends() throws Exception {
        floor.take(anOrder(1).onDisc().approved(), new PlanningRequested(RUN, "mara"));
        Lease lease = runs.claim(OTHER, session.key(), LEASE).orElseThrow();

        JobExecution ended = operator.start(job.of(lease, this::holdOncePlanned), PlanningJob.parameters(lease));

        assertThat(ended.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(floor.texts("select state from batch")).containsExactly("EMPTY");
        assertThat(floor.texts("select state from unit")).containsExactly("HELD");
    }

    @Test
    void a_batch_that_cannot_be_nested_is_closed_with_the_reason_on_its_units_and_the_others_are_released()
            throws Exception {
        floor.take(anOrder(1).onDisc().approved(), anOrder(2).approved(), new PlanningRequested(RUN, "mara"));
        Lease lease = runs.claim(OTHER, session.key(), LEASE).orElseThrow();

        operator.start(job.of(lease, this::loseAMeshOncePlanned), PlanningJob.parameters(lease));

        assertThat(outbox.committed(UnitNotPlannable.class)).hasSize(1).first().satisfies(left -> {
            assertThat(left.unitCode()).isEqualTo("CF-00001-36-R1");
            assertThat(left.code()).isEqualTo("mill.nest-fault");
        });
        assertThat(releasedUnits()).containsExactly("CF-00002-36-R1");
        assertThat(floor.texts("select state from batch order by state")).containsExactly("EMPTY", "RELEASED");
    }

    /** Asks for no stop. */
    private boolean holdOncePlanned() {
        if (floor.number("select count(*) from batch where state = 'PLANNED'") > 0) {
            floor.take(anOrder(1).held());
        }
        return false;
    }

    /** Asks for no stop. */
    private boolean loseAMeshOncePlanned() {
        floor.change(
                "update unit set approval = replace(approval, '%s', '%s') where order_code = 'CF-00001' and batch_id is not null"
                        .formatted(RealDesign.ON_BASE.meshRef().sha256(), "0".repeat(64)));
        return false;
    }

    @Test
    void a_lease_lasts_as_long_as_its_heart_beats() {
        request(RUN, 2);
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

    private void takeOver() {
        floor.change("update planning_run set leased_until = clock_timestamp()");
        assertThat(runs.claim(OTHER, session.key(), LEASE)).isPresent();
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
        assertThat(floor.number("select count(distinct program_sha256) from unit"))
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
