package com.cuffline.milling.discroute;

import com.cuffline.milling.center.DiscLot;
import com.cuffline.milling.center.DiscMill;
import com.cuffline.milling.center.Tool;
import com.cuffline.milling.center.ToolShape.BallEnd;
import com.cuffline.milling.center.ToolShape.FlatEnd;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The tools of a disc route, of those that have values for the material and fit into the ring around the part: the largest flat end roughs, the largest ball
 * takes what is left, the largest ball that reaches into the inner rounds finishes, else the smallest.
 *
 * @param finish empty where no ball reaches
 * @param flats able flat ends, smallest first; the channel takes the largest that fits
 * @param smallestBall with what it leaves, to say why there is no finishing ball
 */
record DiscTools(
        Optional<Tool> rough,
        Optional<Tool> rest,
        Optional<Tool> finish,
        List<Tool> flats,
        Optional<Tool> smallestBall) {
    /** What a finishing ball may leave in an inner round, finished; half of the usual limit. */
    private static final double REACH_MM = 0.01;
    /** Where the smallest ball leaves more than this the program is not worth a proof; in between the proof decides. */
    private static final double HOPELESS_MM = 0.03;

    static DiscTools of(DiscMill mill, DiscLot disc, BallReach reach, double ringMm) {
        List<Tool> able = mill.tools().stream()
                .filter(tool -> tool.cutting(disc.material()).isPresent())
                .filter(tool -> tool.shape().diameterMm() <= ringMm)
                .sorted(Comparator.comparingDouble((Tool tool) -> tool.shape().diameterMm())
                        .thenComparingDouble(Tool::lifeLeftMin)
                        .thenComparing(Comparator.comparingInt(Tool::number).reversed()))
                .toList();
        List<Tool> flats =
                able.stream().filter(tool -> tool.shape() instanceof FlatEnd).toList();
        List<Tool> balls =
                able.stream().filter(tool -> tool.shape() instanceof BallEnd).toList();
        double least = Math.min(disc.sinterX(), Math.min(disc.sinterY(), disc.sinterZ()));
        List<Tool> reaching = balls.stream()
                .filter(tool -> reach.reaches(tool.shape().diameterMm() / 2, REACH_MM * least))
                .toList();
        Optional<Tool> smallest = balls.stream().findFirst();
        Optional<Tool> finish = reaching.isEmpty()
                ? smallest.filter(tool -> reach.reaches(tool.shape().diameterMm() / 2, HOPELESS_MM * least))
                : last(reaching);
        return new DiscTools(last(flats), last(balls), finish, flats, smallest);
    }

    String missing(DiscMill mill, DiscLot disc, BallReach reach, double ringMm) {
        if (rough.isPresent() && smallestBall.isPresent()) {
            BallReach.Left left = reach.left(smallestBall.get().shape().diameterMm() / 2);
            return String.format(
                    Locale.ROOT,
                    "no ball of %s reaches into the inner rounds: %s leaves about %.0f um there",
                    mill.name(),
                    smallestBall.get().name(),
                    1000 * left.restMm());
        }
        String role = rough.isEmpty() ? "a flat end mill" : "a ball";
        return String.format(
                Locale.ROOT,
                "%s lacks, for %s and a ring of %.2f mm around the part, %s",
                mill.name(),
                disc.material(),
                ringMm,
                role);
    }

    private static Optional<Tool> last(List<Tool> tools) {
        return tools.stream().reduce((first, second) -> second);
    }
}
