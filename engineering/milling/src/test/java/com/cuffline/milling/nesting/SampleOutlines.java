package com.cuffline.milling.nesting;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** Shadows along the implant axis of the abutments designed from the sample orders: name, height, then 120 radii 3 degrees apart, mm. */
final class SampleOutlines {

    /** Name of the sample, its height and its shadow. */
    record Sample(String name, double heightMm, Outline outline) {
        Part part(int number) {
            return Part.upright("U" + number, name + "-" + number, outline, heightMm);
        }

        /** The circle about the insertion axis in place of the outline. */
        Part bounding(int number) {
            return Part.upright("U" + number, name + "-" + number, Outline.around(outline.reachMm(), 96), heightMm);
        }

        /** The smallest circle that holds the outline, wherever its centre. */
        Part smallestBounding(int number) {
            return Part.upright(
                    "U" + number, name + "-" + number, Outline.around(smallestRadius(outline), 96), heightMm);
        }
    }

    private SampleOutlines() {}

    static List<Sample> all() {
        InputStream in = Objects.requireNonNull(SampleOutlines.class.getResourceAsStream("outlines.csv"));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().map(SampleOutlines::sample).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Sample> shuffled(long seed) {
        List<Sample> all = new ArrayList<>(all());
        Collections.shuffle(all, new Random(seed));
        return all;
    }

    private static Sample sample(String line) {
        List<String> fields = List.of(line.split(","));
        List<Point> points = new ArrayList<>();
        int directions = fields.size() - 2;
        for (int k = 0; k < directions; k++) {
            double radius = Double.parseDouble(fields.get(k + 2));
            double angle = 2 * Math.PI * k / directions;
            points.add(new Point(radius * Math.cos(angle), radius * Math.sin(angle)));
        }
        return new Sample(fields.get(0), Double.parseDouble(fields.get(1)), new Outline(points));
    }

    /** Of a circle that holds the outline. Badoiu and Clarkson's iteration: towards the farthest point, by less and less. */
    static double smallestRadius(Outline outline) {
        Point centre = outline.middle();
        for (int k = 2; k < 5000; k++) {
            Point far = farthest(outline, centre);
            centre = new Point(
                    centre.xMm() + (far.xMm() - centre.xMm()) / k, centre.yMm() + (far.yMm() - centre.yMm()) / k);
        }
        return farthest(outline, centre).distanceMm(centre);
    }

    private static Point farthest(Outline outline, Point from) {
        Point far = outline.points().get(0);
        for (Point p : outline.points()) {
            far = p.distanceMm(from) > far.distanceMm(from) ? p : far;
        }
        return far;
    }
}
