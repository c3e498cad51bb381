package com.cuffline.cuffscan;

import java.util.Arrays;

/** An open line in one half plane, from the deep end upwards, with its length along the way. All mm. */
final class SectionLine {
    private double[] r = new double[256];
    private double[] z = new double[256];
    private double[] s = new double[256];
    private int size;

    void add(double radius, double height) {
        if (size == r.length) {
            r = Arrays.copyOf(r, 2 * size);
            z = Arrays.copyOf(z, 2 * size);
            s = Arrays.copyOf(s, 2 * size);
        }
        r[size] = radius;
        z[size] = height;
        s[size] = size == 0 ? 0 : s[size - 1] + Math.hypot(radius - r[size - 1], height - z[size - 1]);
        size++;
    }

    /** The same line from its other end. */
    SectionLine reversed() {
        SectionLine turned = new SectionLine();
        for (int i = size - 1; i >= 0; i--) {
            turned.add(r[i], z[i]);
        }
        return turned;
    }

    int size() {
        return size;
    }

    double radius(int i) {
        return r[i];
    }

    double height(int i) {
        return z[i];
    }

    /** Way from the line's start to a point. */
    double way(int i) {
        return s[i];
    }

    double length() {
        return size == 0 ? 0 : s[size - 1];
    }

    /** Last point that lies no farther along than a way. */
    int at(double way) {
        int found = Arrays.binarySearch(s, 0, size, way);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }

    double radiusAt(double way) {
        return between(r, way);
    }

    double heightAt(double way) {
        return between(z, way);
    }

    private double between(double[] values, double way) {
        int i = at(way);
        if (i >= size - 1) {
            return values[size - 1];
        }
        double step = s[i + 1] - s[i];
        return step > 0 ? values[i] + (way - s[i]) / step * (values[i + 1] - values[i]) : values[i];
    }

    /** Direction of the chord between two ways, radians: 0 outward, a quarter turn up. */
    double direction(double from, double to) {
        return StrictMath.atan2(heightAt(to) - heightAt(from), radiusAt(to) - radiusAt(from));
    }
}
