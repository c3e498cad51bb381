package com.cuffline.orderapi.tracking;

import com.cuffline.implantlibrary.ToothNotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** The teeth of an order form, FDI; as typed where a draft's text is no tooth. */
final class Teeth {

    private Teeth() {}

    static List<String> of(JsonNode form) {
        String notation = form.path("notation").asString("fdi");
        List<String> teeth = new ArrayList<>();
        for (JsonNode site : form.path("sites")) {
            teeth.add(fdi(notation, site.path("tooth").asString("")));
        }
        return teeth;
    }

    private static String fdi(String notation, String tooth) {
        try {
            return ToothNotation.valueOf(notation.toUpperCase(Locale.ROOT))
                    .parse(tooth)
                    .toString();
        } catch (IllegalArgumentException e) {
            return tooth;
        }
    }
}
