package com.cuffline.desk.mill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.cuffline.geometry.MeshReport;
import com.cuffline.geometry.TriangleMesh;
import com.cuffline.milling.center.Blank;
import com.cuffline.milling.center.BlankBore;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StockShapeTest {
    private static final double LOW_MM = 0.5;
    private static final double SEAT_MM = 0.7;
    private static final double HIGH_MM = LOW_MM + 14;
    private static final BlankBore STEPPED = new BlankBore(1.8, SEAT_MM, 2.2);
    private static final Blank BLANK = new Blank("L-1", "PREMILL-1", "titanium", 12, 14, Optional.of(STEPPED), 4, 10);
    /** Flat sides of 180 are 0.02 % off in the radius. */
    private static final double FLAT_MM = 0.0015;

    @Test
    void a_bored_blank_is_narrow_up_to_its_seat_and_wide_above() {
        TriangleMesh stock = StockShape.of(BLANK, LOW_MM, STEPPED);

        assertThat(boreRadii(stock, LOW_MM)).singleElement().satisfies(mm -> assertThat(mm)
                .isCloseTo(0.9, within(FLAT_MM)));
        assertThat(boreRadii(stock, LOW_MM + SEAT_MM))
                .satisfiesExactly(mm -> assertThat(mm).isCloseTo(0.9, within(FLAT_MM)), mm -> assertThat(mm)
                        .isCloseTo(1.1, within(FLAT_MM)));
        assertThat(boreRadii(stock, HIGH_MM)).singleElement().satisfies(mm -> assertThat(mm)
                .isCloseTo(1.1, within(FLAT_MM)));
    }

    @Test
    void a_bored_blank_misses_the_volume_of_both_bores() {
        MeshReport stepped = MeshReport.of(StockShape.of(BLANK, LOW_MM, STEPPED));
        MeshReport even = MeshReport.of(StockShape.of(BLANK, LOW_MM, BlankBore.even(2.2)));

        assertThat(stepped.soundSolid()).isTrue();
        assertThat(stepped.genus()).isEqualTo(1);
        assertThat(stepped.volumeMm3() - even.volumeMm3())
                .isCloseTo(Math.PI * (1.1 * 1.1 - 0.9 * 0.9) * SEAT_MM, within(0.002));
        assertThat(even.volumeMm3()).isCloseTo(Math.PI * (6 * 6 - 1.1 * 1.1) * 14, within(0.7));
    }

    /** Radii of the points at a height, but for those of the blank's outside; rising. */
    private static List<Double> boreRadii(TriangleMesh mesh, double heightMm) {
        return IntStream.range(0, mesh.vertexCount())
                .filter(v -> Math.abs(mesh.z(v) - heightMm) < 1e-9)
                .mapToObj(v -> Math.round(1e6 * Math.sqrt(mesh.x(v) * mesh.x(v) + mesh.y(v) * mesh.y(v))) / 1e6)
                .filter(mm -> mm < 5)
                .distinct()
                .sorted()
                .toList();
    }
}
