package com.cuffline.workbench.orders;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One order as a JSON text, ready to be sent.
 *
 * @param caseCode the clinic's own code
 * @param teeth FDI, in the order of the sites
 */
public record OrderFile(String caseCode, String clinic, List<String> teeth, String json) {

    /** A date alone in a JSON string. */
    private static final Pattern DATE = Pattern.compile("\"(\\d{4}-\\d{2}-\\d{2})\"");

    public OrderFile {
        teeth = List.copyOf(teeth);
    }

    /** @throws IOException when the file cannot be read or is no JSON object */
    public static OrderFile read(Path file) throws IOException {
        return parse(Files.readString(file));
    }

    /** @throws IOException when the text is no JSON object */
    public static OrderFile parse(String text) throws IOException {
        try {
            JsonNode order = JsonMapper.builder().build().readTree(text);
            if (!order.isObject()) {
                throw new IOException("not a JSON object");
            }
            List<String> teeth = new ArrayList<>();
            order.path("sites").forEach(site -> teeth.add(site.path("tooth").asString("")));
            return new OrderFile(
                    order.path("caseCode").asString(""), order.path("clinic").asString(""), teeth, text);
        } catch (JacksonException e) {
            throw new IOException("not readable as JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** The same order with every date moved by the days from one day to another. */
    public OrderFile shifted(LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to);
        String moved = DATE.matcher(json)
                .replaceAll(match -> "\"" + LocalDate.parse(match.group(1)).plusDays(days) + "\"");
        return new OrderFile(caseCode, clinic, teeth, moved);
    }

    /** The same order under another case code. */
    public OrderFile withCaseCode(String other) {
        return new OrderFile(other, clinic, teeth, json.replace("\"" + caseCode + "\"", "\"" + other + "\""));
    }

    /** Derived from case code and content: the same order sent again is recognised, a changed one is not. */
    public String idempotencyKey() {
        return caseCode + "-" + DigestUtils.sha256Hex(json).substring(0, 16);
    }
}
