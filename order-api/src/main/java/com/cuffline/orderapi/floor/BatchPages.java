package com.cuffline.orderapi.floor;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Batches as a page. */
@Controller
class BatchPages {

    private final JdbcBatches batches;
    private final JdbcPlannings plannings;

    BatchPages(JdbcBatches batches, JdbcPlannings plannings) {
        this.batches = batches;
        this.plannings = plannings;
    }

    @GetMapping("/batches")
    String batches(Model model) {
        model.addAttribute("batches", batches.all());
        model.addAttribute("plannings", plannings.unfinished());
        return "batches";
    }
}
