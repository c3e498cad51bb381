package com.cuffline.orderapi.ordering;

import com.cuffline.orderform.OrderForm;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The order as typed.
 *
 * @param json the document
 * @param libraryVersion of the implant library it was judged with; null for orders from before it was kept
 */
public record TypedForm(String json, @Nullable String libraryVersion) {

    ObjectNode document() {
        return OrderForm.parse(json.getBytes(StandardCharsets.UTF_8));
    }
}
