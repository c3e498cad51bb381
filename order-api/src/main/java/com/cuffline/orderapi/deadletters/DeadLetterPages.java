package com.cuffline.orderapi.deadletters;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Dead letters as a page. */
@Controller
class DeadLetterPages {

    private final JdbcDeadLetters deadLetters;

    DeadLetterPages(JdbcDeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    @GetMapping("/dead-letters")
    String deadLetters(Model model) {
        model.addAttribute("deadLetters", deadLetters.all());
        return "dead-letters";
    }
}
