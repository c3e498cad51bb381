package com.cuffline.productionworker.equipment;

import com.cuffline.contracts.ProductionFact.Coupon;
import com.cuffline.contracts.ProductionFact.Downtime;
import com.cuffline.contracts.ProductionFact.Hours;
import com.cuffline.contracts.ProductionFact.LotState;
import com.cuffline.contracts.ProductionFact.MachineState;
import com.cuffline.contracts.ProductionFact.ToolState;
import com.cuffline.milling.center.BarLathe;
import com.cuffline.milling.center.CalibrationCoupon;
import com.cuffline.milling.center.Center;
import com.cuffline.milling.center.DiscMill;
import com.cuffline.milling.center.RotaryMill;
import com.cuffline.milling.center.Stock;
import com.cuffline.milling.planning.WorkCalendar;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Says a center in the words of the facts. */
final class CenterWords {

    private CenterWords() {}

    static List<MachineState> machines(Center center) {
        Stream<MachineState> rotary = center.machines().rotary().stream()
                .map((RotaryMill mill) -> machine(center, mill.name(), "rotary-mill", mill.materials(), mill.coupon()));
        Stream<MachineState> discs = center.machines().discs().stream()
                .map((DiscMill mill) -> machine(center, mill.name(), "disc-mill", mill.materials(), mill.coupon()));
        Stream<MachineState> lathes = center.machines().lathes().stream()
                .map((BarLathe lathe) -> machine(center, lathe.name(), "bar-lathe", lathe.materials(), lathe.coupon()));
        return Stream.of(rotary, discs, lathes).flatMap(one -> one).toList();
    }

    private static MachineState machine(
            Center center, String name, String kind, Set<String> materials, CalibrationCoupon coupon) {
        WorkCalendar calendar =
                Objects.requireNonNull(center.machines().calendars().get(name));
        return new MachineState(
                name,
                kind,
                materials.stream().sorted().toList(),
                new Coupon(coupon.milledOn(), coupon.validDays(), coupon.worstDeviationMm()),
                hours(calendar),
                calendar.holidays().stream().sorted().toList(),
                calendar.downtimes().stream()
                        .sorted(Comparator.comparing(WorkCalendar.Downtime::from))
                        .map(time ->
                                new Downtime(time.from().toString(), time.to().toString()))
                        .toList(),
                center.machines().tools(name).stream()
                        .map(tool -> new ToolState(tool.number(), tool.name(), tool.lifeLeftMin()))
                        .toList());
    }

    private static List<Hours> hours(WorkCalendar calendar) {
        return calendar.week().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(day -> day.getValue().stream()
                        .map(hours -> new Hours(
                                day.getKey().name().toLowerCase(Locale.ROOT),
                                hours.from().toString(),
                                hours.to().toString())))
                .toList();
    }

    /** @param byFile lots that the center's own data lock, as far as they were not freed */
    static List<LotState> lots(Center center, Set<String> byFile) {
        Stock stock = center.stock();
        return Stream.of(blanks(stock, byFile), discs(stock, byFile), bars(stock, byFile))
                .flatMap(one -> one)
                .toList();
    }

    private static Stream<LotState> blanks(Stock stock, Set<String> byFile) {
        return stock.blanks().stream()
                .map(blank -> new LotState(
                        blank.lot(),
                        "blank",
                        null,
                        blank.material(),
                        blank.family(),
                        blank.diameterMm(),
                        blank.heightMm(),
                        null,
                        blank.pieces(),
                        "pieces",
                        byFile.contains(blank.lot())));
    }

    private static Stream<LotState> discs(Stock stock, Set<String> byFile) {
        return stock.discs().stream()
                .map(disc -> new LotState(
                        disc.id(),
                        "disc",
                        disc.lot(),
                        disc.material(),
                        null,
                        disc.diameterMm(),
                        disc.heightMm(),
                        disc.shade().equals("-") ? null : disc.shade(),
                        share(stock, disc.id(), disc.diameterMm()),
                        "share",
                        byFile.contains(disc.id()) || byFile.contains(disc.lot())));
    }

    private static Stream<LotState> bars(Stock stock, Set<String> byFile) {
        return stock.bars().stream()
                .map(bar -> new LotState(
                        bar.lot(),
                        "bar",
                        null,
                        bar.material(),
                        null,
                        bar.diameterMm(),
                        null,
                        null,
                        bar.lengthMm(),
                        "mm",
                        byFile.contains(bar.lot())));
    }

    /** Of the disc's face that no part has taken, in hundredths. */
    private static double share(Stock stock, String disc, double diameterMm) {
        double takenMm2 = stock.taken().getOrDefault(disc, List.of()).stream()
                .mapToDouble(spot -> spot.outline().areaMm2())
                .sum();
        double share = 1 - takenMm2 / (Math.PI * diameterMm * diameterMm / 4);
        return Math.max(0, Math.round(share * 100) / 100.0);
    }
}
