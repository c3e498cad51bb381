package com.cuffline.desk.check;

import com.cuffline.implantlibrary.ImplantLibrary;
import com.cuffline.orderform.CheckJson;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The answer for programs: always one object with a list of orders. docs/desk.md names every field. */
final class JsonReport {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonReport() {}

    static void write(List<CheckedOrder> orders, ImplantLibrary library, LocalDate on, PrintWriter out) {
        ObjectNode root = JSON.createObjectNode();
        root.put("on", on.toString());
        root.put("libraryVersion", library.version());
        ArrayNode list = root.putArray("orders");
        for (CheckedOrder order : orders) {
            ObjectNode node = list.addObject().put("file", order.file().toString());
            CheckJson.write(order.draft(), order.assessment(), order.stock(), on, node);
        }
        out.println(JSON.writeValueAsString(root));
    }
}
