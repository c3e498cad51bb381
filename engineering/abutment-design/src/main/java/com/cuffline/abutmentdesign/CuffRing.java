package com.cuffline.abutmentdesign;

import com.cuffline.abutmentdesign.CuffReading.WallReading;
import com.cuffline.geometry.PeriodicCurve;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The measured cuff as closed curves, and its wall from the gingival margin down to the table.
 *
 * <p>Rings of up to {@link #PLAIN_SAMPLES} readings are taken as they are. Denser ones are smoothed by averaging neighbours, each value
 * held within the stated tolerance of its reading, so that noise makes no ripples and no reading is left by more than the tolerance.
 *
 * <p>Where no radius was measured below the margin the wall runs straight, in the plane through the implant axis, from the edge of the
 * foundation to the margin; measured radii are kept as differences from that line, linear in height and azimuth between readings.
 */
final class CuffRing {
    static final int PLAIN_SAMPLES = 36;
    private static final double TURN = 2 * Math.PI;
    private static final int MOST_ROUNDS = 400;

    private final double bottomMm;
    private final double baseRadiusMm;
    private final List<CuffReading> readings;
    private final double[] azimuths;
    private final PeriodicCurve height;
    private final PeriodicCurve radius;
    private final PeriodicCurve heightUncertainty;
    private final PeriodicCurve radiusUncertainty;
    private final boolean wallMeasured;
    private final double smoothedMm;

    CuffRing(List<CuffReading> unsorted, Foundation foundation, double toleranceMm) {
        bottomMm = foundation.bottomMm();
        baseRadiusMm = foundation.radiusMm();
        readings = new ArrayList<>(unsorted);
        readings.sort(Comparator.comparingDouble(reading -> turn(reading.azimuthDeg())));
        azimuths = readings.stream()
                .mapToDouble(reading -> turn(reading.azimuthDeg()))
                .toArray();
        double[] heights = values(CuffReading::heightMm);
        double[] radii = values(CuffReading::radiusMm);
        double[] smoothHeights = smooth(heights, toleranceMm);
        double[] smoothRadii = smooth(radii, toleranceMm);
        smoothedMm = Math.max(widest(heights, smoothHeights), widest(radii, smoothRadii));
        height = PeriodicCurve.through(azimuths, smoothHeights);
        radius = PeriodicCurve.through(azimuths, smoothRadii);
        heightUncertainty = PeriodicCurve.through(azimuths, values(CuffReading::heightUncertaintyMm));
        radiusUncertainty = PeriodicCurve.through(azimuths, values(CuffReading::radiusUncertaintyMm));
        wallMeasured = readings.stream().anyMatch(reading -> !reading.below().isEmpty());
    }

    int samples() {
        return azimuths.length;
    }

    double azimuth(int sample) {
        return azimuths[sample];
    }

    /** Largest distance between a reading and the smoothed ring, in height or radius. */
    double smoothedMm() {
        return smoothedMm;
    }

    double heightMm(double azimuth) {
        return height.at(azimuth);
    }

    double radiusMm(double azimuth) {
        return radius.at(azimuth);
    }

    double heightUncertaintyMm(double azimuth) {
        return heightUncertainty.at(azimuth);
    }

    double radiusUncertaintyMm(double azimuth) {
        return radiusUncertainty.at(azimuth);
    }

    /** Radius of the cuff's wall at a height above the table; above the gingival margin that of the margin. */
    double wallMm(double azimuth, double heightMm) {
        return wall(azimuth).radiusMm(heightMm);
    }

    /** The wall at one azimuth. */
    Wall wall(double azimuth) {
        return new Wall(azimuth, height.at(azimuth), radius.at(azimuth));
    }

    /** The cuff's wall in a plane through the implant axis. */
    final class Wall {
        private final double azimuth;
        private final double gingivaMm;
        private final double radiusMm;

        private Wall(double azimuth, double gingivaMm, double radiusMm) {
            this.azimuth = azimuth;
            this.gingivaMm = gingivaMm;
            this.radiusMm = radiusMm;
        }

        /** Radius at a height above the table; above the gingival margin that of the margin. */
        double radiusMm(double heightMm) {
            double part = Math.max(0, Math.min(1, (heightMm - bottomMm) / (gingivaMm - bottomMm)));
            double straight = baseRadiusMm + (radiusMm - baseRadiusMm) * part;
            return wallMeasured ? straight + measuredBeyondLine(azimuth, part) : straight;
        }
    }

    private double measuredBeyondLine(double azimuth, double part) {
        double angle = turnRad(azimuth);
        int next = 0;
        while (next < azimuths.length && azimuths[next] <= angle) {
            next++;
        }
        int before = (next + azimuths.length - 1) % azimuths.length;
        int after = next % azimuths.length;
        double gap = turnRad(azimuths[after] - azimuths[before]);
        double share = turnRad(angle - azimuths[before]) / (gap == 0 ? TURN : gap);
        return (1 - share) * beyondLine(readings.get(before), part) + share * beyondLine(readings.get(after), part);
    }

    /** How far the readings below one sample lie outside the straight wall, at a part of the way from the bottom to the margin. */
    private double beyondLine(CuffReading reading, double part) {
        double lowPart = 0;
        double low = 0;
        double highPart = 1;
        double high = 0;
        for (WallReading below : reading.below()) {
            double own = 1 - below.depthMm() / (reading.heightMm() - bottomMm);
            double beyond = below.radiusMm() - baseRadiusMm - (reading.radiusMm() - baseRadiusMm) * own;
            if (own >= 0 && own <= part && own >= lowPart) {
                lowPart = own;
                low = beyond;
            }
            if (own >= part && own <= highPart) {
                highPart = own;
                high = beyond;
            }
        }
        return highPart > lowPart ? low + (high - low) * (part - lowPart) / (highPart - lowPart) : low;
    }

    private double[] values(ToDoubleFunction<CuffReading> value) {
        return readings.stream().mapToDouble(value).toArray();
    }

    private static double[] smooth(double[] raw, double toleranceMm) {
        int n = raw.length;
        double[] now = raw.clone();
        if (n <= PLAIN_SAMPLES || toleranceMm == 0) {
            return now;
        }
        // Averaging spreads by the root of the rounds: enough to even out a tenth of the turn.
        int rounds = Math.min(MOST_ROUNDS, n * n / (PLAIN_SAMPLES * PLAIN_SAMPLES) + 8);
        double[] next = new double[n];
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < n; i++) {
                double mean = (now[i == 0 ? n - 1 : i - 1] + 2 * now[i] + now[i + 1 == n ? 0 : i + 1]) / 4;
                next[i] = Math.max(raw[i] - toleranceMm, Math.min(raw[i] + toleranceMm, mean));
            }
            double[] swap = now;
            now = next;
            next = swap;
        }
        return now;
    }

    private static double widest(double[] a, double[] b) {
        double widest = 0;
        for (int i = 0; i < a.length; i++) {
            widest = Math.max(widest, Math.abs(a[i] - b[i]));
        }
        return widest;
    }

    private static double turn(double degrees) {
        return turnRad(StrictMath.toRadians(degrees));
    }

    private static double turnRad(double angle) {
        double within = angle % TURN;
        double positive = within < 0 ? within + TURN : within;
        return positive >= TURN ? 0 : positive;
    }
}
