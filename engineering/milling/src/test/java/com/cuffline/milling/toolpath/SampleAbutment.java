package com.cuffline.milling.toolpath;

import com.cuffline.geometry.MeshBuilder;
import com.cuffline.geometry.TriangleMesh;
import com.cuffline.geometry.Vector3;
import com.cuffline.geometry.VerticalBore;
import java.util.ArrayList;
import java.util.List;

/**
 * A titanium abutment of usual size for tests: collar, straight emergence to a scalloped margin line, quarter-round chamfer of 0.5 mm, tilted post with
 * rounded edge and flat top, bored along the implant axis.
 *
 * @param tiltDeg of the post
 * @param tiltAzimuthDeg towards which it leans
 * @param topMm height of the top along the post axis
 */
public record SampleAbutment(double tiltDeg, double tiltAzimuthDeg, double topMm) {
    public static final double CHANNEL_RADIUS_MM = 1.1;
    private static final int AZIMUTHS = 96;
    private static final double TABLE_RADIUS_MM = 2;

    public MillingTarget target() {
        List<Vector3> margin = new ArrayList<>();
        List<List<Vector3>> columns = new ArrayList<>();
        for (int j = 0; j < AZIMUTHS; j++) {
            double azimuth = 2 * Math.PI * j / AZIMUTHS;
            List<Vector3> column = column(azimuth);
            columns.add(column);
            margin.add(margin(azimuth));
        }
        VerticalBore.Outcome outcome = VerticalBore.bore(closed(columns), CHANNEL_RADIUS_MM);
        TriangleMesh mesh = ((VerticalBore.Outcome.Bored) outcome).mesh();
        return new MillingTarget(mesh, RegionSorter.sort(mesh, new MarginHeight(margin), CHANNEL_RADIUS_MM), margin);
    }

    private static Vector3 margin(double azimuth) {
        double radius = 3.3 + 0.25 * StrictMath.cos(2 * azimuth);
        return polar(radius, azimuth, 2.4 - 0.4 * StrictMath.cos(2 * azimuth));
    }

    private static Vector3 polar(double radius, double azimuth, double z) {
        return new Vector3(radius * StrictMath.cos(azimuth), radius * StrictMath.sin(azimuth), z);
    }

    private List<Vector3> column(double azimuth) {
        Vector3 margin = margin(azimuth);
        Vector3 out = polar(1, azimuth, 0);
        List<Vector3> column = new ArrayList<>();
        column.add(polar(TABLE_RADIUS_MM, azimuth, 0));
        Vector3 collar = polar(TABLE_RADIUS_MM, azimuth, 0.5);
        for (int i = 0; i < 14; i++) {
            column.add(collar.plus(margin.minus(collar).times(i / 14.0)));
        }
        Vector3 round = margin.plus(new Vector3(0, 0, 0.5));
        for (int i = 0; i <= 6; i++) {
            double angle = Math.PI / 2 * i / 6;
            column.add(round.plus(out.times(-0.5 * StrictMath.sin(angle)))
                    .plus(new Vector3(0, 0, -0.5 * StrictMath.cos(angle))));
        }
        post(column, out);
        return column;
    }

    private void post(List<Vector3> column, Vector3 out) {
        double tilt = StrictMath.toRadians(tiltDeg);
        double lean = StrictMath.toRadians(tiltAzimuthDeg);
        Vector3 axis = new Vector3(
                StrictMath.sin(tilt) * StrictMath.cos(lean),
                StrictMath.sin(tilt) * StrictMath.sin(lean),
                StrictMath.cos(tilt));
        Vector3 foot = column.get(column.size() - 1);
        Vector3 inward = axis.times(out.dot(axis)).minus(out).unit();
        double taper = StrictMath.toRadians(6);
        Vector3 wall = axis.times(StrictMath.cos(taper)).plus(inward.times(StrictMath.sin(taper)));
        double edge = 0.2;
        double length = (topMm - edge - foot.dot(axis)) / wall.dot(axis);
        for (int i = 1; i <= 36; i++) {
            column.add(foot.plus(wall.times(length * i / 36)));
        }
        Vector3 end = foot.plus(wall.times(length));
        Vector3 round = end.plus(inward.times(edge));
        for (int i = 1; i <= 5; i++) {
            double angle = Math.PI / 2 * i / 5;
            column.add(round.plus(inward.times(-edge * StrictMath.cos(angle)))
                    .plus(axis.times(edge * StrictMath.sin(angle))));
        }
        Vector3 rim = column.get(column.size() - 1);
        Vector3 centre = axis.times(topMm);
        for (int i = 1; i < 14; i++) {
            column.add(rim.plus(centre.minus(rim).times(i / 14.0)));
        }
    }

    private TriangleMesh closed(List<List<Vector3>> columns) {
        MeshBuilder mesh = new MeshBuilder();
        int rows = columns.get(0).size();
        for (List<Vector3> column : columns) {
            column.forEach(mesh::vertex);
        }
        int n = columns.size();
        for (int j = 0; j < n; j++) {
            int a = j * rows;
            int b = (j + 1) % n * rows;
            for (int i = 0; i + 1 < rows; i++) {
                mesh.triangle(a + i, b + i, b + i + 1);
                mesh.triangle(a + i, b + i + 1, a + i + 1);
            }
        }
        int rings = 14;
        int[] previous = new int[n];
        for (int j = 0; j < n; j++) {
            previous[j] = j * rows;
        }
        for (int i = 1; i < rings; i++) {
            int[] ring = new int[n];
            for (int j = 0; j < n; j++) {
                ring[j] = mesh.vertex(polar(TABLE_RADIUS_MM * (1 - (double) i / rings), 2 * Math.PI * j / n, 0));
            }
            for (int j = 0; j < n; j++) {
                int k = (j + 1) % n;
                mesh.triangle(previous[k], previous[j], ring[j]);
                mesh.triangle(previous[k], ring[j], ring[k]);
            }
            previous = ring;
        }
        return cap(mesh, previous, rows);
    }

    private TriangleMesh cap(MeshBuilder mesh, int[] bottom, int rows) {
        int n = bottom.length;
        int low = mesh.vertex(Vector3.ZERO);
        double tilt = StrictMath.toRadians(tiltDeg);
        double lean = StrictMath.toRadians(tiltAzimuthDeg);
        int high = mesh.vertex(new Vector3(
                        StrictMath.sin(tilt) * StrictMath.cos(lean),
                        StrictMath.sin(tilt) * StrictMath.sin(lean),
                        StrictMath.cos(tilt))
                .times(topMm));
        for (int j = 0; j < n; j++) {
            int k = (j + 1) % n;
            mesh.triangle(bottom[k], bottom[j], low);
            mesh.triangle(j * rows + rows - 1, k * rows + rows - 1, high);
        }
        return mesh.build();
    }
}
