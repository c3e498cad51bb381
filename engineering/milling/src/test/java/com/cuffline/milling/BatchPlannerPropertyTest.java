package com.cuffline.milling;

import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.milling.Place.DiscSpot;
import com.cuffline.milling.Plan.Batch;
import com.cuffline.milling.Plan.PlacedUnit;
import com.cuffline.milling.Workholding.DiscClamp;
import com.cuffline.milling.Workholding.Holder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Properties of every plan, over seeded random queues; the seed is in the test's name. */
class BatchPlannerPropertyTest {

    private static final Equipment EQUIPMENT = EquipmentFile.shipped();
    private static final double ROUNDING_MM = 1e-9;
    private static final int QUEUES_PER_SEED = 40;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void every_unit_is_planned_once_or_refused_once(long seed) {
        forQueues(seed, (units, plan) -> assertThat(Stream.concat(
                        planned(plan).map(placed -> placed.unit().id()),
                        plan.refusals().stream().map(refusal -> refusal.unit().id())))
                .containsExactlyInAnyOrderElementsOf(
                        units.stream().map(Unit::id).toList())
                .doesNotHaveDuplicates());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_order_of_the_queue_does_not_matter(long seed) {
        Random shuffle = new Random(seed);
        forQueues(seed, (units, plan) -> {
            List<Unit> shuffled = new ArrayList<>(units);
            Collections.shuffle(shuffled, shuffle);
            assertThat(BatchPlanner.plan(shuffled, EQUIPMENT)).isEqualTo(plan);
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void batches_share_stock_and_count_their_slots_from_one(long seed) {
        forQueues(seed, (units, plan) -> plan.batches().forEach(batch -> {
            assertThat(batch.units()).allMatch(placed -> placed.unit().stock().equals(batch.stock()));
            assertThat(batch.machine().materials()).contains(batch.stock().material());
            List<Integer> slots =
                    batch.units().stream().map(placed -> placed.place().slot()).toList();
            assertThat(slots)
                    .isEqualTo(Stream.iterate(1, slot -> slot + 1)
                            .limit(slots.size())
                            .toList());
        }));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void no_holder_is_overfilled_and_only_the_last_of_a_stock_has_room(long seed) {
        forQueues(seed, (units, plan) -> plan.batches().stream()
                .filter(batch -> batch.machine().workholding() instanceof Holder)
                .collect(java.util.stream.Collectors.groupingBy(Batch::stock))
                .forEach((stock, batches) -> {
                    List<Integer> sizes =
                            batches.stream().map(batch -> batch.units().size()).toList();
                    assertThat(sizes.subList(0, sizes.size() - 1)).allMatch(size -> size == 6);
                    assertThat(sizes.get(sizes.size() - 1)).isBetween(1, 6);
                }));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void parts_in_a_disc_keep_clear_of_each_other_and_of_the_rim(long seed) {
        forQueues(seed, (units, plan) -> plan.batches().forEach(BatchPlannerPropertyTest::assertDiscIsSound));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void in_a_holder_nobody_overtakes_a_more_urgent_unit_of_the_same_stock(long seed) {
        forQueues(seed, (units, plan) -> plan.batches().stream()
                .filter(batch -> batch.machine().workholding() instanceof Holder)
                .collect(java.util.stream.Collectors.groupingBy(Batch::stock))
                .forEach((stock, batches) -> assertThat(batches.stream()
                                .flatMap(batch -> batch.units().stream())
                                .map(PlacedUnit::unit))
                        .isSortedAccordingTo(Unit.BY_PROMISE)));
    }

    private static void assertDiscIsSound(Batch batch) {
        if (!(batch.machine().workholding() instanceof DiscClamp disc)) {
            return;
        }
        List<PlacedUnit> placed = batch.units();
        double clampedFromMm = batch.stock().diameterMm() / 2 - disc.rimMm();
        for (int i = 0; i < placed.size(); i++) {
            DiscSpot spot = (DiscSpot) placed.get(i).place();
            double radiusMm = spot.reservedDiameterMm() / 2;
            assertThat(spot.reservedDiameterMm()).isEqualTo(placed.get(i).unit().largestDiameterMm() * disc.reserve());
            assertThat(Math.hypot(spot.xMm(), spot.yMm()) + radiusMm + disc.clearanceMm())
                    .isLessThanOrEqualTo(clampedFromMm + ROUNDING_MM);
            for (int j = 0; j < i; j++) {
                DiscSpot other = (DiscSpot) placed.get(j).place();
                assertThat(Math.hypot(spot.xMm() - other.xMm(), spot.yMm() - other.yMm()))
                        .isGreaterThanOrEqualTo(
                                radiusMm + other.reservedDiameterMm() / 2 + disc.clearanceMm() - ROUNDING_MM);
            }
        }
    }

    private interface PlanCheck {
        void check(List<Unit> units, Plan plan);
    }

    private static void forQueues(long seed, PlanCheck check) {
        Random random = new Random(seed);
        for (int i = 0; i < QUEUES_PER_SEED; i++) {
            List<Unit> units = MillingUnits.queue(random, random.nextInt(180));
            check.check(units, BatchPlanner.plan(units, EQUIPMENT));
        }
    }

    private static Stream<PlacedUnit> planned(Plan plan) {
        return plan.batches().stream().flatMap(batch -> batch.units().stream());
    }
}
