package com.cuffline.milling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.cuffline.milling.Place.DiscSpot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiscRowsTest {

    @Test
    void a_circle_as_wide_as_the_disc_sits_in_the_middle_alone() {
        DiscRows rows = new DiscRows(40, 2);

        assertThat(rows.place(1, 80)).contains(new DiscSpot(1, 0, 0, 80));
        assertThat(rows.place(2, 1)).isEmpty();
    }

    @Test
    void a_circle_wider_than_the_disc_has_no_place_and_takes_none() {
        DiscRows rows = new DiscRows(40, 2);

        assertThat(rows.place(1, 80.001)).isEmpty();
        assertThat(rows.place(1, 80)).isPresent();
    }

    @Test
    void a_row_starts_at_the_left_and_keeps_the_clearance() {
        DiscRows rows = new DiscRows(40, 2);
        rows.place(1, 10);

        DiscSpot left = rows.place(2, 10).orElseThrow();
        DiscSpot right = rows.place(3, 10).orElseThrow();

        assertThat(left.yMm()).isCloseTo(23, within(1e-12));
        assertThat(Math.hypot(left.xMm(), left.yMm())).isCloseTo(35, within(1e-9));
        assertThat(right.xMm() - left.xMm()).isCloseTo(12, within(1e-9));
        assertThat(right.yMm()).isEqualTo(left.yMm());
    }

    @Test
    void a_disc_of_98_5_mm_takes_a_usual_number_of_molar_abutments() {
        DiscRows rows = new DiscRows(98.5 / 2 - 4 - 2, 2);
        List<DiscSpot> spots = new ArrayList<>();
        for (Optional<DiscSpot> spot = rows.place(1, 9.5); spot.isPresent(); spot = rows.place(spots.size() + 1, 9.5)) {
            spots.add(spot.get());
        }

        assertThat(spots).hasSizeBetween(25, 45);
    }
}
