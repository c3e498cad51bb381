package com.cuffline.milling.nesting;

import com.cuffline.milling.Checks;
import java.util.List;

/**
 * What a nest must keep.
 *
 * @param toolClearanceMm free ring about each part that the tool mills away: the widest tool used plus its allowance
 * @param webMm disc material that stays between the rings of two parts
 * @param edgeWebMm disc material that stays between a part's ring and the holder's ring
 * @param faceMm disc material above and below a part
 * @param connectors per part, evenly spread where the web allows
 * @param connectorDiameterMm of a connector
 */
public record NestingRules(
        double toolClearanceMm,
        double webMm,
        double edgeWebMm,
        double faceMm,
        int connectors,
        double connectorDiameterMm) {

    public NestingRules {
        Checks.within("toolClearanceMm", 0, 10, toolClearanceMm);
        Checks.within("webMm", 0, 20, webMm);
        Checks.within("edgeWebMm", 0, 20, edgeWebMm);
        Checks.within("faceMm", 0, 10, faceMm);
        Checks.within("connectors", 0, 6, connectors);
        Checks.within("connectorDiameterMm", 0.5, 5, connectorDiameterMm);
    }

    /** General knowledge, certainty C: 1 mm tool with 0.2 mm allowance, 2 mm between parts, three connectors of 2 mm. */
    public static NestingRules usual() {
        return new NestingRules(1.2, 2, 1, 0.5, 3, 2);
    }

    /** Least distance between the outlines of two parts, mm. */
    public double betweenPartsMm() {
        return 2 * toolClearanceMm + webMm;
    }

    /** Least distance between an outline and the holder's ring, mm. */
    public double toRingMm() {
        return toolClearanceMm + edgeWebMm;
    }

    /** Area of a convex outline with its tool ring and half a web (Steiner's formula); a little more than that where it is hollow. */
    public double reservedMm2(Outline outline) {
        double ring = betweenPartsMm() / 2;
        double length = 0;
        Point a = outline.points().get(outline.points().size() - 1);
        for (Point b : outline.points()) {
            length += a.distanceMm(b);
            a = b;
        }
        return outline.areaMm2() + length * ring + Math.PI * ring * ring;
    }

    /** One line of the list that people read. */
    public record Named(String name, String text, double value, String unit) {}

    public List<Named> named() {
        return List.of(
                new Named("tool-clearance", "The tool has room all around a part", toolClearanceMm, "mm"),
                new Named("web", "Disc material stands between two parts' tool rings", webMm, "mm"),
                new Named("edge-web", "Disc material stands between a tool ring and the holder", edgeWebMm, "mm"),
                new Named("face", "Disc material stands above and below a part", faceMm, "mm"),
                new Named(
                        "connectors",
                        "Connectors hold each part, above and below the equator in turn",
                        connectors,
                        "1"),
                new Named("connector-diameter", "Connectors are this thick", connectorDiameterMm, "mm"));
    }
}
