package com.cuffline.orderapi.tracking;

import com.cuffline.orderapi.ordering.JdbcCuffEvents;
import com.cuffline.orderapi.ordering.OrderChecks;
import com.cuffline.orderapi.web.Problem;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** Orders as pages. */
@Controller
class OrderPages {

    private static final int PAGE = 100;

    private final OrderViews views;
    private final OrderChecks checks;
    private final JdbcCuffEvents events;
    private final JsonMapper json;

    OrderPages(OrderViews views, OrderChecks checks, JdbcCuffEvents events, JsonMapper json) {
        this.views = views;
        this.checks = checks;
        this.events = events;
        this.json = json;
    }

    @GetMapping("/")
    String orders(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        String wanted = state == null || state.isBlank() ? null : state;
        List<OrderSummary> orders = views.page(wanted, after, PAGE);
        model.addAttribute("orders", orders);
        model.addAttribute("state", wanted);
        model.addAttribute("counts", views.counts());
        model.addAttribute(
                "next", orders.size() < PAGE ? null : orders.get(PAGE - 1).code());
        return "orders";
    }

    @GetMapping("/orders/{id}")
    String order(@PathVariable UUID id, Model model) {
        model.addAttribute("order", views.of(id));
        model.addAttribute("timeline", views.timeline(id, 0));
        model.addAttribute("check", json.convertValue(checks.of(id), Map.class));
        model.addAttribute("events", events.of(id));
        return "order";
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
