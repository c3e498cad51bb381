package com.cuffline.cuffscan;

import com.cuffline.geometry.Vector3;
import com.cuffline.geometry.files.StlFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class CuffScanTest {
    private static final ImplantPose STRAIGHT =
            new ImplantPose(Vector3.UNIT_X, Vector3.UNIT_Y, Vector3.UNIT_Z, Vector3.ZERO);

    @Test
    void probe() throws IOException {
        try_("sharp", TissueMesh.molar(400, 126));
        try_("sharp noisy 10um", TissueMesh.molar(400, 126).noisy(0.01));
        try_("sharp noisy 20um", TissueMesh.molar(400, 126).noisy(0.02));
        try_("sharp, no row", TissueMesh.molar(400, 125));
        try_("sharp, no row, noisy", TissueMesh.molar(400, 125).noisy(0.01));
        try_("round 0.15", TissueMesh.molar(400, 126).rounded(0.15));
        try_("round 0.3 noisy 10", TissueMesh.molar(400, 126).rounded(0.3).noisy(0.01));
        try_("round 0.3", TissueMesh.molar(400, 126).rounded(0.3));
        try_("round 0.6", TissueMesh.molar(400, 126).rounded(0.6));
        try_("round 0.6 noisy", TissueMesh.molar(400, 126).rounded(0.6).noisy(0.01));
        try_("plateau", TissueMesh.molar(400, 126).with((a, d) -> 0));
        try_("plateau noisy", TissueMesh.molar(400, 126).with((a, d) -> 0).noisy(0.01));
        try_("rising 20deg", TissueMesh.molar(400, 126).with((a, d) -> 0.36 * d));
        try_(
                "tooth at 1.5",
                TissueMesh.molar(400, 126)
                        .with((a, d) ->
                                -0.35 * Math.min(d, 1.5) + 4 * Math.max(0, d - 1.5) * Math.pow(Math.sin(a), 8)));
        for (int i = 0; i < 10; i++) try_("again", TissueMesh.molar(400, 126));
    }

    private static void try_(String name, TissueMesh tissue) throws IOException {
        byte[] stl = StlFiles.write(tissue.mesh());
        long start = System.nanoTime();
        ScanOutcome outcome =
                CuffScan.extract(new ByteArrayInputStream(stl), stl.length, ScanRequest.ofTissue(STRAIGHT, false));
        double ms = (System.nanoTime() - start) / 1e6;
        if (!(outcome instanceof ScanOutcome.Extracted e)) {
            System.out.println(name + " " + outcome);
            return;
        }
        double dr = 0, dz = 0;
        for (RingPoint p : e.ring().ring()) {
            double a = Math.toRadians(p.azimuthDeg());
            double[] m = tissue.margin(a);
            dr = Math.max(dr, Math.abs(p.radiusMm() - m[0]));
            dz = Math.max(dz, Math.abs(p.heightMm() - m[1]));
        }
        System.out.printf(
                "%s: %d tri %d points profile %d missing %s dr %.4f dz %.4f %.1f ms%n",
                name,
                e.file().triangles(),
                e.ring().ring().size(),
                e.ring().profile().size(),
                e.ring().missing().size()
                        + (e.ring().missing().isEmpty()
                                ? ""
                                : e.ring().missing().get(0).toString()),
                dr,
                dz,
                ms);
    }
}
