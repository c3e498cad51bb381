package com.cuffline.desk.design;

import com.cuffline.abutmentdesign.AbutmentDesign;
import com.cuffline.abutmentdesign.AzimuthRow;
import com.cuffline.abutmentdesign.ContourAngles;
import com.cuffline.abutmentdesign.Measures;
import com.cuffline.abutmentdesign.ParameterAnswer;
import com.cuffline.abutmentdesign.Point2;
import com.cuffline.abutmentdesign.Section;
import com.cuffline.geometry.MeshReport;
import com.cuffline.geometry.SelfIntersections;
import com.cuffline.geometry.Vector3;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The figures of a design; those of the mesh are counted anew on the mesh that is written. */
record DesignFigures(AbutmentDesign design) {
    void write(ObjectNode root) {
        parameters(root.putArray("parameters"));
        traded(root.putArray("traded"));
        azimuths(root.putArray("azimuths"));
        margin(root.putArray("marginRing"));
        vector(root.putArray("postAxis"), design.postAxis());
        mesh(root.putObject("mesh"));
        measures(root.putObject("measures"));
        walls(root.putArray("walls"));
        ObjectNode blank = root.putObject("blank");
        blank.put("route", lower(design.route())).put("family", design.blankFamily());
        Numbers.put(blank, "smallestDiameterMm", design.blankDiameterMm());
        sections(root.putArray("sections"));
        ArrayNode unconfirmed = root.putArray("unconfirmed");
        design.unconfirmed().forEach(unconfirmed::add);
    }

    private void parameters(ArrayNode list) {
        for (ParameterAnswer answer : design.parameters()) {
            ObjectNode node = list.addObject();
            node.put("code", answer.parameter().code());
            node.put("unit", answer.parameter().unit());
            Numbers.put(node, "asked", answer.asked());
            Numbers.put(node, "achieved", answer.value());
            Numbers.put(node, "default", answer.range().defaultValue());
            Numbers.put(node, "min", answer.range().min());
            Numbers.put(node, "max", answer.range().max());
            node.put("why", answer.range().why());
            node.put("source", answer.range().source());
            node.put("origin", lower(answer.origin()));
        }
    }

    private void traded(ArrayNode list) {
        design.trades().forEach(trade -> {
            ObjectNode node = list.addObject();
            node.put("parameter", trade.parameter().code());
            node.put("unit", trade.parameter().unit());
            Numbers.put(node, "asked", trade.asked());
            Numbers.put(node, "chosen", trade.chosen());
            node.put("rule", trade.rule()).put("reason", trade.reason());
        });
    }

    private void azimuths(ArrayNode list) {
        for (AzimuthRow row : design.azimuths()) {
            ObjectNode node = list.addObject();
            Numbers.put(node, "azimuthDeg", row.azimuthDeg());
            compared(node.putObject("marginHeightMm"), row.marginHeight());
            compared(node.putObject("marginDepthMm"), row.marginDepth());
            compared(node.putObject("marginRadiusMm"), row.marginRadius());
            compared(node.putObject("displacementMm"), row.displacement());
        }
    }

    private static void compared(ObjectNode node, AzimuthRow.Compared compared) {
        Numbers.put(node, "asked", compared.asked());
        Numbers.put(node, "achieved", compared.achieved());
        Numbers.put(node, "difference", compared.difference());
        Numbers.put(node, "uncertainty", compared.uncertainty());
    }

    private void margin(ArrayNode list) {
        double towardsMesial = design.tooth().leftHanded() ? -1 : 1;
        for (Vector3 point : design.marginLine()) {
            double deg = StrictMath.toDegrees(StrictMath.atan2(towardsMesial * point.y(), point.x()));
            ObjectNode node = list.addObject();
            Numbers.put(node, "azimuthDeg", deg < 0 ? deg + 360 : deg);
            Numbers.put(node, "x", point.x());
            Numbers.put(node, "y", point.y());
            Numbers.put(node, "z", point.z());
        }
    }

