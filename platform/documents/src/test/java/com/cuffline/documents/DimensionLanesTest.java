package com.cuffline.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.documents.DimensionLanes.Placed;
import com.cuffline.documents.DimensionLanes.Side;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

class DimensionLanesTest {
    @Test
    void noTwoDimensionsOfALaneOverlapWithTheirLabels() throws IOException {
        Random random = new Random(7);
        for (int round = 0; round < 50; round++) {
            List<Dimension> dimensions = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                dimensions.add(new Dimension(
                        point(random),
                        point(random),
                        random.nextBoolean() ? Dimension.Measures.HEIGHT : Dimension.Measures.WIDTH,
                        "label " + "x".repeat(random.nextInt(12))));
            }
            DimensionLanes lanes = lanes(dimensions);
            int placed = 0;
            for (Side side : Side.values()) {
                placed += lanes.on(side).size();
                assertLanesAreClear(lanes.on(side));
            }
            assertThat(placed).isEqualTo(dimensions.size());
        }
    }

    @Test
    void shortDimensionsStandInsideLongOnes() throws IOException {
        DimensionLanes lanes = lanes(List.of(height(0, 9), height(0, 4)));
        assertThat(lanes.on(Side.RIGHT)).extracting(Placed::lane).containsExactly(0, 1);
        assertThat(lanes.on(Side.RIGHT).get(0).dimension()).isEqualTo(height(0, 4));
        assertThat(lanes.reach(Side.RIGHT)).isEqualTo(DimensionLanes.FIRST_MM + 2 * DimensionLanes.PITCH_MM);
        assertThat(lanes.reach(Side.LEFT)).isZero();
    }

    private static void assertLanesAreClear(List<Placed> placed) {
        for (Placed a : placed) {
            for (Placed b : placed) {
                if (a != b && a.lane() == b.lane()) {
                    assertThat(a.end() < b.begin() || b.end() < a.begin())
                            .as("%s and %s", a, b)
                            .isTrue();
                }
            }
        }
    }

    private static DimensionLanes lanes(List<Dimension> dimensions) throws IOException {
        FontCase fonts = new FontCase();
        try (PDDocument document = new PDDocument();
                Page page = new Page(document, new Typeface(document, fonts.take(), fonts.alphabet()))) {
            return new DimensionLanes(dimensions, new Bounds(-5, 0, 5, 10), 4, page);
        }
    }

    private static Dimension height(double from, double to) {
        return new Dimension(new Point(4, from), new Point(4, to), Dimension.Measures.HEIGHT, "h");
    }

    private static Point point(Random random) {
        return new Point(random.nextDouble() * 10 - 5, random.nextDouble() * 10);
    }
}
