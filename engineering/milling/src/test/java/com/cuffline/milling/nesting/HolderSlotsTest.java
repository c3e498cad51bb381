package com.cuffline.milling.nesting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.cuffline.milling.nesting.HolderSlots.Blank;
import com.cuffline.milling.nesting.HolderSlots.Seated;
import com.cuffline.milling.nesting.HolderSlots.Slot;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HolderSlotsTest {

    @Test
    void the_index_position_brings_the_lean_nearest_to_the_best_direction() {
        Seated seated = HolderSlots.seat(List.of(new Blank("U", 100, 6)), List.of(new Slot(3, 0, 0)))
                .get(0);
        assertThat(seated).isEqualTo(new Seated("U", 3, 4, 240, 20));
    }

    @Test
    void no_blank_is_farther_off_than_half_a_step_of_its_index() {
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            int fold = 1 + random.nextInt(12);
            Slot slot = new Slot(1, 720 * random.nextDouble() - 360, 720 * random.nextDouble() - 360);
            Seated seated = HolderSlots.seat(List.of(new Blank("U", 360 * random.nextDouble(), fold)), List.of(slot))
                    .get(0);
            assertThat(seated.offBestDeg()).isBetween(0.0, 180.0 / fold + 1e-9);
            double steps = (seated.rotationDeg() - slot.indexDeg()) / (360.0 / fold);
            assertThat(steps).isCloseTo(Math.rint(steps), within(1e-9));
        }
    }

    @Test
    void more_blanks_than_slots_are_refused() {
        assertThatThrownBy(() -> HolderSlots.seat(
                        List.of(new Blank("A", 0, 6), new Blank("B", 0, 6)), List.of(new Slot(1, 0, 0))))
                .hasMessage("2 blanks do not fit into 1 slots");
    }
}
