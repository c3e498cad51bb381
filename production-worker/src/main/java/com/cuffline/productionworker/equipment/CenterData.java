package com.cuffline.productionworker.equipment;

import com.cuffline.milling.center.Center;

/**
 * A center's data as read.
 *
 * @param sha256 of the file: other bytes are another center
 */
public record CenterData(Center center, String sha256) {}
