package com.cuffline.orderapi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to a running order-api as a clinic's program would. */
final class OrderApi {

    /** @param etag empty when the answer has none */
    record Answer(int status, String etag, JsonNode body) {

        String text(String field) {
            return body.path(field).asString("");
        }
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final String address;

    OrderApi(int port) {
        this.address = "http://127.0.0.1:" + port;
    }

    Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
    }

    Answer place(String form, String key) {
        return send(request("/api/orders?submit=true")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** Sends the form in chunks, without saying how long it is. */
    Answer placeInChunks(String form) {
        byte[] bytes = form.getBytes(StandardCharsets.UTF_8);
        return send(request("/api/orders")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))));
    }

    /** Places a new order and expects it to be taken. */
    Answer placed(OrderJson order) {
        Answer answer = place(order.text(), UUID.randomUUID().toString());
        if (answer.status() != 201) {
            throw new AssertionError("order not taken: " + answer);
        }
        return answer;
    }

    Answer draft(String form) {
        return send(request("/api/orders")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    Answer postWithoutHeaders(String path, String body) {
        return send(request(path).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer post(String path, String etag, String body) {
        return send(request(path).header("If-Match", etag).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** A report from the floor. */
    Answer report(String path, String key, String body) {
        return send(request(path).header("Idempotency-Key", key).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer put(String path, String etag, String body) {
        return send(request(path).header("If-Match", etag).PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<byte[]> file(String path) {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create(address + path)).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The body of a page as text. */
    String page(String path) {
        return new String(file(path).body(), StandardCharsets.UTF_8);
    }

    /** The lines of an endless answer as they come. */
    Stream<String> lines(String path) {
        try {
            return http.send(
                            HttpRequest.newBuilder(URI.create(address + path)).build(),
                            HttpResponse.BodyHandlers.ofLines())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", "application/json");
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("ETag").orElse(""),
                    json.readTree(response.body().isEmpty() ? "{}" : response.body()));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
