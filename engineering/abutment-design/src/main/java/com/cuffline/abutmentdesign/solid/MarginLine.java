package com.cuffline.abutmentdesign.solid;

import com.cuffline.geometry.PeriodicCurve;
import com.cuffline.geometry.Vector3;

/** The margin line, an exact edge loop of the mesh. Plans that differ elsewhere only should share one, for it keeps a table of itself. */
public final class MarginLine {
    /** Even azimuths of the table, from 0. */
    public static final int BASE = 720;

    static final double[] BASE_AZIMUTH = new double[BASE];
    static final double[] BASE_COS = new double[BASE];
    static final double[] BASE_SIN = new double[BASE];

    static {
        for (int k = 0; k < BASE; k++) {
            BASE_AZIMUTH[k] = 2 * Math.PI * k / BASE;
            BASE_COS[k] = StrictMath.cos(BASE_AZIMUTH[k]);
            BASE_SIN[k] = StrictMath.sin(BASE_AZIMUTH[k]);
        }
    }

    final double[] baseRadius;
    final double[] baseHeight;
    /** Mean of the points of the table. */
    final Vector3 centroid;

    private final PeriodicCurve radiusMm;
    private final PeriodicCurve heightMm;

    /**
     * A margin line.
     *
     * @param radiusMm distance from the implant axis by azimuth about it
     * @param heightMm height above the implant table by azimuth
     */
    public MarginLine(PeriodicCurve radiusMm, PeriodicCurve heightMm) {
        this.radiusMm = radiusMm;
        this.heightMm = heightMm;
        baseRadius = radiusMm.atAll(BASE_AZIMUTH);
        baseHeight = heightMm.atAll(BASE_AZIMUTH);
        double x = 0;
        double y = 0;
        double z = 0;
        for (int k = 0; k < BASE; k++) {
            x += baseRadius[k] * BASE_COS[k];
            y += baseRadius[k] * BASE_SIN[k];
            z += baseHeight[k];
        }
        centroid = new Vector3(x / BASE, y / BASE, z / BASE);
    }

    public PeriodicCurve radiusMm() {
        return radiusMm;
    }

    public PeriodicCurve heightMm() {
        return heightMm;
    }

    /** Point of the table. */
    public Vector3 point(int k) {
        return new Vector3(baseRadius[k] * BASE_COS[k], baseRadius[k] * BASE_SIN[k], baseHeight[k]);
    }

    /** Least way along a direction from a point to the points of the table. */
    double lowestAlong(Vector3 direction, Vector3 from) {
        double lowest = Double.MAX_VALUE;
        for (int k = 0; k < BASE; k++) {
            double along = direction.x() * (baseRadius[k] * BASE_COS[k] - from.x())
                    + direction.y() * (baseRadius[k] * BASE_SIN[k] - from.y())
                    + direction.z() * (baseHeight[k] - from.z());
            lowest = Math.min(lowest, along);
        }
        return lowest;
    }

    double highestMm() {
        double highest = Double.NEGATIVE_INFINITY;
        for (double height : baseHeight) {
            highest = Math.max(highest, height);
        }
        return highest;
    }
}
