package com.cuffline.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Labelled values in columns, label above value; facts without a value are left out, rows are never split. */
final class FactGrid {
    private static final double GAP = 3;

    private final int columns;
    private final Type type;

    FactGrid(int columns, Type type) {
        this.columns = columns;
        this.type = type;
    }

    void draw(Sheet sheet, List<Fact> facts) throws IOException {
        List<Fact> present =
                facts.stream().filter(fact -> !fact.value().isBlank()).toList();
        for (int from = 0; from < present.size(); from += columns) {
            row(sheet, present.subList(from, Math.min(from + columns, present.size())));
        }
    }

    private void row(Sheet sheet, List<Fact> facts) throws IOException {
        double pitch = (Page.RIGHT - Page.LEFT + GAP) / columns;
        List<TextBlock> labels = new ArrayList<>();
        List<TextBlock> values = new ArrayList<>();
        for (Fact fact : facts) {
            labels.add(TextBlock.of(fact.label(), Type.SMALL, pitch - GAP, sheet.alphabet()));
            values.add(TextBlock.of(fact.value(), type, pitch - GAP, sheet.alphabet()));
        }
        double labelHeight = tallest(labels);
        double height = labelHeight + tallest(values);
        sheet.room(height + 2);
        double x = Page.LEFT;
        for (int i = 0; i < facts.size(); i++) {
            TextBlock label = labels.get(i);
            label.draw(sheet.page(), x, sheet.y() + labelHeight - label.heightMm());
            values.get(i).draw(sheet.page(), x, sheet.y() + labelHeight + 0.3);
            x += pitch;
        }
        sheet.skip(height + 2);
    }

    private static double tallest(List<TextBlock> blocks) {
        return blocks.stream().mapToDouble(TextBlock::heightMm).max().orElse(0);
    }
}
