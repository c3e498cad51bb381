package com.cuffline.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The measured cuff twice: the ring seen from the crown with buccal at the bottom, and the height of the margin
 * unrolled over the azimuth. Samples are joined by straight lines; the curve a design puts through them is not shown.
 */
final class CuffDrawing {
    /** Above this many samples the points would merge into the line and are left out. */
    private static final int MOST_POINTS = 72;

    private static final List<String> SIDES = List.of("B", "M", "L", "D");

    private final Page page;
    private final OrderSheet.Cuff cuff;

    CuffDrawing(Page page, OrderSheet.Cuff cuff) {
        this.page = page;
        this.cuff = cuff;
    }

    void ring(Box box) throws IOException {
        double largest =
                cuff.samples().stream().mapToDouble(CuffSample::radiusMm).max().orElse(0);
        int circles = (int) Math.min(50, Math.max(1, Math.ceil(largest)));
        double room = Math.min(box.width(), box.height()) / 2 - 8;
        Scale scale = Scale.largest(factor -> Math.max(circles, largest) * factor <= room);
        double edge = circles * scale.factor();
        for (int mm = 1; mm <= circles; mm++) {
            page.circle(box.centreX(), box.centreY(), mm * scale.factor(), Pen.GRID);
        }
        cross(box, edge);
        List<Point> ring = cuff.samples().stream()
                .map(sample -> onRing(box, sample.azimuthDeg(), sample.radiusMm() * scale.factor()))
                .toList();
        page.polyline(ring, true, Pen.CONTOUR);
        points(ring);
        page.text(box.x() + 1.5, box.bottom() - 2, Type.SMALL, "Circles 1 mm");
        page.text(box.x() + 1.5, box.y() + 4.5, Type.SMALL, "From the crown");
        page.textRight(box.right() - 1.5, box.bottom() - 2, Type.SMALL, "Scale " + scale.text());
    }

    private void cross(Box box, double edge) throws IOException {
        for (int i = 0; i < SIDES.size(); i++) {
            Point end = onRing(box, i * 90, edge + 1.5);
            page.line(box.centreX(), box.centreY(), end.xMm(), end.yMm(), Pen.GRID);
            Point label = onRing(box, i * 90, edge + 4);
            page.textCentre(label.xMm(), label.yMm() + Type.HEADING.capMm() / 2, Type.HEADING, SIDES.get(i));
        }
    }

    private Point onRing(Box box, double azimuthDeg, double radius) {
        double azimuth = Math.toRadians(azimuthDeg);
        double toRight = cuff.azimuthRunsClockwise() ? -radius : radius;
        return new Point(box.centreX() + toRight * Math.sin(azimuth), box.centreY() + radius * Math.cos(azimuth));
    }

    private void points(List<Point> points) throws IOException {
        if (points.size() <= MOST_POINTS) {
            for (Point point : points) {
                page.disc(point.xMm(), point.yMm(), 0.7, 0);
            }
        }
    }

    void heights(Box box) throws IOException {
        page.text(box.x() + 1.5, box.y() + 4.5, Type.SMALL_BOLD, "Height of the margin above the implant table, mm");
        Box plot = new Box(box.x() + 10, box.y() + 10.5, box.width() - 19, box.height() - 18.5);
        double least =
                cuff.samples().stream().mapToDouble(CuffSample::heightMm).min().orElse(0);
        double most =
                cuff.samples().stream().mapToDouble(CuffSample::heightMm).max().orElse(0);
        double step = step(most - least);
        double from = Math.floor(least / step) * step;
        double to = Math.max(from + 2 * step, Math.ceil(most / step) * step);
        heightGrid(plot, from, to, step);
        page.polyline(unrolled(plot, from, to), false, Pen.CONTOUR);
        points(cuff.samples().stream()
                .map(sample -> onPlot(plot, sample.azimuthDeg(), sample.heightMm(), from, to))
                .toList());
    }

    /** A grid of at most about six lines whatever the span. */
    private static double step(double span) {
        double step = 0.25;
        while (span / step > 5) {
            step *= 2;
        }
        return step;
    }

    private void heightGrid(Box plot, double from, double to, double step) throws IOException {
        for (double height = from; height <= to + step / 2; height += step) {
            double y = onPlot(plot, 0, height, from, to).yMm();
            page.line(plot.x(), y, plot.right(), y, Pen.GRID);
            page.textRight(plot.x() - 1.2, y + Type.SMALL.capMm() / 2, Type.SMALL, Format.number(height));
        }
        for (int i = 0; i <= SIDES.size(); i++) {
            double x = onPlot(plot, i * 90, from, from, to).xMm();
            page.line(x, plot.y(), x, plot.bottom() + 1, Pen.GRID);
            String label = SIDES.get(i % SIDES.size()) + " " + i * 90 + "°";
            page.textCentre(x, plot.bottom() + 5, Type.SMALL, label);
        }
    }

    private static Point onPlot(Box plot, double azimuthDeg, double heightMm, double from, double to) {
        return new Point(
                plot.x() + azimuthDeg / 360 * plot.width(),
                plot.bottom() - (heightMm - from) / (to - from) * plot.height());
    }

    /** From 0 to 360 degrees; where no sample stands at 0 the line there runs from the last sample to the first. */
    private List<Point> unrolled(Box plot, double from, double to) {
        List<CuffSample> samples = cuff.samples();
        if (samples.isEmpty()) {
            return List.of();
        }
        CuffSample first = samples.get(0);
        CuffSample last = samples.get(samples.size() - 1);
        double gap = first.azimuthDeg() + 360 - last.azimuthDeg();
        double seam = last.heightMm() + (360 - last.azimuthDeg()) / gap * (first.heightMm() - last.heightMm());
        List<Point> line = new ArrayList<>();
        line.add(onPlot(plot, 0, seam, from, to));
        samples.forEach(sample -> line.add(onPlot(plot, sample.azimuthDeg(), sample.heightMm(), from, to)));
        line.add(onPlot(plot, 360, seam, from, to));
        return line;
    }
}
