package com.cuffline.orderapi;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** Scans of a made-up cuff in the implant's own frame, as files. The margin lies 3 mm above the table. */
final class ScanFixture {
    static final double MARGIN_HEIGHT_MM = 3;
    static final int COLUMNS = 240;
    /** An implant frame that is the scan's own. */
    static final String POSE = "{\"matrix\": [[1,0,0,0],[0,1,0,0],[0,0,1,0],[0,0,0,1]]}";

    private static final double TABLE_RADIUS_MM = 1.75;
    private static final int ROWS = 60;

    private final double[][] points = new double[(ROWS + 1) * COLUMNS][];
    private final double unit;
    private final List<double[]> walls = new ArrayList<>();

    private ScanFixture(double unit) {
        this.unit = unit;
    }

    /** Wall of the cuff up to the margin and the tissue falling away outside of it. */
    static ScanFixture tissue() {
        return tissue(1);
    }

    /** @param unit how many of it make a millimetre */
    static ScanFixture tissue(double unit) {
        ScanFixture scan = new ScanFixture(unit);
        for (int row = 0; row <= ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                double azimuth = 2 * Math.PI * column / COLUMNS;
                double share = 2.0 * row / ROWS;
                double margin = marginRadiusMm(azimuth);
                double radius = share <= 1
                        ? TABLE_RADIUS_MM + (margin - TABLE_RADIUS_MM) * share
                        : margin + (10 - margin) * (share - 1);
                double height = share <= 1 ? MARGIN_HEIGHT_MM * share : MARGIN_HEIGHT_MM - 0.35 * (radius - margin);
                scan.put(row, column, radius, height);
            }
        }
        return scan;
    }

    /** The outside of a provisional, wider upwards. */
    static ScanFixture provisional() {
        ScanFixture scan = new ScanFixture(1);
        DoubleUnaryOperator radius = height -> TABLE_RADIUS_MM + 0.5 * height;
        for (int row = 0; row <= ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                double height = 8.0 * row / ROWS;
                scan.put(row, column, radius.applyAsDouble(height), height);
            }
        }
        return scan;
    }

    /** Upright walls that face the gap, at distances towards mesial and distal as the frame of tooth 46 has them. */
    ScanFixture between(double mesialMm, double distalMm) {
        for (double y : new double[] {mesialMm, -distalMm}) {
            double side = Math.signum(y) * 5;
            walls.add(new double[] {-side, y, 2, side, y, 2, side, y, 11});
            walls.add(new double[] {-side, y, 2, side, y, 11, -side, y, 11});
        }
        return this;
    }

    /** A plate over the site, seen from below. */
    static byte[] antagonist(double heightMm) {
        ByteBuffer out = ByteBuffer.allocate(84 + 50).order(ByteOrder.LITTLE_ENDIAN);
        out.position(80).putInt(1).position(84 + 12);
        for (double value : new double[] {-9, -9, heightMm, 0, 12, heightMm, 9, -9, heightMm}) {
            out.putFloat((float) value);
        }
        return out.array();
    }

    static double marginRadiusMm(double azimuth) {
        return 3.4 + 0.3 * Math.cos(2 * azimuth);
    }

    private void put(int row, int column, double radius, double height) {
        double azimuth = 2 * Math.PI * column / COLUMNS;
        points[row * COLUMNS + column] =
                new double[] {radius * Math.cos(azimuth) / unit, radius * Math.sin(azimuth) / unit, height / unit};
    }

    private int[][] triangles() {
        int[][] triangles = new int[2 * ROWS * COLUMNS][];
        int at = 0;
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                int low = row * COLUMNS + column;
                int next = row * COLUMNS + (column + 1) % COLUMNS;
                triangles[at++] = new int[] {low, low + COLUMNS, next};
                triangles[at++] = new int[] {next, low + COLUMNS, next + COLUMNS};
            }
        }
        return triangles;
    }

    byte[] binaryStl(String header) {
        int[][] triangles = triangles();
        ByteBuffer out =
                ByteBuffer.allocate(84 + 50 * (triangles.length + walls.size())).order(ByteOrder.LITTLE_ENDIAN);
        out.put(header.getBytes(StandardCharsets.US_ASCII)).position(80).putInt(triangles.length + walls.size());
        for (int[] triangle : triangles) {
            out.putFloat(0).putFloat(0).putFloat(1);
            for (int corner : triangle) {
                for (double value : points[corner]) {
                    out.putFloat((float) value);
                }
            }
            out.putShort((short) 0);
        }
        for (double[] wall : walls) {
            out.putFloat(0).putFloat(0).putFloat(0);
            for (double value : wall) {
                out.putFloat((float) value);
            }
            out.putShort((short) 0);
        }
        return out.array();
    }

    byte[] asciiPly(String comment) {
        int[][] triangles = triangles();
        StringBuilder out = new StringBuilder("ply\nformat ascii 1.0\ncomment " + comment + "\nelement vertex "
                + points.length + "\nproperty float x\nproperty float y\nproperty float z\nelement face "
                + triangles.length + "\nproperty list uchar int vertex_indices\nend_header\n");
        for (double[] point : points) {
            out.append(String.format(Locale.ROOT, "%.7f %.7f %.7f%n", point[0], point[1], point[2]));
        }
        for (int[] triangle : triangles) {
            out.append("3 " + triangle[0] + " " + triangle[1] + " " + triangle[2] + "\n");
        }
        return out.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** A form with a file and fields, as browsers send it. */
    static byte[] form(String boundary, String fileName, byte[] file, String... fields) {
        return form(boundary, Map.of("scan", file), fileName, fields);
    }

    /** The same with several files by the name of their part. */
    static byte[] form(String boundary, Map<String, byte[]> files, String fileName, String... fields) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < fields.length; i += 2) {
            text(
                    out,
                    "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + fields[i] + "\"\r\n\r\n"
                            + fields[i + 1] + "\r\n");
        }
        files.forEach((name, file) -> {
            text(
                    out,
                    "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\""
                            + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
            out.writeBytes(file);
            text(out, "\r\n");
        });
        text(out, "--" + boundary + "--\r\n");
        return out.toByteArray();
    }

    private static void text(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
