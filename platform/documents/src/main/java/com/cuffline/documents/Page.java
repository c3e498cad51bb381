package com.cuffline.documents;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/**
 * One page to draw on: millimetres from the upper left corner, y downwards, black ink. All text passes through {@link
 * Alphabet#printable}.
 */
final class Page implements Closeable {
    static final double MM_PER_PT = 25.4 / 72;

    /** A4, with everything inside the 190 x 259 mm that A4 and Letter share. */
    static final double LEFT = 10;

    static final double RIGHT = 200;
    static final double TOP = 19;
    static final double BOTTOM = 278;

    private static final double HEIGHT = 297;
    private static final float PT_PER_MM = (float) (1 / MM_PER_PT);

    private final PDPageContentStream out;
    private final Typeface typeface;

    Page(PDDocument document, Typeface typeface) throws IOException {
        PDPage page = new PDPage(new PDRectangle(210 * PT_PER_MM, (float) HEIGHT * PT_PER_MM));
        document.addPage(page);
        this.out = new PDPageContentStream(document, page, AppendMode.OVERWRITE, true);
        this.typeface = typeface;
    }

    Alphabet alphabet() {
        return typeface.alphabet();
    }

    /** Width of text in mm after it passed the alphabet. */
    double width(String text, Type type) {
        return alphabet().widthMm(alphabet().printable(text), type);
    }

    void text(double x, double baseline, Type type, String text) throws IOException {
        text(x, baseline, type, text, 0);
    }

    void textRight(double right, double baseline, Type type, String text) throws IOException {
        text(right - width(text, type), baseline, type, text, 0);
    }

    void textCentre(double centre, double baseline, Type type, String text) throws IOException {
        text(centre - width(text, type) / 2, baseline, type, text, 0);
    }

    /** Text reading upwards, centred on a point. */
    void textUpwards(double x, double y, Type type, String text) throws IOException {
        show(
                Matrix.getRotateInstance(Math.PI / 2, pt(x + type.capMm() / 2), up(y + width(text, type) / 2)),
                type,
                text,
                0);
    }

    /** Text in a gray, 0 black to 1 white. */
    void text(double x, double baseline, Type type, String text, double gray) throws IOException {
        show(Matrix.getTranslateInstance(pt(x), up(baseline)), type, text, gray);
    }

    private void show(Matrix place, Type type, String text, double gray) throws IOException {
        String printable = alphabet().printable(text);
        if (printable.isBlank()) {
            return;
        }
        out.beginText();
        out.setFont(typeface.font(type), (float) type.sizePt());
        out.setNonStrokingColor((float) gray);
        out.setTextMatrix(place);
        out.showText(printable);
        out.endText();
    }

    void line(double x1, double y1, double x2, double y2, Pen pen) throws IOException {
        take(pen);
        out.moveTo(pt(x1), up(y1));
        out.lineTo(pt(x2), up(y2));
        out.stroke();
    }

    void rectangle(Box box, Pen pen) throws IOException {
        take(pen);
        add(box);
        out.stroke();
    }

    /** A filled rectangle, gray 0 black to 1 white. */
    void fill(Box box, double gray) throws IOException {
        out.setNonStrokingColor((float) gray);
        add(box);
        out.fill();
    }

    /** Filled rectangles that belong together, black. */
    void fill(List<Box> boxes) throws IOException {
        out.setNonStrokingColor(0f);
        for (Box box : boxes) {
            add(box);
        }
        out.fill();
    }

    /** A polyline through page points; nothing for fewer than two. */
    void polyline(List<Point> points, boolean closed, Pen pen) throws IOException {
        if (points.size() < 2) {
            return;
        }
        take(pen);
        path(points);
        if (closed) {
            out.closePath();
        }
        out.stroke();
    }

    /** A filled polygon through page points, gray 0 black to 1 white. */
    void polygon(List<Point> points, double gray) throws IOException {
        out.setNonStrokingColor((float) gray);
        path(points);
        out.fill();
    }

    /** A circle of four Bezier arcs, 0.03 % from round. */
    void circle(double x, double y, double radius, Pen pen) throws IOException {
        take(pen);
        circlePath(x, y, radius);
        out.stroke();
    }

    /** A filled circle, gray 0 black to 1 white. */
    void disc(double x, double y, double radius, double gray) throws IOException {
        out.setNonStrokingColor((float) gray);
        circlePath(x, y, radius);
        out.fill();
    }

    private void circlePath(double x, double y, double r) throws IOException {
        double k = r * 0.5523;
        out.moveTo(pt(x + r), up(y));
        out.curveTo(pt(x + r), up(y - k), pt(x + k), up(y - r), pt(x), up(y - r));
        out.curveTo(pt(x - k), up(y - r), pt(x - r), up(y - k), pt(x - r), up(y));
        out.curveTo(pt(x - r), up(y + k), pt(x - k), up(y + r), pt(x), up(y + r));
        out.curveTo(pt(x + k), up(y + r), pt(x + r), up(y + k), pt(x + r), up(y));
        out.closePath();
    }

    private void path(List<Point> points) throws IOException {
        out.moveTo(pt(points.get(0).xMm()), up(points.get(0).yMm()));
        for (int i = 1; i < points.size(); i++) {
            out.lineTo(pt(points.get(i).xMm()), up(points.get(i).yMm()));
        }
    }

    private void add(Box box) throws IOException {
        out.addRect(pt(box.x()), up(box.bottom()), pt(box.width()), pt(box.height()));
    }

    private void take(Pen pen) throws IOException {
        float[] dash = new float[pen.dashMm().length];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = pen.dashMm()[i] * PT_PER_MM;
        }
        out.setLineWidth(pt(pen.widthMm()));
        out.setStrokingColor((float) pen.gray());
        out.setLineDashPattern(dash, 0);
    }

    private static float pt(double mm) {
        return (float) mm * PT_PER_MM;
    }

    private static float up(double y) {
        return pt(HEIGHT - y);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
