package com.cuffline.cuffscan;

import com.cuffline.geometry.files.MeshFileReader;
import com.cuffline.geometry.files.MeshReading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the room to the antagonist from a scan of it, in the coordinates and the unit of the tissue scan. Nothing is stored. */
public final class AntagonistScan {
    private AntagonistScan() {}

    /** What came of it. */
    public sealed interface Outcome {
        record Seen(Antagonist antagonist) implements Outcome {}

        /** The implant axis meets no surface of it. */
        record NotOnAxis() implements Outcome {}

        record Refused(ScanRefusal refusal) implements Outcome {}

        /** There is no such scan. */
        record NotGiven() implements Outcome {}
    }

    public static Outcome read(Path scan, ScanRequest request, ScanUnit unit) throws IOException {
        try (InputStream in = Files.newInputStream(scan)) {
            return read(in, Files.size(scan), request, unit);
        }
    }

    /**
     * Reads a stream to its end without closing it.
     *
     * @param length bytes the stream will give
     * @param request of the tissue scan
     * @param unit of the tissue scan
     */
    public static Outcome read(InputStream in, long length, ScanRequest request, ScanUnit unit) throws IOException {
        AntagonistView view = new AntagonistView();
        MeshReading reading = MeshFileReader.read(
                in, length, new SiteFrame(request.pose(), unit.millimetres(), request.leftHanded(), view));
        if (reading instanceof MeshReading.Refused refused) {
            return new Outcome.Refused(ScanRefusal.of(refused.refusal()));
        }
        if (view.tooDense()) {
            return new Outcome.Refused(new ScanRefusal(
                    "section-too-dense", "too many large triangles over the implant", "a coarser scan", ""));
        }
        Optional<Antagonist> found = view.found();
        return found.<Outcome>map(Outcome.Seen::new).orElseGet(Outcome.NotOnAxis::new);
    }
}
