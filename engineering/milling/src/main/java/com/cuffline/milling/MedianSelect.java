package com.cuffline.milling;

import java.util.function.IntToDoubleFunction;

/** Splits a stretch of item numbers at its median, for trees whose shape must not depend on the order they came in. */
public final class MedianSelect {

    private MedianSelect() {}

    /**
     * Puts the item that belongs at a place there, those with smaller keys before it (quickselect, ties by item number).
     *
     * @param items numbers of items, all different, of which the stretch is reordered
     * @param from first place of the stretch
     * @param to one past its last
     * @param middle the place, in the stretch
     * @param key of an item, no NaN
     */
    public static void put(int[] items, int from, int to, int middle, IntToDoubleFunction key) {
        int low = from;
        int high = to - 1;
        while (low < high) {
            int pivot = items[(low + high) >>> 1];
            double at = key.applyAsDouble(pivot);
            int i = low;
            int j = high;
            while (i <= j) {
                while (before(items[i], pivot, at, key)) {
                    i++;
                }
                while (after(items[j], pivot, at, key)) {
                    j--;
                }
                if (i <= j) {
                    int held = items[i];
                    items[i++] = items[j];
                    items[j--] = held;
                }
            }
            if (middle <= j) {
                high = j;
            } else if (middle >= i) {
                low = i;
            } else {
                return;
            }
        }
    }

    private static boolean before(int item, int pivot, double at, IntToDoubleFunction key) {
        double own = key.applyAsDouble(item);
        return own < at || own == at && item < pivot;
    }

    private static boolean after(int item, int pivot, double at, IntToDoubleFunction key) {
        double own = key.applyAsDouble(item);
        return own > at || own == at && item > pivot;
    }
}
