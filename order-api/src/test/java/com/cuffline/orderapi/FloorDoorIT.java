package com.cuffline.orderapi;

import static com.cuffline.testsupport.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.contracts.ArtifactRef;
import com.cuffline.contracts.OrderFact.Dimension;
import com.cuffline.contracts.OrderFact.MillingStarted;
import com.cuffline.contracts.OrderFact.OrderHeld;
import com.cuffline.contracts.OrderFact.ToolTime;
import com.cuffline.contracts.OrderFact.UnitInspected;
import com.cuffline.contracts.OrderFact.UnitMilled;
import com.cuffline.contracts.OrderFact.UnitScrapped;
import com.cuffline.contracts.ProductionFact.BatchCompleted;
import com.cuffline.contracts.ProductionFact.Program;
import com.cuffline.contracts.ProductionFact.Remake;
import com.cuffline.contracts.ProductionFact.UnitQueued;
import com.cuffline.contracts.ProductionFact.UnitTraced;
import com.cuffline.orderapi.OrderApi.Answer;
import com.cuffline.orderapi.PlayedCenter.Plan;
import com.cuffline.orderapi.PlayedCenter.Unit;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The floor at order-api's door; the test speaks for design and production on the topics. */
class FloorDoorIT extends AtTheDoor {

    private static final String GOOD = "{\"by\": \"mara\", \"measured\": ["
            + "{\"name\": \"Total height\", \"measuredMm\": 9.21}, {\"name\": \"Largest diameter\", \"measuredMm\": 7.5}]}";
    private static final String MILLED = "{\"by\": \"mara\", \"machine\": \"mill-1\", \"slot\": 1}";
    private static final String HASH = "9f2c".repeat(16);
    private static final ArtifactRef MAIN = new ArtifactRef("1a".repeat(32), "text/x-rs274", 100);
    private static final ArtifactRef NEW_MAIN = new ArtifactRef("2b".repeat(32), "text/x-rs274", 90);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void whatDoesNotBelongTogetherIsStoppedShownAndKept() {
        Unit unit = center.queued();
        String batch = batch();
        center.released(batch, Plan.USUAL, unit);

        Answer wrong = start(batch, "mill-2", "LOT-8");

        assertThat(wrong.status()).isEqualTo(409);
        assertThat(wrong.text("code")).isEqualTo("floor.mismatch");
        assertThat(wrong.text("detail")).contains("needs machine mill-1, scanned was mill-2");
        assertThat(List.of(wrong.text("field"), wrong.text("value"), wrong.text("expected")))
                .containsExactly("machine", "mill-2", "mill-1");
        assertThat(words(wrong.body().path("errors"), "field")).containsExactly("machine", "stockLot");
        JsonNode floor = api.get("/api/batches/" + batch + "/floor").body();
        assertThat(floor.path("state").asString("")).isEqualTo("Released");
        assertThat(words(floor.path("stops"), "expected")).containsExactly("mill-1", "LOT-7");
        assertThat(words(floor.path("stops"), "by")).containsExactly("mara", "mara");
        assertThat(center.facts(unit.order(), MillingStarted.class)).isEmpty();
        assertThat(api.report("/api/batches/B-none/start", key(), scan("mill-1", "LOT-7"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aUnitIsStartedMilledMeasuredAndTracedBothWays() {
        Unit unit = center.queued();
        String batch = batch();
        UUID batchId = center.released(batch, new Plan(null, null, null), unit);
        String lot = "LOT-of-" + batch;

        Answer started = start(batch, "mill-1", lot);
        assertThat(started.status()).isEqualTo(200);
        assertThat(started.text("stockLot")).isEqualTo(lot);
        assertThat(order(unit).text("state")).isEqualTo("InMilling");
        assertThat(center.eventuallyOne(unit.order(), MillingStarted.class).stockLot())
                .isEqualTo(lot);

        String tools = "{\"by\": \"mara\", \"programSha256\": \"" + HASH + "\", \"tools\": [{\"tool\": \"T1-" + batch
                + "\", \"minutes\": 6.5}]}";
        assertThat(api.report(path(unit, "milled"), key(), tools).text("state")).isEqualTo("Milled");
        assertThat(order(unit).text("state")).isEqualTo("Milled");
        assertThat(order(unit).body().path("next").path("what").asString("")).contains("measure");
        UnitMilled milled = center.eventuallyOne(unit.order(), UnitMilled.class);
        assertThat(milled.tools()).containsExactly(new ToolTime("T1-" + batch, 6.5));

        Answer measured = api.report(path(unit, "inspections"), key(), GOOD);
        assertThat(measured.text("state")).isEqualTo("Inspected");
        assertThat(order(unit).text("state")).isEqualTo("Inspected");
        UnitInspected inspected = center.eventuallyOne(unit.order(), UnitInspected.class);
        assertThat(inspected.passed()).isTrue();
        assertThat(inspected.dimensions()).contains(new Dimension("Total height", 9.2, 0.05, 9.21, true));
        assertThat(words(unit)).endsWith("batch-released", "milling-started", "unit-milled", "unit-inspected");

        TOPICS.publish("production-worker", trace(unit, batch, lot, null, milled.tools()));
        TOPICS.publish("production-worker", new BatchCompleted(batchId, batch, 1, 0));
        eventually(
                "completed",
                () -> assertThat(api.get("/api/batches/" + batch).text("state")).isEqualTo("Completed"));
        requireTracedBothWays(unit, batch, lot);
    }

    private void requireTracedBothWays(Unit unit, String batch, String lot) {
        for (String query : List.of(
                "stockLot=" + lot, "tool=T1-" + batch, "program=" + HASH + "&batch=" + batch, "batch=" + batch)) {
            eventually("found by " + query, () -> {
                JsonNode found = api.get("/api/genealogy?" + query).body();
                assertThat(words(found.path("units"), "unit")).containsExactly(unit.code());
                assertThat(words(found.path("orders"), "orderId"))
                        .containsExactly(unit.order().toString());
            });
        }
        Answer origin = api.get(path(unit, "genealogy"));
        assertThat(List.of(
                        origin.text("batch"), origin.text("stockLot"), origin.text("machine"), origin.text("program")))
                .containsExactly(batch, lot, "mill-1", HASH);
        assertThat(origin.body().path("tools").path(0).path("minutes").asDouble())
                .isEqualTo(6.5);
        assertThat(origin.body().path("inspections").path(0).path("passed").asBoolean())
                .isTrue();
        requireOnRecallPage(unit, batch, lot);
        assertThat(api.get("/api/genealogy").status()).isEqualTo(400);
        assertThat(api.get("/api/genealogy?stockLot=never-seen").body().path("units"))
                .isEmpty();
    }

    private void requireOnRecallPage(Unit unit, String batch, String lot) {
        for (String query : List.of(
                "stockLot=" + lot,
                "tool=T1-" + batch,
                "program=" + HASH + "&unit=" + unit.code(),
                "unit=" + unit.code())) {
            assertThat(api.page("/recall?" + query))
                    .as(query)
                    .contains(
                            "<b>1 unit</b>",
                            unit.code(),
                            "/orders/" + unit.order(),
                            order(unit).text("code"))
                    .contains("harbour-dental", "case " + order(unit).text("caseCode"))
                    .contains("/batches/" + batch, "slot 1, on mill-1", lot, "T1-" + batch, "6.5 min", HASH)
                    .contains("Inspected", "pack it", "Print this list");
        }
        assertThat(api.page("/recall?stockLot=never-seen&tool=T1-" + batch)).contains("<b>0 units</b>");
        assertThat(api.page("/recall?tool=")).contains("Recall list").doesNotContain("units</b>", "Print this list");
    }

    @Test
    void aUnitOutOfToleranceIsScrapAndMadeAgainUnderANewSerial() {
        Unit unit = started(batch());
        api.report(path(unit, "milled"), key(), MILLED);

        Answer failed = api.report(path(unit, "inspections"), key(), GOOD.replace("9.21", "9.3"));

        assertThat(failed.text("state")).isEqualTo("Scrapped");
        assertThat(failed.text("scrapReason")).isEqualTo("out-of-tolerance");
        assertThat(failed.body().path("inspections").path(0).path("passed").asBoolean(true))
                .isFalse();
        assertThat(order(unit).text("state")).isEqualTo("Remaking");
        assertThat(center.eventuallyOne(unit.order(), UnitInspected.class).passed())
                .isFalse();
        UnitScrapped scrapped = center.eventuallyOne(unit.order(), UnitScrapped.class);
        assertThat(scrapped.note()).contains("Total height 9.3 mm, asked 9.2 ± 0.05 mm");

        Unit next = new Unit(unit.order(), UUID.randomUUID(), unit.code() + "-S2");
        Remake remake = new Remake(2, unit.id(), unit.code(), scrapped.reason());
        TOPICS.publish("production-worker", new UnitQueued(unit.order(), 1, next.id(), next.code(), "36", remake));
        eventually(
                "filed", () -> assertThat(api.get("/api/units/" + unit.code()).text("replacedBy"))
                        .isEqualTo(next.code()));
        assertThat(api.get("/api/units/" + next.code()).text("replaces")).isEqualTo(unit.code());
        String again = batch();
        center.released(again, Plan.USUAL, next);
        assertThat(order(unit).text("state")).isEqualTo("Remaking");
        assertThat(order(unit)
                        .body()
                        .path("sites")
                        .path(0)
                        .path("unit")
                        .path("serial")
                        .asInt())
                .isEqualTo(2);
        assertThat(start(again, "mill-1", "LOT-7").status()).isEqualTo(200);
        assertThat(order(unit).text("state")).isEqualTo("InMilling");
    }

    @Test
    void aBatchThatIsReportedBeforeItsRemakeIsQueuedIsTakenToo() {
        Unit unit = started(batch());
        api.report(path(unit, "scrap"), key(), "{\"reason\": \"tool-broke\", \"by\": \"mara\"}");
        Unit next = new Unit(unit.order(), UUID.randomUUID(), unit.code() + "-S2");

        center.released(batch(), Plan.USUAL, next);

        assertThat(api.get("/api/units/" + next.code()).body().path("serial").asInt())
                .isEqualTo(2);
        Remake remake = new Remake(2, unit.id(), unit.code(), "tool-broke");
        TOPICS.publish("production-worker", new UnitQueued(unit.order(), 1, next.id(), next.code(), "36", remake));
        eventually(
                "linked", () -> assertThat(api.get("/api/units/" + next.code()).text("replaces"))
                        .isEqualTo(unit.code()));
        assertThat(api.get("/api/units/" + next.code()).text("state")).isEqualTo("InBatch");
    }

    @Test
    void afterTheStartNothingTakesTheOrderBackAndTheAnswerSaysSo() {
        Unit unit = started(batch());
        String order = "/api/orders/" + unit.order();
        String etag = order(unit).etag();

        List<Answer> refused = List.of(
                api.post(order + "/hold", etag, "{\"reason\": \"patient ill\"}"),
                api.post(order + "/cancel", etag, "{\"reason\": \"moved away\"}"),
                api.put(order, etag, OrderJson.anOrder().text()),
                api.post(order + "/review", etag, "{\"decision\": \"revise\", \"by\": \"tanja\"}"),
                api.post(
                        order + "/cuff-events",
                        etag,
                        "{\"what\": \"cap-off\", \"at\": \"2026-11-20\", \"by\": \"clinic\"}"));

        assertThat(refused).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.text("code")).isEqualTo("order.milling-begun");
            assertThat(answer.text("detail")).contains("milling has begun").contains("scrap");
        });
        assertThat(order(unit).text("state")).isEqualTo("InMilling");
        assertThat(center.facts(unit.order(), OrderHeld.class)).isEmpty();

        api.report(path(unit, "scrap"), key(), "{\"reason\": \"tool-broke\", \"by\": \"mara\"}");
        assertThat(api.post(order + "/hold", order(unit).etag(), "{\"reason\": \"patient ill\"}")
                        .text("state"))
                .isEqualTo("Hold");
    }

    @Test
    void aHeldOrdersUnitStopsTheStartUntilItIsLeftOutByName() {
        Unit held = center.queued();
        Unit free = center.queued();
        String batch = batch();
        center.released(batch, Plan.USUAL, held, free);
        api.post("/api/orders/" + held.order() + "/hold", order(held).etag(), "{\"reason\": \"patient ill\"}");

        Answer refused = start(batch, "mill-1", "LOT-7");
        assertThat(refused.text("code")).isEqualTo("floor.units-not-startable");
        assertThat(refused.body().path("errors").path(0).path("field").asString(""))
                .isEqualTo(held.code());
        assertThat(refused.body().path("errors").path(0).path("value").asString(""))
                .contains("is on hold: patient ill");
        assertThat(order(free).text("state")).isEqualTo("InBatch");

        String leavingOut = scan("mill-1", "LOT-7").replace("}", ", \"leaveOut\": [\"%s\"]}");
        String path = "/api/batches/" + batch + "/start";
        assertThat(api.report(path, key(), leavingOut.formatted(free.code())).status())
                .isEqualTo(422);
        assertThat(api.report(path, key(), leavingOut.formatted(held.code())).status())
                .isEqualTo(200);
        assertThat(order(free).text("state")).isEqualTo("InMilling");
        assertThat(order(held).text("state")).isEqualTo("Hold");
        assertThat(center.facts(held.order(), MillingStarted.class)).isEmpty();
    }

    @Test
    void aReportIsTakenOnceHoweverOftenItIsSent() {
        Unit unit = center.queued();
        String batch = batch();
        center.released(batch, Plan.USUAL, unit);
        String path = "/api/batches/" + batch + "/start";
        String key = key();

        assertThat(api.report(path, key, scan("mill-1", "LOT-7")).status()).isEqualTo(200);
        assertThat(api.report(path, key, scan("mill-1", "LOT-7")).text("state")).isEqualTo("Started");
        assertThat(api.report(path, key, scan("mill-1", "LOT-9")).text("code")).isEqualTo("idempotency.key-reused");
        assertThat(api.report(path, key(), scan("mill-1", "LOT-7")).text("code"))
                .isEqualTo("batch.state");
        assertThat(api.postWithoutHeaders(path, scan("mill-1", "LOT-7")).text("code"))
                .isEqualTo("idempotency.key-missing");
        String once = key();
        api.report(path(unit, "milled"), once, MILLED);
        assertThat(api.report(path(unit, "milled"), once, MILLED).text("state")).isEqualTo("Milled");
        assertThat(api.report(path(unit, "milled"), key(), MILLED).text("code")).isEqualTo("unit.state");
        center.eventuallyOne(unit.order(), MillingStarted.class);
        center.eventuallyOne(unit.order(), UnitMilled.class);
    }

    @Test
    void anIncompleteOrSelfMadeVerdictIsNotTaken() {
        Unit unit = started(batch());
        assertThat(api.report(path(unit, "inspections"), key(), GOOD).text("code"))
                .isEqualTo("unit.state");
        api.report(path(unit, "milled"), key(), MILLED);

        Answer missing = api.report(
                path(unit, "inspections"),
                key(),
                "{\"by\": \"mara\", \"measured\": [{\"name\": \"Total height\", \"measuredMm\": -1}]}");
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.text("code")).isEqualTo("floor.invalid");
        assertThat(words(missing.body().path("errors"), "field"))
                .containsExactly("measured[0].measuredMm", "measured", "measured");
        assertThat(api.report(path(unit, "inspections"), key(), GOOD.replace("9.21}", "9.9, \"pass\": true}"))
                        .status())
                .isEqualTo(400);
        assertThat(api.report(path(unit, "scrap"), key(), "{\"reason\": \"bad-luck\", \"by\": \"mara\"}")
                        .status())
                .isEqualTo(422);
        assertThat(api.get("/api/units/" + unit.code()).text("state")).isEqualTo("Milled");
        assertThat(api.report("/api/units/none/scrap", key(), "{\"reason\": \"surface\", \"by\": \"mara\"}")
                        .text("code"))
                .isEqualTo("unit.unknown");
    }

