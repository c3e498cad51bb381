package com.cuffline.productionworker.equipment;

import static com.cuffline.productionworker.OrderBuilder.anOrder;
import static com.cuffline.testsupport.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.contracts.DeadLetterFact.MessageSetAside;
import com.cuffline.contracts.Envelope;
import com.cuffline.contracts.Fact;
import com.cuffline.contracts.OrderFact.CouponRenewed;
import com.cuffline.contracts.OrderFact.LotFreed;
import com.cuffline.contracts.OrderFact.LotQuarantined;
import com.cuffline.contracts.OrderFact.ToolChanged;
import com.cuffline.contracts.ProductionFact.BatchFailed;
import com.cuffline.contracts.ProductionFact.BatchReleased;
import com.cuffline.contracts.ProductionFact.CenterStated;
import com.cuffline.contracts.ProductionFact.LotState;
import com.cuffline.contracts.ProductionFact.PlannedUnit;
import com.cuffline.contracts.ProductionFact.UnitNotPlannable;
import com.cuffline.contracts.Topic;
import com.cuffline.milling.center.Center;
import com.cuffline.milling.center.Tool;
import com.cuffline.productionworker.FloorReports;
import com.cuffline.productionworker.OrderBuilder;
import com.cuffline.productionworker.PlannedByClock;
import com.cuffline.testsupport.TestTopics;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Reports about stock and machines as they come over the broker, and what they do to plans and batches. */
class CenterReportsIT extends PlannedByClock {

    private static final TestTopics TOPICS = new TestTopics(CENTER.broker());
    private static final OrderBuilder ORDER = anOrder(1);

    @Autowired
    private CenterNow center;

    @AfterAll
    static void close() {
        TOPICS.close();
    }

    @Test
    void a_lot_locked_after_the_release_sends_its_unit_into_a_plan_from_another_lot_however_often_it_is_told() {
        BatchReleased batch = releasedAfter(ORDER.approved());
        PlannedUnit unit = batch.content().units().get(0);
        String lot = Objects.requireNonNull(unit.stockLot());

        Envelope locked = TOPICS.envelope("order-api", new LotQuarantined(lot, "cracks", "quentin"));
        TOPICS.publish(locked);
        TOPICS.publish(locked);

        eventually("released again", () -> assertThat(outbox.committed(BatchReleased.class))
                .hasSize(2));
        PlannedUnit again =
                outbox.committed(BatchReleased.class).get(1).content().units().get(0);
        assertThat(again.unitId()).isEqualTo(unit.unitId());
        assertThat(again.stockLot()).isNotEqualTo(lot);
        assertThat(outbox.committed(UnitNotPlannable.class)).hasSize(1).first().satisfies(left -> {
            assertThat(left.code()).isEqualTo("mill.lot-quarantined");
            assertThat(left.message()).isEqualTo("lot " + lot + " is locked: cracks");
            assertThat(left.batchCode()).isEqualTo(batch.batchCode());
        });
        eventually("the empty batch is told", () -> assertThat(outbox.committed(BatchFailed.class))
                .extracting(BatchFailed::batchCode)
                .containsExactly(batch.batchCode()));
        assertThat(floor.number("select count(*) from center_change")).isEqualTo(1);
        assertThat(center.current().stock().quarantined()).contains(lot);

        TOPICS.publish("order-api", new LotFreed(lot, "no cracks", "quentin"));
        eventually("free again", () -> assertThat(center.current().stock().quarantined())
                .doesNotContain(lot));
    }

    @Test
    void a_unit_on_the_machine_stays_there_when_its_lot_is_locked() {
        BatchReleased batch = releasedAfter(ORDER.approved());
        PlannedUnit unit = batch.content().units().get(0);
        String lot = Objects.requireNonNull(unit.stockLot());
        floor.take(FloorReports.of(batch, unit.slot()).started());

        TOPICS.publish("order-api", new LotQuarantined(lot, "cracks", "quentin"));

        eventually("locked", () -> assertThat(center.current().stock().quarantined())
                .contains(lot));
        assertThat(floor.texts("select state from unit")).containsExactly("MILLING");
        assertThat(outbox.committed(UnitNotPlannable.class)).isEmpty();
    }

