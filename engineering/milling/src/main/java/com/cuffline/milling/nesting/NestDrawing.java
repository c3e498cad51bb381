package com.cuffline.milling.nesting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A nest as SVG for the floor: the disc at its true size, y upwards as in the disc, with its axes, the holder's ring, earlier places in
 * grey, parts with their letters and connectors; beside it which unit a letter is, what the marks mean, a scale and what is left. The same
 * facts stand in {@link NestText} for those who do not see.
 */
public final class NestDrawing {

    private static final double MARGIN_MM = 6;
    private static final double FONT_MM = 2.6;
    private static final double LINE_MM = 3.6;
    private static final double LETTER_MM = 6;

    /** Of the sans-serif letters and figures that unit codes are made of, rather too wide. */
    private static final double CHARACTER_MM = 0.62 * FONT_MM;

    private NestDrawing() {}

    public static String svg(Nest nest) {
        Disc disc = nest.disc();
        double half = disc.diameterMm() / 2 + MARGIN_MM;
        List<String> lines = new ArrayList<>();
        double right = beside(nest, half, lines);
        String title = heading(nest) + String.format(Locale.ROOT, ", %.0f %% used", 100 * nest.utilisation());
        return format(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"%3$.2fmm\" height=\"%2$.2fmm\""
                                + " viewBox=\"%1$.2f %1$.2f %3$.2f %2$.2f\">\n",
                        -half, 2 * half, half + right)
                + "<title>" + escaped(title) + "</title>\n"
                + "<g fill=\"none\" stroke=\"#222\" stroke-width=\"0.2\">\n"
                + format("<circle r=\"%.3f\" fill=\"#f4f1ea\"/>\n", disc.diameterMm() / 2)
                + format("<circle r=\"%.3f\" stroke-dasharray=\"1 1\"/>\n", disc.freeRadiusMm())
                + axes(disc)
                + disc.taken().stream()
                        .map(spot -> "<g><title>" + escaped(spot.name()) + "</title>\n"
                                + polygon(spot.outline(), "#c9c5bb") + "</g>\n")
                        .collect(Collectors.joining())
                + nest.placements().stream().map(NestDrawing::placement).collect(Collectors.joining())
                + String.join("", lines)
                + "</g>\n</svg>\n";
    }

    private static String heading(Nest nest) {
        return "Disc " + nest.disc().id() + ": " + nest.placements().size() + " parts";
    }

    private static String axes(Disc disc) {
        double edge = disc.diameterMm() / 2;
        return format("<path d=\"M%1$.2f 0h2M0 -%1$.2fv-2\"/>\n", edge)
                + text(edge + 2.4, 0.9, "X", "start")
                + text(0, -edge - 2.6, "Y", "middle");
    }

    private static String placement(Placement placement) {
        String connectors =
                placement.connectors().stream().map(NestDrawing::connector).collect(Collectors.joining());
        return "<g><title>"
                + escaped(placement.letter() + " " + placement.part().label()) + "</title>\n" + connectors
                + polygon(placement.outline(), "#9cc3dd")
                + text(placement.at().xMm(), 0.9 - placement.at().yMm(), placement.letter(), "middle")
                + "</g>\n";
    }

    /** White within where it sits below the equator, so that both kinds stay apart on a black-and-white print too. */
    private static String connector(Placement.Connector connector) {
        String bar = bar(connector.from(), connector.to(), connector.diameterMm(), "#b5651d");
        Point from = connector.from();
        Point to = connector.to();
        Point inner = new Point((9 * from.xMm() + to.xMm()) / 10, (9 * from.yMm() + to.yMm()) / 10);
        Point outer = new Point((from.xMm() + 9 * to.xMm()) / 10, (from.yMm() + 9 * to.yMm()) / 10);
        return connector.aboveEquator() ? bar : bar + bar(inner, outer, connector.diameterMm() * 0.6, "#fff");
    }

    private static String bar(Point from, Point to, double width, String colour) {
        return format(
                "<line x1=\"%.3f\" y1=\"%.3f\" x2=\"%.3f\" y2=\"%.3f\" stroke=\"" + colour
                        + "\" stroke-width=\"%.2f\"/>\n",
                from.xMm(),
                -from.yMm(),
                to.xMm(),
                -to.yMm(),
                width);
    }

    /** Writes the column beside the disc into {@code lines}; returns its right end. */
    private static double beside(Nest nest, double left, List<String> lines) {
        Disc disc = nest.disc();
        double top = -left + 2 * LINE_MM;
        double y = top;
        List<String> head = List.of(
                heading(nest),
                format("diameter %.1f, height %.1f, ring %.1f mm", disc.diameterMm(), disc.heightMm(), disc.ringMm()),
                format(
                        "enlarged X %.4f, Y %.4f, Z %.4f",
                        disc.sinter().x(), disc.sinter().y(), disc.sinter().z()),
                format("used %.0f %%, left %.0f mm2", 100 * nest.utilisation(), nest.remainingMm2()));
        for (String line : head) {
            lines.add(text(left, y, line, "start"));
            y += LINE_MM;
        }
        lines.add(bar(new Point(left, -y), new Point(left + 4, -y), 1.6, "#b5651d"));
        lines.add(text(left + LETTER_MM, y + 0.9, "connector above the middle", "start"));
        y += LINE_MM;
        lines.add(bar(new Point(left, -y), new Point(left + 4, -y), 1.6, "#b5651d"));
        lines.add(bar(new Point(left + 0.4, -y), new Point(left + 3.6, -y), 1, "#fff"));
        lines.add(text(left + LETTER_MM, y + 0.9, "connector below the middle", "start"));
        y += LINE_MM;
        lines.add(format("<path d=\"M%.2f %.2fv1.6h10v-1.6\"/>\n", left, y - 0.8));
        lines.add(text(left + 12, y + 0.9, "10 mm", "start"));
        y += 2 * LINE_MM;
        double headRight = left + CHARACTER_MM * longest(head) + MARGIN_MM / 2;
        return Math.max(headRight, units(nest, new Point(left, y), left - MARGIN_MM / 2, lines));
    }

    /** Which unit a letter is, in as many columns as are needed above {@code bottom}; returns the right end. */
    private static double units(Nest nest, Point from, double bottom, List<String> lines) {
        List<String> labels = nest.placements().stream()
                .map(placement -> placement.part().label())
                .toList();
        double width = LETTER_MM + CHARACTER_MM * longest(labels) + MARGIN_MM / 2;
        int rows = Math.max(1, (int) ((bottom - from.yMm()) / LINE_MM));
        for (int i = 0; i < labels.size(); i++) {
            double x = from.xMm() + i / rows * width;
            double y = from.yMm() + i % rows * LINE_MM;
            lines.add(text(x, y, nest.placements().get(i).letter(), "start"));
            lines.add(text(x + LETTER_MM, y, labels.get(i), "start"));
        }
        return from.xMm() + (labels.size() + rows - 1) / rows * width;
    }

    private static int longest(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0);
    }

    private static String text(double x, double y, String text, String anchor) {
        return format("<text x=\"%.3f\" y=\"%.3f\" font-size=\"%.1f\"", x, y, FONT_MM)
                + " font-family=\"sans-serif\" text-anchor=\"" + anchor + "\" fill=\"#111\" stroke=\"none\">"
                + escaped(text) + "</text>\n";
    }

    private static String polygon(Outline outline, String fill) {
        return outline.points().stream()
                .map(p -> format("%.3f,%.3f", p.xMm(), -p.yMm()))
                .collect(Collectors.joining(" ", "<polygon points=\"", "\" fill=\"" + fill + "\"/>\n"));
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
