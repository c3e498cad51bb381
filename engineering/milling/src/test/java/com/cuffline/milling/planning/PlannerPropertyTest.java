package com.cuffline.milling.planning;

import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.milling.planning.PlanMachine.Holder;
import com.cuffline.milling.planning.PlanMachine.Tool;
import com.cuffline.milling.planning.ProductionPlan.Batch;
import com.cuffline.milling.planning.ProductionPlan.NotPlanned;
import com.cuffline.milling.planning.ProductionPlan.Slot;
import com.cuffline.milling.planning.StockLot.Blanks;
import com.cuffline.milling.planning.StockLot.DiscPiece;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Properties of every plan, over seeded queues with little stock and short tool lives. */
class PlannerPropertyTest {

    private static final Planner.Effort EFFORT = new Planner.Effort(5, 8_000);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void every_unit_is_planned_once_or_has_one_reason(long seed) {
        PlanningTask task = task(seed);
        ProductionPlan plan = Planner.plan(task, EFFORT);
        assertThat(Stream.concat(
                        slots(plan).map(Slot::unit), plan.notPlanned().stream().map(NotPlanned::unit)))
                .containsExactlyInAnyOrderElementsOf(task.units());
        assertThat(plan.notPlanned()).isNotEmpty().allMatch(left -> !left.message()
                .isBlank());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void machines_work_one_thing_at_a_time_and_only_in_their_hours(long seed) {
        PlanningTask task = task(seed);
        ProductionPlan plan = Planner.plan(task, EFFORT);
        for (PlanMachine machine : task.machines()) {
            LocalDateTime free = task.from();
            String setup = "";
            for (Batch batch : batches(plan, machine)) {
                boolean change = !setup.isEmpty() && !setup.equals(batch.setup());
                setup = batch.setup();
                assertThat(batch.changeover()).isEqualTo(change);
                assertThat(batch.start()).isAfterOrEqualTo(free);
                int loading =
                        task.rules().loadMinutes() + (change ? task.rules().changeoverMinutes() : 0);
                assertOpen(machine, batch.start(), batch.start().plusMinutes(loading));
                free = batch.start().plusMinutes(loading);
                for (Slot slot : batch.units()) {
                    assertThat(slot.start()).isAfterOrEqualTo(free);
                    assertThat(Duration.between(slot.start(), slot.end()).toMinutes())
                            .isEqualTo(slot.unit().minutes());
                    assertOpen(machine, slot.start(), slot.end());
                    free = slot.end();
                }
                assertThat(batch.end()).isEqualTo(free);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void holders_stock_and_tools_are_never_overdrawn(long seed) {
        PlanningTask task = task(seed);
        ProductionPlan plan = Planner.plan(task, EFFORT);
        for (Batch batch : plan.batches()) {
            PlanMachine machine = machine(task, batch.machine());
            if (machine.load() instanceof Holder holder) {
                assertThat(batch.units().size()).isBetween(1, holder.slots());
                assertThat(holder.mixed()
                                || batch.units().stream()
                                                .map(slot -> family(task, slot))
                                                .distinct()
                                                .count()
                                        == 1)
                        .isTrue();
            } else {
                assertThat(batch.units().stream().map(Slot::lot).distinct()).hasSize(1);
            }
        }
        slots(plan).collect(Collectors.groupingBy(Slot::lot)).forEach((lot, units) -> assertCovers(task, lot, units));
        task.machines().forEach(machine -> assertToolsLast(plan, machine));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void the_order_of_units_does_not_matter(long seed) {
        PlanningTask task = task(seed);
        List<PlanUnit> shuffled = new ArrayList<>(task.units());
        Collections.shuffle(shuffled, new Random(seed));
        PlanningTask other =
                new PlanningTask(task.from(), shuffled, task.machines(), task.stock(), task.started(), task.rules());
        assertThat(Planner.plan(other, EFFORT)).isEqualTo(Planner.plan(task, EFFORT));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void who_is_freed_leaves_without_trace_and_comes_back_exactly(long seed) {
        PlanningTask task = task(seed);
        ProductionPlan before = Planner.plan(task, EFFORT);
        Random random = new Random(seed);
        List<PlanUnit> freed =
                task.units().stream().filter(unit -> random.nextInt(5) == 0).toList();
        Set<String> ids = freed.stream().map(PlanUnit::id).collect(Collectors.toSet());
        PlanningTask without = task.without(ids);
        ProductionPlan between = Planner.plan(without, EFFORT);
        assertThat(slots(between)).noneMatch(slot -> ids.contains(slot.unit().id()));
        assertThat(between.notPlanned())
                .noneMatch(left -> ids.contains(left.unit().id()));
        assertThat(between.notPlanned().size())
                .isLessThanOrEqualTo(before.notPlanned().size());
        assertThat(Planner.plan(without.with(freed), EFFORT)).isEqualTo(before);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void a_quarantined_lot_is_in_no_plan(long seed) {
        PlanningTask task = task(seed).quarantined("ZR-LOT-1").quarantined("TI-hex-4.1-10.0");
        Set<String> locked = task.stock().stream()
                .filter(StockLot::quarantined)
                .map(StockLot::id)
                .collect(Collectors.toSet());
        assertThat(locked).hasSizeGreaterThan(1);
        assertThat(slots(Planner.plan(task, EFFORT))).noneMatch(slot -> locked.contains(slot.lot()));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void no_search_goes_below_the_lower_bound_and_longer_search_is_never_worse(long seed) {
        PlanningTask task = task(seed);
        ProductionPlan none = Planner.plan(task, new Planner.Effort(1, 0));
        ProductionPlan some = Planner.plan(task, new Planner.Effort(1, 20_000));
        assertThat(some.measure().weightedLateness())
                .isLessThanOrEqualTo(none.measure().weightedLateness() + 1e-6);
        assertThat(none.measure().lowerBound()).isBetween(0.0, some.measure().weightedLateness() + 1e-6);
        assertThat(latenessOf(some, task))
                .isCloseTo(some.measure().weightedLateness(), org.assertj.core.data.Offset.offset(1e-3));
    }

    private static PlanningTask task(long seed) {
        Random random = new Random(seed);
        List<PlanUnit> units = PlanningTasks.units(random, 150 + random.nextInt(100), 3);
        return new PlanningTask(
                PlanningTasks.FROM,
                units,
                PlanningTasks.sixMachines(180 + 40 * seed),
                PlanningTasks.stock(9, 4),
                List.of(new PlanningTask.Started("H1", "titanium", PlanningTasks.FROM.plusMinutes(95))),
                PlanningRules.usual());
    }

    private static double latenessOf(ProductionPlan plan, PlanningTask task) {
        double sum = 0;
        for (Batch batch : plan.batches()) {
            for (Slot slot : batch.units()) {
                long late = Duration.between(slot.unit().promise(), batch.end()).toMinutes();
                double front = slot.unit().urgency().front() ? task.rules().frontFactor() : 1;
                sum += Math.max(0, late) * slot.unit().urgency().weight() * front;
            }
        }
        return sum;
    }

    private static void assertOpen(PlanMachine machine, LocalDateTime start, LocalDateTime end) {
        assertThat(machine.calendar().holidays()).doesNotContain(start.toLocalDate());
        assertThat(machine.calendar().week().getOrDefault(start.getDayOfWeek(), List.of()))
                .anyMatch(hours -> !start.toLocalTime().isBefore(hours.from())
                        && !end.isAfter(start.toLocalDate().atTime(hours.to())));
        assertThat(machine.calendar().downtimes())
                .allMatch(down -> !end.isAfter(down.from()) || !start.isBefore(down.to()));
    }

    private static void assertCovers(PlanningTask task, String lot, List<Slot> units) {
        StockLot stock = task.stock().stream()
                .filter(one -> one.id().equals(lot))
                .findFirst()
                .orElseThrow();
        if (stock instanceof Blanks blanks) {
            assertThat(units.size()).isLessThanOrEqualTo(blanks.pieces());
        } else if (stock instanceof DiscPiece disc) {
            double reserved = units.stream()
                    .mapToDouble(slot -> ((PlanUnit.DiscNeed) slot.unit().need()).reservedMm2())
                    .sum();
            assertThat(reserved * disc.size().areaFactor())
                    .isLessThanOrEqualTo(disc.freeMm2() * task.rules().discFill() + 1e-6);
        }
    }

    private static void assertToolsLast(ProductionPlan plan, PlanMachine machine) {
        Map<String, Double> used = new HashMap<>();
        batches(plan, machine).stream().flatMap(batch -> batch.units().stream()).forEach(slot -> {
            assertThat(slot.tools().keySet())
                    .isEqualTo(machine.toolKinds().get(slot.unit().material()));
            for (Tool tool : machine.tools()) {
                if (new HashSet<>(slot.tools().values()).contains(tool.id())) {
                    used.merge(
                            tool.id(),
                            tool.minutesPerUnit().getOrDefault(slot.unit().material(), 0.0),
                            Double::sum);
                }
            }
        });
        machine.tools().forEach(tool -> assertThat(used.getOrDefault(tool.id(), 0.0))
                .isLessThanOrEqualTo(tool.lifeLeftMin() + 1e-9));
    }

    private static String family(PlanningTask task, Slot slot) {
        return task.stock().stream()
                .filter(lot -> lot.id().equals(slot.lot()))
                .map(lot -> ((Blanks) lot).family() + ((Blanks) lot).diameterMm())
                .findFirst()
                .orElseThrow();
    }

    private static PlanMachine machine(PlanningTask task, String name) {
        return task.machines().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Batch> batches(ProductionPlan plan, PlanMachine machine) {
        return plan.batches().stream()
                .filter(batch -> batch.machine().equals(machine.name()))
                .toList();
    }

    private static Stream<Slot> slots(ProductionPlan plan) {
        return plan.batches().stream().flatMap(batch -> batch.units().stream());
    }
}