    @Test
    void aHolderOfManyLotsStartsWithAllOfThem() {
        Unit unit = center.queued();
        String batch = batch();
        String lots = "TI-STRAUMANN-BL-NC-10-12+TI-OSSTEM-TS-REGULAR-10-12+TI-DENTIUM-SL-25-10-12";
        center.released(batch, new Plan(lots, null, null), unit);

        assertThat(start(batch, "mill-1", lots).status()).isEqualTo(200);
    }

    @Test
    void anotherMainProgramThanTheReleasedOneStopsTheStartAndASupersededOneIsNamed() {
        Unit unit = center.queued();
        Unit other = center.queued();
        String batch = batch();
        UUID id = center.released(batch, Plan.USUAL.with(MAIN), unit, other);
        center.releasedAgain(id, batch, Plan.USUAL.with(NEW_MAIN), MAIN, unit);
        String path = "/api/batches/" + batch + "/start";
        String scan = scan("mill-1", "LOT-7").replace("}", ", \"mainProgramSha256\": \"%s\"}");
        assertThat(api.page("/batches/" + batch)).contains("name=\"mainProgramSha256\"", NEW_MAIN.sha256());

        Answer old = api.report(path, key(), scan.formatted(MAIN.sha256()));
        assertThat(old.status()).isEqualTo(409);
        assertThat(List.of(old.text("code"), old.text("field"), old.text("value"), old.text("expected")))
                .containsExactly("floor.main-program", "mainProgramSha256", MAIN.sha256(), NEW_MAIN.sha256());
        assertThat(old.text("detail")).contains("that of release 1 and was superseded");
        Answer foreign = api.report(path, key(), scan.formatted(HASH));
        assertThat(foreign.text("code")).isEqualTo("floor.main-program");
        assertThat(foreign.text("detail")).contains("was never this batch's");
        assertThat(api.report(path, key(), scan.formatted("9F2C")).text("code")).isEqualTo("floor.invalid");
        assertThat(words(api.get("/api/batches/" + batch + "/floor").body().path("stops"), "expected"))
                .containsExactly(NEW_MAIN.sha256(), NEW_MAIN.sha256());

        assertThat(api.report(path, key(), scan.formatted(NEW_MAIN.sha256())).status())
                .isEqualTo(200);
        assertThat(center.eventuallyOne(unit.order(), MillingStarted.class).mainProgramSha256())
                .isEqualTo(NEW_MAIN.sha256());
    }

