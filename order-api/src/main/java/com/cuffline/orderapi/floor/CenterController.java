package com.cuffline.orderapi.floor;

import com.cuffline.orderapi.floor.CenterStanding.Lock;
import com.cuffline.orderapi.floor.CenterStanding.Lot;
import com.cuffline.orderapi.floor.CenterStanding.Machine;
import com.cuffline.orderapi.floor.FloorViews.Genealogy;
import com.cuffline.orderapi.floor.JdbcCenter.Report;
import com.cuffline.orderapi.floor.JdbcGenealogy.Filter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Machines and stock over HTTP: how they stand, and what people report of them. */
@RestController
class CenterController {

    private static final String KEY = "Idempotency-Key";

    /** @param reports newest first, at most 100 */
    record Center(List<Machine> machines, List<Lot> lots, List<Report> reports) {}

    /**
     * @param locked null when it is free
     * @param recall begun units that were milled from it, with their orders
     */
    record LotAnswer(String lot, @Nullable Lock locked, Genealogy recall) {}

    /** @param coupon of the machine, null before production has told of it */
    record MachineAnswer(String machine, @Nullable Machine now) {}

    private final ReportCenter report;
    private final JdbcCenter center;
    private final CenterStanding standing;
    private final FloorViews views;

    CenterController(ReportCenter report, JdbcCenter center, CenterStanding standing, FloorViews views) {
        this.report = report;
        this.center = center;
        this.standing = standing;
        this.views = views;
    }

    @GetMapping("/api/center")
    Center center() {
        return new Center(standing.machines(), standing.lots(), center.reports());
    }

    @PostMapping("/api/center/lot-locks")
    LotAnswer lock(@RequestHeader(name = KEY, required = false) @Nullable String key, @RequestBody Calls.Lot call) {
        report.lock(call, key);
        return lot(call);
    }

    @PostMapping("/api/center/lot-releases")
    LotAnswer free(@RequestHeader(name = KEY, required = false) @Nullable String key, @RequestBody Calls.Lot call) {
        report.free(call, key);
        return lot(call);
    }

    @PostMapping("/api/center/coupons")
    MachineAnswer coupon(
            @RequestHeader(name = KEY, required = false) @Nullable String key, @RequestBody Calls.Coupon call) {
        report.coupon(call, key);
        return machine(call.machine());
    }

    @PostMapping("/api/center/tool-changes")
    MachineAnswer tool(
            @RequestHeader(name = KEY, required = false) @Nullable String key, @RequestBody Calls.ToolChange call) {
        report.tool(call, key);
        return machine(call.machine());
    }

    private LotAnswer lot(Calls.Lot call) {
        String lot = String.valueOf(call.lot()).strip();
        return new LotAnswer(
                lot, standing.lock(lot).orElse(null), views.genealogy(new Filter(null, null, lot, null, null, null)));
    }

    private MachineAnswer machine(@Nullable String name) {
        String machine = String.valueOf(name).strip();
        return new MachineAnswer(machine, standing.machine(machine).orElse(null));
    }
}
