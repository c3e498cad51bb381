package com.cuffline.abutmentdesign;

import com.cuffline.abutmentdesign.Section.Dimension;
import com.cuffline.abutmentdesign.Section.Direction;
import com.cuffline.geometry.PlaneSection;
import com.cuffline.geometry.TriangleMesh;
import com.cuffline.geometry.Vector3;
import com.cuffline.measurement.Side;
import java.util.ArrayList;
import java.util.List;

/** Cuts the mesh, still in the frame (buccal, mesial, coronal), along the implant axis and names what is measured there. */
final class DesignSections {
    private DesignSections() {}

    static List<Section> of(Draft draft, TriangleMesh mesh) {
        return List.of(
                section("buccolingual", draft, mesh, Side.BUCCAL, Side.LINGUAL),
                section("mesiodistal", draft, mesh, Side.MESIAL, Side.DISTAL));
    }

    private static Section section(String name, Draft draft, TriangleMesh mesh, Side plus, Side minus) {
        boolean buccal = plus == Side.BUCCAL;
        Vector3 normal = buccal ? Vector3.UNIT_Y : Vector3.UNIT_X;
        List<List<Point2>> outlines = PlaneSection.cut(mesh, Vector3.ZERO, normal).stream()
                .map(outline -> outline.stream().map(p -> flat(p, buccal)).toList())
                .toList();
        List<Point2> gingiva = List.of(
                flat(draft.ring().gingivaAt(StrictMath.toRadians(minus.azimuthDeg())), buccal),
                flat(draft.ring().gingivaAt(StrictMath.toRadians(plus.azimuthDeg())), buccal));
        return new Section(name, outlines, gingiva, dimensions(draft, plus, minus, buccal));
    }

    private static List<Dimension> dimensions(Draft draft, Side plus, Side minus, boolean buccal) {
        Point2 right = flat(margin(draft, plus), buccal);
        Point2 left = flat(margin(draft, minus), buccal);
        double bore = draft.site().foundation().boreRadiusMm();
        double bottom = draft.site().foundation().bottomMm();
        List<Dimension> list = new ArrayList<>();
        list.add(height("collar", right));
        list.add(height("collar", left));
        list.add(width("margin", left, right));
        list.add(height("total", new Point2(0, draft.highestMm())));
        list.add(width("bore", new Point2(-bore, bottom), new Point2(bore, bottom)));
        if (!draft.site().healing()) {
            PostFrame frame = draft.shape().frame();
            Vector3 apex = draft.shape().topCentre();
            double post = draft.shape().postHeightMm();
            Vector3 foot = apex.minus(frame.axis().times(post));
            list.add(new Dimension("post", Direction.STRAIGHT, flat(foot, buccal), flat(apex, buccal), post));
        }
        return list;
    }

    private static Dimension height(String name, Point2 to) {
        return new Dimension(name, Direction.HEIGHT, new Point2(to.across(), 0), to, to.up());
    }

    private static Dimension width(String name, Point2 from, Point2 to) {
        return new Dimension(name, Direction.WIDTH, from, to, to.across() - from.across());
    }

    static Vector3 margin(Draft draft, Side side) {
        return draft.shape().margin(side.ordinal() * draft.shape().azimuths() / 4);
    }

    private static Point2 flat(Vector3 point, boolean buccal) {
        return new Point2(buccal ? point.x() : point.y(), point.z());
    }
}
