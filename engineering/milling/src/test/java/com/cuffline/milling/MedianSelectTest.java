package com.cuffline.milling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MedianSelectTest {

    @Test
    void smallerKeysStandBeforeThePlaceAndLargerBehind() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            int n = 1 + random.nextInt(60);
            double[] keys = random.doubles(n, 0, 9).map(Math::rint).toArray();
            int[] items = IntStream.range(0, n).toArray();
            int middle = random.nextInt(n);
            MedianSelect.put(items, 0, n, middle, item -> keys[item]);
            assertEquals(rank(keys, items[middle]), middle);
            for (int i = 0; i < n; i++) {
                assertTrue(Integer.compare(rank(keys, items[i]), middle) == Integer.compare(i, middle));
            }
        }
    }

    @Test
    void whatLiesOutsideTheStretchStays() {
        int[] items = {9, 8, 3, 1, 2, 0, 7};
        MedianSelect.put(items, 2, 6, 4, item -> -item);
        assertEquals(1, items[4]);
        assertArrayEquals(new int[] {9, 8}, Arrays.copyOf(items, 2));
        assertEquals(7, items[6]);
    }

    private static int rank(double[] keys, int item) {
        return (int) IntStream.range(0, keys.length)
                .filter(other -> keys[other] < keys[item] || keys[other] == keys[item] && other < item)
                .count();
    }
}
