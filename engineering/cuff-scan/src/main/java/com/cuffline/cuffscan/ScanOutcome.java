package com.cuffline.cuffscan;

import com.cuffline.geometry.files.MeshReading;

/** A ring, or why there is none. */
public sealed interface ScanOutcome {

    /**
     * A ring was found; whether it suffices, {@link CuffRing#complete()} tells.
     *
     * @param file what the scan turned out to be
     * @param verdict what its size says about its unit
     * @param unit that was used
     */
    record Extracted(CuffRing ring, MeshReading.Read file, UnitVerdict verdict, ScanUnit unit) implements ScanOutcome {}

    record Refused(ScanRefusal refusal) implements ScanOutcome {}
}
