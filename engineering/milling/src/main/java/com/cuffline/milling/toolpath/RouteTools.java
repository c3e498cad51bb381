package com.cuffline.milling.toolpath;

import com.cuffline.milling.center.RotaryMill;
import com.cuffline.milling.center.Tool;
import com.cuffline.milling.center.ToolShape.BallEnd;
import com.cuffline.milling.center.ToolShape.FlatEnd;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The tools of a rotary route, of those that have values for the material: the largest flat end mill up to {@link #LARGEST_ROUGH_MM} roughs; the
 * largest ball that reaches the target's smallest fillet finishes, the smallest ball where none does; the largest ball up to {@link
 * #LARGEST_REST_MM} takes what roughing left.
 */
public record RouteTools(Optional<Tool> rough, Optional<Tool> rest, Optional<Tool> finish) {
    private static final double LARGEST_ROUGH_MM = 4;
    private static final double LARGEST_REST_MM = 2;
    /** A fillet measured across the axis is tighter where the margin line rises. */
    private static final double ROOM = 0.85;

    public static RouteTools of(RotaryMill mill, String material, double smallestFilletMm) {
        return of(mill.tools(), material, smallestFilletMm);
    }

    /** Out of a magazine. */
    public static RouteTools of(List<Tool> magazine, String material, double smallestFilletMm) {
        Comparator<Tool> bySize = Comparator.comparingDouble(
                        (Tool tool) -> tool.shape().diameterMm())
                .thenComparingDouble(Tool::lifeLeftMin)
                .thenComparing(Comparator.comparingInt(Tool::number).reversed());
        List<Tool> able = magazine.stream()
                .filter(tool -> tool.cutting(material).isPresent())
                .sorted(bySize)
                .toList();
        List<Tool> balls =
                able.stream().filter(tool -> tool.shape() instanceof BallEnd).toList();
        Optional<Tool> reaching = last(balls, tool -> tool.shape().diameterMm() <= 2 * ROOM * smallestFilletMm);
        return new RouteTools(
                last(
                        able,
                        tool -> tool.shape() instanceof FlatEnd && tool.shape().diameterMm() <= LARGEST_ROUGH_MM),
                last(balls, tool -> tool.shape().diameterMm() <= LARGEST_REST_MM),
                reaching.isPresent() ? reaching : balls.stream().findFirst());
    }

    private static Optional<Tool> last(List<Tool> tools, Predicate<Tool> fits) {
        return tools.stream().filter(fits).reduce((first, second) -> second);
    }
}
