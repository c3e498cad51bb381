package com.cuffline.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Draws the batch sheet: facts, the holder where slot positions are known, the slot table with a box per slot. */
final class BatchPaper {
    private static final double MOST_HOLDER_MM = 118;
    private static final double WRITING_MM = 8;

    private static final List<Column> SLOTS = List.of(
            new Column("Slot", 14, false, Type.KEY),
            Column.bold("Unit", 42),
            Column.text("Order", 38),
            Column.number("Rev.", 12),
            Column.number("Tooth", 16),
            Column.text("Due", 36),
            Column.text("Loaded (sign)", 32));

    private static final double READING_MM = 5;

    private static final List<Column> STOCK = List.of(
            new Column("Slot", 14, false, Type.KEY), Column.bold("Unit", 56), Column.text("Stock and program", 120));

    private final Sheet sheet;

    BatchPaper(Sheet sheet) {
        this.sheet = sheet;
    }

    void draw(BatchSheet view) throws IOException {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Material", view.material()));
        facts.add(new Fact("Blank family", view.blankFamily()));
        facts.add(new Fact("Units", String.valueOf(view.slots().size())));
        facts.addAll(view.notes());
        new FactGrid(3, Type.KEY).draw(sheet, facts);
        BatchSheet.Holder holder = view.holder();
        if (holder != null) {
            Set<String> occupied =
                    view.slots().stream().map(BatchSheet.Slot::slot).collect(Collectors.toUnmodifiableSet());
            HolderDrawing drawing = new HolderDrawing(holder, Page.RIGHT - Page.LEFT, MOST_HOLDER_MM);
            sheet.room(drawing.heightMm());
            drawing.draw(sheet.page(), Page.LEFT, sheet.y(), occupied);
            sheet.skip(drawing.heightMm() + 4);
        }
        ToolTable.draw(sheet, view.tools());
        new Table(SLOTS, WRITING_MM)
                .draw(sheet, view.slots().stream().map(BatchPaper::row).toList());
        stock(view.slots());
    }

    private void stock(List<BatchSheet.Slot> slots) throws IOException {
        List<List<String>> rows = slots.stream()
                .filter(slot -> !slot.stock().isBlank())
                .map(slot -> List.of(slot.slot(), slot.unitCode(), slot.stock()))
                .toList();
        if (!rows.isEmpty()) {
            Table table = new Table(STOCK, READING_MM);
            sheet.heading("Stock and programs", table.firstRowsMm());
            table.draw(sheet, rows);
        }
    }

    private static List<String> row(BatchSheet.Slot slot) {
        return List.of(
                slot.slot(),
                slot.unitCode(),
                slot.orderCode(),
                String.valueOf(slot.revision()),
                slot.tooth(),
                Format.day(slot.dueOn()),
                "");
    }
}
