package com.cuffline.milling.nesting;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A nest as JSON, written by hand: fields in a fixed order, numbers with a point, lengths to the tenth of a micrometre. */
public final class NestText {

    private NestText() {}

    public static String json(Nest nest) {
        Disc disc = nest.disc();
        return "{\n"
                + "  \"disc\": {\"id\": " + text(disc.id()) + ", \"diameterMm\": " + number(disc.diameterMm())
                + ", \"heightMm\": " + number(disc.heightMm()) + ", \"ringMm\": " + number(disc.ringMm())
                + ", \"enlargement\": {\"x\": " + exact(disc.sinter().x()) + ", \"y\": "
                + exact(disc.sinter().y())
                + ", \"z\": " + exact(disc.sinter().z()) + "}},\n"
                + "  \"rules\": " + list(nest.rules().named(), NestText::rule) + ",\n"
                + "  \"placements\": " + list(nest.placements(), NestText::placement) + ",\n"
                + "  \"taken\": "
                + list(
                        disc.taken(),
                        spot -> "{\"name\": " + text(spot.name()) + ", \"outlineMm\": " + outline(spot.outline()) + "}")
                + ",\n"
                + "  \"left\": " + list(nest.left(), NestText::left) + ",\n"
                + "  \"leastBetweenPartsMm\": " + number(nest.leastBetweenPartsMm()) + ",\n"
                + "  \"leastToRingMm\": " + number(nest.leastToRingMm()) + ",\n"
                + "  \"utilisation\": " + number(nest.utilisation()) + ",\n"
                + "  \"remainingMm2\": " + number(nest.remainingMm2()) + "\n}\n";
    }

    private static String rule(NestingRules.Named rule) {
        return "{\"name\": " + text(rule.name()) + ", \"text\": " + text(rule.text()) + ", \"value\": "
                + number(rule.value()) + ", \"unit\": " + text(rule.unit()) + "}";
    }

    private static String placement(Placement placement) {
        Part.Pose pose = placement.standing();
        return "{\"unit\": " + text(placement.part().id()) + ", \"label\": "
                + text(placement.part().label())
                + ", \"letter\": " + text(placement.letter()) + ", \"xMm\": "
                + number(placement.at().xMm())
                + ", \"yMm\": " + number(placement.at().yMm()) + ", \"rotationDeg\": " + number(placement.rotationDeg())
                + ", \"tiltAboutXDeg\": " + number(pose.tiltAboutXDeg()) + ", \"tiltAboutYDeg\": "
                + number(pose.tiltAboutYDeg()) + ", \"heightMm\": " + number(pose.heightMm()) + ", \"outlineMm\": "
                + outline(placement.outline()) + ", \"connectors\": "
                + placement.connectors().stream().map(NestText::connector).collect(Collectors.joining(", ", "[", "]"))
                + "}";
    }

    private static String connector(Placement.Connector connector) {
        return "{\"azimuthDeg\": " + number(connector.azimuthDeg()) + ", \"fromMm\": " + point(connector.from())
                + ", \"toMm\": " + point(connector.to()) + ", \"diameterMm\": " + number(connector.diameterMm())
                + ", \"aboveEquator\": " + connector.aboveEquator() + "}";
    }

    private static String left(Nest.Left left) {
        return "{\"unit\": " + text(left.part().id()) + ", \"label\": "
                + text(left.part().label()) + ", \"code\": "
                + text(left.reason().code()) + ", \"message\": " + text(left.message()) + "}";
    }

    private static String outline(Outline outline) {
        return outline.points().stream().map(NestText::point).collect(Collectors.joining(",", "[", "]"));
    }

    private static String point(Point point) {
        return "[" + exact(point.xMm()) + "," + exact(point.yMm()) + "]";
    }

    private static <T> String list(List<T> items, java.util.function.Function<T, String> writer) {
        return items.isEmpty()
                ? "[]"
                : items.stream().map(writer).collect(Collectors.joining(",\n    ", "[\n    ", "\n  ]"));
    }

    /** Null for what has no number, for example the distance between parts of a nest of one. */
    private static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.4f", value) : "null";
    }

    private static String exact(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }

    private static String text(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : value.toCharArray()) {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
