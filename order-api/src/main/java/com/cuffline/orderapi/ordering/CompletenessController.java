package com.cuffline.orderapi.ordering;

import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** How complete an order is, at any moment of writing it and after. */
@RestController
class CompletenessController {

    private final OrderChecks checks;

    CompletenessController(OrderChecks checks) {
        this.checks = checks;
    }

    /** Keeps nothing: a form may ask at every key stroke. */
    @PostMapping(path = "/api/completeness", consumes = MediaType.APPLICATION_JSON_VALUE)
    ObjectNode ofDraft(@RequestBody byte[] form) {
        return checks.of(form);
    }

    @GetMapping("/api/orders/{id}/completeness")
    ObjectNode ofOrder(@PathVariable UUID id) {
        return checks.of(id);
    }
}
