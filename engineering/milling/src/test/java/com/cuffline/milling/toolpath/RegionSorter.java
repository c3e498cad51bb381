package com.cuffline.milling.toolpath;

import com.cuffline.geometry.TriangleMesh;
import com.cuffline.geometry.Vector3;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells regions from the shape where the design does not name them: the underside at the lowest height is the table; what lies within the
 * channel's radius and does not look outward is channel; the supporting plane is the top; below the margin line is emergence;
 * the part of the rest that rises within {@link #FINISH_MM} of the margin line is finish, all else post.
 */
final class RegionSorter {
    private static final double FINISH_MM = 1.2;
    private static final double TOUCH_MM = 0.02;
    private static final double RISE = 0.35;

    private RegionSorter() {}

    static List<Region> sort(TriangleMesh mesh, MarginHeight margin, double channelRadiusMm) {
        TopPlane top = TopPlane.of(mesh);
        double floor = mesh.lowest().z();
        List<Region> regions = new ArrayList<>();
        for (int t = 0; t < mesh.triangleCount(); t++) {
            Vector3 doubled = mesh.doubleAreaNormal(t);
            Vector3 normal = doubled.length() > 0 ? doubled.unit() : Vector3.UNIT_Z;
            Vector3 centre = mesh.vertex(mesh.corner(t, 0))
                    .plus(mesh.vertex(mesh.corner(t, 1)))
                    .plus(mesh.vertex(mesh.corner(t, 2)))
                    .times(1.0 / 3);
            if (normal.z() < -0.99 && centre.z() < floor + TOUCH_MM) {
                regions.add(Region.TABLE);
            } else if (top.holds(centre, normal)) {
                regions.add(Region.TOP);
            } else if (inChannel(mesh, t, centre, normal, channelRadiusMm)) {
                regions.add(Region.CHANNEL);
            } else {
                regions.add(side(normal, centre.z() - margin.at(centre.x(), centre.y())));
            }
        }
        return regions;
    }

    private static Region side(Vector3 normal, double overMarginMm) {
        if (overMarginMm < 0) {
            return Region.EMERGENCE;
        }
        return overMarginMm < FINISH_MM && normal.z() > RISE ? Region.FINISH : Region.POST;
    }

    private static boolean inChannel(
            TriangleMesh mesh, int triangle, Vector3 centre, Vector3 normal, double channelRadiusMm) {
        for (int corner = 0; corner < 3; corner++) {
            if (mesh.vertex(mesh.corner(triangle, corner)).radius() > channelRadiusMm + TOUCH_MM) {
                return false;
            }
        }
        return normal.x() * centre.x() + normal.y() * centre.y() < 0.5 * centre.radius();
    }
}
