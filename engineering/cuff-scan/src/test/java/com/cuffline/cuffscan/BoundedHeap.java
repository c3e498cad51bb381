package com.cuffline.cuffscan;

import com.cuffline.geometry.Vector3;
import com.cuffline.geometry.files.StlFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Runs in a JVM of its own with a small heap; prints one line a scan: name, outcome, milliseconds of processor time. */
final class BoundedHeap {
    private static final ImplantPose STRAIGHT =
            new ImplantPose(Vector3.UNIT_X, Vector3.UNIT_Y, Vector3.UNIT_Z, Vector3.ZERO);

    private BoundedHeap() {}

    public static void main(String[] args) throws IOException {
        byte[] tissue = StlFiles.write(TissueMesh.molar(400, 126).mesh());
        RepeatedStl spread = new RepeatedStl(shifted(tissue, 60), 4_000_000);
        run("200-mb-beside-the-implant", spread, spread.length());
        RepeatedStl large = new RepeatedStl(tissue, 4_000_000);
        run("200-mb-all-at-the-implant", large, large.length());
        RepeatedStl five = new RepeatedStl(tissue, 5_000_000);
        run("five-million", five, five.length());
        byte[] needles = needles();
        RepeatedStl dense = new RepeatedStl(needles, 4_000_000);
        run("needles-across-the-axis", dense, dense.length());
        byte[] bad = tissue.clone();
        ByteBuffer.wrap(bad).order(ByteOrder.LITTLE_ENDIAN).putFloat(bad.length - 38, Float.NaN);
        RepeatedStl late = new RepeatedStl(bad, 4_000_000);
        run("nan", late, late.length());
        byte[] lie =
                ("ply\nformat binary_little_endian 1.0\nelement vertex 4400000\nproperty float x\nproperty float y\n"
                                + "property float z\nelement face 4400000\nproperty list uint int vertex_indices\nend_header\n")
                        .getBytes(StandardCharsets.US_ASCII);
        run("ply-lie", new ByteArrayInputStream(lie), lie.length);
        byte[] endless = "solid ".getBytes(StandardCharsets.US_ASCII);
        RepeatedStl blanks = new RepeatedStl(new byte[84 + 100], 4_000_000);
        run(
                "solid-then-zeros",
                new java.io.SequenceInputStream(new ByteArrayInputStream(endless), blanks),
                200_000_000);
    }

    /** Triangles that every half plane cuts. */
    private static byte[] needles() {
        byte[] stl = new byte[84 + 50];
        ByteBuffer out = ByteBuffer.wrap(stl).order(ByteOrder.LITTLE_ENDIAN).position(84 + 12);
        for (float number : new float[] {5, 0, 1, -4, 4, 2, -4, -4, 3}) {
            out.putFloat(number);
        }
        return stl;
    }

    private static byte[] shifted(byte[] stl, float x) {
        byte[] moved = stl.clone();
        ByteBuffer out = ByteBuffer.wrap(moved).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 84; at < moved.length; at += 50) {
            for (int i = 0; i < 3; i++) {
                out.putFloat(at + 12 + 12 * i, out.getFloat(at + 12 + 12 * i) + x);
            }
        }
        return moved;
    }

    private static void run(String name, InputStream in, long length) throws IOException {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        ScanOutcome outcome = CuffScan.extract(in, length, ScanRequest.ofTissue(STRAIGHT, false));
        double ms = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6;
        String said = outcome instanceof ScanOutcome.Refused refused
                ? refused.refusal().code()
                : "ring-of-" + ((ScanOutcome.Extracted) outcome).ring().ring().size();
        System.out.println(name + " " + said + " " + String.format(Locale.ROOT, "%.0f", ms));
    }
}
