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
            Column.bold("Unit", 38),
            Column.text("Order", 24),
            Column.number("Rev.", 10),
            Column.number("Tooth", 12),
            Column.text("Due", 24),
            Column.text("Stock, program", 44),
            Column.text("Loaded (sign)", 24));

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
    }

    private static List<String> row(BatchSheet.Slot slot) {
        return List.of(
                slot.slot(),
                slot.unitCode(),
                slot.orderCode(),
                String.valueOf(slot.revision()),
                slot.tooth(),
                Format.day(slot.dueOn()),
                slot.stock(),
                "");
    }
}
