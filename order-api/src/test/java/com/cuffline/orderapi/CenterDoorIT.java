package com.cuffline.orderapi;

import static com.cuffline.testsupport.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.contracts.Envelope;
import com.cuffline.contracts.Fact;
import com.cuffline.contracts.OrderFact.CouponRenewed;
import com.cuffline.contracts.OrderFact.LotFreed;
import com.cuffline.contracts.OrderFact.LotQuarantined;
import com.cuffline.contracts.OrderFact.MillingStarted;
import com.cuffline.contracts.OrderFact.ToolChanged;
import com.cuffline.contracts.ProductionFact.CenterStated;
import com.cuffline.contracts.ProductionFact.Coupon;
import com.cuffline.contracts.ProductionFact.Hours;
import com.cuffline.contracts.ProductionFact.LotState;
import com.cuffline.contracts.ProductionFact.MachineState;
import com.cuffline.contracts.ProductionFact.ToolState;
import com.cuffline.contracts.ProductionFact.UnitTraced;
import com.cuffline.contracts.Topic;
import com.cuffline.orderapi.OrderApi.Answer;
import com.cuffline.orderapi.PlayedCenter.Plan;
import com.cuffline.orderapi.PlayedCenter.Unit;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Locks, coupons and tools at order-api's door; the test speaks for production on the topics. */
class CenterDoorIT extends AtTheDoor {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    /** The only one of which production tells; other tests mill on one that is not known. */
    private static final String MILL = "mill-c";

    @BeforeEach
    void tell() {
        center = new PlayedCenter(api, TOPICS, MILL);
        TOPICS.publish(
                "production-worker",
                new CenterStated(
                        "r1",
                        List.of(mill(TODAY.minusDays(3))),
                        List.of(
                                blank("LOT-7"),
                                new LotState(
                                        "DISC-1",
                                        "disc",
                                        "MAKER-1",
                                        "zirconia",
                                        null,
                                        98.5,
                                        14.0,
                                        "A2",
                                        0.8,
                                        "share",
                                        false)),
                        List.of(),
                        List.of()));
        eventually("told", () -> assertThat(api.get("/api/center").body().path("machines"))
                .hasSize(1));
    }

    @Test
    void aLockedLotStopsTheStartOfABatchThatIsLoadedWithItUntilItIsFree() {
        Unit unit = center.queued();
        String batch = batch();
        center.released(batch, Plan.USUAL, unit);
        String key = UUID.randomUUID().toString();

        Answer locked = api.report("/api/center/lot-locks", key, lot("LOT-7", "cracks seen"));

        assertThat(locked.status()).isEqualTo(200);
        assertThat(locked.body().path("locked").path("by").asString("")).isEqualTo("quentin");
        assertThat(api.report("/api/center/lot-locks", key, lot("LOT-7", "cracks seen"))
                        .status())
                .isEqualTo(200);
        assertThat(post("lot-locks", lot("LOT-7", "again")).text("code")).isEqualTo("lot.state");
        Answer refused = start(batch, "LOT-7");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("floor.lot-locked");
        assertThat(refused.text("detail")).contains("LOT-7 is locked by quentin: cracks seen");
        assertThat(api.get("/api/batches/" + batch + "/floor").body().path("stops"))
                .hasSize(1);
        assertThat(facts(MillingStarted.class))
                .noneMatch(fact -> fact.batchCode().equals(batch));

        assertThat(post("lot-releases", lot("LOT-7", "cut up, no cracks"))
                        .body()
                        .path("locked")
                        .isNull())
                .isTrue();
        assertThat(start(batch, "LOT-7").status()).isEqualTo(200);
        eventually("told once each", () -> {
            assertThat(facts(LotQuarantined.class))
                    .filteredOn(fact -> fact.lot().equals("LOT-7"))
                    .containsExactly(new LotQuarantined("LOT-7", "cracks seen", "quentin"));
            assertThat(facts(LotFreed.class))
                    .filteredOn(fact -> fact.lot().equals("LOT-7"))
                    .hasSize(1);
        });
    }

    @Test
    void aMakersLotLocksItsDiscsAndRecallsWhatWasMilledFromThem() {
        Unit unit = center.queued();
        String batch = batch();
        center.released(batch, new Plan("DISC-1", null, null), unit);
        assertThat(start(batch, "DISC-1").status()).isEqualTo(200);
        TOPICS.publish(
                "production-worker",
                new UnitTraced(
                        unit.order(),
                        1,
                        unit.id(),
                        unit.code(),
                        "36",
                        1,
                        null,
                        batch,
                        1,
                        MILL,
                        "DISC-1",
                        null,
                        List.of()));
        eventually("traced", () -> assertThat(
                        api.get("/api/genealogy?stockLot=MAKER-1").body().path("units"))
                .hasSize(1));

        Answer locked = post("lot-locks", lot("MAKER-1", "maker's notice"));

        assertThat(locked.body()
                        .path("recall")
                        .path("units")
                        .path(0)
                        .path("unit")
                        .asString(""))
                .isEqualTo(unit.code());
        assertThat(post("lot-releases", lot("DISC-1", "fine")).text("detail")).contains("free MAKER-1");
        Unit next = center.queued();
        String other = batch();
        center.released(other, new Plan("DISC-1", null, null), next);
        assertThat(start(other, "DISC-1").text("code")).isEqualTo("floor.lot-locked");
        assertThat(post("lot-releases", lot("MAKER-1", "fine")).status()).isEqualTo(200);
    }

