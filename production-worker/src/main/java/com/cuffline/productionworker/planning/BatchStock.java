package com.cuffline.productionworker.planning;

import com.cuffline.contracts.DesignFact.SiteDesign;
import com.cuffline.contracts.StockLots;
import com.cuffline.milling.center.Blank;
import com.cuffline.milling.center.Center;
import com.cuffline.milling.center.DiscLot;
import com.cuffline.milling.planning.ProductionPlan.Slot;
import java.util.List;

/** Tells what a batch is milled from. */
final class BatchStock {

    private BatchStock() {}

    /** @param first design of the first unit */
    static PlannedBatch.Stock of(SiteDesign first, List<Slot> slots, Center center) {
        List<String> lots = slots.stream().map(Slot::lot).distinct().toList();
        String lot = lots.get(0);
        double diameterMm = center.stock()
                .blank(lot)
                .map(Blank::diameterMm)
                .or(() -> center.stock().disc(lot).map(DiscLot::diameterMm))
                .orElse(first.blankDiameterMm());
        return new PlannedBatch.Stock(
                first.route(), first.material(), first.blankFamily(), diameterMm, StockLots.join(lots));
    }
}
