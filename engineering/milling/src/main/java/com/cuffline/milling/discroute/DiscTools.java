package com.cuffline.milling.discroute;

import com.cuffline.milling.center.DiscLot;
import com.cuffline.milling.center.DiscMill;
import com.cuffline.milling.center.Tool;
import com.cuffline.milling.center.ToolShape.BallEnd;
import com.cuffline.milling.center.ToolShape.FlatEnd;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The tools of a disc route, of those that have values for the material and fit into the ring around the part: the largest flat end roughs, the largest ball
 * takes what is left, the largest ball that reaches the smallest fillet finishes, the smallest one where none does.
 *
 * @param flats able flat ends, smallest first; the channel takes the largest that fits
 */
record DiscTools(Optional<Tool> rough, Optional<Tool> rest, Optional<Tool> finish, List<Tool> flats) {
    private static final double ROOM = 0.85;

    static DiscTools of(DiscMill mill, DiscLot disc, double smallestFilletMm, double ringMm) {
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
        Optional<Tool> reaching = last(balls, tool -> tool.shape().diameterMm() <= 2 * ROOM * smallestFilletMm * least);
        return new DiscTools(
                last(flats, tool -> true),
                last(balls, tool -> true),
                reaching.isPresent() ? reaching : balls.stream().findFirst(),
                flats);
    }

    String missing(DiscMill mill, DiscLot disc, double ringMm) {
        List<String> roles = new ArrayList<>();
        if (rough.isEmpty()) {
            roles.add("a flat end mill");
        }
        if (finish.isEmpty()) {
            roles.add("a ball");
        }
        return mill.name() + " lacks, for " + disc.material() + " and a ring of " + ringMm + " mm around the part, "
                + String.join(" and ", roles);
    }

    private static Optional<Tool> last(List<Tool> tools, Predicate<Tool> fits) {
        return tools.stream().filter(fits).reduce((first, second) -> second);
    }
}
