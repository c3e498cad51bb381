package com.cuffline.milling.discroute;

import com.cuffline.milling.center.Dialect;
import com.cuffline.milling.center.DiscMill;
import com.cuffline.milling.center.Tool;
import com.cuffline.milling.discroute.DiscOutcome.Routed;
import com.cuffline.milling.post.ProgramWriter;
import com.cuffline.milling.post.ProgramWriter.Sheet;
import java.util.ArrayList;
import java.util.List;

/**
 * A unit of a disc and its program.
 *
 * @param number of the unit's own program, 1 to 9999
 * @param designHash SHA-256 of the finished target mesh file, lower-case hexadecimal
 */
public record DiscProgram(int number, String order, int revision, String unit, String designHash, Routed routed) {
    private static final String ROUTE = "disc";

    public DiscProgram {
        if (number < 1 || number > 9999) {
            throw new IllegalArgumentException("number must be 1 to 9999, not " + number);
        }
    }

    /** The program of this unit alone, both sides. */
    public String text(DiscMill mill, Dialect dialect) {
        return ProgramWriter.program(number, ROUTE, List.of(sheet(mill)), dialect);
    }

    /**
     * The main program of a disc.
     *
     * @param number of the program, 1 to 9999
     * @param units in the order they are milled, at least one; each turns the disc over and back
     */
    public static String disc(int number, List<DiscProgram> units, DiscMill mill, Dialect dialect) {
        return ProgramWriter.program(
                number, ROUTE, units.stream().map(unit -> unit.sheet(mill)).toList(), dialect);
    }

    private Sheet sheet(DiscMill mill) {
        List<String> lines = new ArrayList<>();
        lines.add("order " + order + " revision " + revision + " unit " + unit);
        lines.add("design sha256 " + designHash);
        lines.addAll(DiscSetup.lines(mill, routed.part().disc(), routed.part().place()));
        for (Tool tool : routed.tools()) {
            lines.add("tool " + tool.name() + " flute " + tool.fluteMm() + " reach " + tool.reachMm() + " mm");
        }
        return new Sheet(lines, mill.workOffset(), routed.toolpath());
    }
}
