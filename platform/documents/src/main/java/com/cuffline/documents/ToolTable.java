package com.cuffline.documents;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The tools that cut, with their minutes; nothing where there are none. */
final class ToolTable {
    private static final double ROW_MM = 5;

    private static final List<Column> COLUMNS = List.of(
            Column.text("Tool", 80), Column.number("Cuts here, min", 55), Column.number("Life left before, min", 55));

    private ToolTable() {}

    static void draw(Sheet sheet, List<ToolLine> tools) throws IOException {
        if (tools.isEmpty()) {
            return;
        }
        Table table = new Table(COLUMNS, ROW_MM);
        sheet.heading("Tools", table.firstRowsMm());
        table.draw(
                sheet,
                tools.stream()
                        .map(tool -> List.of(tool.tool(), minutes(tool.minutes()), minutes(tool.leftMinutes())))
                        .toList());
        sheet.skip(3);
    }

    private static String minutes(double minutes) {
        return String.format(Locale.ROOT, "%.1f", minutes);
    }
}
