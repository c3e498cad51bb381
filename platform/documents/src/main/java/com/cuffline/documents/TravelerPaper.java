package com.cuffline.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Draws the traveler: what and where, the target numbers large, then boxes for hands: steps, inspection, release. */
final class TravelerPaper {
    private static final double WRITING_MM = 7.2;

    private static final List<Column> STEPS = List.of(
            Column.number("No.", 10),
            Column.text("Step", 80),
            Column.text("Sign", 34),
            Column.text("Time", 34),
            Column.text("Result", 32));

    private static final List<Column> INSPECTIONS = List.of(
            Column.text("Inspection", 76),
            Column.number("Target mm", 26),
            Column.number("Tolerance mm", 32),
            Column.text("Measured mm", 32),
            Column.text("Sign", 24));

    private final Sheet sheet;

    TravelerPaper(Sheet sheet) {
        this.sheet = sheet;
    }

    void draw(Traveler view) throws IOException {
        new FactGrid(5, Type.BODY_BOLD).draw(sheet, facts(view));
        sheet.heading("Target numbers, mm", 20);
        new FactGrid(4, Type.KEY).draw(sheet, targets(view.targets()));
        if (!view.milling().isEmpty()) {
            sheet.heading("Stock, program, proof", 12);
            new FactGrid(3, Type.SMALL_BOLD).draw(sheet, view.milling());
        }
        ToolTable.draw(sheet, view.tools());
        steps(view.steps());
        inspections(view.inspections());
        release();
    }

    private static List<Fact> facts(Traveler view) {
        Traveler.Unit unit = view.unit();
        Traveler.Make make = view.make();
        return List.of(
                new Fact("Order", unit.orderCode()),
                new Fact("Batch", unit.batchCode()),
                new Fact("Machine", unit.machine()),
                new Fact("Due", Format.day(unit.dueOn())),
                new Fact("Screws to deliver", String.valueOf(view.screws())),
                new Fact("Implant", make.implant()),
                new Fact("Connection", make.connection()),
                new Fact("Material", make.material()),
                new Fact("Blank family", make.blankFamily()),
                new Fact("Blank diameter", Format.mm(make.blankDiameterMm())));
    }

    private static List<Fact> targets(Traveler.Targets targets) {
        return List.of(
                new Fact("Margin height buccal", Format.number(targets.buccalMm())),
                new Fact("Margin height mesial", Format.number(targets.mesialMm())),
                new Fact("Margin height lingual", Format.number(targets.lingualMm())),
                new Fact("Margin height distal", Format.number(targets.distalMm())),
                new Fact("Total height", Format.number(targets.totalHeightMm())),
                new Fact("Largest diameter", Format.number(targets.largestDiameterMm())),
                new Fact("Margin Ø buccolingual", Format.number(targets.marginBuccolingualMm())),
                new Fact("Margin Ø mesiodistal", Format.number(targets.marginMesiodistalMm())));
    }

    private void steps(List<String> steps) throws IOException {
        if (steps.isEmpty()) {
            return;
        }
        Table table = new Table(STEPS, WRITING_MM);
        sheet.heading("Steps", table.firstRowsMm());
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            rows.add(List.of(String.valueOf(i + 1), steps.get(i), "", "", ""));
        }
        table.draw(sheet, rows);
    }

    private void inspections(List<Traveler.Inspection> inspections) throws IOException {
        if (inspections.isEmpty()) {
            return;
        }
        Table table = new Table(INSPECTIONS, WRITING_MM);
        sheet.heading("Inspection", table.firstRowsMm());
        table.draw(
                sheet,
                inspections.stream()
                        .map(i -> List.of(
                                i.what(), Format.number(i.targetMm()), "± " + Format.number(i.toleranceMm()), "", ""))
                        .toList());
    }

    private void release() throws IOException {
        double height = 12;
        sheet.heading("Release", height);
        double width = (Page.RIGHT - Page.LEFT) / 3;
        List<String> boxes = List.of("Passed / scrapped, reason", "Sign", "Date and time");
        for (int i = 0; i < boxes.size(); i++) {
            Box box = new Box(Page.LEFT + i * width, sheet.y(), width, height);
            sheet.page().rectangle(box, Pen.FINE);
            sheet.page().text(box.x() + 1.4, box.y() + 4, Type.SMALL, boxes.get(i));
        }
        sheet.skip(height);
    }
}
