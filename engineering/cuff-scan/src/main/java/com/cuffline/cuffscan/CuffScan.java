package com.cuffline.cuffscan;

import com.cuffline.geometry.files.MeshFileReader;
import com.cuffline.geometry.files.MeshReading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * From the bytes of a scan to the ring of the cuff, in one pass: triangles are cut with the half planes through the implant axis
 * as they are read, and only the cuts are kept. Nothing is stored; no name in the file is kept.
 */
public final class CuffScan {
    private CuffScan() {}

    /** Reads a file. */
    public static ScanOutcome extract(Path scan, ScanRequest request) throws IOException {
        try (InputStream in = Files.newInputStream(scan)) {
            return extract(in, Files.size(scan), request);
        }
    }

    /**
     * Reads a stream to its end without closing it.
     *
     * @param length bytes the stream will give
     */
    public static ScanOutcome extract(InputStream in, long length, ScanRequest request) throws IOException {
        if (request.method() == ScanMethod.SUPPORTED_SHAPE
                && request.gingivaHeightMm().isEmpty()) {
            return new ScanOutcome.Refused(refused(
                    "gingiva-height-needed",
                    "no height of the gingiva",
                    "its height above the table, by azimuth, since the part that held the cuff does not show it"));
        }
        ScanUnit unit = request.unit().orElse(ScanUnit.MILLIMETRE);
        ScanPass pass = ScanPass.of(request);
        MeshReading reading = MeshFileReader.read(in, length, pass.sink(unit));
        if (reading instanceof MeshReading.Refused refused) {
            return new ScanOutcome.Refused(ScanRefusal.of(refused.refusal()));
        }
        MeshReading.Read file = (MeshReading.Read) reading;
        Optional<ScanRefusal> refusal = refusal(file, unit, pass.tooDense(), request);
        return refusal.isPresent()
                ? new ScanOutcome.Refused(refusal.get())
                : pass.found(file, unit)
                        .<ScanOutcome>map(extracted -> extracted)
                        .orElseGet(() -> new ScanOutcome.Refused(refused(
                                "no-cuff-found",
                                "no wall around the implant axis that turns over",
                                "a cuff around the pose; does the matrix map the stated way, and in mm?")));
    }

    private static Optional<ScanRefusal> refusal(
            MeshReading.Read file, ScanUnit unit, boolean tooDense, ScanRequest request) {
        double side = file.longestSide();
        UnitVerdict verdict = UnitVerdict.of(side);
        if (request.unit().isEmpty() && verdict != UnitVerdict.MM_PLAUSIBLE) {
            return Optional.of(refused(
                    "unit-unclear",
                    "a longest side of " + number(side) + " (" + verdict.code() + ")",
                    "a stated unit: mm, m, in or um"));
        }
        if (!UnitVerdict.believable(side, unit)) {
            return Optional.of(refused(
                    "unit-contradicts-size",
                    "a longest side of " + number(side * unit.millimetres()) + " mm if the unit is " + unit.symbol(),
                    UnitVerdict.LEAST_STATED_MM + " to " + UnitVerdict.MOST_STATED_MM + " mm"));
        }
        if (tooDense) {
            return Optional.of(refused(
                    "section-too-dense",
                    "more than " + SectionFan.MOST_SEGMENTS + " cuts, or too many large triangles, around the implant",
                    SectionFan.MOST_SEGMENTS + " cuts; a coarser scan, or fewer azimuths"));
        }
        return Optional.empty();
    }

    private static ScanRefusal refused(String code, String value, String limit) {
        return new ScanRefusal(code, value, limit, "");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }
}
