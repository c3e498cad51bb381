package com.cuffline.milling.planning;

import com.cuffline.milling.planning.PlanUnit.BarNeed;
import com.cuffline.milling.planning.PlanUnit.BlankNeed;
import com.cuffline.milling.planning.PlanUnit.DiscNeed;
import com.cuffline.milling.planning.ProductionPlan.NotPlanned;
import com.cuffline.milling.planning.ProductionPlan.Reason;
import com.cuffline.milling.planning.StockLot.Bars;
import com.cuffline.milling.planning.StockLot.Blanks;
import com.cuffline.milling.planning.StockLot.DiscPiece;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives each unit its stock, in the order of promises: the smallest blank or bar that covers it, the disc begun first. Units that no
 * machine or no stock can make get their reason here. A blank's or bar's amount is counted in pieces or mm, a disc's in mm2.
 */
final class Allocation {

    private final PlanningTask task;
    private final List<Station> stations;
    private final Map<String, Double> left = new HashMap<>();
    private final Map<String, Integer> discMinutes = new HashMap<>();
    private final List<Job> jobs = new ArrayList<>();
    private final List<NotPlanned> notPlanned = new ArrayList<>();

    private Allocation(PlanningTask task, List<Station> stations) {
        this.task = task;
        this.stations = stations;
        task.stock().forEach(lot -> left.put(lot.id(), amount(lot)));
    }

    static Allocation of(PlanningTask task, List<Station> stations) {
        Allocation allocation = new Allocation(task, stations);
        task.units().stream().sorted(PlanUnit.BY_PROMISE).forEach(allocation::allocate);
        return allocation;
    }

    List<Job> jobs() {
        return jobs;
    }

    List<NotPlanned> notPlanned() {
        return notPlanned;
    }

    private void allocate(PlanUnit unit) {
        List<StockLot> covering = task.stock().stream()
                .filter(lot -> !lot.quarantined() && covers(lot, unit))
                .sorted(order())
                .toList();
        if (covering.isEmpty()) {
            refuse(unit, Reason.NO_STOCK_COVERS, "no lot of " + unit.material() + " covers " + unit.need());
            return;
        }
        boolean[] able = new boolean[stations.size()];
        Station.Obstacle nearest = new Station.Obstacle(Reason.NO_MACHINE, "the center has no machine");
        boolean any = false;
        for (int m = 0; m < able.length; m++) {
            Optional<Station.Obstacle> obstacle = stations.get(m).obstacle(unit);
            able[m] = obstacle.isEmpty();
            any |= able[m];
            if (obstacle.isPresent() && obstacle.get().reason().compareTo(nearest.reason()) >= 0) {
                nearest = obstacle.get();
            }
        }
        if (!any) {
            refuse(unit, nearest.reason(), nearest.message());
            return;
        }
        List<StockLot> loadable =
                covering.stream().filter(lot -> any(loading(able, lot))).toList();
        if (loadable.isEmpty()) {
            refuse(
                    unit,
                    Reason.NO_MACHINE,
                    "no machine that makes " + unit.material() + " takes discs of this diameter");
            return;
        }
        StockLot lot = take(unit, loadable);
        if (lot == null) {
            refuse(unit, Reason.STOCK_USED_UP, "units promised earlier use up all stock that covers " + unit.need());
            return;
        }
        jobs.add(Job.of(unit, task, lot.id(), stockKey(lot), loading(able, lot)));
    }

    /** The able machines that can be loaded with a lot. */
    private boolean[] loading(boolean[] able, StockLot lot) {
        boolean[] loading = able.clone();
        for (int m = 0; m < loading.length; m++) {
            loading[m] &= stations.get(m).takes(lot);
        }
        return loading;
    }

    private static boolean any(boolean[] able) {
        for (boolean one : able) {
            if (one) {
                return true;
            }
        }
        return false;
    }

    private void refuse(PlanUnit unit, Reason reason, String message) {
        notPlanned.add(new NotPlanned(unit, reason, message));
    }

    private double amount(StockLot lot) {
        if (lot instanceof Blanks blanks) {
            return blanks.pieces();
        }
        return lot instanceof DiscPiece disc ? disc.freeMm2() * task.rules().discFill() : ((Bars) lot).lengthMm();
    }

    private static double needed(StockLot lot, PlanUnit unit) {
        if (lot instanceof Blanks) {
            return 1;
        }
        return lot instanceof DiscPiece disc
                ? ((DiscNeed) unit.need()).reservedMm2() * disc.size().areaFactor()
                : ((BarNeed) unit.need()).lengthMm();
    }

    private boolean covers(StockLot lot, PlanUnit unit) {
        if (!lot.material().equals(unit.material())) {
            return false;
        }
        if (lot instanceof Blanks blanks && unit.need() instanceof BlankNeed need) {
            return blanks.family().equals(need.family())
                    && blanks.diameterMm() >= need.diameterMm()
                    && blanks.heightMm() >= need.heightMm();
        }
        if (lot instanceof DiscPiece disc && unit.need() instanceof DiscNeed need) {
            return need.heightMm() * disc.size().heightFactor() <= disc.size().heightMm();
        }
        return lot instanceof Bars bars
                && unit.need() instanceof BarNeed need
                && bars.diameterMm() >= need.diameterMm();
    }

    /** Smallest diameter first, then lowest; of discs the lowest, then the one with the least left; then by number. */
    private Comparator<StockLot> order() {
        return Comparator.<StockLot>comparingDouble(lot -> {
                    if (lot instanceof Blanks blanks) {
                        return blanks.diameterMm();
                    }
                    return lot instanceof DiscPiece disc ? disc.size().heightMm() : ((Bars) lot).diameterMm();
                })
                .thenComparingDouble(lot -> {
                    if (lot instanceof DiscPiece disc) {
                        return disc.freeMm2();
                    }
                    return lot instanceof Blanks blanks ? blanks.heightMm() : 0;
                })
                .thenComparing(StockLot::id);
    }

    private @Nullable StockLot take(PlanUnit unit, List<StockLot> covering) {
        StockLot found = firstWith(unit, covering, task.rules().discBatchMinutes());
        if (found == null) {
            found = firstWith(unit, covering, Integer.MAX_VALUE);
        }
        if (found != null) {
            left.merge(found.id(), -needed(found, unit), Double::sum);
            discMinutes.merge(found.id(), unit.minutes(), Integer::sum);
        }
        return found;
    }

    private @Nullable StockLot firstWith(PlanUnit unit, List<StockLot> covering, int discMinutesLimit) {
        for (StockLot lot : covering) {
            boolean room = left.getOrDefault(lot.id(), 0.0) >= needed(lot, unit);
            boolean time = !(lot instanceof DiscPiece)
                    || discMinutes.getOrDefault(lot.id(), 0) + unit.minutes() <= discMinutesLimit;
            if (room && time) {
                return lot;
            }
        }
        return null;
    }

    private static String stockKey(StockLot lot) {
        if (lot instanceof Blanks blanks) {
            return blanks.family() + "/" + blanks.diameterMm();
        }
        return lot instanceof Bars bars ? "bar/" + bars.diameterMm() : lot.id();
    }
}
