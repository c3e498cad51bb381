package com.cuffline.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws the order and measurement sheet: the order's facts, then a block per site. */
final class OrderPaper {
    private static final int MOST_SAMPLES = 24;
    private static final int SAMPLES_IN_A_STRIP = 12;
    private static final double STRIP_LABEL_MM = 26;
    private static final double DRAWING_MM = 64;

    private final Sheet sheet;

    OrderPaper(Sheet sheet) {
        this.sheet = sheet;
    }

    void draw(OrderSheet view) throws IOException {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Clinic", view.clinic()));
        facts.add(new Fact("Sites", String.valueOf(view.sites().size())));
        facts.add(new Fact("Screws ordered", String.valueOf(view.screws())));
        facts.addAll(view.notes());
        new FactGrid(3, Type.BODY_BOLD).draw(sheet, facts);
        for (OrderSheet.Site site : view.sites()) {
            site(site);
        }
    }

    private void site(OrderSheet.Site site) throws IOException {
        SiteBand.draw(sheet, site.tooth(), implant(site.implant()), DRAWING_MM + 20);
        keyHeights(site.cuff());
        cuff(site.cuff());
        new FactGrid(5, Type.BODY_BOLD).draw(sheet, facts(site));
        samples(site.cuff().samples());
        if (!site.wishes().isEmpty()) {
            sheet.heading("Wishes", 20);
            new FactGrid(5, Type.BODY_BOLD).draw(sheet, site.wishes());
        }
        sheet.skip(4);
    }

    private static String implant(OrderSheet.Implant implant) {
        Double diameter = implant.diameterMm();
        return implant.system() + "   platform " + implant.platform()
                + (diameter == null ? "" : "   Ø " + Format.shortest(diameter) + " mm");
    }

    private void keyHeights(OrderSheet.Cuff cuff) throws IOException {
        new FactGrid(4, Type.KEY)
                .draw(
                        sheet,
                        List.of(
                                new Fact("Height buccal (0°)", heightAt(cuff, 0)),
                                new Fact("Height mesial (90°)", heightAt(cuff, 90)),
                                new Fact("Height lingual (180°)", heightAt(cuff, 180)),
                                new Fact("Height distal (270°)", heightAt(cuff, 270))));
    }

    /** The sample at an azimuth, within half a degree; blank where none was measured, for nothing is guessed here. */
    private static String heightAt(OrderSheet.Cuff cuff, double azimuthDeg) {
        return cuff.samples().stream()
                .filter(sample -> Math.abs(Math.IEEEremainder(sample.azimuthDeg() - azimuthDeg, 360)) <= 0.5)
                .findFirst()
                .map(sample -> Format.mm(sample.heightMm()))
                .orElse("");
    }

    private void cuff(OrderSheet.Cuff cuff) throws IOException {
        sheet.room(DRAWING_MM);
        Box ring = new Box(Page.LEFT, sheet.y(), DRAWING_MM, DRAWING_MM);
        Box heights = new Box(ring.right(), sheet.y(), Page.RIGHT - ring.right(), DRAWING_MM);
        CuffDrawing drawing = new CuffDrawing(sheet.page(), cuff);
        sheet.page().rectangle(ring, Pen.HAIR);
        sheet.page().rectangle(heights, Pen.HAIR);
        drawing.ring(ring);
        drawing.heights(heights);
        sheet.skip(DRAWING_MM + 3);
    }

    private static List<Fact> facts(OrderSheet.Site site) {
        OrderSheet.Cuff cuff = site.cuff();
        Double space = site.interocclusalSpaceMm();
        return List.of(
                new Fact("Implant placed", Format.day(site.implant().placedOn())),
                new Fact("Cuff held open by", cuff.heldOpenBy()),
                new Fact("Held open since", Format.day(cuff.heldSince())),
                new Fact("Measured", Format.day(cuff.measuredOn())),
                new Fact("Method", cuff.method()),
                new Fact("Unsupported for", Format.shortest(cuff.secondsUnsupported()) + " s"),
                new Fact("Tilt to mesial", tilt(site.tiltMesiodistalDeg())),
                new Fact("Tilt to buccal", tilt(site.tiltBuccolingualDeg())),
                new Fact("Table to antagonist", space == null ? "" : Format.mm(space)));
    }

    private static String tilt(@Nullable Double deg) {
        return deg == null ? "" : Format.tiltDeg(deg);
    }

    private void samples(List<CuffSample> samples) throws IOException {
        List<CuffSample> shown = thinned(samples);
        if (shown.isEmpty()) {
            return;
        }
        int strips = (shown.size() + SAMPLES_IN_A_STRIP - 1) / SAMPLES_IN_A_STRIP;
        int inAStrip = (shown.size() + strips - 1) / strips;
        for (int from = 0; from < shown.size(); from += inAStrip) {
            strip(shown.subList(from, Math.min(from + inAStrip, shown.size())), inAStrip);
            sheet.skip(2);
        }
        if (shown.size() < samples.size()) {
            sheet.paragraph(
                    "The table shows " + shown.size() + " of " + samples.size() + " samples; the drawings show all.",
                    Type.SMALL);
        }
    }

    private static List<CuffSample> thinned(List<CuffSample> samples) {
        if (samples.size() <= MOST_SAMPLES) {
            return samples;
        }
        List<CuffSample> shown = new ArrayList<>();
        for (int i = 0; i < MOST_SAMPLES; i++) {
            shown.add(samples.get(i * samples.size() / MOST_SAMPLES));
        }
        return shown;
    }

    /** Samples side by side: azimuth above, height and radius below. */
    private void strip(List<CuffSample> samples, int inAStrip) throws IOException {
        double width = (Page.RIGHT - Page.LEFT - STRIP_LABEL_MM) / Math.max(8, inAStrip);
        List<Column> columns = new ArrayList<>();
        columns.add(Column.bold("Azimuth °", STRIP_LABEL_MM));
        List<String> heights = new ArrayList<>(List.of("Height mm"));
        List<String> radii = new ArrayList<>(List.of("Radius mm"));
        for (CuffSample sample : samples) {
            columns.add(Column.number(Format.shortest(sample.azimuthDeg()), width));
            heights.add(Format.number(sample.heightMm()));
            radii.add(Format.number(sample.radiusMm()));
        }
        Table table = new Table(columns, 0);
        sheet.room(table.firstRowsMm() + Type.SMALL.lineMm() * 2);
        table.draw(sheet, List.of(heights, radii));
    }
}
