package com.cuffline.orderapi.floor;

import com.cuffline.orderapi.floor.FloorViews.OrderOf;
import com.cuffline.orderapi.floor.JdbcGenealogy.Filter;
import com.cuffline.orderapi.floor.JdbcGenealogy.Origin;
import com.cuffline.orderapi.tracking.NextStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who got what from a lot, a tool or a program, as a page to work through and to print. */
@Controller
class RecallPages {

    /** @param next what is to be done with the unit where it is now, and who does it */
    record Row(Origin unit, NextStep next) {}

    private final FloorViews views;

    RecallPages(FloorViews views) {
        this.views = views;
    }

    /** Everything that is given must fit; with nothing given the page only asks. */
    @GetMapping("/recall")
    String recall(
            @RequestParam(defaultValue = "") String stockLot,
            @RequestParam(defaultValue = "") String tool,
            @RequestParam(defaultValue = "") String program,
            @RequestParam(defaultValue = "") String unit,
            Model model) {
        Filter filter = new Filter(given(unit), null, given(stockLot), null, given(tool), given(program));
        model.addAttribute("filter", filter);
        if (!filter.isEmpty()) {
            FloorViews.Genealogy found = views.genealogy(filter);
            model.addAttribute(
                    "rows",
                    found.units().stream()
                            .map(origin -> new Row(origin, NextStep.ofUnit(origin.state())))
                            .toList());
            model.addAttribute("clinics", clinics(found.orders()));
            model.addAttribute("complete", found.complete());
        }
        return "recall";
    }

    private static @Nullable String given(String text) {
        return text.isBlank() ? null : text.strip();
    }

    /** Orders by the clinic that is to be called. */
    private static Map<String, List<OrderOf>> clinics(List<OrderOf> orders) {
        Map<String, List<OrderOf>> clinics = new TreeMap<>();
        orders.forEach(order -> clinics.computeIfAbsent(order.clinic(), clinic -> new ArrayList<>())
                .add(order));
        return clinics;
    }
}
