package com.cuffline.milling.center;

import com.cuffline.milling.nesting.Disc.Spot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What happened on the floor since the center's data were written. What is not known to the center is passed over.
 *
 * @param pieces taken, by blank lot
 * @param spots taken, by disc number, in addition to earlier ones
 * @param barMm taken, by bar lot
 * @param toolMinutes under feed, by machine and tool number
 * @param coupons newer ones, by machine
 * @param quarantined lots, in addition
 */
public record Usage(
        Map<String, Integer> pieces,
        Map<String, List<Spot>> spots,
        Map<String, Double> barMm,
        Map<String, Map<Integer, Double>> toolMinutes,
        Map<String, CalibrationCoupon> coupons,
        Set<String> quarantined) {
    public static final Usage NONE = new Usage(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Set.of());

    public Usage {
        pieces = Map.copyOf(pieces);
        spots = Map.copyOf(spots);
        barMm = Map.copyOf(barMm);
        toolMinutes = Map.copyOf(toolMinutes);
        coupons = Map.copyOf(coupons);
        quarantined = Set.copyOf(quarantined);
    }

    /** The center as it is now. */
    public Center of(Center center) {
        return new Center(
                center.revision(),
                machines(center.machines()),
                stock(center.stock()),
                center.planning(),
                center.nesting());
    }

    private Stock stock(Stock stock) {
        Map<String, List<Spot>> taken = new HashMap<>(stock.taken());
        spots.forEach((disc, more) -> {
            List<Spot> all = new ArrayList<>(taken.getOrDefault(disc, List.of()));
            all.addAll(more);
            taken.put(disc, all);
        });
        Set<String> locked = new HashSet<>(stock.quarantined());
        locked.addAll(quarantined);
        return new Stock(
                stock.blanks().stream().map(this::left).toList(),
                stock.discs(),
                taken,
                stock.bars().stream()
                        .map(bar -> new BarLot(
                                bar.lot(),
                                bar.material(),
                                bar.diameterMm(),
                                Math.max(0, bar.lengthMm() - barMm.getOrDefault(bar.lot(), 0.0))))
                        .toList(),
                locked);
    }

    private Blank left(Blank blank) {
        return new Blank(
                blank.lot(),
                blank.family(),
                blank.material(),
                blank.diameterMm(),
                blank.heightMm(),
                blank.bore(),
                blank.connectionDiameterMm(),
                Math.max(0, blank.pieces() - pieces.getOrDefault(blank.lot(), 0)));
    }

    private Machines machines(Machines machines) {
        return new Machines(
                machines.rotary().stream()
                        .map(mill -> mill.with(coupons.getOrDefault(mill.name(), mill.coupon()))
                                .with(worn(mill.name(), mill.tools())))
                        .toList(),
                machines.discs().stream()
                        .map(mill -> mill.with(coupons.getOrDefault(mill.name(), mill.coupon()))
                                .with(worn(mill.name(), mill.tools())))
                        .toList(),
                machines.lathes().stream()
                        .map(lathe -> new BarLathe(
                                lathe.name(),
                                lathe.materials(),
                                lathe.piecesPerBar(),
                                lathe.minutesPerPiece(),
                                coupons.getOrDefault(lathe.name(), lathe.coupon())))
                        .toList(),
                machines.calendars());
    }

    private List<Tool> worn(String machine, List<Tool> tools) {
        Map<Integer, Double> minutes = toolMinutes.getOrDefault(machine, Map.of());
        return tools.stream()
                .map(tool ->
                        tool.withLifeLeft(Math.max(0, tool.lifeLeftMin() - minutes.getOrDefault(tool.number(), 0.0))))
                .toList();
    }
}
