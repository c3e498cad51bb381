package com.cuffline.milling.toolpath;

import com.cuffline.milling.center.Tool;
import java.util.List;

/**
 * Moves with one tool for one purpose; the first one is the tool change.
 *
 * @param name stable word, for example {@code finish-post}
 */
public record Operation(String name, Tool tool, List<Move> moves) {
    public Operation {
        moves = List.copyOf(moves);
    }

    /** Time under feed and dwell, seconds. */
    public double seconds() {
        double sum = 0;
        for (Move move : moves) {
            if (move instanceof Move.Feed feed) {
                sum += feed.seconds();
            } else if (move instanceof Move.Arc arc) {
                sum += arc.seconds();
            } else if (move instanceof Move.Dwell dwell) {
                sum += dwell.seconds();
            }
        }
        return sum;
    }
}
