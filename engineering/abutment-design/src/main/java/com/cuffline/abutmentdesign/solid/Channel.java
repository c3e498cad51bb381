package com.cuffline.abutmentdesign.solid;

import java.util.Optional;

/**
 * The screw channel about the implant axis: the lower bore from the bottom to the step, then the upper bore.
 *
 * @param lowerRadiusMm shank of the screw, or chimney of the titanium base with its cement gap
 * @param stepHeightMm height above the implant table of the flat step between the bores: the screw seat of a one-piece part, or the
 *     end of the chimney. At or below the bottom there is no lower bore
 * @param upperRadiusMm screw head and driver
 * @param bend angulated channel
 */
public record Channel(double lowerRadiusMm, double stepHeightMm, double upperRadiusMm, Optional<Bend> bend) {
    public Channel {
        Finite.check("lowerRadiusMm", lowerRadiusMm);
        Finite.check("stepHeightMm", stepHeightMm);
        Finite.check("upperRadiusMm", upperRadiusMm);
    }
}
