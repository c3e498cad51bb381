package com.cuffline.workbench.orders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Client of order-api over HTTP. */
public final class OrderApi {

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(30);
    private static final int PAGE_SIZE = 500;

    private final URI address;
    private final HttpClient http;
    private final JsonMapper json = JsonMapper.builder().build();

    /** @param address of the center, for example {@code http://127.0.0.1:8080} */
    public OrderApi(URI address) {
        this.address = address;
        this.http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    }

    /**
     * Submits one order.
     *
     * @param idempotencyKey the same key with the same body gives the same order, however often it is sent
     * @throws UncheckedIOException when no answer came or the center failed; sending again with the same key is safe
     */
    public Submission submit(String body, String idempotencyKey) {
        HttpRequest request = request("/api/orders?submit=true")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = send(request);
        if (response.statusCode() >= 500) {
            throw failure(request, response);
        }
        JsonNode answer = parse(request, response);
        if (response.statusCode() >= 400) {
            return new Submission.Refused(response.statusCode(), text(answer, "code"), reason(answer));
        }
        return new Submission.Accepted(text(answer, "id"), text(answer, "code"), text(answer, "state"));
    }

    /** Every order the center has, page by page; each entry holds id, code, caseCode, clinic and state. */
    public List<JsonNode> orders() {
        List<JsonNode> all = new ArrayList<>();
        String after = "";
        do {
            String cursor = after.isEmpty() ? "" : "&after=" + URLEncoder.encode(after, StandardCharsets.UTF_8);
            JsonNode page = get("/api/orders?limit=" + PAGE_SIZE + cursor);
            page.path("orders").forEach(all::add);
            after = text(page, "next");
        } while (!after.isEmpty());
        return all;
    }

    public OrderView order(String id) {
        JsonNode order = get("/api/orders/" + id);
        List<OrderView.Site> sites = new ArrayList<>();
        order.path("sites").forEach(site -> {
            JsonNode unit = site.path("unit");
            sites.add(new OrderView.Site(
                    text(site, "tooth"), text(unit, "state"), text(unit, "batch"), text(unit, "note")));
        });
        List<OrderView.Paper> papers = new ArrayList<>();
        order.path("papers").forEach(paper -> papers.add(paper(paper)));
        List<String> findings = new ArrayList<>();
        order.path("design").path("findings").forEach(finding -> findings.add(text(finding, "code")));
        return new OrderView(
                text(order, "id"),
                text(order, "code"),
                text(order, "caseCode"),
                text(order, "clinic"),
                text(order, "state"),
                order.path("version").asLong(0),
                whyItWaits(order),
                findings,
                sites,
                papers);
    }

    /**
     * Accepts the design of an order that is in review, as a technician does.
     *
     * @return false when the order has changed since it was read
     * @throws UncheckedIOException when no answer came or the center failed
     */
    public boolean accept(OrderView order, String technician) {
        HttpRequest request = request("/api/orders/" + order.id() + "/review")
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + order.version() + "\"")
                .POST(HttpRequest.BodyPublishers.ofString(
                        json.writeValueAsString(Map.of("decision", "accept", "by", technician))))
                .build();
        HttpResponse<String> response = send(request);
        if (response.statusCode() >= 500) {
            throw failure(request, response);
        }
        return response.statusCode() == 200;
    }

    /**
     * The answer to a report from the floor.
     *
     * @param taken false when it was refused; the body is then the problem
     */
    public record Reported(boolean taken, JsonNode body) {}

    /**
     * Sends a report from the floor.
     *
     * @param key the same key with the same report is taken once, however often it is sent
     * @throws UncheckedIOException when no answer came or the center failed
     */
    public Reported report(String path, String key, Map<String, Object> report) {
        HttpRequest request = request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(report)))
                .build();
        HttpResponse<String> response = send(request);
        if (response.statusCode() >= 500) {
            throw failure(request, response);
        }
        return new Reported(response.statusCode() == 200, parse(request, response));
    }

    /** The JSON document at a path of the API. */
    public JsonNode get(String path) {
        HttpRequest request = request(path).GET().build();
        HttpResponse<String> response = send(request);
        if (response.statusCode() != 200) {
            throw failure(request, response);
        }
        return parse(request, response);
    }

    /** The bytes at a path of the API, for papers. */
    public byte[] bytes(String path) {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(ANSWER_LIMIT)
                .build();
        HttpResponse<byte[]> response = send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new UncheckedIOException(new IOException(request.uri() + " answered " + response.statusCode()));
        }
        return response.body();
    }

    private static String whyItWaits(JsonNode order) {
        JsonNode reason = order.path("reason");
        return Stream.of(text(reason, "code"), text(reason, "note"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(": "));
    }

    private static OrderView.Paper paper(JsonNode paper) {
        return new OrderView.Paper(
                text(paper, "kind"),
                text(paper, "tooth"),
                paper.path("revision").asInt(0),
                text(paper, "sha256"),
                text(paper, "mediaType"),
                text(paper, "href"));
    }

    /** The detail, or the fields by their reasons with the code of each; many fields with one reason are one line. */
    private static String reason(JsonNode problem) {
        Map<String, List<String>> fieldsOfReason = new LinkedHashMap<>();
        problem.path("errors").forEach(error -> {
            String code = text(error, "code");
            String reason = text(error, "reason") + (code.isEmpty() ? "" : " (" + code + ")");
            fieldsOfReason.computeIfAbsent(reason, key -> new ArrayList<>()).add(text(error, "field"));
        });
        if (fieldsOfReason.isEmpty()) {
            return text(problem, "detail").isEmpty() ? text(problem, "title") : text(problem, "detail");
        }
        return fieldsOfReason.entrySet().stream()
                .map(entry -> entry.getValue().get(0)
                        + (entry.getValue().size() == 1
                                ? ""
                                : " and " + (entry.getValue().size() - 1) + " more")
                        + ": " + entry.getKey())
                .collect(Collectors.joining("; "));
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isMissingNode() || value.isNull() ? "" : value.asString();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(ANSWER_LIMIT)
                .header("Accept", "application/json, application/problem+json");
    }

    private HttpResponse<String> send(HttpRequest request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException("no answer from " + request.uri() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted while asking " + request.uri(), e));
        }
    }

    private JsonNode parse(HttpRequest request, HttpResponse<String> response) {
        try {
            return json.readTree(response.body());
        } catch (JacksonException e) {
            throw failure(request, response);
        }
    }

    private static UncheckedIOException failure(HttpRequest request, HttpResponse<String> response) {
        String start =
                response.body().substring(0, Math.min(300, response.body().length()));
        return new UncheckedIOException(
                new IOException(request.uri() + " answered " + response.statusCode() + ": " + start));
    }
}
