package com.cuffline.orderapi.floor;

import com.cuffline.contracts.OrderFact.ToolTime;
import com.cuffline.contracts.ProductionFact.BatchContent;
import com.cuffline.contracts.ProductionFact.Program;
import com.cuffline.orderapi.floor.JdbcUnits.Row;
import com.cuffline.orderapi.web.Problem;
import com.cuffline.orderapi.web.ProblemCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether what is reported as milled is what was released. */
final class MilledRules {

    private static final int MOST_TOOLS = 50;
    private static final double LONGEST_MINUTES = 10_000;

    private MilledRules() {}

    /** The tools as reported; what is wrong is refused. */
    static List<ToolTime> tools(Calls.Milled call, Required required) {
        List<Calls.@Nullable Tool> typed = call.tools() == null ? List.<Calls.@Nullable Tool>of() : call.tools();
        if (typed.size() > MOST_TOOLS) {
            required.refuse("tools", typed.size(), "at most " + MOST_TOOLS, "too many tools");
            return List.of();
        }
        List<ToolTime> tools = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < typed.size(); i++) {
            Calls.Tool tool = typed.get(i);
            String at = "tools[" + i + "]";
            String name = required.text(at + ".tool", tool == null ? null : tool.tool());
            Double minutes = tool == null ? null : tool.minutes();
            if (minutes == null || !(minutes >= 0 && minutes <= LONGEST_MINUTES)) {
                required.refuse(at + ".minutes", minutes, "0 to " + LONGEST_MINUTES, "minutes are missing or wrong");
            } else if (!names.add(name)) {
                required.refuse(at + ".tool", name, "each tool once", "the tool is named twice");
            } else {
                tools.add(new ToolTime(name, minutes));
            }
        }
        required.sha256("programSha256", call.programSha256());
        return tools;
    }

    /**
     * The hash of the program that ran; null where none was released and none is told.
     *
     * @throws FloorStop.Raised when machine, slot or program is not the released one
     */
    static @Nullable String requireMatch(
            Row unit, BatchContent content, @Nullable Program program, Calls.Milled call, String by) {
        List<FloorStop> stops = new ArrayList<>();
        if (call.machine() != null) {
            compare(stops, unit, by, "machine", call.machine().strip(), content.machine());
        }
        if (call.slot() != null) {
            compare(stops, unit, by, "slot", call.slot().toString(), String.valueOf(unit.slot()));
        }
        if (program != null) {
            compare(
                    stops,
                    unit,
                    by,
                    "programSha256",
                    call.programSha256(),
                    program.file().sha256());
        }
        if (!stops.isEmpty()) {
            FloorStop first = stops.get(0);
            throw new FloorStop.Raised(
                    stops,
                    new Problem(
                            ProblemCode.FLOOR_MISMATCH,
                            "Unit " + unit.code() + " was released with " + first.field() + " " + first.expected()
                                    + ", reported was " + first.value() + ". Nothing was taken",
                            stops.stream()
                                    .map(stop -> stop.shown("unit " + unit.code() + " was released for another"))
                                    .toList()));
        }
        return call.programSha256();
    }

    private static void compare(
            List<FloorStop> stops, Row unit, String by, String field, @Nullable String value, String expected) {
        if (!expected.equals(value)) {
            stops.add(
                    new FloorStop(null, Objects.requireNonNull(unit.batch()), unit.code(), by, field, value, expected));
        }
    }
}
