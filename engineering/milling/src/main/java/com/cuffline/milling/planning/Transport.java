package com.cuffline.milling.planning;

import java.util.Arrays;

/**
 * The transport problem by shortest augmenting paths: work goes to the cheapest free room, pushing other work aside where that is
 * cheaper. A path is found as in Dijkstra's algorithm, over costs made non-negative by the prices; the prices of full rooms rise by what a
 * path saves there. The last room must hold everything.
 */
final class Transport {

    private static final double EMPTY = 1e-7;

    private final double[][] cost;
    private final double[] work;
    private final double[] free;
    private final double[][] flow;
    private final double[] price;

    private final double[] distance;
    private final boolean[] done;
    private final int[] from;
    private final int[] cameBy;

    Transport(double[][] cost, double[] work, double[] room) {
        this.cost = cost;
        this.work = work.clone();
        this.free = room.clone();
        this.flow = new double[work.length][room.length];
        this.price = new double[room.length];
        this.distance = new double[room.length];
        this.done = new boolean[room.length];
        this.from = new int[room.length];
        this.cameBy = new int[work.length];
    }

    /** Of a minute in each room, at the cheapest transport. */
    double[] prices() {
        for (int k = 0; k < work.length; k++) {
            while (work[k] > EMPTY) {
                augment(k, path(k));
            }
        }
        return price;
    }

    /** The free room that is cheapest to reach; the prices follow. */
    private int path(int start) {
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        Arrays.fill(done, false);
        Arrays.fill(cameBy, -2);
        cameBy[start] = -1;
        reach(start, 0);
        while (true) {
            int next = nearest();
            if (free[next] > EMPTY) {
                for (int s = 0; s < price.length; s++) {
                    price[s] += done[s] ? distance[next] - distance[s] : 0;
                }
                return next;
            }
            done[next] = true;
            for (int k = 0; k < work.length; k++) {
                if (cameBy[k] == -2 && flow[k][next] > EMPTY) {
                    cameBy[k] = next;
                    reach(k, distance[next] - cost[k][next] - price[next]);
                }
            }
        }
    }

    private void reach(int k, double base) {
        for (int s = 0; s < price.length; s++) {
            double length = base + cost[k][s] + price[s];
            if (!done[s] && length < distance[s]) {
                distance[s] = length;
                from[s] = k;
            }
        }
    }

    private int nearest() {
        int best = price.length - 1;
        for (int s = 0; s < price.length; s++) {
            if (!done[s] && distance[s] < distance[best]) {
                best = s;
            }
        }
        return best;
    }

    private void augment(int start, int end) {
        double amount = Math.min(work[start], free[end]);
        for (int s = end; cameBy[from[s]] >= 0; s = cameBy[from[s]]) {
            amount = Math.min(amount, flow[from[s]][cameBy[from[s]]]);
        }
        free[end] -= amount;
        work[start] -= amount;
        int s = end;
        while (true) {
            int k = from[s];
            flow[k][s] += amount;
            if (cameBy[k] < 0) {
                return;
            }
            s = cameBy[k];
            flow[k][s] -= amount;
        }
    }
}
