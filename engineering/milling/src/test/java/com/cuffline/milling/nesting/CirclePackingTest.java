package com.cuffline.milling.nesting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CirclePackingTest {

    private static final double SHARE_OF_BEST_KNOWN = 0.97;

    @ParameterizedTest(name = "{0} circles")
    @CsvSource({"7, 3.0", "12, 4.0296", "19, 4.8637", "30, 6.1977", "37, 6.7588", "61, 8.6613"})
    void circles_pack_nearly_as_tight_as_anyone_has_packed_them(int count, double bestKnown) {
        CirclePacking packing = CirclePacking.pack(count, 1, 2_000_000);
        assertThat(packing.ratio()).isBetween(bestKnown - 1e-4, bestKnown / SHARE_OF_BEST_KNOWN);
        assertThat(ratioOf(packing.centres())).isLessThanOrEqualTo(packing.ratio() + 1e-9);
    }

    @Test
    void the_same_seed_gives_the_same_packing() {
        assertThat(CirclePacking.pack(19, 7, 200_000)).isEqualTo(CirclePacking.pack(19, 7, 200_000));
    }

    /** Of circles of radius 1 that must not overlap. */
    private static double ratioOf(List<Point> centres) {
        double farthest = 0;
        for (Point a : centres) {
            farthest = Math.max(farthest, Math.hypot(a.xMm(), a.yMm()));
            for (Point b : centres) {
                assertThat(a == b ? 2 : a.distanceMm(b)).isGreaterThanOrEqualTo(2 - 1e-9);
            }
        }
        return farthest + 1;
    }
}
