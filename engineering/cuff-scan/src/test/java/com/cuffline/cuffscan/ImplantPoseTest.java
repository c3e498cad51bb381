package com.cuffline.cuffscan;

import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.cuffscan.ImplantPose.Maps;
import com.cuffline.geometry.Vector3;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImplantPoseTest {
    /** A quarter turn about z and a shift: implant x is scan y. */
    private static final double[] TURNED = {0, -1, 0, 5, 1, 0, 0, 6, 0, 0, 1, 7, 0, 0, 0, 1};

    @Test
    void a_matrix_maps_the_way_it_says() {
        Vector3 implant = new Vector3(1, 2, 3);
        Vector3 scan = new Vector3(-2 + 5, 1 + 6, 3 + 7);

        near(posed(ImplantPose.ofMatrix(TURNED, Maps.IMPLANT_TO_SCAN)).toImplant(scan), implant);
        near(posed(ImplantPose.ofMatrix(TURNED, Maps.SCAN_TO_IMPLANT)).toImplant(implant), scan);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, a scale of", "0, NaN, NaN", "0, 1e30, 1.0E30", "12, 5, 5.0", "15, 0, 0.0", "2, 0.1, a "})
    void a_matrix_that_is_no_rigid_motion_is_refused_with_its_number(int entry, double value, String said) {
        double[] rows = TURNED.clone();
        rows[entry] = value;
        for (Maps maps : Maps.values()) {
            ScanRefusal refusal = refused(ImplantPose.ofMatrix(rows, maps));
            assertThat(refusal.code()).isEqualTo("pose-not-rigid");
            assertThat(refusal.value()).contains(said);
            assertThat(refusal.where()).isNotEmpty();
        }
    }

    @Test
    void mirrored_scaled_and_sheared_frames_are_told_apart() {
        double[] mirrored = {1, 0, 0, 0, 0, -1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1};
        assertThat(refused(ImplantPose.ofMatrix(mirrored, Maps.SCAN_TO_IMPLANT)).value())
                .contains("mirrored");
        double[] scaled = {1.01, 0, 0, 0, 0, 1.01, 0, 0, 0, 0, 1.01, 0, 0, 0, 0, 1};
        assertThat(refused(ImplantPose.ofMatrix(scaled, Maps.SCAN_TO_IMPLANT)).value())
                .contains("a scale of 1.010000");
        double tilt = 0.2;
        double[] sheared = {1, 0, 0, 0, Math.sin(tilt), Math.cos(tilt), 0, 0, 0, 0, 1, 0, 0, 0, 0, 1};
        assertThat(refused(ImplantPose.ofMatrix(sheared, Maps.SCAN_TO_IMPLANT)).value())
                .contains("cosine");
        assertThat(refused(ImplantPose.ofMatrix(new double[12], Maps.SCAN_TO_IMPLANT))
                        .value())
                .isEqualTo("12 numbers");
    }

    @Test
    void few_digits_are_no_shear() {
        double c = 0.8660;
        double[] rows = {c, -0.5, 0, 0, 0.5, c, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1};
        ImplantPose pose = posed(ImplantPose.ofMatrix(rows, Maps.SCAN_TO_IMPLANT));
        assertThat(pose.x().length()).isCloseTo(1, org.assertj.core.api.Assertions.within(1e-12));
    }

    @Test
    void a_scan_body_gives_the_table_below_it_and_buccal_square_to_the_axis() {
        ImplantPose pose = posed(ImplantPose.ofScanBody(
                new ScanBody(new Vector3(1, 2, 13), new Vector3(0, 0, 5), 10, new Vector3(2, 0, 1))));

        near(pose.origin(), new Vector3(1, 2, 3));
        near(pose.x(), Vector3.UNIT_X);
        near(pose.toImplant(new Vector3(2, 2, 3)), Vector3.UNIT_X);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 10, 1, scanBody.axis",
        "1, 0, 1, scanBody.heightMm",
        "1, 31, 1, scanBody.heightMm",
        "1, 10, 0, scanBody.buccal",
        "1, 10, 0.1, scanBody.buccal"
    })
    void an_unclear_scan_body_is_refused(double axisZ, double height, double buccalX, String where) {
        ScanRefusal refusal = refused(ImplantPose.ofScanBody(
                new ScanBody(Vector3.ZERO, new Vector3(0, 0, axisZ), height, new Vector3(buccalX, 0, 10 * buccalX))));
        assertThat(refusal.code()).isEqualTo("scan-body-unclear");
        assertThat(refusal.where()).isEqualTo(where);
    }

    @ParameterizedTest
    @CsvSource({
        "8, MM_PLAUSIBLE",
        "200, MM_PLAUSIBLE",
        "0.06, LOOKS_LIKE_METRES",
        "2.4, LOOKS_LIKE_INCHES",
        "60000, LOOKS_LIKE_MICROMETRES",
        "0.25, UNCLEAR",
        "1000, UNCLEAR",
        "0, UNCLEAR",
        "1e9, UNCLEAR"
    })
    void size_speaks_for_a_unit(double longestSide, UnitVerdict verdict) {
        assertThat(UnitVerdict.of(longestSide)).isEqualTo(verdict);
    }

    private static ImplantPose posed(PoseResult result) {
        assertThat(result).isInstanceOf(PoseResult.Posed.class);
        return ((PoseResult.Posed) result).pose();
    }

    private static ScanRefusal refused(PoseResult result) {
        assertThat(result).isInstanceOf(PoseResult.Refused.class);
        return ((PoseResult.Refused) result).refusal();
    }

    private static void near(Vector3 found, Vector3 expected) {
        assertThat(found.distanceTo(expected)).isLessThan(1e-9);
    }
}
