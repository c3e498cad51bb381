package com.cuffline.milling.toolpath;

import com.cuffline.milling.center.Tool;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * All operations of one unit, in order. It starts and ends at a height that is clear of all stock.
 *
 * @param start where the first move begins
 */
public record Toolpath(MachinePosition start, double safeZMm, List<Operation> operations) {
    public Toolpath {
        operations = List.copyOf(operations);
    }

    /** Whether B leaves 0 anywhere. */
    public boolean tilts() {
        return operations.stream()
                .flatMap(operation -> operation.moves().stream())
                .anyMatch(move -> move instanceof Rapid rapid && rapid.to().b() != 0
                        || move instanceof Move.Feed feed && feed.to().b() != 0);
    }

    /** Minutes under feed and dwell of each tool, in order of first use. */
    public Map<Tool, Double> minutes() {
        Map<Tool, Double> minutes = new LinkedHashMap<>();
        for (Operation operation : operations) {
            minutes.merge(operation.tool(), operation.seconds() / 60, Double::sum);
        }
        return minutes;
    }

    /** Which tool of a mill does not last, and in which operation; empty where all do. */
    public Optional<String> worn(String mill) {
        Map<Integer, Double> minutes = new HashMap<>();
        for (Operation operation : operations) {
            Tool tool = operation.tool();
            double used = minutes.merge(tool.number(), operation.seconds() / 60, Double::sum);
            if (used > tool.lifeLeftMin()) {
                return Optional.of(String.format(
                        Locale.ROOT,
                        "%s on %s has %.1f min of life left, %s needs more",
                        tool.name(),
                        mill,
                        tool.lifeLeftMin(),
                        operation.name()));
            }
        }
        return Optional.empty();
    }
}
