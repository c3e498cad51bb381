package com.cuffline.orderapi.preview;

import com.cuffline.abutmentdesign.stock.StockAdvice;
import com.cuffline.implantlibrary.ImplantLibrary;
import com.cuffline.measurement.order.OrderDraft;
import com.cuffline.orderform.StockJson;
import com.cuffline.orderform.StockQuestions;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whether a finished abutment of the library would do, which one and what it would cost in fit. */
@RestController
class StockAdviceController {
    private final PreviewForm form;
    private final ImplantLibrary library;
    private final StockQuestions stock;
    private final JsonMapper json;

    StockAdviceController(PreviewForm form, ImplantLibrary library, StockQuestions stock, JsonMapper json) {
        this.form = form;
        this.library = library;
        this.stock = stock;
        this.json = json;
    }

    /** What a site lacks for an answer is that site's reason; nothing is refused that can be read. */
    @PostMapping(path = "/api/stock-advice", consumes = MediaType.APPLICATION_JSON_VALUE)
    ObjectNode advise(@RequestBody byte[] body) {
        OrderDraft draft = form.draft(body);
        ObjectNode answer = json.createObjectNode().put("libraryVersion", library.version());
        ArrayNode sites = answer.putArray("sites");
        List<StockAdvice> advice = stock.ask(draft);
        for (int i = 0; i < advice.size(); i++) {
            var tooth = draft.sites().get(i).tooth();
            ObjectNode site = sites.addObject().put("site", i).put("tooth", tooth == null ? null : tooth.toString());
            StockJson.write(advice.get(i), site);
        }
        return answer;
    }
}
