package com.cuffline.productionworker.planning;

import static com.cuffline.productionworker.OrderBuilder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.contracts.ProductionFact.BatchPlanned;
import com.cuffline.contracts.ProductionFact.BatchReleased;
import com.cuffline.contracts.ProductionFact.PlannedUnit;
import com.cuffline.contracts.ProductionFact.UnitNotPlannable;
import com.cuffline.productionworker.OrderBuilder;
import com.cuffline.productionworker.TestCenterFile.Center;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What cannot be made says why, and the rest of the plan goes on; what leaves between two steps leaves cleanly. */
class PlanReasonsIT extends PlanningFixture {

    private static final OrderBuilder GOOD = anOrder(1);
    private static final OrderBuilder SECOND = anOrder(2);

    @Autowired
    private OpenPlanningRuns open;

    @Autowired
    private JdbcPlanningRuns runs;

    @Test
    void a_design_no_stock_covers_and_one_without_files_are_named_and_the_good_one_is_released() {
        plan(GOOD, SECOND.family("nobody's"), anOrder(3).surface("0".repeat(64)));

        assertThat(reasons())
                .containsExactlyInAnyOrder("CF-00002-36-R1 plan.no-stock-covers", "CF-00003-36-R1 design.file-missing");
        assertThat(releasedUnits())
                .as("%s", outbox.committed(UnitNotPlannable.class))
                .containsExactly("CF-00001-36-R1");
        assertThat(floor.texts("select code || ' ' || refusal_code from unit where refused order by code"))
                .containsExactly("CF-00002-36-R1 plan.no-stock-covers", "CF-00003-36-R1 design.file-missing");
    }

    @Test
    void a_missing_tool_a_worn_tool_an_empty_calendar_and_a_stale_coupon_are_named() {
        FILE.write(center -> center.mill().set("tools", center.array()));
        plan(GOOD);
        FILE.write(center -> center.tools().forEach(tool -> tool.put("lifeLeftMin", 0)));
        plan();
        FILE.write(center -> center.calendar().putObject("week"));
        plan();
        FILE.write(center -> center.coupon().put("milledOn", "2020-01-01"));
        plan();

        assertThat(reasons())
                .containsExactly(
                        "CF-00001-36-R1 plan.missing-tool",
                        "CF-00001-36-R1 plan.worn-tool",
                        "CF-00001-36-R1 plan.empty-calendar",
                        "CF-00001-36-R1 plan.stale-coupon");
        FILE.write(center -> {});
        plan();
        assertThat(releasedUnits())
                .as("%s", outbox.committed(UnitNotPlannable.class))
                .containsExactly("CF-00001-36-R1");
    }

    @Test
    void a_corner_that_no_ball_reaches_is_named() {
        FILE.write(center -> center.keepTools(tool -> tool.path("diameterMm").asDouble() >= 2));
        plan(GOOD);

        assertThat(reasons()).containsExactly("CF-00001-36-R1 mill.tool-missing");
    }

    @Test
    void a_withheld_program_is_named_and_the_batch_is_closed() {
        // The holders of the small balls stand so low that they meet the stock.
        FILE.write(center -> center.tools().stream()
                .filter(tool -> tool.path("diameterMm").asDouble() < 2)
                .forEach(tool -> tool.put("fluteMm", 2).put("reachMm", 2).put("holderDiameterMm", 40)));
        plan(GOOD);

        assertThat(reasons()).containsExactly("CF-00001-36-R1 proof.collision");
        assertThat(outbox.committed(BatchReleased.class)).isEmpty();
        assertThat(floor.texts("select state from batch")).containsExactly("EMPTY");
        assertThat(floor.texts("select state from planning_run")).containsExactly("DONE");
    }

    @Test
    void a_refused_unit_is_tried_again_when_the_center_changes() {
        FILE.write(center -> center.blanks().forEach(blank -> blank.put("pieces", 0)));
        plan(GOOD);
        assertThat(reasons()).hasSize(1);
        open.openWhenDue();
        assertThat(runs.queue().waiting()).isZero();

        FILE.write(center -> {});
        open.openWhenDue();

        assertThat(runs.queue().waiting()).isEqualTo(1);
    }

    @Test
    void pieces_and_tool_minutes_of_released_batches_are_used_up() {
        FILE.write(center -> {
            // One blank of one lot that covers the unit.
            center.blanks()
                    .forEach(blank ->
                            blank.put("pieces", blank.path("lot").asString().endsWith("-10-12") ? 1 : 0));
        });
        plan(GOOD);
        plan(SECOND);

        assertThat(releasedUnits())
                .as("%s", outbox.committed(UnitNotPlannable.class))
                .containsExactly("CF-00001-36-R1");
        assertThat(reasons()).containsExactly("CF-00002-36-R1 plan.stock-used-up");
        assertThat(floor.number("select count(*) from unit_tool where planned_minutes > 0"))
                .isPositive();
    }

    @Test
    void a_unit_held_after_its_program_leaves_and_the_others_are_released() {
        store.after(number -> {
            if (number == 4) {
                elsewhere(() -> floor.take(SECOND.held()));
            }
        });
        plan(GOOD, SECOND, anOrder(3));

        assertThat(releasedUnits())
                .as("%s", outbox.committed(UnitNotPlannable.class))
                .containsExactlyInAnyOrder("CF-00001-36-R1", "CF-00003-36-R1");
        assertThat(floor.texts("select state from unit where code = 'CF-00002-36-R1'"))
                .containsExactly("HELD");
        assertThat(floor.number("select count(*) from unit_plan")).isEqualTo(2);

        floor.take(SECOND.released());
        plan();
        assertThat(releasedUnits())
                .as("%s", outbox.committed(UnitNotPlannable.class))
                .contains("CF-00002-36-R1");
    }

    @Test
    void a_lot_locked_between_program_and_release_sends_its_units_into_the_next_plan() {
        FILE.write(Center::addSecondLots);
        store.after(number -> {
            if (number == 2) {
                elsewhere(() -> floor.change("""
                        insert into center_change (kind, lot, at, by_whom)
                        select 'LOT_QUARANTINED', stock_lot, now(), 'mara' from unit where code = 'CF-00001-36-R1'
                        """));
            }
        });
        plan(GOOD);

        assertThat(reasons()).containsExactly("CF-00001-36-R1 mill.lot-quarantined");
        assertThat(runs.queue().waiting()).isEqualTo(1);
        String locked = floor.texts("select lot from center_change").get(0);

        plan();
        assertThat(releasedUnits())
                .as("%s", outbox.committed(UnitNotPlannable.class))
                .containsExactly("CF-00001-36-R1");
        assertThat(floor.texts("select stock_lot from unit")).doesNotContain(locked);
    }

    @Test
    void disc_units_get_places_on_one_disc_with_a_picture() {
        plan(GOOD.onDisc(), SECOND.onDisc());

        BatchPlanned planned = outbox.committed(BatchPlanned.class).get(0);
        assertThat(planned.content().units()).hasSize(2);
        assertThat(planned.content().units())
                .extracting(PlannedUnit::place)
                .doesNotContainNull()
                .doesNotHaveDuplicates();
        assertThat(planned.content().stockLot()).isNotBlank();
        assertThat(Objects.requireNonNull(planned.content().nesting()).mediaType())
                .isEqualTo("image/svg+xml");
    }

    private List<String> reasons() {
        return outbox.committed(UnitNotPlannable.class).stream()
                .map(fact -> fact.unitCode() + " " + fact.code())
                .toList();
    }
}
