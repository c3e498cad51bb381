package com.cuffline.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A ruled table over as many pages as it needs: the header row repeats on each page, a row is never split, cells wrap.
 * Empty cells stay empty boxes for hands to write in.
 */
final class Table {
    private static final double PAD_X = 1.4;
    private static final double PAD_Y = 1.3;

    private final List<Column> columns;
    private final double leastRowMm;

    /** @param leastRowMm least height of a row; 8 or more where people write */
    Table(List<Column> columns, double leastRowMm) {
        this.columns = List.copyOf(columns);
        this.leastRowMm = leastRowMm;
    }

    /** Height of the header and one row of one line: what a heading above has to stay with. */
    double firstRowsMm() {
        return Type.SMALL.lineMm() * 2 + PAD_Y * 4 + leastRowMm;
    }

    void draw(Sheet sheet, List<List<String>> rows) throws IOException {
        Row header = row(sheet, columns.stream().map(Column::title).toList(), true);
        boolean needsHeader = true;
        for (List<String> cells : rows) {
            Row row = row(sheet, cells, false);
            double wanted = row.heightMm + (needsHeader ? header.heightMm : 0);
            if (sheet.room(wanted) || needsHeader) {
                header.draw(sheet);
                needsHeader = false;
            }
            row.draw(sheet);
        }
    }

    private Row row(Sheet sheet, List<String> texts, boolean header) {
        List<TextBlock> cells = new ArrayList<>();
        double height = header ? 0 : leastRowMm;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            Type type = header ? Type.SMALL_BOLD : column.type();
            TextBlock cell = TextBlock.of(texts.get(i), type, column.widthMm() - 2 * PAD_X, sheet.alphabet());
            cells.add(cell);
            height = Math.max(height, cell.heightMm() + 2 * PAD_Y);
        }
        return new Row(cells, height, header);
    }

    private final class Row {
        private final List<TextBlock> cells;
        private final double heightMm;
        private final boolean header;

        Row(List<TextBlock> cells, double heightMm, boolean header) {
            this.cells = cells;
            this.heightMm = heightMm;
            this.header = header;
        }

        void draw(Sheet sheet) throws IOException {
            Page page = sheet.page();
            double x = Page.LEFT;
            for (int i = 0; i < columns.size(); i++) {
                Column column = columns.get(i);
                Box box = new Box(x, sheet.y(), column.widthMm(), heightMm);
                if (header) {
                    page.fill(box, 0.9);
                }
                page.rectangle(box, header ? Pen.FINE : Pen.HAIR);
                cell(page, box, cells.get(i), column.right());
                x = box.right();
            }
            sheet.skip(heightMm);
        }

        private void cell(Page page, Box box, TextBlock text, boolean right) throws IOException {
            double top = box.centreY() - text.inkMm() / 2;
            if (!right) {
                text.draw(page, box.x() + PAD_X, top);
                return;
            }
            double baseline = top + text.type().capMm();
            for (String line : text.lines()) {
                page.textRight(box.right() - PAD_X, baseline, text.type(), line);
                baseline += text.type().lineMm();
            }
        }
    }
}
