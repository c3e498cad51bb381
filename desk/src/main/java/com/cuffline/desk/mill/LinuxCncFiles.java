package com.cuffline.desk.mill;

import com.cuffline.milling.center.Slot;
import com.cuffline.milling.center.Tool;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A mill's tool table and parameter file as LinuxCNC reads them, in millimetres. */
final class LinuxCncFiles {
    private static final int FIRST_OFFSET = 5221;
    private static final int OFFSET_STRIDE = 20;

    private LinuxCncFiles() {}

    static String toolTable(List<Tool> magazine) {
        StringBuilder table = new StringBuilder();
        for (Tool tool : magazine) {
            table.append(String.format(
                    Locale.ROOT,
                    "T%d P%d Z%.4f D%.4f ;%s\n",
                    tool.number(),
                    tool.number(),
                    tool.gaugeLengthMm(),
                    tool.shape().diameterMm(),
                    tool.shape().word()));
        }
        return table.toString();
    }

    /** All parameters the interpreter keeps, the work offset of each slot among them. */
    static String parameters(List<Slot> slots) {
        Map<Integer, Double> values = new TreeMap<>();
        for (int start : new int[] {5161, 5181, 5211}) {
            for (int axis = 0; axis < 9; axis++) {
                values.put(start + axis, 0.0);
            }
        }
        values.put(5210, 0.0);
        values.put(5220, 1.0);
        for (int system = 0; system < 9; system++) {
            for (int axis = 0; axis < 10; axis++) {
                values.put(FIRST_OFFSET + OFFSET_STRIDE * system + axis, 0.0);
            }
        }
        for (Slot slot : slots) {
            int at = FIRST_OFFSET + OFFSET_STRIDE * (slot.number() - 1);
            values.put(at, slot.xMm());
            values.put(at + 1, slot.yMm());
            values.put(at + 2, slot.zMm());
            values.put(at + 3, slot.aDeg());
        }
        StringBuilder text = new StringBuilder();
        values.forEach((number, value) -> text.append(String.format(Locale.ROOT, "%d\t%.6f", number, value))
                .append('\n'));
        return text.toString();
    }
}
