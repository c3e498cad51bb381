package com.cuffline.implantlibrary;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Pre-milled blanks that carry one connection.
 *
 * @param name system and platform, the same for every diameter of the connection
 * @param diametersMm rising
 */
public record BlankFamily(String name, List<Double> diametersMm) {
    public BlankFamily {
        diametersMm = List.copyOf(diametersMm);
        for (int i = 0; i < diametersMm.size(); i++) {
            Positive.check("diametersMm", diametersMm.get(i));
            if (i > 0 && diametersMm.get(i) <= diametersMm.get(i - 1)) {
                throw new IllegalArgumentException("diametersMm must rise but are " + diametersMm);
            }
        }
    }

    /** The smallest diameter, mm, that covers a part of the given diameter; empty if none does. */
    public OptionalDouble smallestCovering(double partDiameterMm) {
        return diametersMm.stream()
                .mapToDouble(Double::doubleValue)
                .filter(diameter -> diameter >= partDiameterMm)
                .findFirst();
    }
}
