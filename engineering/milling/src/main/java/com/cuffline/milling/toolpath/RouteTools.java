package com.cuffline.milling.toolpath;

import com.cuffline.milling.center.RotaryMill;
import com.cuffline.milling.center.Tool;
import com.cuffline.milling.center.ToolShape.BallEnd;
import com.cuffline.milling.center.ToolShape.FlatEnd;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The tools that a rotary route may take, of those that have values for the material: the largest flat end mill up to {@link
 * #LARGEST_ROUGH_MM} roughs, balls up to {@link #LARGEST_BALL_MM} finish.
 *
 * @param balls largest first, one of each diameter
 */
record RouteTools(Optional<Tool> rough, List<Tool> balls) {
    private static final double LARGEST_ROUGH_MM = 4;
    private static final double LARGEST_BALL_MM = 2;
    /** A ball in between is at most this part of the one before and at least its inverse part of the last. */
    private static final double STEP = 0.6;

    static RouteTools of(RotaryMill mill, String material) {
        Comparator<Tool> bySize = Comparator.comparingDouble(
                        (Tool tool) -> tool.shape().diameterMm())
                .thenComparingDouble(Tool::lifeLeftMin)
                .thenComparing(Comparator.comparingInt(Tool::number).reversed());
        List<Tool> able = mill.tools().stream()
                .filter(tool -> tool.cutting(material).isPresent())
                .sorted(bySize.reversed())
                .toList();
        List<Tool> balls = new ArrayList<>();
        for (Tool tool : able) {
            double diameter = tool.shape().diameterMm();
            boolean next =
                    balls.isEmpty() || balls.get(balls.size() - 1).shape().diameterMm() > diameter;
            if (tool.shape() instanceof BallEnd && diameter <= LARGEST_BALL_MM && next) {
                balls.add(tool);
            }
        }
        Predicate<Tool> roughs =
                tool -> tool.shape() instanceof FlatEnd && tool.shape().diameterMm() <= LARGEST_ROUGH_MM;
        return new RouteTools(able.stream().filter(roughs).findFirst(), List.copyOf(balls));
    }

    /** From the largest ball to a last one, with balls in between so that none meets much more than its own size. */
    List<Tool> chain(Tool last) {
        List<Tool> chain = new ArrayList<>(List.of(balls.get(0)));
        for (Tool ball : balls) {
            double before = chain.get(chain.size() - 1).shape().diameterMm();
            double diameter = ball.shape().diameterMm();
            if (diameter <= STEP * before && STEP * diameter >= last.shape().diameterMm()) {
                chain.add(ball);
            }
        }
        if (chain.get(chain.size() - 1) != last) {
            chain.add(last);
        }
        return chain;
    }
}
