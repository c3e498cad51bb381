package com.cuffline.cuffscan;

import com.cuffline.geometry.Vector3;
import com.cuffline.geometry.files.TriangleSink;
import java.util.List;

/**
 * Turns the triangles of a scan into the site's frame (buccal, mesial, coronal) and hands them on. The one place where the
 * handedness of quadrants is applied: there the frame is mirrored, and with it the sense in which corners run.
 */
final class SiteFrame implements TriangleSink {
    private final ImplantPose pose;
    private final double scale;
    private final boolean leftHanded;
    private final List<FrameSink> next;
    private final double[] turned = new double[9];

    /**
     * A frame for the triangles of one scan.
     *
     * @param millimetres in one unit of the scan
     * @param leftHanded whether (buccal, mesial, coronal) is left-handed, as in quadrants 1 and 3
     */
    SiteFrame(ImplantPose pose, double millimetres, boolean leftHanded, FrameSink... next) {
        this.pose = pose;
        this.scale = millimetres;
        this.leftHanded = leftHanded;
        this.next = List.of(next);
    }

    @Override
    public void take(double[] corners) {
        for (int i = 0; i < 9; i += 3) {
            double x = scale * corners[i] - pose.origin().x();
            double y = scale * corners[i + 1] - pose.origin().y();
            double z = scale * corners[i + 2] - pose.origin().z();
            turned[i] = x * pose.x().x() + y * pose.x().y() + z * pose.x().z();
            double across = x * pose.y().x() + y * pose.y().y() + z * pose.y().z();
            turned[i + 1] = leftHanded ? -across : across;
            turned[i + 2] = x * pose.z().x() + y * pose.z().y() + z * pose.z().z();
        }
        for (FrameSink sink : next) {
            sink.take(turned);
        }
    }

    /** A direction of the scan as (buccal, mesial, coronal). */
    static Vector3 direction(ImplantPose pose, boolean leftHanded, Vector3 inScan) {
        double across = inScan.dot(pose.y());
        return new Vector3(inScan.dot(pose.x()), leftHanded ? -across : across, inScan.dot(pose.z()));
    }
}
