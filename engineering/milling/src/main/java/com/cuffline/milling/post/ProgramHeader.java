package com.cuffline.milling.post;

import com.cuffline.milling.center.Blank;
import com.cuffline.milling.center.Slot;
import com.cuffline.milling.center.Tool;
import java.util.ArrayList;
import java.util.List;

/**
 * What a program says about itself.
 *
 * @param number of the program, 1 to 9999, for controllers that count programs
 * @param order code of the order
 * @param revision of the design
 * @param unit code of the unit
 * @param designHash SHA-256 of the target mesh file, lower-case hexadecimal
 */
public record ProgramHeader(
        int number,
        String order,
        int revision,
        String unit,
        String designHash,
        String machine,
        Slot slot,
        Blank blank,
        List<Tool> tools) {
    public ProgramHeader {
        if (number < 1 || number > 9999) {
            throw new IllegalArgumentException("number must be 1 to 9999, not " + number);
        }
        tools = List.copyOf(tools);
    }

    /** Lines of the program's head. */
    List<String> remarks() {
        List<String> lines = new ArrayList<>();
        lines.add("order " + order + " revision " + revision + " unit " + unit);
        lines.add("design sha256 " + designHash);
        lines.add("machine " + machine + " slot " + slot.number());
        lines.add("stock lot " + blank.lot() + " " + blank.material() + " diameter " + blank.diameterMm() + " height "
                + blank.heightMm() + " mm");
        for (Tool tool : tools) {
            lines.add("tool " + tool.name() + " flute " + tool.fluteMm() + " reach " + tool.reachMm() + " mm");
        }
        return lines;
    }
}
