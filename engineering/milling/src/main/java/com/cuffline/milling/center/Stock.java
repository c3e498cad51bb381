package com.cuffline.milling.center;

import com.cuffline.milling.nesting.Disc;
import com.cuffline.milling.nesting.Disc.Enlargement;
import com.cuffline.milling.nesting.Disc.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What lies in the store, by lot.
 *
 * @param taken places of earlier jobs in started discs, by the disc's own number
 * @param quarantined lots that must not be used
 */
public record Stock(
        List<Blank> blanks,
        List<DiscLot> discs,
        Map<String, List<Spot>> taken,
        List<BarLot> bars,
        Set<String> quarantined) {
    public Stock {
        blanks = List.copyOf(blanks);
        discs = List.copyOf(discs);
        taken = Map.copyOf(taken);
        bars = List.copyOf(bars);
        quarantined = Set.copyOf(quarantined);
        List<String> lots = new ArrayList<>();
        blanks.forEach(blank -> lots.add(blank.lot()));
        discs.forEach(disc -> lots.add(disc.id()));
        bars.forEach(bar -> lots.add(bar.lot()));
        Range.different("stock lots", lots);
    }

    public Optional<Blank> blank(String lot) {
        return blanks.stream().filter(blank -> blank.lot().equals(lot)).findFirst();
    }

    public Optional<DiscLot> disc(String id) {
        return discs.stream().filter(disc -> disc.id().equals(id)).findFirst();
    }

    /** A disc with what is left of it, under a holder's ring of a width in mm. */
    public Disc disc(DiscLot lot, double ringMm) {
        return new Disc(
                lot.id(),
                lot.diameterMm(),
                lot.heightMm(),
                ringMm,
                new Enlargement(lot.sinterX(), lot.sinterY(), lot.sinterZ()),
                taken.getOrDefault(lot.id(), List.of()));
    }
}
