package com.cuffline.milling;

import com.cuffline.milling.Refusal.Reason;
import com.cuffline.milling.Workholding.DiscClamp;
import com.cuffline.milling.Workholding.Holder;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A machine with the stock kept for it.
 *
 * @param stockDiametersMm blank or disc diameters at hand
 * @param largestHeightMm tallest part, enlargement included
 */
public record Machine(
        String name,
        Route route,
        Set<String> materials,
        Workholding workholding,
        List<Double> stockDiametersMm,
        double largestHeightMm) {

    /** Two diameters that differ by less are the same stock. */
    private static final double SAME_DIAMETER_MM = 0.01;

    public Machine {
        materials = Set.copyOf(materials);
        stockDiametersMm = List.copyOf(stockDiametersMm);
        stockDiametersMm.forEach(diameter -> Checks.positive("stockDiametersMm", diameter));
        Checks.positive("largestHeightMm", largestHeightMm);
        if ((route == Route.PRE_MILLED_BLANK) != (workholding instanceof Holder)) {
            throw new IllegalArgumentException("machine " + name + ": route " + route + " cannot use " + workholding);
        }
    }

    /** Why this machine cannot make the unit; empty when it can. */
    Optional<Refusal> refusal(Unit unit) {
        Stock stock = unit.stock();
        if (stock.route() != route || !materials.contains(stock.material())) {
            return Optional.of(
                    Refusal.of(unit, Reason.NO_MACHINE, "no machine makes %s by %s", stock.material(), stock.route()));
        }
        Optional<Stock> kept = stockFor(stock);
        if (kept.isEmpty()) {
            return Optional.of(Refusal.of(
                    unit, Reason.NO_STOCK, "%s keeps %s mm, not %s mm", name, stockDiametersMm, stock.diameterMm()));
        }
        if (unit.heightMm() * reserve() > largestHeightMm) {
            return Optional.of(Refusal.of(
                    unit,
                    Reason.TOO_HIGH,
                    "height %.2f mm needs %.2f mm, %s takes %.2f mm",
                    unit.heightMm(),
                    unit.heightMm() * reserve(),
                    name,
                    largestHeightMm));
        }
        if (widthNeededMm(unit) > widestMm(kept.get())) {
            return Optional.of(Refusal.of(
                    unit,
                    Reason.TOO_WIDE,
                    "diameter %.2f mm needs %.2f mm, the stock on %s gives %.2f mm",
                    unit.largestDiameterMm(),
                    widthNeededMm(unit),
                    name,
                    widestMm(kept.get())));
        }
        return Optional.empty();
    }

    /** The stock at hand for what is asked: the same diameter, or the smallest disc where any will do. */
    Optional<Stock> stockFor(Stock asked) {
        boolean anyDisc = route == Route.DISC && asked.diameterMm() == 0;
        return stockDiametersMm.stream()
                .filter(kept -> anyDisc || Math.abs(kept - asked.diameterMm()) < SAME_DIAMETER_MM)
                .min(Double::compare)
                .map(kept -> new Stock(asked.route(), asked.material(), asked.family(), kept));
    }

    private double reserve() {
        return workholding instanceof DiscClamp disc ? disc.reserve() : 1;
    }

    private double widthNeededMm(Unit unit) {
        return unit.largestDiameterMm() * reserve();
    }

    private double widestMm(Stock stock) {
        return workholding instanceof DiscClamp disc ? 2 * disc.usableRadiusMm(stock.diameterMm()) : stock.diameterMm();
    }
}
