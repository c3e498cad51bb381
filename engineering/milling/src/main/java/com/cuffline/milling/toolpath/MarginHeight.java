package com.cuffline.milling.toolpath;

import com.cuffline.geometry.Vector3;
import java.util.List;

/** Height of the margin line over the azimuth about the implant axis, linear between its points. */
final class MarginHeight {
    private static final int STEPS = 720;

    private final double[] heights = new double[STEPS];

    MarginHeight(List<Vector3> line) {
        List<Vector3> rising = line.stream()
                .sorted((p, q) -> Double.compare(azimuth(p.x(), p.y()), azimuth(q.x(), q.y())))
                .toList();
        int next = 0;
        for (int i = 0; i < STEPS; i++) {
            double turn = 2 * Math.PI * i / STEPS;
            while (next < rising.size()
                    && azimuth(rising.get(next).x(), rising.get(next).y()) < turn) {
                next++;
            }
            Vector3 after = rising.get(next % rising.size());
            Vector3 before = rising.get((next + rising.size() - 1) % rising.size());
            double from = azimuth(before.x(), before.y()) - (next == 0 ? 2 * Math.PI : 0);
            double to = azimuth(after.x(), after.y()) + (next == rising.size() ? 2 * Math.PI : 0);
            double share = to > from ? (turn - from) / (to - from) : 0;
            heights[i] = before.z() + share * (after.z() - before.z());
        }
    }

    /** Height at the azimuth of a point of the part. */
    double at(double x, double y) {
        double place = azimuth(x, y) / (2 * Math.PI) * STEPS;
        int i = (int) place;
        double low = heights[i % STEPS];
        return low + (place - i) * (heights[(i + 1) % STEPS] - low);
    }

    private static double azimuth(double x, double y) {
        double angle = StrictMath.atan2(y, x);
        return angle < 0 ? angle + 2 * Math.PI : angle;
    }
}
