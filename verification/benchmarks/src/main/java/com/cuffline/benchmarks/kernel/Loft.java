package com.cuffline.benchmarks.kernel;

import com.cuffline.abutmentdesign.solid.Channel;
import com.cuffline.abutmentdesign.solid.Region;
import com.cuffline.abutmentdesign.solid.SolidPlan;
import com.cuffline.abutmentdesign.solid.SolidSurface;
import com.cuffline.geometry.MeshBuilder;
import com.cuffline.geometry.TriangleMesh;
import com.cuffline.geometry.Vector3;
import java.util.ArrayList;
import java.util.List;

/** The two closed meshes that a boolean needs for a plan: the outside without channel, and the channel. */
final class Loft {
    private static final List<Region> UPWARD =
            List.of(Region.COLLAR, Region.EMERGENCE, Region.FINISH, Region.POST, Region.TOP);
    private static final double BEYOND_MM = 1;
    private static final int MOST_STEPS = 512;

    private Loft() {}

    /**
     * The outside.
     *
     * @param fineness 1 for the fewest columns and rows within the tolerance, more for closer ones
     */
    static TriangleMesh outside(SolidPlan plan, double toleranceMm, double fineness) {
        SolidSurface surface = SolidSurface.of(plan);
        int columns = (int) Math.ceil(fineness * columns(surface, toleranceMm));
        List<Vector3[]> rings = new ArrayList<>();
        for (Region region : UPWARD) {
            int rows = (int) Math.ceil(fineness * rows(surface, region, toleranceMm));
            for (int k = rings.isEmpty() ? 0 : 1; k <= rows; k++) {
                rings.add(ring(surface, region, (double) k / rows, columns));
            }
        }
        // The last ring lies in the post axis; its point closes the top.
        Vector3[] last = rings.remove(rings.size() - 1);
        return lofted(rings, new Vector3(0, 0, plan.base().bottomMm()), last[0]);
    }

    private static Vector3[] ring(SolidSurface surface, Region region, double part, int columns) {
        Vector3[] ring = new Vector3[columns];
        for (int j = 0; j < columns; j++) {
            ring[j] = surface.at(region, 2 * Math.PI * j / columns, part);
        }
        return ring;
    }

    private static int columns(SolidSurface surface, double toleranceMm) {
        for (int n = 36; n < MOST_STEPS; n += 12) {
            double worst = 0;
            for (Region region : UPWARD) {
                for (int j = 0; j < n; j++) {
                    Vector3 from = surface.at(region, 2 * Math.PI * j / n, 0.5);
                    Vector3 middle = surface.at(region, 2 * Math.PI * (j + 0.5) / n, 0.5);
                    Vector3 to = surface.at(region, 2 * Math.PI * (j + 1) / n, 0.5);
                    worst = Math.max(worst, off(from, middle, to));
                }
            }
            if (worst <= toleranceMm) {
                return n;
            }
        }
        return MOST_STEPS;
    }

    private static int rows(SolidSurface surface, Region region, double toleranceMm) {
        for (int rows = 1; rows < MOST_STEPS; rows++) {
            double worst = 0;
            for (int column = 0; column < 36; column++) {
                double azimuth = 2 * Math.PI * column / 36;
                for (int k = 0; k < rows; k++) {
                    worst = Math.max(
                            worst,
                            off(
                                    surface.at(region, azimuth, (double) k / rows),
                                    surface.at(region, azimuth, (k + 0.5) / rows),
                                    surface.at(region, azimuth, (k + 1.0) / rows)));
                }
            }
            if (worst <= toleranceMm) {
                return rows;
            }
        }
        return MOST_STEPS;
    }

    /** Distance of a point from the line through two others. */
    private static double off(Vector3 from, Vector3 middle, Vector3 to) {
        Vector3 along = to.minus(from);
        return along.length() < 1e-12 ? 0 : middle.minus(from).cross(along).length() / along.length();
    }

    /** The channel about the implant axis, out of the part at both ends. */
    static TriangleMesh channel(SolidPlan plan, double toleranceMm) {
        Channel channel = plan.channel();
        double radius = Math.max(channel.lowerRadiusMm(), channel.upperRadiusMm());
        int columns = (int) Math.ceil(Math.PI / StrictMath.acos(1 - toleranceMm / radius));
        double top = SolidSurface.of(plan).highestMm() + BEYOND_MM;
        double bottom = plan.base().bottomMm() - BEYOND_MM;
        List<Vector3[]> rings = List.of(
                circle(channel.lowerRadiusMm(), bottom, columns),
                circle(channel.lowerRadiusMm(), channel.stepHeightMm(), columns),
                circle(channel.upperRadiusMm(), channel.stepHeightMm(), columns),
                circle(channel.upperRadiusMm(), top, columns));
        return lofted(rings, new Vector3(0, 0, bottom), new Vector3(0, 0, top));
    }

    private static Vector3[] circle(double radius, double height, int columns) {
        Vector3[] ring = new Vector3[columns];
        for (int j = 0; j < columns; j++) {
            double azimuth = 2 * Math.PI * j / columns;
            ring[j] = new Vector3(radius * StrictMath.cos(azimuth), radius * StrictMath.sin(azimuth), height);
        }
        return ring;
    }

    private static TriangleMesh lofted(List<Vector3[]> rings, Vector3 bottom, Vector3 top) {
        MeshBuilder mesh = new MeshBuilder();
        int n = rings.get(0).length;
        int first = mesh.vertex(bottom);
        for (Vector3[] ring : rings) {
            for (Vector3 point : ring) {
                mesh.vertex(point);
            }
        }
        int last = mesh.vertex(top);
        for (int j = 0; j < n; j++) {
            int next = (j + 1) % n;
            mesh.triangle(first, first + 1 + next, first + 1 + j);
            for (int row = 0; row + 1 < rings.size(); row++) {
                int low = first + 1 + row * n;
                mesh.triangle(low + j, low + next, low + n + next);
                mesh.triangle(low + j, low + n + next, low + n + j);
            }
            int highest = first + 1 + (rings.size() - 1) * n;
            mesh.triangle(last, highest + j, highest + next);
        }
        return mesh.build();
    }
}
