package com.cuffline.milling.nesting;

import java.util.Locale;
import java.util.stream.Collectors;

/** A nest as SVG, in millimetres, y upwards as in the disc; the same facts stand in {@link NestText} for those who do not see. */
public final class NestDrawing {

    private static final double MARGIN_MM = 2;

    private NestDrawing() {}

    public static String svg(Nest nest) {
        Disc disc = nest.disc();
        double half = disc.diameterMm() / 2 + MARGIN_MM;
        String title = String.format(
                Locale.ROOT,
                "Disc %s: %d parts, %.0f %% used",
                disc.id(),
                nest.placements().size(),
                100 * nest.utilisation());
        return String.format(
                                Locale.ROOT,
                                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"%2$.2fmm\" height=\"%2$.2fmm\""
                                        + " viewBox=\"%1$.2f %1$.2f %2$.2f %2$.2f\">%n<title>%3$s</title>%n"
                                        + "<g fill=\"none\" stroke=\"#222\" stroke-width=\"0.2\">%n"
                                        + "<circle r=\"%4$.3f\" fill=\"#f4f1ea\"/>%n<circle r=\"%5$.3f\" stroke-dasharray=\"1 1\"/>%n",
                                -half,
                                2 * half,
                                escaped(title),
                                disc.diameterMm() / 2,
                                disc.freeRadiusMm())
                        .replace(System.lineSeparator(), "\n")
                + disc.taken().stream()
                        .map(spot -> polygon(spot.outline(), "#c9c5bb"))
                        .collect(Collectors.joining())
                + nest.placements().stream().map(NestDrawing::placement).collect(Collectors.joining())
                + "</g>\n</svg>\n";
    }

    private static String placement(Placement placement) {
        String connectors =
                placement.connectors().stream().map(NestDrawing::connector).collect(Collectors.joining());
        return "<g><title>"
                + escaped(placement.letter() + " " + placement.part().label()) + "</title>\n" + connectors
                + polygon(placement.outline(), "#9cc3dd")
                + String.format(
                        Locale.ROOT,
                        "<text x=\"%.3f\" y=\"%.3f\" font-size=\"3\" font-family=\"sans-serif\" text-anchor=\"middle\""
                                + " fill=\"#111\" stroke=\"none\">%s</text></g>\n",
                        placement.at().xMm(),
                        1 - placement.at().yMm(),
                        placement.letter());
    }

    /** Dashed where it sits below the equator. */
    private static String connector(Placement.Connector connector) {
        return String.format(
                Locale.ROOT,
                "<line x1=\"%.3f\" y1=\"%.3f\" x2=\"%.3f\" y2=\"%.3f\" stroke=\"#b5651d\" stroke-width=\"%.2f\"%s/>\n",
                connector.from().xMm(),
                -connector.from().yMm(),
                connector.to().xMm(),
                -connector.to().yMm(),
                connector.diameterMm(),
                connector.aboveEquator() ? "" : " stroke-dasharray=\"0.6 0.4\"");
    }

    private static String polygon(Outline outline, String fill) {
        return outline.points().stream()
                .map(p -> String.format(Locale.ROOT, "%.3f,%.3f", p.xMm(), -p.yMm()))
                .collect(Collectors.joining(" ", "<polygon points=\"", "\" fill=\"" + fill + "\"/>\n"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
