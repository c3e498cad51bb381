package com.cuffline.milling.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Improves a plan by small changes: a batch goes elsewhere, two batches change places, two units change places, a unit goes into another
 * batch. Late acceptance: a change stays when the plan is not worse than before it or than some hundreds of changes ago, so that the
 * search leaves small hollows without any temperature to set. Bounded by the number of changes tried; the best plan met is returned.
 */
final class LocalSearch {

    /** Where nothing is late there is little to gain: another machine is drawn so often at most. */
    private static final int TRIES_FOR_LATE = 3;

    private static final int MEMORY = 60;

    private final Workshop workshop;
    private final Random random;
    private final List<List<Draft>> sequences;
    private final Workshop.Cost[] costs;

    /** New sequences of at most two machines. */
    private record Change(int one, List<Draft> forOne, int two, List<Draft> forTwo) {}

    LocalSearch(Workshop workshop, List<List<Draft>> start, Random random) {
        this.workshop = workshop;
        this.random = random;
        this.sequences = new ArrayList<>(start);
        this.costs = new Workshop.Cost[start.size()];
        for (int m = 0; m < costs.length; m++) {
            costs[m] = workshop.cost(m, start.get(m));
        }
    }

    List<List<Draft>> run(long changes) {
        double now = total();
        double best = now;
        List<List<Draft>> bestSequences = new ArrayList<>(sequences);
        double[] memory = new double[MEMORY];
        java.util.Arrays.fill(memory, now);
        for (long k = 0; k < changes; k++) {
            Change change = change();
            if (change == null) {
                continue;
            }
            Workshop.Cost one = workshop.cost(change.one, change.forOne);
            Workshop.Cost two = change.two == change.one ? one : workshop.cost(change.two, change.forTwo);
            double after = now - costs[change.one].value() + one.value();
            after += change.two == change.one ? 0 : two.value() - costs[change.two].value();
            int slot = (int) (k % MEMORY);
            if (after <= now || after <= memory[slot]) {
                sequences.set(change.one, change.forOne);
                costs[change.one] = one;
                sequences.set(change.two, change.two == change.one ? change.forOne : change.forTwo);
                costs[change.two] = two;
                now = total();
                if (now < best) {
                    best = now;
                    bestSequences = new ArrayList<>(sequences);
                }
            }
            memory[slot] = Math.min(memory[slot], now);
        }
        return bestSequences;
    }

    private double total() {
        double sum = 0;
        for (Workshop.Cost cost : costs) {
            sum += cost.value();
        }
        return sum;
    }

    /** Null when the try made no sense. */
    private @Nullable Change change() {
        int one = random.nextInt(sequences.size());
        for (int again = 0; again < TRIES_FOR_LATE && costs[one].lateness() <= 0; again++) {
            one = random.nextInt(sequences.size());
        }
        int two = random.nextInt(sequences.size());
        if (sequences.get(one).isEmpty()) {
            return null;
        }
        return switch (random.nextInt(4)) {
            case 0 -> moveBatch(one, two);
            case 1 -> swapBatches(one, two);
            case 2 -> swapUnits(one, two);
            default -> moveUnit(one, two);
        };
    }

    private @Nullable Change moveBatch(int one, int two) {
        List<Draft> from = new ArrayList<>(sequences.get(one));
        Draft draft = from.remove(random.nextInt(from.size()));
        List<Draft> to = one == two ? from : new ArrayList<>(sequences.get(two));
        if (!workshop.allows(two, draft)) {
            return null;
        }
        to.add(random.nextInt(to.size() + 1), draft);
        return new Change(one, from, two, to);
    }

    private @Nullable Change swapBatches(int one, int two) {
        List<Draft> first = new ArrayList<>(sequences.get(one));
        List<Draft> second = one == two ? first : new ArrayList<>(sequences.get(two));
        if (second.isEmpty()) {
            return null;
        }
        int i = random.nextInt(first.size());
        int j = random.nextInt(second.size());
        Draft a = first.get(i);
        Draft b = second.get(j);
        if (!workshop.allows(two, a) || !workshop.allows(one, b)) {
            return null;
        }
        first.set(i, b);
        second.set(j, a);
        return new Change(one, first, two, second);
    }

    private @Nullable Change swapUnits(int one, int two) {
        List<Draft> first = new ArrayList<>(sequences.get(one));
        List<Draft> second = one == two ? first : new ArrayList<>(sequences.get(two));
        if (second.isEmpty()) {
            return null;
        }
        int i = random.nextInt(first.size());
        int j = random.nextInt(second.size());
        Draft a = first.get(i);
        Draft b = second.get(j);
        if (a == b) {
            return null;
        }
        int p = random.nextInt(a.jobs().length);
        int q = random.nextInt(b.jobs().length);
        Draft newA = a.swapped(p, b.jobs()[q]);
        Draft newB = b.swapped(q, a.jobs()[p]);
        if (!keepsDiscs(one, two) || !workshop.allows(one, newA) || !workshop.allows(two, newB)) {
            return null;
        }
        first.set(i, newA);
        second.set(j, newB);
        return new Change(one, first, two, second);
    }

    private @Nullable Change moveUnit(int one, int two) {
        List<Draft> first = new ArrayList<>(sequences.get(one));
        List<Draft> second = one == two ? first : new ArrayList<>(sequences.get(two));
        int i = random.nextInt(first.size());
        Draft a = first.get(i);
        int p = random.nextInt(a.jobs().length);
        boolean alone = second.isEmpty() || random.nextInt(20) == 0;
        int j = alone ? random.nextInt(second.size() + 1) : random.nextInt(second.size());
        if (!keepsDiscs(one, two) || !alone && second.get(j) == a) {
            return null;
        }
        Draft into = alone ? new Draft(new int[] {a.jobs()[p]}) : second.get(j).with(a.jobs()[p]);
        if (!workshop.allows(two, into)) {
            return null;
        }
        if (a.jobs().length > 1) {
            first.set(i, a.without(p));
        }
        if (alone) {
            second.add(j, into);
        } else {
            second.set(j, into);
        }
        if (a.jobs().length == 1) {
            first.remove(a);
        }
        return new Change(one, first, two, second);
    }

    /** A disc's units stay together: a disc lies in one machine at a time. */
    private boolean keepsDiscs(int one, int two) {
        return !workshop.stations().get(one).isDisc()
                && !workshop.stations().get(two).isDisc();
    }
}
