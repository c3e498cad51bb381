package com.cuffline.milling.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.cuffline.geometry.Vector3;
import com.cuffline.milling.center.Tool;
import com.cuffline.milling.center.ToolShape;
import com.cuffline.milling.toolpath.Kinematics;
import com.cuffline.milling.toolpath.MachinePosition;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The bounds of a moving tool against the tool put at many places of the move. */
class ToolPoseTest {
    private static final int PLACES = 600;
    private static final List<Tool> TOOLS = List.of(
            new Tool(1, new ToolShape.FlatEnd(3), 4, 6, 9, 20, 0, 0, Map.of()),
            new Tool(2, new ToolShape.BallEnd(1), 3, 4, 8, 20, 0, 0, Map.of()));

    private final Random random = new Random(6);
    private double[] data = new double[0];

    @Test
    void noPointThatTheToolComesNearIsLeftOut() {
        int near = 0;
        for (int i = 0; i < 20_000; i++) {
            ToolBody body = new ToolBody(TOOLS.get(i % 2));
            ToolPose pose = moved(body);
            Vector3 point = somewhere(body);
            double within = 0.3 * random.nextDouble();
            double least = least(body, point);
            boolean shaft = !body.plainBall() || pose.besideShaft(point.x(), point.y(), point.z());
            if (shaft && least < within) {
                near++;
                assertTrue(
                        pose.shaftMayReach(point.x(), point.y(), point.z(), within),
                        "left out at " + least + " mm, asked within " + within);
            }
        }
        assertTrue(near > 1_500, near + " points near the tool");
    }

    @Test
    void theDeepestCutOfTheMoveIsFound() {
        int cut = 0;
        for (int i = 0; i < 20_000; i++) {
            ToolBody body = new ToolBody(TOOLS.get(i % 2));
            ToolPose pose = moved(body);
            Vector3 point = somewhere(body);
            double least = least(body, point);
            if (Math.abs(least) < 0.2) {
                double found = pose.gouge(point.x(), point.y(), point.z(), 0);
                boolean shaft = !body.plainBall() || pose.besideShaft(point.x(), point.y(), point.z());
                if (shaft) {
                    cut += least < 0 ? 1 : 0;
                    assertEquals(Math.min(0, least), found, 0.001, "at " + point);
                }
            }
        }
        assertTrue(cut > 150, cut + " points cut");
    }

    private ToolPose moved(ToolBody body) {
        MachinePosition from = new MachinePosition(4 * some(), 2 * some(), 2 + some(), 180 * some(), 0);
        MachinePosition to = new MachinePosition(
                from.x() + 0.3 * some(), from.y() + 0.3 * some(), from.z() + 0.3 * some(), from.a() + 7.5 * some(), 0);
        MachinePosition middle = new MachinePosition(
                (from.x() + to.x()) / 2, (from.y() + to.y()) / 2, (from.z() + to.z()) / 2, (from.a() + to.a()) / 2, 0);
        Vector3 start = reference(from, body);
        Vector3 end = reference(to, body);
        Vector3 sag = reference(middle, body).minus(start.plus(end).times(0.5));
        data = new double[Motion.STRIDE];
        put(0, start);
        put(3, end);
        put(6, sag);
        put(9, Kinematics.toolAxisInPart(from));
        put(12, Kinematics.toolAxisInPart(to));
        ToolPose pose = new ToolPose();
        pose.take(data, 0, body);
        return pose;
    }

    private static Vector3 reference(MachinePosition at, ToolBody body) {
        return Kinematics.tipInPart(at).plus(Kinematics.toolAxisInPart(at).times(body.ballRadius()));
    }

    /** Around the tool's surface, up to the shank. */
    private Vector3 somewhere(ToolBody body) {
        double s = random.nextDouble();
        double height = 5 * random.nextDouble() - 0.5;
        double rho = (height < body.tool().fluteMm() ? body.cuttingRadius() : 3) + 0.6 * some();
        Vector3 axis = axis(s);
        Vector3 across = axis.cross(new Vector3(some(), some(), some())).unit();
        return place(s).plus(axis.times(height)).plus(across.times(rho));
    }

    private double least(ToolBody body, Vector3 point) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= PLACES; i++) {
            double s = (double) i / PLACES;
            Vector3 off = point.minus(place(s));
            double height = off.dot(axis(s));
            double rho = off.minus(axis(s).times(height)).length();
            least = Math.min(least, body.distance(height + body.ballRadius(), rho));
        }
        return least;
    }

    private Vector3 place(double s) {
        return at(0).times(1 - s).plus(at(3).times(s)).plus(at(6).times(4 * s * (1 - s)));
    }

    private Vector3 axis(double s) {
        return at(9).times(1 - s).plus(at(12).times(s)).unit();
    }

    private Vector3 at(int offset) {
        return new Vector3(data[offset], data[offset + 1], data[offset + 2]);
    }

    private void put(int offset, Vector3 v) {
        data[offset] = v.x();
        data[offset + 1] = v.y();
        data[offset + 2] = v.z();
    }

    private double some() {
        return 2 * random.nextDouble() - 1;
    }
}
