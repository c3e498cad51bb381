package com.cuffline.cuffscan;

import com.cuffline.geometry.Vector3;

/**
 * A scan body found in the scan, in scan coordinates and mm.
 *
 * @param topCentre centre of its top
 * @param axis along it, pointing coronal; any length
 * @param heightMm from the implant table to its top, above 0 to 30
 * @param buccal towards buccal; any length, not along the axis
 */
public record ScanBody(Vector3 topCentre, Vector3 axis, double heightMm, Vector3 buccal) {}
