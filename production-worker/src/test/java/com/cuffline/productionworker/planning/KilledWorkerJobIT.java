package com.cuffline.productionworker.planning;

import static com.cuffline.productionworker.OrderBuilder.approvedOrders;
import static com.cuffline.testsupport.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.contracts.Envelope;
import com.cuffline.contracts.OrderFact.PlanningRequested;
import com.cuffline.contracts.ProductionFact;
import com.cuffline.contracts.ProductionFact.BatchPlanned;
import com.cuffline.contracts.ProductionFact.BatchReleased;
import com.cuffline.contracts.ProductionFact.PlanningProgressed;
import com.cuffline.productionworker.PublishedFacts;
import com.cuffline.workbench.ServiceSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A worker process dies or is paused at a named point of the job; another takes its run over and brings it to its end. */
class KilledWorkerJobIT extends PlanningFixture {

    private static final int UNITS = 4;
    private static final Duration LONGER_THAN_THE_TEST = Duration.ofHours(1);

    @TempDir
    private Path logs;

    @ParameterizedTest(name = "killed at {0}")
    @CsvSource({
        // point, step left running, units with a program, files the next worker has still to store besides the
        // releases'
        "PlanningProgressed:1, collect, 0, 12", // told the total, nothing looked at
        "PlanningProgressed:2, collect, 0, 12", // behind the first look, before its commit
        "PlanningProgressed:4, plan, 0, 12", // everything planned, before its commit
        "BatchPlanned:1, nest, 0, 12", // placed, before its commit
        "file:1, program, 0, 12", // the first program on disk, nobody knows of it
        "file:6, program, 2, 8", // the third program and its proof on disk, before their commit
        "PlanningProgressed:9, program, 3, 6", // the last one proven, before its commit
        "PlanningProgressed:10, prove, 4, 4", // every program read back, before its commit
        "file:9, papers, 4, 4", // the first traveler on disk
        "file:11, papers, 4, 2", // behind the first chunk border
        "BatchReleased:1, release, 4, 0" // main program and sheet on disk, before their commit
    })
    void another_worker_goes_on_where_it_stopped(String point, String step, int programs, int filesLeft)
            throws Exception {
        UUID run = request();

        assertThat(runUntilKilled(point)).isEqualTo(CrashingWorker.EXIT_CODE);

        assertThat(floor.texts("select distinct split_part(step_name, '-', 1) from batch_step_execution"
                        + " where status = 'STARTED'"))
                .containsExactly(step);
        assertThat(floor.number("select count(*) from unit_plan where program is not null"))
                .isEqualTo(programs);
        eventually("the dead worker's session ends", Duration.ofMinutes(1), () -> assertThat(work.workOnNext())
                .isTrue());
        assertReleasedOnce(run);
        long batches = floor.number("select count(*) from batch");
        assertThat(store.puts()).as("files stored again or anew").isEqualTo((int) (filesLeft + 2 * batches));
    }

    @Test
    void a_paused_worker_that_wakes_up_after_its_run_was_taken_over_writes_nothing_more() throws Exception {
        UUID run = request();
        Path log = Files.createTempFile(logs, "paused-", ".log");
        Process paused = start("pause:5", Duration.ofSeconds(2), log);
        try {
            eventually("its lease ends", Duration.ofMinutes(3), () -> assertThat(filedByTheOther())
                    .isTrue());
            assertReleasedOnce(run);
            List<String> before = floor.texts("select u from unit u order by id");

            wake(paused);

            eventually("it notices", () -> assertThat(Files.readString(log))
                    .contains("planning run " + run + " has been taken over by another worker"));
            assertReleasedOnce(run);
            assertThat(floor.texts("select u from unit u order by id")).isEqualTo(before);
        } finally {
            paused.destroyForcibly();
        }
    }

    /** Takes the run over, but not before the other worker has begun. */
    private boolean filedByTheOther() {
        return floor.number("select count(*) from unit_plan where program is not null") == 2 && work.workOnNext();
    }

    private static void wake(Process process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-CONT", String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    private UUID request() {
        UUID run = UUID.randomUUID();
        floor.take(approvedOrders(UNITS));
        floor.take(new PlanningRequested(run, "mara"));
        return run;
    }

    private void assertReleasedOnce(UUID run) {
        assertThat(floor.texts("select state from planning_run")).containsExactly("DONE");
        assertThat(floor.number("select count(*) from unit where state = 'IN_BATCH' and traveler_sha256 is not null"))
                .isEqualTo(UNITS);
        List<String> batches = floor.texts("select id from batch where state = 'RELEASED' order by id");
        assertThat(batches).hasSize((int) floor.number("select count(*) from batch"));
        try (PublishedFacts published = new PublishedFacts(CENTER.broker())) {
            eventually("facts of the run are published", () -> {
                assertThat(batchesOf(published, BatchPlanned.class, batches)).isEqualTo(batches);
                assertThat(batchesOf(published, BatchReleased.class, batches)).isEqualTo(batches);
                assertThat(published.all(PlanningProgressed.class))
                        .contains(new PlanningProgressed(run, 7 * UNITS, 7 * UNITS));
            });
            assertEverySubjectCountsFromOne(published.all());
        }
    }

    /** Batches with such a fact, sorted, a batch as often as it has one. */
    private static List<String> batchesOf(
            PublishedFacts published, Class<? extends ProductionFact.OfBatch> type, List<String> among) {
        return published.all(type).stream()
                .map(fact -> fact.batchId().toString())
                .filter(among::contains)
                .sorted()
                .toList();
    }

    private static void assertEverySubjectCountsFromOne(List<Envelope> facts) {
        Map<String, List<Long>> sequences = facts.stream()
                .collect(Collectors.groupingBy(
                        envelope -> envelope.fact().subject(),
                        TreeMap::new,
                        Collectors.mapping(Envelope::sequence, Collectors.toList())));
        assertThat(sequences).isNotEmpty().allSatisfy((subject, sequence) -> assertThat(sequence)
                .isEqualTo(LongStream.rangeClosed(1, sequence.size()).boxed().toList()));
    }

    private int runUntilKilled(String point) throws IOException, InterruptedException {
        Process process = start(point, LONGER_THAN_THE_TEST, Files.createTempFile(logs, "killed-", ".log"));
        try {
            assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process start(String point, Duration lease, Path log) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                // A process of a few seconds.
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                CrashingWorker.class.getName(),
                point,
                "--server.port=0",
                "--cuffline.messaging.instance=2",
                "--cuffline.planning.partitions=1",
                "--cuffline.planning.chunk=2",
                "--cuffline.planning.lease=" + lease,
                "--cuffline.planning.heartbeat=PT0.5S",
                "--cuffline.center.file=" + FILE.path()));
        CENTER.properties(ServiceSchema.PRODUCTION_WORKER)
                .forEach((name, value) -> command.add("--" + name + "=" + value));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }
}
