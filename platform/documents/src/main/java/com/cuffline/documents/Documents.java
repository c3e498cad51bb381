package com.cuffline.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Draws the papers. Every document is PDF/A-2b on A4 with all content inside the area A4 and Letter share; the same
 * record gives the same bytes on the same Java version. Any text can be handed in: what the typeface cannot set is
 * replaced visibly, never refused. Safe for many threads; make one and keep it, making it parses the fonts.
 */
public final class Documents {
    private final FontCase fonts;
    private final Archive archive = new Archive();

    /** @throws UncheckedIOException when the fonts are missing from the class path */
    public Documents() {
        try {
            fonts = new FontCase();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The order and measurement sheet as a PDF file. */
    public byte[] orderSheet(OrderSheet view) {
        List<Fact> keys = List.of(
                new Fact("Order", view.orderCode()),
                new Fact("Case", view.caseCode()),
                new Fact("Appointment", Format.day(view.appointmentOn())));
        return render(view.frame(), "Order and measurement sheet", keys, sheet -> new OrderPaper(sheet).draw(view));
    }

    /** The design sheet as a PDF file. */
    public byte[] designSheet(DesignSheet view) {
        List<Fact> keys = List.of(new Fact("Order", view.orderCode()), new Fact("Case", view.caseCode()));
        return render(view.frame(), "Design sheet", keys, sheet -> new DesignPaper(sheet).draw(view));
    }

    /** The batch sheet as a PDF file. */
    public byte[] batchSheet(BatchSheet view) {
        List<Fact> keys = List.of(
                new Fact("Batch", view.batchCode()),
                new Fact("Machine", view.machine()),
                new Fact("Due", Format.day(view.dueOn())));
        return render(view.frame(), "Batch sheet", keys, sheet -> new BatchPaper(sheet).draw(view));
    }

    /** The traveler of one unit as a PDF file. */
    public byte[] traveler(Traveler view) {
        List<Fact> keys = List.of(
                new Fact("Unit", view.unit().unitCode()),
                new Fact("Tooth", view.unit().tooth()),
                new Fact("Slot", view.unit().slot()));
        return render(view.frame(), "Traveler", keys, sheet -> new TravelerPaper(sheet).draw(view));
    }

    /** The inspection report of one unit as a PDF file. */
    public byte[] inspectionReport(InspectionReport view) {
        List<Fact> keys = List.of(
                new Fact("Unit", view.unit().unitCode()),
                new Fact("Tooth", view.unit().tooth()),
                new Fact("Order", view.unit().orderCode()));
        return render(view.frame(), "Inspection report", keys, sheet -> new InspectionPaper(sheet).draw(view));
    }

    private byte[] render(Frame frame, String title, List<Fact> keys, Body body) {
        try {
            FontCase.Pair pair = fonts.take();
            byte[] pdf = render(pair, frame, title, keys, body);
            fonts.putBack(pair);
            return pdf;
        } catch (IOException e) {
            throw new UncheckedIOException("drawing " + title + " " + frame.codeContent(), e);
        }
    }

    private byte[] render(FontCase.Pair pair, Frame frame, String title, List<Fact> keys, Body body)
            throws IOException {
        try (PDDocument document = new PDDocument(IOUtils.createMemoryOnlyStreamCache())) {
            Sheet sheet = new Sheet(document, new Typeface(document, pair, fonts.alphabet()), frame, title, keys);
            body.draw(sheet);
            sheet.finish();
            archive.sign(document, frame, title);
            ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
            document.save(out);
            return out.toByteArray();
        }
    }

    /** What stands between head and foot. */
    @FunctionalInterface
    private interface Body {
        void draw(Sheet sheet) throws IOException;
    }
}
