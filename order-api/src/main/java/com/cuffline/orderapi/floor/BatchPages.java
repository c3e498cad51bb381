package com.cuffline.orderapi.floor;

import com.cuffline.contracts.ProductionFact.Inspection;
import com.cuffline.contracts.ProductionFact.PlannedUnit;
import com.cuffline.orderapi.floor.CenterStanding.Lock;
import com.cuffline.orderapi.floor.CenterStanding.Lot;
import com.cuffline.orderapi.floor.JdbcBatches.Batch;
import com.cuffline.orderapi.floor.JdbcUnits.Row;
import com.cuffline.orderapi.web.Problem;
import com.cuffline.orderapi.web.ProblemCode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Batches, and the center's machines and lots, as pages for the floor. */
@Controller
class BatchPages {

    private static final int MOST_LOTS = 100;

    /**
     * A unit as its row shows it.
     *
     * @param planned as the batch was released with it
     * @param state null when it has left the batch
     */
    record UnitRow(PlannedUnit planned, @Nullable String state, List<Inspection> toMeasure) {}

    /** A lot of the batch. */
    record LotRow(String lot, @Nullable Lock locked) {}

    private final JdbcBatches batches;
    private final JdbcPlannings plannings;
    private final JdbcUnits units;
    private final JdbcFloorLog floorLog;
    private final CenterStanding center;
    private final JdbcCenter reports;

    BatchPages(
            JdbcBatches batches,
            JdbcPlannings plannings,
            JdbcUnits units,
            JdbcFloorLog floorLog,
            CenterStanding center,
            JdbcCenter reports) {
        this.batches = batches;
        this.plannings = plannings;
        this.units = units;
        this.floorLog = floorLog;
        this.center = center;
        this.reports = reports;
    }

    @GetMapping("/batches")
    String batches(Model model) {
        model.addAttribute("batches", batches.all());
        model.addAttribute("plannings", plannings.unfinished());
        return "batches";
    }

    @GetMapping("/batches/{code}")
    String batch(@PathVariable String code, Model model) {
        Batch batch = batches.find(code)
                .orElseThrow(() -> new Problem(ProblemCode.BATCH_UNKNOWN, "No batch has the code " + code));
        List<Row> standing = units.inBatch(code);
        model.addAttribute("batch", batch);
        model.addAttribute("machine", center.machine(batch.machine()).orElse(null));
        model.addAttribute(
                "lots",
                batch.stockLots().stream()
                        .map(lot -> new LotRow(lot, center.lock(lot).orElse(null)))
                        .toList());
        model.addAttribute(
                "units", batch.units().stream().map(unit -> row(unit, standing)).toList());
        model.addAttribute("stops", floorLog.stops(code));
        model.addAttribute("reasons", ScrapReason.codes());
        return "batch";
    }

    private static UnitRow row(PlannedUnit planned, List<Row> standing) {
        Optional<Row> here = standing.stream()
                .filter(row -> row.id().equals(planned.unitId()))
                .findFirst();
        return new UnitRow(
                planned,
                here.map(row -> row.state().shown()).orElse(null),
                here.map(Row::toMeasure).orElse(List.of()));
    }

    /** @param q words that the lot's name, material, family or shade must hold */
    @GetMapping("/center")
    String center(@RequestParam(defaultValue = "") String q, Model model) {
        List<Lot> found = center.lots().stream().filter(lot -> matches(lot, q)).toList();
        model.addAttribute("machines", center.machines());
        model.addAttribute("today", center.today());
        model.addAttribute("q", q);
        model.addAttribute("found", found.size());
        model.addAttribute(
                "lots",
                found.stream()
                        .sorted((a, b) -> Boolean.compare(b.locked() != null, a.locked() != null))
                        .limit(MOST_LOTS)
                        .toList());
        model.addAttribute("reports", reports.reports());
        return "center";
    }

    private static boolean matches(Lot lot, String words) {
        String text = String.join(
                        " ",
                        lot.state().lot(),
                        Objects.requireNonNullElse(lot.state().makersLot(), ""),
                        lot.state().material(),
                        Objects.requireNonNullElse(lot.state().family(), ""),
                        Objects.requireNonNullElse(lot.state().shade(), ""))
                .toLowerCase(Locale.ROOT);
        return List.of(words.toLowerCase(Locale.ROOT).strip().split(" +")).stream()
                .allMatch(text::contains);
    }

    /** A page for a person, where the API would answer with a problem. */
    @ExceptionHandler
    ModelAndView problem(Problem problem) {
        ModelAndView page = new ModelAndView("problem", problem.code().status());
        page.addObject("title", problem.code().title());
        page.addObject("detail", problem.getMessage());
        return page;
    }
}
