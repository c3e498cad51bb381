package com.cuffline.cuffscan;

import com.cuffline.measurement.CuffSample;
import java.util.List;

/**
 * The cuff as a scan shows it. What the scan does not show is named and not filled in.
 *
 * @param azimuths number of azimuths that were asked for
 * @param ring by azimuth, gaps left out
 * @param profile by azimuth, then by depth
 */
public record CuffRing(
        ScanMethod method, int azimuths, List<RingPoint> ring, List<ProfilePoint> profile, List<Missing> missing) {
    /** Widest gap in the ring across which a margin may be drawn, degrees. [POLICY] */
    public static final double WIDEST_GAP_DEG = 20;

    public CuffRing {
        ring = List.copyOf(ring);
        profile = List.copyOf(profile);
        missing = List.copyOf(missing);
    }

    /** Widest run of azimuths without a margin, degrees. */
    public double widestGapDeg() {
        return missing.stream()
                .filter(gap -> gap.part() == Missing.Part.MARGIN)
                .mapToDouble(gap -> gap.widthDeg(azimuths))
                .max()
                .orElse(0);
    }

    /** Whether an abutment can be made from the ring. */
    public boolean complete() {
        return widestGapDeg() <= WIDEST_GAP_DEG;
    }

    /** Height of the highest point of the margin, mm; 0 for an empty ring. */
    public double highestMm() {
        return ring.stream().mapToDouble(RingPoint::heightMm).max().orElse(0);
    }

    /** How many azimuths have no margin. */
    public int azimuthsMissing() {
        return azimuths - ring.size();
    }

    /** The ring as an order's samples. */
    public List<CuffSample> samples() {
        return ring.stream()
                .map(p -> new CuffSample(p.azimuthDeg(), p.heightMm(), p.radiusMm()))
                .toList();
    }
}
