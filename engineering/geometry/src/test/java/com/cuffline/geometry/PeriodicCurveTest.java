package com.cuffline.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PeriodicCurveTest {
    private static final double QUARTER = Math.PI / 2;

    @Test
    void passes_through_every_sample_in_whatever_order_they_come() {
        PeriodicCurve curve = PeriodicCurve.through(
                new double[] {3 * QUARTER, 0, -3 * QUARTER, 2 * QUARTER}, new double[] {4, 1, 2, 3});

        assertThat(curve.at(0)).isEqualTo(1);
        assertThat(curve.at(QUARTER)).isEqualTo(2);
        assertThat(curve.at(2 * QUARTER)).isEqualTo(3);
        assertThat(curve.at(3 * QUARTER)).isEqualTo(4);
        assertThat(curve.at(-QUARTER)).isEqualTo(4);
    }

    @Test
    void never_leaves_the_range_of_the_two_samples_around() {
        Random random = new Random(7);
        for (int run = 0; run < 200; run++) {
            int n = 4 + random.nextInt(30);
            double[] angles = new double[n];
            double[] values = new double[n];
            for (int i = 0; i < n; i++) {
                angles[i] = 2 * Math.PI * (i + 0.8 * random.nextDouble()) / n;
                values[i] = random.nextDouble() * 5;
            }
            PeriodicCurve curve = PeriodicCurve.through(angles, values);
            assertThat(curve.least()).isEqualTo(Arrays.stream(values).min().orElseThrow());
            assertThat(curve.greatest()).isEqualTo(Arrays.stream(values).max().orElseThrow());
            for (int i = 0; i < n; i++) {
                double next = i + 1 < n ? angles[i + 1] : angles[0] + 2 * Math.PI;
                double a = values[i];
                double b = values[(i + 1) % n];
                for (int k = 1; k < 20; k++) {
                    double value = curve.at(angles[i] + (next - angles[i]) * k / 20);
                    assertThat(value).isBetween(Math.min(a, b) - 1e-12, Math.max(a, b) + 1e-12);
                }
            }
        }
    }

    @Test
    void is_smooth_across_every_sample_and_across_the_full_turn() {
        double[] angles = {0.2, 1.1, 2.9, 4.0, 5.5};
        PeriodicCurve curve = PeriodicCurve.through(angles, new double[] {1, 2, 4, 3, 2});
        double h = 1e-6;
        for (double angle : new double[] {0.2, 1.1, 2.9, 4.0, 5.5, 0, 2 * Math.PI}) {
            double left = (curve.at(angle) - curve.at(angle - h)) / h;
            double right = (curve.at(angle + h) - curve.at(angle)) / h;
            assertThat(left).isCloseTo(right, within(1e-4));
        }
        assertThat(curve.at(0.3 + 2 * Math.PI)).isCloseTo(curve.at(0.3), within(1e-12));
    }

    @Test
    void reproduces_a_constant_exactly_and_a_sine_closely() {
        double[] angles = new double[720];
        double[] sine = new double[720];
        for (int i = 0; i < 720; i++) {
            angles[i] = 2 * Math.PI * i / 720;
            sine[i] = Math.sin(angles[i]);
        }
        PeriodicCurve curve = PeriodicCurve.through(angles, sine);
        PeriodicCurve constant = PeriodicCurve.through(new double[] {0, 1, 2, 3}, new double[] {7, 7, 7, 7});

        for (double angle = 0; angle < 7; angle += 0.0137) {
            assertThat(curve.at(angle)).isCloseTo(Math.sin(angle), within(2e-5));
            assertThat(constant.at(angle)).isCloseTo(7, within(1e-14));
        }
    }

    @Test
    void names_its_widest_gap() {
        PeriodicCurve curve = PeriodicCurve.through(new double[] {0, 1, 2, 3}, new double[] {1, 1, 1, 1});

        assertThat(curve.widestGap()).isCloseTo(2 * Math.PI - 3, within(1e-15));
    }

    @Test
    void refuses_too_few_doubled_or_unreal_samples() {
        assertThatThrownBy(() -> PeriodicCurve.through(new double[3], new double[3]))
                .hasMessage("a closed curve needs 4 samples or more but has 3");
        assertThatThrownBy(() -> PeriodicCurve.through(new double[] {0, 1, 2, 2 * Math.PI}, new double[] {1, 1, 1, 1}))
                .hasMessageContaining("two samples at the same angle");
        assertThatThrownBy(() -> PeriodicCurve.through(new double[] {0, 1, 2, 3}, new double[] {1, Double.NaN, 1, 1}))
                .hasMessage("sample 1 is not finite");
    }
}
