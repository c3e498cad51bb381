package com.cuffline.productionworker.planning;

import com.cuffline.documents.ToolLine;
import com.cuffline.milling.center.Center;
import com.cuffline.milling.center.Tool;
import com.cuffline.milling.work.UnitProgram.ToolUse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How long tools cut, for the papers. */
final class Minutes {

    private Minutes() {}

    /** @param center with the batch's own minutes counted as used */
    static List<ToolLine> ofBatch(PlannedBatch batch, List<BatchedUnit> units, Center center) {
        Map<Integer, Double> own = new TreeMap<>();
        uses(units).forEach(use -> own.merge(use.number(), use.minutes(), Double::sum));
        Map<Integer, String> names = new TreeMap<>();
        uses(units).forEach(use -> names.put(use.number(), use.name()));
        return own.entrySet().stream()
                .map(entry -> new ToolLine(
                        names.getOrDefault(entry.getKey(), "T" + entry.getKey()),
                        entry.getValue(),
                        lifeLeft(batch.machine(), entry.getKey(), center) + entry.getValue()))
                .toList();
    }

    private static Stream<ToolUse> uses(List<BatchedUnit> units) {
        return units.stream().flatMap(unit -> Objects.requireNonNull(unit.program()).tools().stream());
    }

    /** Minutes of life left to a tool; 0 for one that is not in the magazine any more. */
    static double lifeLeft(String machine, int number, Center center) {
        return center.machines().tools(machine).stream()
                .filter(tool -> tool.number() == number)
                .mapToDouble(Tool::lifeLeftMin)
                .findFirst()
                .orElse(0);
    }
}
