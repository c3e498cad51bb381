package com.cuffline.cuffscan;

import com.cuffline.measurement.AxisTilt;

/**
 * Lean of a restoration that stands as its neighbours do, seen from the implant axis: an estimate from both crowns' upright faces.
 *
 * @param uncertaintyDeg half of what both crowns differ by, 5 at the least
 */
public record CrownTilt(AxisTilt tilt, double uncertaintyDeg) {}
