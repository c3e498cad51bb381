package com.cuffline.cuffscan;

import com.cuffline.geometry.files.MeshReading;
import java.util.Optional;

/** A ring, or why there is none. */
public sealed interface ScanOutcome {

    /**
     * A ring was found; whether it suffices, {@link CuffRing#complete()} tells.
     *
     * @param file what the scan turned out to be
     * @param verdict what its size says about its unit
     * @param unit that was used
     * @param neighbours beside the site; empty for a scan of a part
     */
    record Extracted(
            CuffRing ring, MeshReading.Read file, UnitVerdict verdict, ScanUnit unit, Optional<Neighbours> neighbours)
            implements ScanOutcome {}

    record Refused(ScanRefusal refusal) implements ScanOutcome {}
}
