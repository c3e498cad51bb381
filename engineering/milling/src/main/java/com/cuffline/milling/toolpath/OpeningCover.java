package com.cuffline.milling.toolpath;

import com.cuffline.geometry.TriangleMesh;
import com.cuffline.geometry.Vector3;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Lids over the channel's openings in milled surfaces, so that a ball passes over them as if the part were not bored: each rim, a closed loop of
 * edges between a milled region and the channel, is filled with a fan about its middle. Chords of the rim lie inside a bulging part, so
 * the lid is never in the way of what is to be milled, and everything on the rim can still be touched.
 */
final class OpeningCover {
    private OpeningCover() {}

    /** A lid: points in order round the rim, as the channel's triangles had them, and the middle. */
    record Lid(List<Integer> rim, Vector3 middle) {}

    static List<Lid> of(MillingTarget target) {
        Map<Integer, Integer> next = rims(target);
        List<Lid> lids = new ArrayList<>();
        while (!next.isEmpty()) {
            List<Integer> loop = new ArrayList<>();
            Integer at = next.keySet().iterator().next();
            while (at != null) {
                loop.add(at);
                at = next.remove(at);
            }
            boolean closed = loop.size() > 3 && loop.get(0).equals(loop.get(loop.size() - 1));
            if (closed) {
                loop.remove(loop.size() - 1);
                lids.add(new Lid(loop, middle(target.mesh(), loop)));
            }
        }
        return lids;
    }

    /** Edges of channel triangles whose other side is milled, from corner to corner. */
    private static Map<Integer, Integer> rims(MillingTarget target) {
        TriangleMesh mesh = target.mesh();
        Set<Long> milled = new HashSet<>();
        for (int t = 0; t < mesh.triangleCount(); t++) {
            if (target.regionOf().get(t).milled()) {
                for (int i = 0; i < 3; i++) {
                    milled.add(key(mesh.corner(t, (i + 1) % 3), mesh.corner(t, i)));
                }
            }
        }
        Map<Integer, Integer> next = new TreeMap<>();
        for (int t = 0; t < mesh.triangleCount(); t++) {
            for (int i = 0; i < 3 && target.regionOf().get(t) == Region.CHANNEL; i++) {
                int a = mesh.corner(t, i);
                int b = mesh.corner(t, (i + 1) % 3);
                if (milled.contains(key(a, b))) {
                    next.put(a, b);
                }
            }
        }
        return next;
    }

    private static long key(int a, int b) {
        return (long) a << 32 | b;
    }

    /** By length, so that close points do not pull it. */
    private static Vector3 middle(TriangleMesh mesh, List<Integer> loop) {
        Vector3 sum = Vector3.ZERO;
        double length = 0;
        for (int i = 0; i < loop.size(); i++) {
            Vector3 a = mesh.vertex(loop.get(i));
            Vector3 b = mesh.vertex(loop.get((i + 1) % loop.size()));
            sum = sum.plus(a.plus(b).times(a.distanceTo(b) / 2));
            length += a.distanceTo(b);
        }
        return sum.times(1 / length);
    }
}
