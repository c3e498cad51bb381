package com.cuffline.cuffscan;

import com.cuffline.geometry.Vector3;
import java.util.Locale;

/**
 * Where the implant lies in a scan: the rigid motion from the scan's frame (mm) to the implant's. The implant frame is
 * right-handed in every quadrant: origin at the centre of the prosthetic table, x towards buccal, z coronal along the implant axis,
 * y = z cross x. That y is mesial in quadrants 2 and 4 and distal in 1 and 3; the handedness is applied when sections are cut.
 *
 * @param x the implant's x axis in scan coordinates, length 1; y and z likewise
 * @param origin centre of the table in scan coordinates, mm
 */
public record ImplantPose(Vector3 x, Vector3 y, Vector3 z, Vector3 origin) {
    /** How far an axis' length may be from 1, and the cosine of two axes from 0: matrices come printed with few digits. */
    static final double TOLERANCE = 1e-3;

    private static final double LEAST_BUCCAL_ANGLE_DEG = 10;
    private static final double MOST_SCAN_BODY_HEIGHT_MM = 30;

    /** Which way a matrix maps. */
    public enum Maps {
        SCAN_TO_IMPLANT,
        IMPLANT_TO_SCAN
    }

    /**
     * The pose of a 4 x 4 matrix for column vectors.
     *
     * @param rows sixteen numbers, row after row; the last row is 0 0 0 1, the translation is the last column, mm
     */
    public static PoseResult ofMatrix(double[] rows, Maps maps) {
        if (rows.length != 16) {
            return refuse("pose-not-rigid", rows.length + " numbers", "16 numbers", "matrix");
        }
        for (int i = 0; i < 16; i++) {
            if (!(Math.abs(rows[i]) <= 1e6)) {
                return refuse("pose-not-rigid", "" + rows[i], "from -1e6 to 1e6", entry(i));
            }
        }
        for (int i = 12; i < 16; i++) {
            if (Math.abs(rows[i] - (i == 15 ? 1 : 0)) > 1e-6) {
                return refuse(
                        "pose-not-rigid",
                        "" + rows[i],
                        (i == 15 ? "1" : "0") + " (rows first; is the matrix transposed?)",
                        entry(i));
            }
        }
        Vector3[] axes = new Vector3[3];
        for (int i = 0; i < 3; i++) {
            // The implant's axes in the scan: rows of a matrix that maps to the implant, columns of one that maps from
            // it.
            axes[i] = maps == Maps.SCAN_TO_IMPLANT
                    ? new Vector3(rows[4 * i], rows[4 * i + 1], rows[4 * i + 2])
                    : new Vector3(rows[i], rows[4 + i], rows[8 + i]);
        }
        Vector3 translation = new Vector3(rows[3], rows[7], rows[11]);
        return ofAxes(axes, translation, maps);
    }

    private static PoseResult ofAxes(Vector3[] axes, Vector3 translation, Maps maps) {
        for (int i = 0; i < 3; i++) {
            double length = axes[i].length();
            if (Math.abs(length - 1) > TOLERANCE) {
                return refuse(
                        "pose-not-rigid", "a scale of " + number(length), "1 within " + TOLERANCE, "axis " + (i + 1));
            }
            double cosine = axes[i].dot(axes[(i + 1) % 3]);
            if (Math.abs(cosine) > TOLERANCE) {
                return refuse(
                        "pose-not-rigid",
                        "a cosine of " + number(cosine) + " between two axes",
                        "0 within " + TOLERANCE,
                        "axes " + (i + 1) + " and " + ((i + 1) % 3 + 1));
            }
        }
        double handedness = axes[0].cross(axes[1]).dot(axes[2]);
        if (handedness < 0) {
            return refuse(
                    "pose-not-rigid", "a mirrored frame, determinant " + number(handedness), "determinant 1", "matrix");
        }
        Vector3 z = axes[2].unit();
        Vector3 x = axes[0].minus(z.times(axes[0].dot(z))).unit();
        Vector3 y = z.cross(x);
        Vector3 origin = maps == Maps.IMPLANT_TO_SCAN
                ? translation
                : x.times(-translation.x()).plus(y.times(-translation.y())).plus(z.times(-translation.z()));
        return new PoseResult.Posed(new ImplantPose(x, y, z, origin));
    }

    /** The pose that a scan body shows. */
    public static PoseResult ofScanBody(ScanBody body) {
        double axisLength = body.axis().length();
        double buccalLength = body.buccal().length();
        if (!(axisLength > 1e-9) || !(axisLength < 1e9)) {
            return refuse("scan-body-unclear", "an axis of length " + axisLength, "a direction", "scanBody.axis");
        }
        if (!(buccalLength > 1e-9) || !(buccalLength < 1e9)) {
            return refuse(
                    "scan-body-unclear", "a direction of length " + buccalLength, "a direction", "scanBody.buccal");
        }
        if (!(body.heightMm() > 0 && body.heightMm() <= MOST_SCAN_BODY_HEIGHT_MM)) {
            return refuse(
                    "scan-body-unclear",
                    body.heightMm() + " mm",
                    "above 0 to " + MOST_SCAN_BODY_HEIGHT_MM + " mm",
                    "scanBody.heightMm");
        }
        if (!(body.topCentre().length() <= 1e6)) {
            return refuse(
                    "scan-body-unclear",
                    "a place " + body.topCentre().length() + " mm away",
                    "up to 1e6 mm",
                    "scanBody.topCentre");
        }
        Vector3 z = body.axis().unit();
        Vector3 buccal = body.buccal().unit();
        Vector3 across = buccal.minus(z.times(buccal.dot(z)));
        double angleDeg = StrictMath.toDegrees(StrictMath.asin(Math.min(1, across.length())));
        if (angleDeg < LEAST_BUCCAL_ANGLE_DEG) {
            return refuse(
                    "scan-body-unclear",
                    number(angleDeg) + " deg between buccal and the axis",
                    LEAST_BUCCAL_ANGLE_DEG + " deg or more",
                    "scanBody.buccal");
        }
        Vector3 x = across.unit();
        return new PoseResult.Posed(
                new ImplantPose(x, z.cross(x), z, body.topCentre().minus(z.times(body.heightMm()))));
    }

    /** A point of the scan, mm, in the implant frame. */
    public Vector3 toImplant(Vector3 scanPoint) {
        Vector3 p = scanPoint.minus(origin);
        return new Vector3(p.dot(x), p.dot(y), p.dot(z));
    }

    private static PoseResult refuse(String code, String value, String limit, String where) {
        return new PoseResult.Refused(new ScanRefusal(code, value, limit, where));
    }

    private static String entry(int i) {
        return "matrix row " + (i / 4 + 1) + " column " + (i % 4 + 1);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }
}
