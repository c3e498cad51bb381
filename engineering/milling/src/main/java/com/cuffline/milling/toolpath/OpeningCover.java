package com.cuffline.milling.toolpath;

import com.cuffline.geometry.TriangleMesh;
import com.cuffline.geometry.Vector3;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        Map<Long, Integer> channel = new HashMap<>();
        for (int t = 0; t < mesh.triangleCount(); t++) {
            for (int i = 0; i < 3 && target.regionOf().get(t) == Region.CHANNEL; i++) {
                int from = mesh.corner(t, i);
                channel.put(key(mesh, from, mesh.corner(t, (i + 1) % 3)), from);
            }
        }
        Map<Integer, Integer> next = new TreeMap<>();
        for (int t = 0; t < mesh.triangleCount(); t++) {
            for (int i = 0; i < 3 && target.regionOf().get(t).milled(); i++) {
                int to = mesh.corner(t, i);
                Integer from = channel.get(key(mesh, mesh.corner(t, (i + 1) % 3), to));
                if (from != null) {
                    next.put(from, to);
                }
            }
        }
        return next;
    }

    /** Spread well by its hash, which two halves of 32 bits side by side would not be. */
    private static long key(TriangleMesh mesh, int a, int b) {
        return (long) a * mesh.vertexCount() + b;
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
