package com.cuffline.abutmentdesign.solid;

import com.cuffline.abutmentdesign.solid.SolidOutcome.NotBuildable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The wall of the channel: loops of one point a column up to the mitre, then a strip to the rim, merged by turn. */
final class BoreWalls {
    private static final double LEAST_STRIP_MM = 0.02;

    private final Bore bore;
    private final Columns columns;
    private final Triangles mesh;
    private final int n;
    private double chordError;

    BoreWalls(Bore bore, Columns columns, Triangles mesh) {
        this.bore = bore;
        this.columns = columns;
        this.mesh = mesh;
        n = columns.count;
    }

    /** First vertex of the loop in which the channel opens at the bottom. */
    int bottomLoop() {
        return circle(bore.bottomRadius(), bore.bottom);
    }

    /** Largest distance of the strip's edges from the exact bore. */
    double chordErrorMm() {
        return chordError;
    }

    /** Builds the wall between the bottom loop and the rim; a reason instead where the rim forbids it. */
    @Nullable
    NotBuildable build(int bottomLoop, int[] rim) {
        int lowest = rim[0];
        for (int vertex : rim) {
            lowest = aboveSeat(vertex) < aboveSeat(lowest) ? vertex : lowest;
        }
        if (aboveSeat(lowest) < LEAST_STRIP_MM) {
            return openingTooLow(lowest);
        }
        RimChain chain = RimChain.of(rim, bore, mesh);
        if (chain == null) {
            return new NotBuildable(
                    "rim-turns-back", "the channel's rim goes round 0 times, exactly 1", spot(rim[0]), 0, 1, "1");
        }
        int lower = bottomLoop;
        if (bore.stepped) {
            lower = quads(lower, circle(bore.lowerRadius, bore.step));
            lower = quads(lower, circle(bore.upperRadius, bore.step));
        }
        if (bore.bent) {
            lower = quads(lower, mitre());
        }
        strip(lower, chain);
        chain.fillPockets(mesh, this::measure);
        return null;
    }

    private NotBuildable openingTooLow(int vertex) {
        double above = aboveSeat(vertex);
        String reason = String.format(
                Locale.ROOT,
                "the channel opens %.4f mm above its seat or bend, at least %.2f mm",
                above,
                LEAST_STRIP_MM);
        return new NotBuildable("opening-too-low", reason, spot(vertex), above, LEAST_STRIP_MM, "mm");
    }

    private Spot spot(int vertex) {
        return Spot.of(mesh.x(vertex), mesh.y(vertex), mesh.z(vertex));
    }

    private double aboveSeat(int vertex) {
        return bore.aboveSeat(mesh.x(vertex), mesh.y(vertex), mesh.z(vertex));
    }

    private int circle(double radius, double height) {
        int first = mesh.vertexCount();
        for (int j = 0; j < n; j++) {
            mesh.vertex(radius * columns.cos[j], radius * columns.sin[j], height);
        }
        return first;
    }

    private int mitre() {
        int first = mesh.vertexCount();
        for (int j = 0; j < n; j++) {
            double cos = columns.cos[j];
            double sin = columns.sin[j];
            mesh.vertex(bore.upperRadius * cos, bore.upperRadius * sin, bore.mitreHeight(cos, sin));
        }
        return first;
    }

    private int quads(int lower, int upper) {
        for (int j = 0; j < n; j++) {
            int next = j + 1 == n ? 0 : j + 1;
            mesh.triangle(lower + j, upper + j, lower + next);
            mesh.triangle(lower + next, upper + j, upper + next);
        }
        return upper;
    }

    /** Merges both loops by turn, beginning at the first point of the chain. */
    private void strip(int lower, RimChain chain) {
        int[] upper = chain.vertices();
        double[] turn = chain.turns();
        double[] lowerTurn = new double[n];
        int first = 0;
        for (int j = 0; j < n; j++) {
            lowerTurn[j] = Bore.diamond(columns.cos[j], columns.sin[j]);
            first = lowerTurn[j] <= turn[0] ? j : first;
        }
        int i = 0;
        int k = 0;
        while (i < n || k < upper.length) {
            int low = lower + (first + i) % n;
            int high = upper[k % upper.length];
            double lowerAfter = lowerTurn[(first + i + 1) % n] + (first + i + 1 >= n ? 4 : 0);
            double after = k + 1 < upper.length ? turn[k + 1] : turn[0] + 4;
            if (k == upper.length || i < n && lowerAfter <= after) {
                int next = lower + (first + i + 1) % n;
                mesh.triangle(low, high, next);
                measure(next, high);
                i++;
            } else {
                int next = upper[(k + 1) % upper.length];
                mesh.triangle(low, high, next);
                measure(low, next);
                measure(high, next);
                k++;
            }
        }
    }

    /** How far the middle of an edge between two points of the upper bore stands off its wall. */
    private void measure(int a, int b) {
        double x = (mesh.x(a) + mesh.x(b)) / 2;
        double y = (mesh.y(a) + mesh.y(b)) / 2;
        double z = (mesh.z(a) + mesh.z(b)) / 2;
        chordError = Math.max(chordError, Math.abs(bore.upper(x, y, z)));
    }
}