    @Test
    void a_stale_coupon_blocks_its_machine_and_a_new_one_lets_the_unit_be_planned() {
        FILE.write(center -> center.coupon().put("milledOn", "2020-01-01").put("validDays", 30));
        floor.take(ORDER.approved());
        eventually("refused", () -> assertThat(outbox.committed(UnitNotPlannable.class))
                .extracting(UnitNotPlannable::code)
                .containsExactly("plan.stale-coupon"));

        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        TOPICS.publish("order-api", new CouponRenewed("rotary-1", today, 0.004, "due", "mara"));

        eventually("released", () -> assertThat(outbox.committed(BatchReleased.class))
                .hasSize(1));
        assertThat(outbox.committed(BatchReleased.class).get(0).content().couponValidUntil())
                .isEqualTo(today.plusDays(30));
    }

    @Test
    void a_new_tool_has_its_own_life_and_what_was_cut_before_is_not_its() {
        BatchReleased batch = releasedAfter(ORDER.approved());
        PlannedUnit unit = batch.content().units().get(0);
        Tool tool = center.current().machines().tools("rotary-1").get(0);
        assertThat(tool.lifeLeftMin()).isLessThan(600);
        floor.take(FloorReports.of(batch, unit.slot()).started());

        TOPICS.publish("order-api", new ToolChanged("rotary-1", tool.number(), 250, "worn", "mara"));

        eventually("changed", () -> assertThat(
                        center.current().machines().tools("rotary-1").get(0).lifeLeftMin())
                .isEqualTo(250));
    }

    @Test
    void what_the_center_does_not_have_is_set_aside_by_name_and_stops_nothing_else() {
        TOPICS.publish("order-api", new LotQuarantined("NEVER-SEEN", "cracks", "quentin"));
        TOPICS.publish("order-api", new CouponRenewed("mill-99", LocalDate.of(2026, 11, 20), 0.004, "due", "mara"));
        TOPICS.publish("order-api", new ToolChanged("rotary-1", 998, 100, "worn", "mara"));
        TOPICS.publish("order-api", new ToolChanged("rotary-1", 1, 100, "worn", "mara"));

        eventually("the good one is taken", () -> assertThat(floor.texts("select tool from center_change"))
                .containsExactly("1"));
        eventually("the others are set aside", () -> assertThat(facts(Topic.DEAD_LETTERS, MessageSetAside.class))
                .extracting(MessageSetAside::reason)
                .anySatisfy(reason -> assertThat(reason).contains("center.lot-unknown"))
                .anySatisfy(reason -> assertThat(reason).contains("center.machine-unknown"))
                .anySatisfy(reason -> assertThat(reason).contains("center.tool-unknown")));
    }

    @Test
    void the_center_is_told_once_and_then_what_changes() {
        BatchReleased batch = releasedAfter(ORDER.approved());
        String lot = Objects.requireNonNull(batch.content().units().get(0).stockLot());

        eventually("the piece is counted", () -> assertThat(told(lot).left())
                .isEqualTo(piecesLeft(center.current(), lot)));
        assertThat(facts(Topic.PRODUCTION, CenterStated.class).get(0).lots()).hasSizeGreaterThan(1);
        assertThat(facts(Topic.PRODUCTION, CenterStated.class))
                .allSatisfy(fact -> assertThat(fact.lots()).hasSizeLessThanOrEqualTo(500));
    }

    private static LotState told(String lot) {
        List<LotState> states = facts(Topic.PRODUCTION, CenterStated.class).stream()
                .flatMap(fact -> fact.lots().stream())
                .filter(state -> state.lot().equals(lot))
                .toList();
        return states.get(states.size() - 1);
    }

    private static double piecesLeft(Center center, String lot) {
        return center.stock().blank(lot).orElseThrow().pieces();
    }

    private static <F extends Fact> List<F> facts(Topic topic, Class<F> type) {
        return TOPICS.read(topic).stream()
                .map(Envelope::fact)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
