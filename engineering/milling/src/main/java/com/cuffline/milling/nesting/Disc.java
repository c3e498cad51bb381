package com.cuffline.milling.nesting;

import com.cuffline.milling.Checks;
import java.util.ArrayList;
import java.util.List;

/**
 * A disc in its holder, with what is left of it.
 *
 * @param diameterMm outer
 * @param heightMm between its faces
 * @param ringMm width of the ring the holder needs, from the edge inwards
 * @param sinter enlargement of its lot
 * @param taken places of earlier jobs and other forbidden spots; outlines of enlarged parts, without clearance
 */
public record Disc(String id, double diameterMm, double heightMm, double ringMm, Enlargement sinter, List<Spot> taken) {

    public Disc {
        Checks.named("disc id", id);
        Checks.within("diameterMm", 10, 300, diameterMm);
        Checks.within("heightMm", 1, 100, heightMm);
        Checks.within("ringMm", 0, diameterMm / 2 - 1, ringMm);
        taken = List.copyOf(taken);
    }

    /** Green size over sintered size, per axis of the disc; 1 where nothing shrinks. Source: the lot's label. */
    public record Enlargement(double x, double y, double z) {

        public static final Enlargement NONE = new Enlargement(1, 1, 1);

        public Enlargement {
            Checks.within("enlargement x", 1, 1.5, x);
            Checks.within("enlargement y", 1, 1.5, y);
            Checks.within("enlargement z", 1, 1.5, z);
        }
    }

    /** A place that is gone. */
    public record Spot(String name, Outline outline) {}

    public double freeRadiusMm() {
        return diameterMm / 2 - ringMm;
    }

    /** All that forbids a place before the first part lies. */
    public List<Hazard> hazards(NestingRules rules) {
        List<Hazard> hazards = new ArrayList<>();
        hazards.add(new Hazard.HolderRing(freeRadiusMm(), rules.toRingMm()));
        taken.forEach(spot -> hazards.add(new Hazard.Taken(spot.name(), spot.outline(), rules.betweenPartsMm())));
        return hazards;
    }

    /** Area within the ring that is not gone yet; what planning may fill. */
    public double remainingMm2(NestingRules rules) {
        return FreeArea.of(this, rules, List.of()).remainingMm2();
    }

    /** This disc after a nest was milled from it. */
    public Disc after(Nest nest) {
        List<Spot> all = new ArrayList<>(taken);
        nest.placements().forEach(placement -> all.add(new Spot(placement.part().label(), placement.outline())));
        return new Disc(id, diameterMm, heightMm, ringMm, sinter, all);
    }
}
