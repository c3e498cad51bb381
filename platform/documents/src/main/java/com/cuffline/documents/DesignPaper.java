package com.cuffline.documents;

import java.io.IOException;
import java.util.List;

/** Draws the design sheet: the verdict, then a block per site. */
final class DesignPaper {
    private static final double SECTION_MM = 100;
    private static final double GAP_MM = 2;

    private static final List<Column> COMPARISON = List.of(
            Column.text("Asked and achieved", 82),
            Column.text("Unit", 18),
            Column.number("Asked", 30),
            Column.number("Achieved", 30),
            Column.number("Difference", 30));

    private static final List<Column> RULES = List.of(
            Column.bold("Verdict", 19),
            Column.text("Rule", 67),
            Column.number("Number", 26),
            Column.number("Limit", 28),
            Column.text("Source", 50));

    private final Sheet sheet;

    DesignPaper(Sheet sheet) {
        this.sheet = sheet;
    }

    void draw(DesignSheet view) throws IOException {
        banner(view.verdict());
        new FactGrid(3, Type.BODY_BOLD)
                .draw(
                        sheet,
                        List.of(
                                new Fact("Clinic", view.clinic()),
                                new Fact("Sites", String.valueOf(view.sites().size())),
                                new Fact("Design kernel", view.kernelVersion())));
        for (DesignSheet.Site site : view.sites()) {
            site(site);
        }
    }

    /** Told apart by symbol, words and ground: white, gray, black. */
    private void banner(Verdict verdict) throws IOException {
        Box box = new Box(Page.LEFT, sheet.y(), Page.RIGHT - Page.LEFT, 11);
        double ground =
                switch (verdict) {
                    case PASS -> 1;
                    case WARN -> 0.85;
                    case FAIL -> 0;
                };
        String words =
                switch (verdict) {
                    case PASS -> "✓ Passed: every design rule holds";
                    case WARN -> "⚠ Passed with warnings: look at the marked rules";
                    case FAIL -> "✗ Rejected by the design rules: not for production";
                };
        sheet.page().fill(box, ground);
        sheet.page().rectangle(box, Pen.HEAVY);
        double baseline = box.centreY() + Type.KEY.capMm() / 2;
        sheet.page().text(box.x() + 4, baseline, Type.KEY, words, verdict == Verdict.FAIL ? 1 : 0);
        sheet.skip(box.height() + 4);
    }

    private void site(DesignSheet.Site site) throws IOException {
        SiteBand.draw(
                sheet, site.tooth(), mesh(site.meshHash()), site.sections().isEmpty() ? 40 : SECTION_MM + 30);
        measureAgain(site.measureAgain());
        new FactGrid(4, Type.BODY_BOLD).draw(sheet, site.facts());
        sections(site.sections());
        comparisons(site.comparisons());
        rules(site.rules());
        sheet.skip(5);
    }

    private static String mesh(String hash) {
        return hash.isBlank() ? "No mesh" : "Mesh " + hash;
    }

    private void measureAgain(List<String> items) throws IOException {
        if (items.isEmpty()) {
            return;
        }
        sheet.heading("What to measure again", 12);
        for (String item : items) {
            sheet.paragraph("▶ " + item, Type.BODY_BOLD);
            sheet.skip(1);
        }
        sheet.skip(3);
    }

    private void sections(List<Section> sections) throws IOException {
        double width = (Page.RIGHT - Page.LEFT - GAP_MM) / 2;
        for (int i = 0; i < sections.size(); i++) {
            boolean left = i % 2 == 0;
            if (left) {
                sheet.room(SECTION_MM);
            }
            double x = left ? Page.LEFT : Page.LEFT + width + GAP_MM;
            new SectionDrawing(sheet.page(), new Box(x, sheet.y(), width, SECTION_MM), sections.get(i)).draw();
            if (!left || i == sections.size() - 1) {
                sheet.skip(SECTION_MM + 3);
            }
        }
    }

    private void comparisons(List<DesignSheet.Comparison> comparisons) throws IOException {
        Table table = new Table(COMPARISON, 0);
        sheet.room(table.firstRowsMm());
        table.draw(
                sheet,
                comparisons.stream()
                        .map(c -> List.of(
                                c.what(),
                                c.unit(),
                                Format.number(c.asked()),
                                Format.number(c.achieved()),
                                Format.signed(c.achieved() - c.asked())))
                        .toList());
        sheet.skip(3);
    }

    private void rules(List<DesignSheet.RuleResult> rules) throws IOException {
        Table table = new Table(RULES, 0);
        sheet.room(table.firstRowsMm());
        table.draw(
                sheet,
                rules.stream()
                        .map(r -> List.of(r.verdict().mark(), r.rule(), r.number(), r.limit(), r.source()))
                        .toList());
    }
}
