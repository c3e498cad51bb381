package com.cuffline.workbench.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrderApiTest {

    private final HttpServer server;
    private final OrderApi api;

    OrderApiTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        api = new OrderApi(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aProblemBecomesARefusalThatNamesFieldAndReason() {
        answer("/api/orders", 422, """
                {"code":"order.invalid","title":"Invalid","detail":"The order cannot be made.",
                 "errors":[{"field":"sites[0].cuff","value":"9.0","limit":"7.5","reason":"too wide for tooth 41"},
                 {"field":"sites[1].cuff","reason":"too wide for tooth 41"},{"field":"screws","reason":"missing"}]}""");

        assertThat(api.submit("{}", "key"))
                .isEqualTo(new Submission.Refused(
                        422, "order.invalid", "sites[0].cuff and 1 more: too wide for tooth 41; screws: missing"));
    }

    @Test
    void aFaultOfTheCenterIsNoRefusal() {
        answer("/api/orders", 503, "{\"code\":\"unavailable\"}");

        assertThatThrownBy(() -> api.submit("{}", "key"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("answered 503");
    }

    @Test
    void anOrderIsReleasedWhenEverySiteHasItsTraveler() {
        String order = """
                {"id":"1","code":"C-1","caseCode":"HA-1","clinic":"c","state":"InBatch","reason":null,
                 "sites":[{"tooth":"34","unit":{"state":"InBatch","batch":"B-1"}},{"tooth":"36","unit":{"state":"InBatch","batch":"B-1"}}],
                 "papers":[{"kind":"traveler","tooth":"34","revision":1,"sha256":"a"}%s]}""";
        answer("/api/orders/1", 200, order.formatted(""));
        answer("/api/orders/2", 200, order.formatted(",{\"kind\":\"traveler\",\"tooth\":\"36\"}"));

        assertThat(api.order("1").isReleased()).isFalse();
        assertThat(api.order("2").isReleased()).isTrue();
        assertThat(api.order("2").sites()).extracting(OrderView.Site::batch).containsExactly("B-1", "B-1");
    }

    @Test
    void whatAnOrderWaitsForIsReadFromCodeAndNote() {
        answer("/api/orders/3", 200, """
                {"id":"3","state":"Hold","reason":{"code":"cuff.cap-off","note":"measure again"},"sites":[]}""");

        OrderView order = api.order("3");

        assertThat(order.reason()).isEqualTo("cuff.cap-off: measure again");
        assertThat(order.isAtRest()).isTrue();
        assertThat(order.isReleased()).isFalse();
    }

    private void answer(String path, int status, String body) {
        server.createContext(path, exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
