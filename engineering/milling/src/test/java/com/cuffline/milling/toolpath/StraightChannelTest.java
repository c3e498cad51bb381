package com.cuffline.milling.toolpath;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.cuffline.geometry.MeshBuilder;
import com.cuffline.geometry.Vector3;
import com.cuffline.milling.center.BlankBore;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StraightChannelTest {
    private static final int SIDES = 24;

    @Test
    void aSteppedChannelTellsBothBoresAndTheSeatAboveTheTable() {
        BlankBore bore = channel(new double[][] {{0.9, 1}, {0.9, 1.5}, {1.1, 1.5}, {1.1, 8}}, 0)
                .orElseThrow();
        assertEquals("1.80 mm wide, 2.20 mm above 0.50 mm", bore.told());
        assertEquals(0.9, bore.radiusMm(0.4), 1e-9);
        assertEquals(1.1, bore.radiusMm(0.6), 1e-9);
    }

    @Test
    void anEvenChannelHasNoSeat() {
        assertEquals(
                "2.00 mm wide",
                channel(new double[][] {{1, 0}, {1, 8}}, 0).orElseThrow().told());
    }

    @Test
    void aChannelThatLeavesTheAxisIsNoBore() {
        assertEquals(
                Optional.empty(), channel(new double[][] {{0.9, 0}, {0.9, 0.5}, {1.1, 0.5}, {1.1, 3}, {1.1, 8}}, 0.02));
    }

    /** A wall of rings (radius, z), those above 2 mm shifted towards +x by some share of their height above it. */
    private static Optional<BlankBore> channel(double[][] profile, double shift) {
        MeshBuilder mesh = new MeshBuilder();
        int[] below = new int[0];
        for (double[] at : profile) {
            int[] ring = new int[SIDES];
            for (int j = 0; j < SIDES; j++) {
                double angle = 2 * Math.PI * j / SIDES;
                double x = at[0] * Math.cos(angle) + shift * Math.max(0, at[1] - 2);
                ring[j] = mesh.vertex(new Vector3(x, at[0] * Math.sin(angle), at[1]));
            }
            if (below.length > 0) {
                Rings.band(mesh, ring, below);
            }
            below = ring;
        }
        var walls = mesh.build();
        List<Region> regions = Collections.nCopies(walls.triangleCount(), Region.CHANNEL);
        List<Vector3> margin = List.of(new Vector3(3, 0, 3), new Vector3(0, 3, 3), new Vector3(-3, 0, 3));
        return StraightChannel.of(new MillingTarget(walls, regions, margin));
    }
}
