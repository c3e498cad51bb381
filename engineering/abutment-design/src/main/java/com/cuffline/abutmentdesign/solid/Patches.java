package com.cuffline.abutmentdesign.solid;

import com.cuffline.geometry.Patch;
import com.cuffline.geometry.Vector3;
import java.util.List;

/**
 * From where the parts of a solid are seen whole: table to margin line from high on the implant axis, finish to top from the channel's
 * axis under the margin line, the channel from its own axis.
 */
final class Patches {
    private static final Vector3 DOWN = new Vector3(0, 0, -1);

    private Patches() {}

    static List<Patch> of(Triangles triangles, OuterGrid grid, Bore bore) {
        int finish = triangles.regionStart(Region.FINISH.ordinal());
        int channel = triangles.regionStart(Region.CHANNEL.ordinal());
        int end = triangles.regionStart(Region.CHANNEL.ordinal() + 1);
        double lowest = Double.MAX_VALUE;
        double highest = -Double.MAX_VALUE;
        for (double height : grid.columns.height) {
            lowest = Math.min(lowest, height);
            highest = Math.max(highest, height);
        }
        Vector3 up = bore.upperAxis();
        return List.of(
                new Patch(0, finish, eyesL(highest), false, List.of(DOWN, Vector3.UNIT_Z, DOWN)),
                new Patch(finish, channel - finish, eyesU(bore, lowest), false, List.of(DOWN, up, up)),
                new Patch(channel, end - channel, eyesC(bore), true, List.of(DOWN, up, up)));
    }

    static List<Vector3> eyesL(double highest) {
        return List.of(new Vector3(0, 0, highest + 1), new Vector3(0, 0, highest - 0.5));
    }

    static List<Vector3> eyesU(Bore bore, double lowest) {
        return List.of(bore.onUpperAxis(lowest - 1), bore.onUpperAxis(lowest - 0.3), bore.onUpperAxis(lowest - 3));
    }

    static List<Vector3> eyesC(Bore bore) {
        double seat = bore.step + (bore.lowerRadius < bore.upperRadius ? 0.5 : -0.5);
        double height = bore.bent ? bore.pivotHeight() : bore.stepped ? seat : bore.bottom + 1;
        return List.of(new Vector3(0, 0, height), new Vector3(0, 0, seat));
    }
}
