package com.cuffline.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The points where mesh edges cross a bore, found by their edge, linked along the rims they form. */
final class Crossings {
    private final Map<Long, Integer> byEdge = new HashMap<>();
    private final List<Vector3> points = new ArrayList<>();
    private final List<Integer> vertices = new ArrayList<>();
    private final Map<Integer, Integer> numberOfVertex = new HashMap<>();
    private int[] next = new int[256];
    private List<List<Integer>> rims = List.of();

    /** The mesh vertex of an edge's crossing, or -1. */
    int find(int p, int q) {
        Integer known = byEdge.get((long) p << 32 | q);
        return known == null ? -1 : known;
    }

    int add(int p, int q, int vertex, Vector3 point) {
        byEdge.put((long) p << 32 | q, vertex);
        numberOfVertex.put(vertex, points.size());
        points.add(point);
        vertices.add(vertex);
        if (points.size() > next.length) {
            next = Arrays.copyOf(next, 2 * next.length);
        }
        return vertex;
    }

    /** Says that the kept surface has a border from one crossing to the other. */
    void link(int fromVertex, int toVertex) {
        next[number(fromVertex)] = number(toVertex);
    }

    /** Number of rims; call after the last link. */
    int rims() {
        boolean[] walked = new boolean[points.size()];
        List<List<Integer>> found = new ArrayList<>();
        for (int start = 0; start < walked.length; start++) {
            if (!walked[start]) {
                List<Integer> rim = new ArrayList<>();
                for (int i = start; !walked[i]; i = next[i]) {
                    walked[i] = true;
                    rim.add(i);
                }
                found.add(rim);
            }
        }
        rims = found;
        return rims.size();
    }

    /** A rim by number; empty if it turns back in azimuth. */
    Optional<BoreRim> rim(int number) {
        List<Integer> rim = rims.get(number);
        return BoreRim.around(
                rim.stream().map(points::get).toList(),
                rim.stream().map(vertices::get).toList());
    }

    private int number(int vertex) {
        Integer number = numberOfVertex.get(vertex);
        if (number == null) {
            throw new IllegalStateException("vertex " + vertex + " is no crossing");
        }
        return number;
    }
}
