package com.cuffline.orderapi.floor;

import com.cuffline.contracts.ProductionFact.LotState;
import com.cuffline.contracts.ProductionFact.MachineState;
import com.cuffline.orderapi.floor.JdbcCenter.Report;
import com.cuffline.orderapi.floor.JdbcCenter.Told;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How machines and lots stand: as production told them, with what people have reported since. */
@Component
final class CenterStanding {

    /**
     * @param lot what is locked: the lot itself, or the maker's lot of a disc
     * @param at null where the center's own data lock it
     */
    record Lock(
            String lot, String reason, String by, @Nullable Instant at) {}

    /**
     * @param couponValidUntil last day on which the coupon counts
     * @param couponDaysLeft below 0 once it is stale
     */
    record Machine(
            MachineState state,
            LocalDate couponMilledOn,
            LocalDate couponValidUntil,
            long couponDaysLeft,
            double couponWorstDeviationMm) {}

    /** @param locked null when it is free */
    record Lot(LotState state, boolean gone, @Nullable Lock locked) {}

    private final JdbcCenter center;
    private final Clock clock;
    private final ZoneId zone;

    /** @param zone of the center's calendar */
    CenterStanding(JdbcCenter center, Clock clock, @Value("${cuffline.papers.zone}") ZoneId zone) {
        this.center = center;
        this.clock = clock;
        this.zone = zone;
    }

    /** The center's day. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    List<Machine> machines() {
        return center.machines().stream().map(this::machine).toList();
    }

    /** Empty where production has not told of it. */
    Optional<Machine> machine(String name) {
        return center.machine(name).map(this::machine);
    }

    private Machine machine(MachineState state) {
        LocalDate told = state.coupon().milledOn();
        Optional<Report> newer = center.newestCoupon(state.machine())
                .filter(report -> !Objects.requireNonNull(report.milledOn()).isBefore(told));
        LocalDate milledOn = newer.map(Report::milledOn).orElse(told);
        LocalDate validUntil = milledOn.plusDays(state.coupon().validDays());
        return new Machine(
                state,
                milledOn,
                validUntil,
                ChronoUnit.DAYS.between(today(), validUntil),
                newer.map(Report::worstDeviationMm).orElse(state.coupon().worstDeviationMm()));
    }

    /** In stock, by name. */
    List<Lot> lots() {
        return center.lots().stream()
                .map(told ->
                        new Lot(told.state(), told.gone(), lockOf(told.state()).orElse(null)))
                .toList();
    }

    /** What locks a lot; empty when it may be milled from. */
    Optional<Lock> lock(String lot) {
        return center.lots(lot).stream()
                .map(Told::state)
                .filter(state -> state.lot().equals(lot))
                .findFirst()
                .flatMap(this::lockOf)
                .or(() -> byDoor(lot));
    }

    private Optional<Lock> lockOf(LotState state) {
        Optional<Lock> byPerson = Stream.of(Optional.of(state.lot()), Optional.ofNullable(state.makersLot()))
                .flatMap(Optional::stream)
                .flatMap(lot -> byDoor(lot).stream())
                .findFirst();
        return state.lockedByFile() && byPerson.isEmpty()
                ? Optional.of(new Lock(state.lot(), "the center's data lock it", "center file", null))
                : byPerson;
    }

    private Optional<Lock> byDoor(String lot) {
        return center.lastOfLot(lot)
                .filter(Report::locks)
                .map(report -> new Lock(lot, report.reason(), report.by(), report.at()));
    }
}
