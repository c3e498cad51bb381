package com.cuffline.cuffscan;

import com.cuffline.measurement.AxisTilt;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The place of the missing tooth as scans show it. What they do not show is named, with what to add, and not filled in.
 *
 * @param numbers by field, mm or deg
 * @param neighbours as far as they were seen
 * @param antagonist as far as it was seen
 */
public record ScannedPlace(
        Map<PlaceField, Double> numbers,
        List<Lacking> lacking,
        Optional<Neighbours> neighbours,
        Optional<Antagonist> antagonist) {
    /** A scan that goes on less far than this beyond the axis cannot show a neighbour. */
    private static final double LEAST_END_MM = 8;

    public ScannedPlace {
        numbers = Map.copyOf(numbers);
        lacking = List.copyOf(lacking);
    }

    /** The tilt of a restoration that stands as its neighbours do: an estimate, not among the numbers. */
    public Optional<CrownTilt> crowns() {
        return neighbours.flatMap(Neighbours::crowns);
    }

    /**
     * A number that the scans do not show.
     *
     * @param reason stable code
     * @param add what would give it
     */
    public record Lacking(PlaceField field, String reason, String add) {}

    /** Puts together what was seen. */
    public static ScannedPlace of(
            ScanOutcome.Extracted scan, AntagonistScan.Outcome antagonist, RestorationTilt restoration) {
        Reading reading = new Reading();
        reading.tilt(restoration, scan.neighbours().flatMap(Neighbours::crowns).isPresent());
        reading.room(antagonist, scan.ring().highestMm());
        scan.neighbours().ifPresentOrElse(reading::neighbours, reading::noNeighbours);
        reading.unseen();
        return new ScannedPlace(
                reading.numbers,
                reading.lacking,
                scan.neighbours(),
                antagonist instanceof AntagonistScan.Outcome.Seen seen
                        ? Optional.of(seen.antagonist())
                        : Optional.empty());
    }

    /** Collects numbers and what lacks. */
    private static final class Reading {
        private final Map<PlaceField, Double> numbers = new EnumMap<>(PlaceField.class);
        private final List<Lacking> lacking = new ArrayList<>();

        private void lack(PlaceField field, String reason, String add) {
            lacking.add(new Lacking(field, reason, add));
        }

        private void tilt(RestorationTilt restoration, boolean estimated) {
            if (restoration instanceof RestorationTilt.Known known) {
                AxisTilt tilt = known.tilt();
                numbers.put(PlaceField.TILT_MESIODISTAL, tilt.mesiodistalDeg());
                numbers.put(PlaceField.TILT_BUCCOLINGUAL, tilt.buccolingualDeg());
                return;
            }
            if (estimated) {
                return;
            }
            String reason = restoration instanceof RestorationTilt.Refused refused
                    ? refused.refusal().code()
                    : "no-restoration-axis";
            String add =
                    "add restorationAxis, the restoration's axis in scan coordinates, to the pose, or type the tilt";
            lack(PlaceField.TILT_MESIODISTAL, reason, add);
            lack(PlaceField.TILT_BUCCOLINGUAL, reason, add);
        }

        private void room(AntagonistScan.Outcome outcome, double gingivaMm) {
            if (outcome instanceof AntagonistScan.Outcome.Seen seen) {
                double space = seen.antagonist().spaceMm();
                numbers.put(PlaceField.SPACE, space);
                if (space > gingivaMm) {
                    numbers.put(PlaceField.GINGIVA_TO_ANTAGONIST, space - gingivaMm);
                } else {
                    lack(
                            PlaceField.GINGIVA_TO_ANTAGONIST,
                            "antagonist-below-gingiva",
                            "check that the antagonist scan has the coordinates of the tissue scan");
                }
                return;
            }
            String reason = outcome instanceof AntagonistScan.Outcome.NotGiven
                    ? "no-antagonist-scan"
                    : outcome instanceof AntagonistScan.Outcome.Refused refused
                            ? refused.refusal().code()
                            : "antagonist-not-on-axis";
            String add = "add a scan of the antagonist in the same coordinates that the implant axis meets, or type it";
            lack(PlaceField.SPACE, reason, add);
            lack(PlaceField.GINGIVA_TO_ANTAGONIST, reason, add);
        }

        private void neighbours(Neighbours seen) {
            neighbour(PlaceField.TO_MESIAL, seen.mesial(), seen.mesialEndMm(), "mesial");
            neighbour(PlaceField.TO_DISTAL, seen.distal(), seen.distalEndMm(), "distal");
            if (seen.mesial().isPresent() && seen.distal().isPresent()) {
                Neighbour mesial = seen.mesial().get();
                Neighbour distal = seen.distal().get();
                numbers.put(PlaceField.GAP, mesial.distanceMm() + distal.distanceMm());
                numbers.put(PlaceField.CONTACT_HEIGHT, (mesial.heightMm() + distal.heightMm()) / 2);
                return;
            }
            seen.mesial()
                    .or(seen::distal)
                    .ifPresentOrElse(
                            one -> numbers.put(PlaceField.CONTACT_HEIGHT, one.heightMm()),
                            () -> lack(
                                    PlaceField.CONTACT_HEIGHT,
                                    "no-neighbour",
                                    "add a scan with a neighbour, or type it"));
            lack(PlaceField.GAP, "no-neighbour", "a gap has a neighbour on either side; scan both, or type it");
        }

        private void neighbour(PlaceField field, Optional<Neighbour> tooth, double endMm, String side) {
            if (tooth.isPresent()) {
                numbers.put(field, tooth.get().distanceMm());
            } else if (endMm < LEAST_END_MM) {
                lack(
                        field,
                        "scan-ends",
                        String.format(
                                Locale.ROOT,
                                "the scan ends %.1f mm %s of the implant axis; scan on over the neighbour, or type it",
                                endMm,
                                side));
            } else {
                lack(
                        field,
                        "no-neighbour",
                        "no tooth stands " + side + " within " + NeighbourViews.REACH_MM
                                + " mm; if there is one, scan the side that faces the gap, or type it");
            }
        }

        private void noNeighbours() {
            String add = "a scan of the part shows no neighbours; type it, or read it from a tissue scan";
            for (PlaceField field : new PlaceField[] {
                PlaceField.TO_MESIAL, PlaceField.TO_DISTAL, PlaceField.GAP, PlaceField.CONTACT_HEIGHT
            }) {
                lack(field, "supported-shape", add);
            }
        }

        private void unseen() {
            lack(PlaceField.BONE_MESIAL, "not-on-a-surface", "bone shows on radiographs only; type it");
            lack(PlaceField.BONE_DISTAL, "not-on-a-surface", "bone shows on radiographs only; type it");
            String add = "where the papilla ends and the tooth begins is not read from a scan; type it";
            lack(PlaceField.PAPILLA_MESIAL, "not-read", add);
            lack(PlaceField.PAPILLA_DISTAL, "not-read", add);
        }
    }
}