    @Test
    void aStaleCouponStopsTheStart() {
        Unit unit = center.queued();
        String batch = batch();
        LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        center.released(batch, new Plan("LOT-7", yesterday, null), unit);

        Answer refused = start(batch, "mill-1", "LOT-7");

        assertThat(refused.text("code")).isEqualTo("floor.coupon-stale");
        assertThat(refused.text("detail")).contains("good until " + yesterday);
    }

    @Test
    void anotherProgramThanTheReleasedOneIsStopped() {
        Unit unit = center.queued();
        String batch = batch();
        ToolTime tool = new ToolTime("T1", 6);
        center.released(
                batch,
                new Plan("LOT-7", null, new Program(new ArtifactRef(HASH, "text/x-rs274", 100), List.of(tool))),
                unit);
        start(batch, "mill-1", "LOT-7");
        String report =
                "{\"by\": \"mara\", \"programSha256\": \"%s\", \"tools\": [{\"tool\": \"T1\", \"minutes\": 6}]}";

        Answer other = api.report(path(unit, "milled"), key(), report.formatted("ab".repeat(32)));
        assertThat(other.text("code")).isEqualTo("floor.mismatch");
        assertThat(other.text("expected")).isEqualTo(HASH);
        assertThat(api.report(path(unit, "milled"), key(), MILLED).text("field"))
                .isEqualTo("programSha256");
        assertThat(api.report(path(unit, "milled"), key(), report.formatted(HASH))
                        .text("state"))
                .isEqualTo("Milled");
        assertThat(words(api.get("/api/batches/" + batch + "/floor").body().path("stops"), "unit"))
                .containsExactly(unit.code(), unit.code());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void ofAHoldAndAStartAtTheSameMomentExactlyOneHappens(int round) {
        Unit unit = center.queued();
        String batch = batch();
        center.released(batch, Plan.USUAL, unit);
        String etag = order(unit).etag();

        CompletableFuture<Answer> hold = CompletableFuture.supplyAsync(
                () -> api.post("/api/orders/" + unit.order() + "/hold", etag, "{\"reason\": \"round " + round + "\"}"));
        Answer started = start(batch, "mill-1", "LOT-7");
        Answer held = hold.join();

        assertThat(List.of(held.status() == 200, started.status() == 200)).containsExactlyInAnyOrder(true, false);
        assertThat(order(unit).text("state")).isEqualTo(started.status() == 200 ? "InMilling" : "Hold");
    }

    @Test
    void aStartWhoseLocksCrossThoseOfAnotherIsTriedAgain() {
        long before = deadlocks();
        Unit unit = center.queued();
        String batch = batch();
        center.released(batch, Plan.USUAL, unit);

        CompletableFuture<Answer> started = transaction.execute(status -> {
            lock(
                    "select 1 from orders where id = ?::uuid for update",
                    unit.order().toString());
            CompletableFuture<Answer> start = CompletableFuture.supplyAsync(() -> start(batch, "mill-1", "LOT-7"));
            eventually("the start waits for the order", () -> assertThat(jdbc.sql(
                                    "select count(*) from pg_stat_activity where cardinality(pg_blocking_pids(pid)) > 0"
                                            + " and datname = current_database()")
                            .query(Integer.class)
                            .single())
                    .isPositive());
            // Now each waits for the other: the database ends the one that has waited longer, the start.
            try {
                lock("select 1 from batch where code = ? for update", batch);
            } catch (PessimisticLockingFailureException waitedLonger) {
                status.setRollbackOnly();
            }
            return start;
        });

        assertThat(Objects.requireNonNull(started).join().status()).isEqualTo(200);
        assertThat(order(unit).text("state")).isEqualTo("InMilling");
        eventually("their locks did cross", () -> assertThat(deadlocks()).isEqualTo(before + 1));
    }

    private long deadlocks() {
        return jdbc.sql("select deadlocks from pg_stat_database where datname = current_database()")
                .query(Long.class)
                .single();
    }

    private void lock(String sql, String what) {
        jdbc.sql(sql).param(what).query(Integer.class).single();
    }

    private Unit started(String batch) {
        Unit unit = center.queued();
        center.released(batch, Plan.USUAL, unit);
        assertThat(start(batch, "mill-1", "LOT-7").status()).isEqualTo(200);
        return unit;
    }

    private Answer start(String batch, String machine, String lot) {
        return api.report("/api/batches/" + batch + "/start", key(), scan(machine, lot));
    }

    private static String scan(String machine, String lot) {
        return "{\"machine\": \"" + machine + "\", \"stockLot\": \"" + lot + "\", \"by\": \"mara\"}";
    }

    private Answer order(Unit unit) {
        return api.get("/api/orders/" + unit.order());
    }

    private List<String> words(Unit unit) {
        return words(api.get("/api/orders/" + unit.order() + "/timeline").body().path("entries"), "what");
    }

    private static String path(Unit unit, String what) {
        return "/api/units/" + unit.code() + "/" + what;
    }

    private static UnitTraced trace(
            Unit unit, String batch, String lot, @Nullable UUID replaces, List<ToolTime> tools) {
        return new UnitTraced(
                unit.order(), 1, unit.id(), unit.code(), "36", 1, replaces, batch, 1, "mill-1", lot, HASH, tools);
    }
}
