package com.cuffline.milling;

import com.cuffline.milling.Plan.Batch;
import com.cuffline.milling.Plan.PlacedUnit;
import com.cuffline.milling.Workholding.DiscClamp;
import com.cuffline.milling.Workholding.Holder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A batch that is still being filled. */
final class OpenBatch {

    /** Gives the next unit a place, or nothing when it does not fit any more. */
    private interface Filling {
        Optional<? extends Place> next(Unit unit, int slot);
    }

    private final Machine machine;
    private final Stock stock;
    private final Filling filling;
    private final List<PlacedUnit> units = new ArrayList<>();

    OpenBatch(Machine machine, Stock stock) {
        this.machine = machine;
        this.stock = stock;
        this.filling = filling(machine.workholding(), stock);
    }

    Machine machine() {
        return machine;
    }

    /** Takes the unit if its stock is this batch's and there is room. */
    boolean take(Unit unit) {
        if (!machine.stockFor(unit.stock()).equals(Optional.of(stock))) {
            return false;
        }
        Optional<? extends Place> place = filling.next(unit, units.size() + 1);
        place.ifPresent(found -> units.add(new PlacedUnit(unit, found)));
        return place.isPresent();
    }

    Batch close() {
        return new Batch(machine, stock, units);
    }

    private static Filling filling(Workholding workholding, Stock stock) {
        if (workholding instanceof Holder holder) {
            return (unit, slot) -> slot <= holder.slots() ? Optional.of(new Place.HolderSlot(slot)) : Optional.empty();
        }
        DiscClamp disc = (DiscClamp) workholding;
        DiscRows rows = new DiscRows(disc.usableRadiusMm(stock.diameterMm()), disc.clearanceMm());
        return (unit, slot) -> rows.place(slot, disc.reservedDiameterMm(unit));
    }
}
