package com.cuffline.measurement.livingcuff;

import static com.cuffline.measurement.livingcuff.Cuffs.aCuff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.cuffline.measurement.CuffMeasurement;
import com.cuffline.measurement.order.Method;
import com.cuffline.measurement.policy.Policies;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasurementUncertaintyTest {
    private static MeasurementUncertainty of(Method method, int seconds, int sample) {
        return MeasurementUncertainty.of(aCuff().measured(method, seconds).draft(), Policies.standard())
                .get(sample);
    }

    @Test
    void after_five_minutes_a_cuff_of_three_millimetres_has_lost_the_published_lengths() {
        MeasurementUncertainty sample = of(Method.SCAN_WITH_SCAN_BODY, 300, 0);
        assertThat(sample.radiusAtMarginMm()).isCloseTo(0.05 + 0.2, within(1e-12));
        assertThat(sample.radiusAtMidDepthMm()).isCloseTo(0.05 + 0.65, within(1e-12));
    }

    @Test
    void the_height_loses_its_most_in_twenty_minutes() {
        assertThat(of(Method.SCAN_WITH_SCAN_BODY, 1200, 0).heightMm()).isCloseTo(0.05 + 0.27, within(1e-12));
    }

    @Test
    void the_loss_goes_with_the_radius() {
        double narrow = of(Method.SCAN_WITH_SCAN_BODY, 120, 0).radiusAtMarginMm() - 0.05;
        double wide = of(Method.SCAN_WITH_SCAN_BODY, 120, 1).radiusAtMarginMm() - 0.05;
        assertThat(wide).isCloseTo(1.5 * narrow, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"30", "120", "299"})
    void at_three_millimetres_it_grows_as_the_kernel_lets_it_grow(int seconds) {
        double kernel = new CuffMeasurement(List.of(), seconds).radiusUncertaintyMm();
        assertThat(of(Method.SCAN_WITH_SCAN_BODY, seconds, 0).radiusAtMarginMm())
                .isCloseTo(0.05 + kernel, within(1e-12));
    }

    @Test
    void a_supported_shape_has_only_the_reading() {
        MeasurementUncertainty sample = of(Method.SUPPORTED_SHAPE_SCAN, 0, 1);
        assertThat(List.of(sample.radiusAtMarginMm(), sample.radiusAtMidDepthMm(), sample.heightMm()))
                .containsOnly(0.05);
    }

    @Test
    void a_probe_reads_less_exactly_than_a_scan() {
        assertThat(of(Method.PROBE_AT_IMPLANT_LEVEL, 60, 0).heightMm())
                .isGreaterThan(of(Method.SCAN_WITH_SCAN_BODY, 60, 0).heightMm());
    }
}
