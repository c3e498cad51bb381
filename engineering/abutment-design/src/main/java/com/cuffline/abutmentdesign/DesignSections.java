package com.cuffline.abutmentdesign;

import com.cuffline.abutmentdesign.Section.Dimension;
import com.cuffline.abutmentdesign.Section.Direction;
import com.cuffline.abutmentdesign.solid.AbutmentSolid;
import com.cuffline.abutmentdesign.solid.Region;
import com.cuffline.geometry.Vector3;
import com.cuffline.measurement.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Cuts the solid, still in the frame (buccal, mesial, coronal), and names what is measured there. */
final class DesignSections {
    private final Candidate candidate;
    private final AbutmentSolid solid;

    private DesignSections(Candidate candidate, AbutmentSolid solid) {
        this.candidate = candidate;
        this.solid = solid;
    }

    static List<Section> of(Candidate candidate, AbutmentSolid solid) {
        DesignSections cuts = new DesignSections(candidate, solid);
        return List.of(
                cuts.along("buccolingual", Side.BUCCAL, Side.LINGUAL),
                cuts.along("mesiodistal", Side.MESIAL, Side.DISTAL),
                cuts.across());
    }

    private Section along(String name, Side plus, Side minus) {
        Function<Vector3, Point2> flat = point -> new Point2(plus == Side.BUCCAL ? point.x() : point.y(), point.z());
        List<Point2> gingiva = List.of(flat.apply(gingiva(minus)), flat.apply(gingiva(plus)));
        return new Section(
                name,
                OptionalDouble.empty(),
                outlines(solid.verticalSection(StrictMath.toRadians(plus.azimuthDeg())), flat),
                gingiva,
                dimensions(plus, minus, flat));
    }

    /** Halfway between the highest margin point and the top, where crown and post share the room. */
    private Section across() {
        double height = (candidate.greatestMarginMm() + solid.measures().highestMm()) / 2;
        List<List<Point2>> outlines =
                outlines(solid.horizontalSection(height), point -> new Point2(point.x(), point.y()));
        List<Dimension> list = new ArrayList<>();
        if (!outlines.isEmpty()) {
            double[] box = {9e9, -9e9, 9e9, -9e9};
            outlines.forEach(outline -> outline.forEach(point -> {
                box[0] = Math.min(box[0], point.across());
                box[1] = Math.max(box[1], point.across());
                box[2] = Math.min(box[2], point.up());
                box[3] = Math.max(box[3], point.up());
            }));
            double x = (box[0] + box[1]) / 2;
            double y = (box[2] + box[3]) / 2;
            list.add(width("buccolingual", new Point2(box[0], y), new Point2(box[1], y)));
            list.add(new Dimension(
                    "mesiodistal", Direction.HEIGHT, new Point2(x, box[2]), new Point2(x, box[3]), box[3] - box[2]));
        }
        return new Section("horizontal", OptionalDouble.of(height), outlines, List.of(), list);
    }

    private static List<List<Point2>> outlines(List<List<Vector3>> cut, Function<Vector3, Point2> flat) {
        return cut.stream().map(outline -> outline.stream().map(flat).toList()).toList();
    }

    private List<Dimension> dimensions(Side plus, Side minus, Function<Vector3, Point2> flat) {
        Point2 right = flat.apply(margin(plus));
        Point2 left = flat.apply(margin(minus));
        Foundation foundation = candidate.site().foundation();
        double bore = foundation.boreRadiusMm();
        List<Dimension> list = new ArrayList<>();
        list.add(height("collar", right));
        list.add(height("collar", left));
        list.add(width("margin", left, right));
        list.add(height("total", new Point2(0, solid.measures().highestMm())));
        list.add(width("bore", new Point2(-bore, foundation.bottomMm()), new Point2(bore, foundation.bottomMm())));
        if (!candidate.healing()) {
            Vector3 top = topCentre();
            double post = candidate.postHeightMm();
            Vector3 foot = top.minus(candidate.parameters().postAxis().times(post));
            list.add(new Dimension("post", Direction.STRAIGHT, flat.apply(foot), flat.apply(top), post));
        }
        return list;
    }

    /** Middle of the rim of the post's top. */
    private Vector3 topCentre() {
        Vector3 sum = Vector3.ZERO;
        for (int j = 0; j < Candidate.AZIMUTHS; j++) {
            sum = sum.plus(candidate.surface().at(Region.TOP, Candidate.azimuth(j), 0));
        }
        return sum.times(1.0 / Candidate.AZIMUTHS);
    }

    private Vector3 margin(Side side) {
        double azimuth = StrictMath.toRadians(side.azimuthDeg());
        return polar(
                candidate.margin().radiusMm(azimuth),
                azimuth,
                candidate.margin().heightMm(azimuth));
    }

    private Vector3 gingiva(Side side) {
        double azimuth = StrictMath.toRadians(side.azimuthDeg());
        return polar(
                candidate.ring().radiusMm(azimuth), azimuth, candidate.ring().heightMm(azimuth));
    }

    private static Vector3 polar(double radius, double azimuth, double height) {
        return new Vector3(radius * StrictMath.cos(azimuth), radius * StrictMath.sin(azimuth), height);
    }

    private static Dimension height(String name, Point2 to) {
        return new Dimension(name, Direction.HEIGHT, new Point2(to.across(), 0), to, to.up());
    }

    private static Dimension width(String name, Point2 from, Point2 to) {
        return new Dimension(name, Direction.WIDTH, from, to, to.across() - from.across());
    }
}
