package com.cuffline.abutmentdesign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.cuffline.abutmentdesign.CuffReading.WallReading;
import com.cuffline.abutmentdesign.DesignOutcome.Designed;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CuffRingTest {
    private static final Foundation ON_TABLE = new Foundation(0, 2, 1, 0.5, 1.1, 2.5);

    @ParameterizedTest
    @ValueSource(ints = {4, 8, 36, 360, 720})
    void a_scallop_of_any_density_is_kept_within_the_tolerance(int samples) {
        CuffRing ring = new CuffRing(scallop(samples, 0), ON_TABLE, 0.05);

        for (int i = 0; i < samples; i++) {
            double azimuth = 2 * Math.PI * i / samples;
            assertThat(ring.heightMm(azimuth)).isCloseTo(3.5 - Math.cos(2 * azimuth), within(0.05 + 1e-9));
        }
        assertThat(ring.smoothedMm()).isLessThanOrEqualTo(0.05 + 1e-12);
    }

    /** Noise of 0.05 mm on 720 readings: the ring leaves no reading by more than the tolerance, and its steps shrink to a tenth. */
    @Test
    void noise_of_a_dense_ring_makes_no_ripples() {
        List<CuffReading> noisy = scallop(720, 0.05);
        CuffRing plain = new CuffRing(noisy, ON_TABLE, 0);
        CuffRing smooth = new CuffRing(noisy, ON_TABLE, 0.05);

        double before = 0;
        double after = 0;
        for (int i = 0; i < 720; i++) {
            double azimuth = 2 * Math.PI * i / 720;
            double step = 2 * Math.PI / 720;
            double truth = 3.5 - Math.cos(2 * azimuth);
            double next = 3.5 - Math.cos(2 * (azimuth + step));
            before =
                    Math.max(before, Math.abs(plain.heightMm(azimuth + step) - plain.heightMm(azimuth) - next + truth));
            after = Math.max(
                    after, Math.abs(smooth.heightMm(azimuth + step) - smooth.heightMm(azimuth) - next + truth));
            assertThat(smooth.heightMm(azimuth))
                    .isCloseTo(noisy.get(i).heightMm(), within(0.05 + 1e-12))
                    .isCloseTo(truth, within(0.05));
        }
        assertThat(after).isLessThan(before / 8);
    }

    @Test
    void the_tolerance_is_reported_as_a_rule_and_the_margin_keeps_it() {
        SiteOrder order = Sites.with(
                Sites.plain(),
                scallop(720, 0.05).stream()
                        .map(r -> new CuffReading(r.azimuthDeg(), r.heightMm(), 3.2, 0.1, 0.1, List.of()))
                        .toList());
        AbutmentDesign design = ((Designed) Sites.DESIGNER.design(order)).design();

        assertThat(design.rules()).anySatisfy(rule -> {
            assertThat(rule.rule()).isEqualTo("margin-stays-on-the-measured-cuff");
            assertThat(rule.verdict()).isEqualTo(Verdict.PASS);
            assertThat(rule.number().orElseThrow()).isBetween(0.001, 0.055);
        });
    }

    @Test
    void without_deeper_radii_the_wall_runs_straight_from_the_platform_to_the_margin() {
        CuffRing ring = new CuffRing(Sites.ring(8, 4, 3), ON_TABLE, 0);

        assertThat(ring.wallMm(1, 0)).isCloseTo(2, within(1e-12));
        assertThat(ring.wallMm(1, 2)).isCloseTo(2.5, within(1e-12));
        assertThat(ring.wallMm(1, 4)).isCloseTo(3, within(1e-12));
        assertThat(ring.wallMm(1, 5)).isCloseTo(3, within(1e-12));
    }

    @Test
    void measured_radii_below_the_margin_are_the_wall() {
        List<CuffReading> waisted = IntStream.range(0, 8)
                .mapToObj(i -> new CuffReading(45.0 * i, 4, 3, 0, 0, List.of(new WallReading(2, 2.2))))
                .toList();
        CuffRing ring = new CuffRing(waisted, ON_TABLE, 0);

        assertThat(ring.wallMm(0.3, 2)).isCloseTo(2.2, within(1e-9));
        assertThat(ring.wallMm(0.3, 1)).isCloseTo(2.1, within(1e-9));
        assertThat(ring.wallMm(0.3, 3)).isCloseTo(2.6, within(1e-9));
    }

    /** A cuff that is narrower in its depth than a straight line: the straight profile presses on it there, and the rule says where. */
    @Test
    void displacement_is_found_at_its_depth() {
        List<CuffReading> waisted = IntStream.range(0, 8)
                .mapToObj(i -> new CuffReading(45.0 * i, 3.5, 3.2, 0.1, 0.15, List.of(new WallReading(2, 2.2))))
                .toList();
        RuleResult rule = Sites.DESIGNER.design(Sites.with(Sites.plain(), waisted)).rules().stream()
                .filter(result -> result.rule().equals("tissue-displacement-is-consented"))
                .findFirst()
                .orElseThrow();

        assertThat(rule.number().orElseThrow()).isGreaterThan(0.1);
        assertThat(rule.message()).contains("above the table").contains("known to 0.15 mm");
    }

    private static List<CuffReading> scallop(int samples, double noise) {
        SplittableRandom random = new SplittableRandom(7);
        return IntStream.range(0, samples)
                .mapToObj(i -> {
                    double azimuth = 2 * Math.PI * i / samples;
                    double off = noise == 0 ? 0 : random.nextDouble(-noise, noise);
                    return new CuffReading(
                            Math.toDegrees(azimuth), 3.5 - Math.cos(2 * azimuth) + off, 3 + off, 0.1, 0.1, List.of());
                })
                .toList();
    }
}
