package com.cuffline.abutmentdesign;

import com.cuffline.abutmentdesign.Section.Dimension;
import com.cuffline.geometry.PlaneSection;
import com.cuffline.geometry.TriangleMesh;
import com.cuffline.geometry.Vector3;
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
        return new Section(name, outlines, dimensions(draft, plus, minus, buccal));
    }

    private static List<Dimension> dimensions(Draft draft, Side plus, Side minus, boolean buccal) {
        Point2 right = flat(margin(draft, plus), buccal);
        Point2 left = flat(margin(draft, minus), buccal);
        double bore = draft.site().foundation().boreRadiusMm();
        double bottom = draft.site().foundation().bottomMm();
        double top = draft.highestMm();
        List<Dimension> list = new ArrayList<>();
        list.add(distance("collar height " + plus.word(), new Point2(right.across(), 0), right));
        list.add(distance("collar height " + minus.word(), new Point2(left.across(), 0), left));
        list.add(new Dimension("margin width", left, right, right.across() - left.across()));
        list.add(distance("total height", new Point2(0, 0), new Point2(0, top)));
        list.add(distance("bore", new Point2(-bore, bottom), new Point2(bore, bottom)));
        if (!draft.site().healing()) {
            PostFrame frame = draft.shape().frame();
            Vector3 apex = draft.shape().apex();
            Vector3 foot = apex.minus(frame.axis().times(draft.shape().postHeightMm()));
            list.add(new Dimension(
                    "post height",
                    flat(foot, buccal),
                    flat(apex, buccal),
                    draft.shape().postHeightMm()));
        }
        return list;
    }

    static Vector3 margin(Draft draft, Side side) {
        return draft.shape().margin(side.ordinal() * draft.shape().azimuths() / 4);
    }

    private static Dimension distance(String name, Point2 from, Point2 to) {
        return new Dimension(name, from, to, Math.hypot(to.across() - from.across(), to.up() - from.up()));
    }

    private static Point2 flat(Vector3 point, boolean buccal) {
        return new Point2(buccal ? point.x() : point.y(), point.z());
    }
}
