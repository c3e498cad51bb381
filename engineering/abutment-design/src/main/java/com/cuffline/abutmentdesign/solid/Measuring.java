package com.cuffline.abutmentdesign.solid;

import com.cuffline.abutmentdesign.solid.SolidBuilder.Attempt;
import com.cuffline.geometry.MeshReport;
import com.cuffline.geometry.TriangleMesh;
import java.util.ArrayList;
import java.util.List;

/** Takes the measures of a proven mesh. */
final class Measuring {
    private Measuring() {}

    static AbutmentSolid solid(
            Attempt attempt, TriangleMesh mesh, int[] kept, double chordError, WallSearch walls, MeshReport report) {
        OuterGrid grid = attempt.grid();
        int[] margin = new int[grid.n];
        for (int j = 0; j < grid.n; j++) {
            margin[j] = kept[grid.node(grid.marginRow, j)];
        }
        List<RegionRange> regions = regions(attempt.triangles(), mesh);
        double largest = 0;
        double highest = Double.NEGATIVE_INFINITY;
        for (int v = 0; v < mesh.vertexCount(); v++) {
            largest = Math.max(largest, mesh.x(v) * mesh.x(v) + mesh.y(v) * mesh.y(v));
            highest = Math.max(highest, mesh.z(v));
        }
        SolidMeasures measures = new SolidMeasures(
                report.volumeMm3(),
                report.areaMm2(),
                regions.get(Region.POST.ordinal()).areaMm2(),
                Math.sqrt(largest),
                highest,
                walls.judged(),
                walls.opening());
        return new AbutmentSolid(mesh, regions, margin, chordError, measures, report);
    }

    private static List<RegionRange> regions(Triangles triangles, TriangleMesh mesh) {
        List<RegionRange> list = new ArrayList<>();
        for (Region region : Region.values()) {
            int from = triangles.regionStart(region.ordinal());
            int to = triangles.regionStart(region.ordinal() + 1);
            list.add(new RegionRange(region, from, to - from, area(mesh, from, to)));
        }
        return list;
    }

    private static double area(TriangleMesh mesh, int from, int to) {
        double doubled = 0;
        for (int t = from; t < to; t++) {
            int a = mesh.corner(t, 0);
            int b = mesh.corner(t, 1);
            int c = mesh.corner(t, 2);
            double ux = mesh.x(b) - mesh.x(a);
            double uy = mesh.y(b) - mesh.y(a);
            double uz = mesh.z(b) - mesh.z(a);
            double vx = mesh.x(c) - mesh.x(a);
            double vy = mesh.y(c) - mesh.y(a);
            double vz = mesh.z(c) - mesh.z(a);
            double nx = uy * vz - uz * vy;
            double ny = uz * vx - ux * vz;
            double nz = ux * vy - uy * vx;
            doubled += Math.sqrt(nx * nx + ny * ny + nz * nz);
        }
        return doubled / 2;
    }
}
