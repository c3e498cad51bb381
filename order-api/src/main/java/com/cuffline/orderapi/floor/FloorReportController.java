package com.cuffline.orderapi.floor;

import com.cuffline.orderapi.floor.FloorViews.BatchFloor;
import com.cuffline.orderapi.floor.FloorViews.Genealogy;
import com.cuffline.orderapi.floor.JdbcGenealogy.Filter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The floor over HTTP: batches are started, units milled, measured or scrapped, and everybody's origin is told. */
@RestController
class FloorReportController {

    private static final String KEY = "Idempotency-Key";

    record ScrapReasons(List<String> reasons) {}

    private final StartMilling start;
    private final ReportUnit report;
    private final FloorViews views;

    FloorReportController(StartMilling start, ReportUnit report, FloorViews views) {
        this.start = start;
        this.report = report;
        this.views = views;
    }

    @PostMapping("/api/batches/{code}/start")
    BatchFloor start(
            @PathVariable String code,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Calls.Start call) {
        start.start(code, call, key);
        return views.batch(code);
    }

    @GetMapping("/api/batches/{code}/floor")
    BatchFloor batch(@PathVariable String code) {
        return views.batch(code);
    }

    @PostMapping("/api/units/{code}/milled")
    UnitView milled(
            @PathVariable String code,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Calls.Milled call) {
        report.milled(code, call, key);
        return views.unit(code);
    }

    @PostMapping("/api/units/{code}/inspections")
    UnitView inspected(
            @PathVariable String code,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Calls.Inspected call) {
        report.inspected(code, call, key);
        return views.unit(code);
    }

    @PostMapping("/api/units/{code}/scrap")
    UnitView scrapped(
            @PathVariable String code,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Calls.Scrapped call) {
        report.scrapped(code, call, key);
        return views.unit(code);
    }

    @GetMapping({"/api/units/{code}", "/api/units/{code}/genealogy"})
    UnitView unit(@PathVariable String code) {
        return views.unit(code);
    }

    @GetMapping("/api/genealogy")
    Genealogy genealogy(
            @RequestParam(required = false) @Nullable String stockLot,
            @RequestParam(required = false) @Nullable String tool,
            @RequestParam(required = false) @Nullable String program,
            @RequestParam(required = false) @Nullable String batch,
            @RequestParam(required = false) @Nullable String machine) {
        return views.genealogy(new Filter(null, batch, stockLot, machine, tool, program));
    }

    @GetMapping("/api/scrap-reasons")
    ScrapReasons reasons() {
        return new ScrapReasons(ScrapReason.codes());
    }
}
