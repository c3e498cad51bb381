package com.cuffline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.testsupport.Eventually;
import com.cuffline.workbench.Patience;
import com.cuffline.workbench.ServiceSchema;
import com.cuffline.workbench.center.Part;
import com.cuffline.workbench.orders.OrderFile;
import com.cuffline.workbench.orders.OrderView;
import com.cuffline.workbench.orders.SampleOrders;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Orders keep coming while each service and the broker are killed in turn. At rest nothing may be lost, doubled or out of
 * order. Another run of faults: {@code -Dcuffline.seed=...}; the seed in use is in the log and in every failure.
 */
class PipelineSurvivesKillsE2ET {

    private static final Logger LOG = LoggerFactory.getLogger(PipelineSurvivesKillsE2ET.class);
    private static final Duration REST_LIMIT = Duration.ofSeconds(120);
    private static final int COPIES = 2;

    private final long seed = Long.getLong("cuffline.seed", new Random().nextLong());

    @Test
    void nothingIsLostDoubledOrOutOfOrder(@TempDir Path folder) throws IOException {
        LOG.info("fault schedule: -Dcuffline.seed={}", seed);
        try (CenterUnderTest center = CenterUnderTest.start(folder)) {
            try {
                OrderStream stream = sendWhileKilling(center);
                awaitRest(center, stream);
                acceptWhileKilling(center, stream);
                awaitRest(center, stream);
                check(center, stream);
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError(
                        "with -Dcuffline.seed=" + seed + ": " + failure.getMessage() + "\n" + center.keepLogs(),
                        failure);
            }
        }
    }

    private OrderStream sendWhileKilling(CenterUnderTest center) {
        OrderStream stream = new OrderStream(center.api());
        FaultSchedule schedule = FaultSchedule.of(seed);
        List<OrderFile> orders = mixedOrders(new Random(seed));
        int share = (orders.size() + schedule.faults().size() - 1)
                / schedule.faults().size();
        for (int step = 0; step < schedule.faults().size(); step++) {
            FaultSchedule.Fault fault = schedule.faults().get(step);
            List<OrderFile> now = orders.subList(step * share, Math.min(orders.size(), (step + 1) * share));
            CompletableFuture<Void> sending =
                    CompletableFuture.runAsync(() -> stream.send(now), task -> new Thread(task, "orders").start());
            killAndRestart(FaultSchedule.victim(center.center(), fault), fault.delay());
            sending.join();
        }
        assertThat(stream.acceptedIds()).hasSizeGreaterThan(orders.size() / 2);
        assertThat(stream.refusals()).isNotEmpty();
        return stream;
    }

    /** A technician accepts what is in review while production is killed in the middle of planning it. */
    private void acceptWhileKilling(CenterUnderTest center, OrderStream stream) {
        Part production = center.center().service(ServiceSchema.PRODUCTION_WORKER);
        CompletableFuture<Void> accepting = CompletableFuture.runAsync(
                stream::acceptWhatIsInReview, task -> new Thread(task, "technician").start());
        killAndRestart(production, Duration.ofMillis(new Random(seed).nextInt(1_000, 4_000)));
        accepting.join();
    }

    private static void awaitRest(CenterUnderTest center, OrderStream stream) {
        Eventually.eventually("every accepted order is at rest", REST_LIMIT, () -> assertThat(
                        stream.acceptedIds().stream().map(center.api()::order))
                .filteredOn(order -> !order.isAtRest())
                .extracting(order -> order.code() + " " + order.caseCode() + " " + order.state())
                .isEmpty());
    }

    private static void killAndRestart(Part victim, Duration delay) {
        long begin = System.nanoTime();
        Patience.within(delay, () -> System.nanoTime() - begin > delay.toNanos());
        victim.kill();
        LOG.info("killed {} {} ms after its orders began", victim.name(), delay.toMillis());
        victim.start();
    }

    private static void check(CenterUnderTest center, OrderStream stream) throws IOException {
        // An order on hold from the start rests at once, while its design is still being answered.
        Eventually.eventually("every revision is answered", REST_LIMIT, () -> new CenterChecker(center)
                .everyRevisionHasOneDesignAnswer());
        CenterChecker checker = new CenterChecker(center);
        List<OrderView> views = checker.everyAcceptedOrderExistsOnce(stream.acceptedIds());
        checker.noDeadLetters();
        checker.sequencesHaveNoGap();
        checker.everyOrderInABatchWasApprovedOnce(views);
        checker.everyUnitHasOnePlaceInOneBatch(views);
        checker.everyReferencedFileIsThere();
        checker.everyPaperOpens(views);
    }

    /** Each sample twice under two case codes: good ones, bridges, and those with a knot. */
    private static List<OrderFile> mixedOrders(Random random) {
        List<OrderFile> orders = new ArrayList<>();
        for (int copy = 1; copy <= COPIES; copy++) {
            for (OrderFile sample : SampleOrders.asOf(LocalDate.now(ZoneOffset.UTC))) {
                orders.add(sample.withCaseCode(sample.caseCode() + "-" + copy));
            }
        }
        Collections.shuffle(orders, random);
        return orders;
    }
}
