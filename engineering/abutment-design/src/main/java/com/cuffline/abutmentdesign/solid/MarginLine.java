package com.cuffline.abutmentdesign.solid;

import com.cuffline.geometry.PeriodicCurve;

/**
 * The margin line, an exact edge loop of the mesh.
 *
 * @param radiusMm distance from the implant axis by azimuth about it
 * @param heightMm height above the implant table by azimuth
 */
public record MarginLine(PeriodicCurve radiusMm, PeriodicCurve heightMm) {}