    @Test
    void aStaleCouponBlocksItsMachineAndANewOneReleasesIt() {
        Unit unit = center.queued();
        String batch = batch();
        center.released(batch, new Plan("LOT-9", TODAY.minusDays(1), null), unit);
        TOPICS.publish(
                "production-worker",
                new CenterStated("r1", List.of(mill(TODAY.minusDays(40))), List.of(), List.of(), List.of()));
        eventually("stale", () -> assertThat(api.get("/api/center")
                        .body()
                        .path("machines")
                        .path(0)
                        .path("couponDaysLeft")
                        .asInt())
                .isEqualTo(-10));
        assertThat(start(batch, "LOT-9").text("code")).isEqualTo("floor.coupon-stale");

        assertThat(post("coupons", coupon(MILL, TODAY.plusDays(1))).text("code"))
                .isEqualTo("floor.invalid");
        assertThat(post("coupons", coupon(MILL, TODAY.minusDays(50))).text("code"))
                .isEqualTo("floor.invalid");
        assertThat(post("coupons", coupon("mill-99", TODAY)).text("code")).isEqualTo("machine.unknown");
        assertThat(post("coupons", coupon(MILL, TODAY))
                        .body()
                        .path("now")
                        .path("couponDaysLeft")
                        .asInt())
                .isEqualTo(30);
        assertThat(start(batch, "LOT-9").status()).isEqualTo(200);
        eventually("told", () -> assertThat(facts(CouponRenewed.class))
                .containsExactly(new CouponRenewed(MILL, TODAY, 0.004, "due", "mara")));
    }

    @Test
    void aToolChangeIsToldAndWhatTheCenterDoesNotHaveIsRefused() {
        String good = "{\"machine\": \"" + MILL
                + "\", \"tool\": 1, \"lifeMin\": 600, \"reason\": \"worn\", \"by\": \"mara\"}";

        assertThat(post("tool-changes", good).status()).isEqualTo(200);
        assertThat(post("tool-changes", good.replace("\"tool\": 1", "\"tool\": 7"))
                        .text("code"))
                .isEqualTo("tool.unknown");
        Answer wrong = post("tool-changes", "{\"machine\": \"" + MILL + "\", \"lifeMin\": 0}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body().path("errors").valueStream().map(error -> error.path("field")
                        .asString("")))
                .containsExactlyInAnyOrder("reason", "by", "tool", "lifeMin");
        assertThat(post("lot-locks", lot("NEVER-SEEN", "typo")).text("code")).isEqualTo("lot.unknown");
        assertThat(post("lot-locks", lot("LOT-7", "x".repeat(501))).text("code"))
                .isEqualTo("floor.invalid");
        assertThat(api.postWithoutHeaders("/api/center/tool-changes", good).text("code"))
                .isEqualTo("idempotency.key-missing");
        eventually("told", () -> assertThat(facts(ToolChanged.class))
                .containsExactly(new ToolChanged(MILL, 1, 600, "worn", "mara")));
    }

    @Test
    void thePagesShowMachinesLotsAndBatches() {
        Unit unit = center.queued();
        String batch = batch();
        center.released(batch, new Plan("LOT-9", TODAY.plusDays(9), null), unit);

        assertThat(api.page("/center")).contains(MILL, "T1 ball 3.0 mm", "days left", "LOT-7");
        assertThat(api.page("/batches")).contains("/batches/" + batch);
        assertThat(api.page("/batches/" + batch))
                .contains(unit.code(), "LOT-9", "/api/batches/" + batch + "/start", "Total height");
        assertThat(api.page("/batches/B-none")).contains("There is no such batch");
    }

    private Answer post(String what, String body) {
        return api.report("/api/center/" + what, UUID.randomUUID().toString(), body);
    }

    private Answer start(String batch, String lot) {
        return api.report(
                "/api/batches/" + batch + "/start",
                UUID.randomUUID().toString(),
                "{\"machine\": \"" + MILL + "\", \"stockLot\": \"" + lot + "\", \"by\": \"mara\"}");
    }

    private static String lot(String lot, String reason) {
        return "{\"lot\": \"" + lot + "\", \"reason\": \"" + reason + "\", \"by\": \"quentin\"}";
    }

    private static String coupon(String machine, LocalDate milledOn) {
        return "{\"machine\": \"" + machine + "\", \"milledOn\": \"" + milledOn
                + "\", \"worstDeviationMm\": 0.004, \"reason\": \"due\", \"by\": \"mara\"}";
    }

    private static LotState blank(String lot) {
        return new LotState(lot, "blank", null, "titanium", "f", 10, 12.0, null, 17, "pieces", false);
    }

    private static MachineState mill(LocalDate couponOf) {
        return new MachineState(
                MILL,
                "rotary-mill",
                List.of("titanium"),
                new Coupon(couponOf, 30, 0.006),
                List.of(new Hours("monday", "06:00", "22:00")),
                List.of(),
                List.of(),
                List.of(new ToolState(1, "T1 ball 3.0 mm", 431.5)));
    }

    private static <F extends Fact> List<F> facts(Class<F> type) {
        return TOPICS.read(Topic.ORDERS).stream()
                .map(Envelope::fact)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
