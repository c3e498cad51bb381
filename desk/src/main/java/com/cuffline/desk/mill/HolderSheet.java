package com.cuffline.desk.mill;

import com.cuffline.milling.center.RotaryMill;
import com.cuffline.milling.center.Slot;
import java.util.List;
import java.util.Locale;

/** The picture of a holder: each slot seen along its axis, its blank with the part's largest circle, unit code and work offset. */
final class HolderSheet {
    private static final int CELL = 160;

    private HolderSheet() {}

    /** A slot with what is in it; an empty unit for an empty slot. */
    record Filled(Slot slot, String unit, String status, double blankMm, double partMm) {}

    static String svg(RotaryMill mill, List<Filled> slots) {
        StringBuilder svg = new StringBuilder();
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"220\" font-family=\"sans-serif\" font-size=\"12\">\n",
                CELL * slots.size()));
        svg.append("<title>Holder of ").append(escaped(mill.name())).append("</title>\n");
        for (int i = 0; i < slots.size(); i++) {
            Filled filled = slots.get(i);
            int x = CELL * i + CELL / 2;
            text(svg, x, 18, "slot " + filled.slot().number());
            circle(svg, x, filled.blankMm(), "#c8ccd0");
            circle(svg, x, filled.partMm(), "#6b8fb5");
            text(svg, x, 180, filled.unit().isEmpty() ? "empty" : filled.unit());
            text(svg, x, 198, filled.status());
        }
        return svg.append("</svg>\n").toString();
    }

    private static void circle(StringBuilder svg, int x, double diameterMm, String fill) {
        if (diameterMm > 0) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<circle cx=\"%d\" cy=\"95\" r=\"%.2f\" fill=\"%s\" stroke=\"#333\"/>\n",
                    x,
                    diameterMm * 4.5,
                    fill));
        }
    }

    private static void text(StringBuilder svg, int x, int y, String words) {
        svg.append(String.format(
                        Locale.ROOT, "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>%n", x, y, escaped(words))
                .replace("\r", ""));
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