    private void mesh(ObjectNode node) {
        MeshReport report = MeshReport.of(design.mesh());
        node.put("triangles", report.triangles());
        node.put("vertices", design.mesh().vertexCount());
        Numbers.put(node, "volumeMm3", report.volumeMm3());
        Numbers.put(node, "areaMm2", report.areaMm2());
        Numbers.put(node, "chordErrorUm", 1000 * design.chordErrorMm());
        Numbers.put(node, "chordToleranceUm", 1000 * design.chordToleranceMm());
        node.put("closed", report.closed());
        node.put("oriented", report.clashingEdges() == 0 && report.volumeMm3() > 0);
        node.put("manifold", report.soundSolid());
        node.put("shells", report.shells());
        node.put("genus", report.genus());
        node.put("openEdges", report.openEdges());
        node.put("degenerateTriangles", report.degenerateTriangles());
        node.put("selfIntersections", SelfIntersections.count(design.mesh()));
        ArrayNode regions = node.putArray("regions");
        design.regions().forEach(range -> {
            ObjectNode region = regions.addObject();
            region.put("name", lower(range.region()));
            region.put("firstTriangle", range.firstTriangle()).put("triangles", range.triangles());
            Numbers.put(region, "areaMm2", range.areaMm2());
        });
    }

    private void measures(ObjectNode node) {
        Measures m = design.measures();
        Numbers.put(node, "totalHeightMm", m.totalHeightMm());
        Numbers.put(node, "postHeightMm", m.postHeightMm());
        ObjectNode collars = node.putObject("collarHeightMm");
        m.collarHeightsMm().forEach((side, mm) -> Numbers.put(collars, lower(side), mm));
        Numbers.put(node, "marginBuccolingualMm", m.marginBuccolingualMm());
        Numbers.put(node, "marginMesiodistalMm", m.marginMesiodistalMm());
        Numbers.put(node, "postTiltDeg", m.postTiltDeg());
        Numbers.put(node, "emergenceAngleDeg", m.emergenceAngleDeg());
        Numbers.put(node, "channelDiameterMm", m.channelDiameterMm());
        Numbers.put(node, "largestDiameterMm", m.largestDiameterMm());
        Numbers.put(node, "retentionAreaMm2", m.retentionAreaMm2());
        Numbers.put(node, "draftDeg", m.draftDeg());
        Numbers.put(node, "volumeMm3", m.volumeMm3());
        Numbers.put(node, "areaMm2", m.areaMm2());
        ArrayNode contours = node.putArray("contourAngles");
        for (ContourAngles contour : m.contours()) {
            ObjectNode angles = contours.addObject().put("side", lower(contour.side()));
            Numbers.put(angles, "deepDeg", contour.deepDeg());
            Numbers.put(angles, "totalDeg", contour.totalDeg());
            Numbers.put(angles, "mucosalDeg", contour.mucosalDeg());
        }
    }

    private void walls(ArrayNode list) {
        ObjectNode node = list.addObject().put("between", "screw channel and outside, least over the judged part");
        Numbers.put(node, "leastMm", design.measures().wallMinimumMm());
        Numbers.put(node, "azimuthDeg", design.measures().wallPlace().azimuthDeg());
        Numbers.put(node, "heightMm", design.measures().wallPlace().heightMm());
    }

    private void sections(ArrayNode list) {
        for (Section section : design.sections()) {
            ObjectNode node = list.addObject().put("name", section.name());
            Numbers.put(node, "heightMm", section.heightMm());
            ArrayNode dimensions = node.putArray("dimensions");
            section.dimensions().forEach(dimension -> {
                ObjectNode measured = dimensions.addObject();
                measured.put("name", dimension.name()).put("direction", lower(dimension.direction()));
                Numbers.put(measured, "valueMm", dimension.valueMm());
                points(measured.putArray("points"), List.of(dimension.from(), dimension.to()));
            });
            points(node.putArray("gingiva"), section.gingiva());
            ArrayNode outlines = node.putArray("outlines");
            section.outlines().forEach(outline -> points(outlines.addArray(), outline));
        }
    }

    private static void points(ArrayNode list, List<Point2> points) {
        for (Point2 point : points) {
            ArrayNode pair = list.addArray();
            Numbers.add(pair, point.across());
            Numbers.add(pair, point.up());
        }
    }

    private static void vector(ArrayNode list, Vector3 vector) {
        Numbers.add(list, vector.x());
        Numbers.add(list, vector.y());
        Numbers.add(list, vector.z());
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
