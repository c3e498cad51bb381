package com.cuffline.milling.nesting;

import com.cuffline.milling.Checks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Blanks in a holder. A blank's connection fits its slot in as many turns as its index has; the turn is chosen that brings the part's
 * leaning direction nearest to the one the slot is reached best from. Blanks take the slots in the order given.
 */
public final class HolderSlots {

    private HolderSlots() {}

    /**
     * A slot.
     *
     * @param indexDeg direction of the slot's index mark, about the slot's axis
     * @param bestDeg direction from which the tool reaches best
     */
    public record Slot(int number, double indexDeg, double bestDeg) {
        public Slot {
            Checks.within("number", 1, 999, number);
            Checks.within("indexDeg", -360, 360, indexDeg);
            Checks.within("bestDeg", -360, 360, bestDeg);
        }
    }

    /**
     * A blank with its part.
     *
     * @param leanDeg direction in which the part leans, from its index mark
     * @param indexFold turns of the connection that look alike: 6 for a hexagon, 1 where only one turn fits
     */
    public record Blank(String unit, double leanDeg, int indexFold) {
        public Blank {
            Checks.named("unit", unit);
            Checks.within("leanDeg", -360, 360, leanDeg);
            Checks.within("indexFold", 1, 360, indexFold);
        }
    }

    /**
     * A blank in its slot.
     *
     * @param position of the index, 0 to fold - 1
     * @param rotationDeg of the part's index mark, 0 to below 360
     * @param offBestDeg angle between the leaning direction and the best one, 0 to 180 / fold
     */
    public record Seated(String unit, int slot, int position, double rotationDeg, double offBestDeg) {}

    /** @throws IllegalArgumentException if there are more blanks than slots, or two slots of one number */
    public static List<Seated> seat(List<Blank> blanks, List<Slot> slots) {
        if (blanks.size() > slots.size()) {
            throw new IllegalArgumentException(blanks.size() + " blanks do not fit into " + slots.size() + " slots");
        }
        if (new HashSet<>(slots.stream().map(Slot::number).toList()).size() != slots.size()) {
            throw new IllegalArgumentException("slots must have different numbers");
        }
        List<Seated> seated = new ArrayList<>();
        for (int i = 0; i < blanks.size(); i++) {
            seated.add(seat(blanks.get(i), slots.get(i)));
        }
        return seated;
    }

    private static Seated seat(Blank blank, Slot slot) {
        Seated best = null;
        for (int position = 0; position < blank.indexFold(); position++) {
            double rotation = turn(slot.indexDeg() + 360.0 * position / blank.indexFold());
            double lean = turn(rotation + blank.leanDeg() - slot.bestDeg());
            double off = Math.min(lean, 360 - lean);
            if (best == null || off < best.offBestDeg - 1e-9) {
                best = new Seated(blank.unit(), slot.number(), position, rotation, off);
            }
        }
        return java.util.Objects.requireNonNull(best);
    }

    private static double turn(double deg) {
        double rest = deg % 360;
        return rest < 0 ? rest + 360 : rest;
    }
}
