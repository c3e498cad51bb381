package com.cuffline.milling.center;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** A center's mills and blanks, for the rotary route. */
public record Center(List<RotaryMill> mills, List<Blank> blanks) {
    public Center {
        mills = List.copyOf(mills);
        blanks = List.copyOf(blanks);
        if (new HashSet<>(mills.stream().map(RotaryMill::name).toList()).size() != mills.size()) {
            throw new IllegalArgumentException("mills must have different names");
        }
    }

    /** The smallest diameter, then the lowest height that covers a part; blanks with no piece left do not count. */
    public Optional<Blank> smallestCovering(
            String family, String material, double partDiameterMm, double partHeightMm) {
        return blanks.stream()
                .filter(blank -> blank.pieces() > 0
                        && blank.family().equals(family)
                        && blank.material().equals(material)
                        && blank.diameterMm() >= partDiameterMm
                        && blank.heightMm() >= partHeightMm)
                .min(Comparator.comparingDouble(Blank::diameterMm)
                        .thenComparingDouble(Blank::heightMm)
                        .thenComparing(Blank::lot));
    }
}
