package com.cuffline.orderapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The place of the tooth comes from the scan into the order, what the scan lacks is named, and a scan can be erased. */
class ScannedPlaceIT extends AtTheDoor {
    private static final String LEANING = ScanFixture.POSE.replace("]]}", "]], \"restorationAxis\": [0.05, 0.1, 1]}");

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    private JsonNode taken(String pose, Map<String, byte[]> files) {
        byte[] form = ScanFixture.form(
                "b0", files, "46.stl", "tooth", "46", "secondsUnsupported", "20", "azimuths", "72", "pose", pose);
        return body(send("/api/scans", "POST", "multipart/form-data; boundary=b0", form));
    }

    private JsonNode whole(double mesial, double distal) {
        return taken(
                LEANING,
                Map.of(
                        "scan",
                        ScanFixture.tissue().between(mesial, distal).binaryStl(""),
                        "antagonist",
                        ScanFixture.antagonist(9.3)));
    }

    private static OrderJson orderOf(JsonNode scan) {
        OrderJson order = OrderJson.anOrder();
        order.site().put("tooth", "46").put("scan", scan.path("id").asString());
        return order;
    }

    @Test
    void anOrderThatLeavesItsPlaceToAScanGetsItsNumbersAndGoesOn() {
        JsonNode scan = whole(5.4, 5.2);
        assertThat(scan.path("place").path("mesiodistalGapMm").asDouble())
                .as("%s", scan)
                .isCloseTo(10.6, offset(0.05));
        OrderJson order = orderOf(scan);
        order.site("cuff").remove("samples");
        order.site().remove("axisTiltDeg");
        order.site().put("interocclusalSpaceMm", "from-scan");
        order.site().putObject("place").put("mesiodistalGapMm", "from-scan");

        HttpResponse<byte[]> placed = place(order);
        assertThat(placed.statusCode()).as("%s", body(placed)).isEqualTo(201);
        assertThat(body(placed).path("state").asString()).isEqualTo("InDesign");
        JsonNode preview = body(send("/api/previews?glb=false", "POST", "application/json", bytes(order)));
        assertThat(preview.path("sites").path(0).path("shaped").asBoolean())
                .as("%s", preview)
                .isTrue();
        assertThat(tilt(preview)).isCloseTo(Math.toDegrees(Math.atan(0.1)), offset(0.2));
    }

    private static double tilt(JsonNode preview) {
        return preview.path("sites")
                .path(0)
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("code").asString().equals("postTiltDeg.mesiodistal"))
                .map(parameter -> parameter.path("value").asDouble())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatTheScanDoesNotShowIsNamedWithWhatToAddAndTheOrderWaits() {
        JsonNode scan =
                taken(ScanFixture.POSE, Map.of("scan", ScanFixture.tissue().binaryStl("")));
        OrderJson order = orderOf(scan);
        order.site("cuff").remove("samples");
        order.site().put("interocclusalSpaceMm", "from-scan");

        JsonNode lacks = finding(order, "site.scan-lacks");
        assertThat(lacks.path("field").asString()).isEqualTo("sites[0].interocclusalSpaceMm");
        assertThat(lacks.path("cure").asString()).contains("antagonist");
        JsonNode placed = body(place(order));
        assertThat(placed.path("state").asString()).as("%s", placed).isEqualTo("Hold");
        assertThat(placed.path("reason").path("code").asString()).isEqualTo("site.scan-lacks");
        assertThat(placed.path("reason").path("wayOut").path("words").asString())
                .contains("antagonist");
    }

    @Test
    void typedNumbersThatTheScanContradictsAreAsked() {
        OrderJson order = orderOf(whole(5.4, 5.2));
        order.site().remove("axisTiltDeg");
        order.site().put("interocclusalSpaceMm", 10.2);
        order.site().putObject("place").put("axisToMesialNeighbourMm", 5.5);
        ((ObjectNode) order.site("cuff").path("samples").get(1)).put("heightMm", 4.1);

        JsonNode place = finding(order, "place.differs-from-scan");
        assertThat(place.path("field").asString()).isEqualTo("sites[0].interocclusalSpaceMm");
        assertThat(place.path("value").asDouble()).isCloseTo(0.9, offset(0.01));
        assertThat(place.path("limit").asDouble()).isEqualTo(0.5);
        assertThat(place.path("effect").asString()).isEqualTo("asks");
        JsonNode cuff = finding(order, "cuff.differs-from-scan");
        assertThat(cuff.path("field").asString()).isEqualTo("sites[0].cuff.samples[1].heightMm");
        assertThat(cuff.path("value").asDouble()).isCloseTo(1.1, offset(0.05));
    }

    @Test
    void anUnknownScanIsAFindingOfItsOwnThatNamesIt() {
        String id = "0123456789abcdef".repeat(4);
        OrderJson order = OrderJson.anOrder();
        order.site().put("tooth", "46").put("scan", id);

        JsonNode unknown = finding(order, "site.scan-unknown");
        assertThat(unknown.path("field").asString()).isEqualTo("sites[0].scan");
        assertThat(unknown.path("value").asString()).isEqualTo(id);
        assertThat(unknown.path("reason").asString()).contains(id);
        assertThat(place(order).statusCode()).isEqualTo(422);

        OrderJson other = orderOf(
                taken(ScanFixture.POSE, Map.of("scan", ScanFixture.tissue().binaryStl(""))));
        other.site().put("tooth", "36");
        assertThat(finding(other, "site.scan-of-other-tooth").path("reason").asString())
                .contains("46");
    }

    @Test
    void anErasedScanIsGoneWithItsFileAndOrdersKeepTheirNumbers() {
        JsonNode scan = whole(5.7, 5.1);
        OrderJson order = orderOf(scan).caseCode("T-ERASE");
        order.site("cuff").remove("samples");
        order.site().remove("axisTiltDeg");
        order.site().remove("interocclusalSpaceMm");
        HttpResponse<byte[]> placed = place(order);
        assertThat(placed.statusCode()).as("%s", body(placed)).isEqualTo(201);
        String href = scan.path("href").asString();
        int files = files().size();

        assertThat(delete(href, "{}").statusCode()).isEqualTo(400);
        assertThat(body(delete(href, "{\"reason\": \"asked by Frau Meier\", \"by\": \"tanja\"}"))
                        .path("code")
                        .asString())
                .isEqualTo("order.invalid");
        assertThat(delete(href, "{\"reason\": \"asked by the patient\", \"by\": \"tanja\"}")
                        .statusCode())
                .isEqualTo(204);

        assertThat(files()).hasSize(files - 1);
        assertThat(body(send(href, "GET", "application/json", new byte[0]))
                        .path("code")
                        .asString())
                .isEqualTo("scan.erased");
        assertThat(send(href + "/file", "GET", "application/json", new byte[0]).statusCode())
                .isEqualTo(410);
        assertThat(finding(order, "site.scan-erased").path("field").asString()).isEqualTo("sites[0].scan");
        JsonNode check = body(send(
                "/api/orders/" + body(placed).path("id").asString() + "/completeness",
                "GET",
                "application/json",
                new byte[0]));
        assertThat(check.path("canBeMade").asBoolean()).as("%s", check).isTrue();
        assertThat(delete(href, "{\"reason\": \"again\", \"by\": \"tanja\"}").statusCode())
                .isEqualTo(204);
        assertThat(delete("/api/scans/" + "0".repeat(64), "{\"reason\": \"none\", \"by\": \"tanja\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    private JsonNode finding(OrderJson order, String code) {
        JsonNode check = body(send("/api/completeness", "POST", "application/json", bytes(order)));
        List<JsonNode> found = check.path("findings")
                .valueStream()
                .filter(finding -> finding.path("code").asString().equals(code))
                .toList();
        assertThat(found).as("%s in %s", code, check.path("findings")).hasSize(1);
        return found.get(0);
    }

    private HttpResponse<byte[]> place(OrderJson order) {
        HttpRequest request = HttpRequest.newBuilder(uri("/api/orders?submit=true"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes(order)))
                .build();
        return send(request);
    }

    private HttpResponse<byte[]> delete(String path, String body) {
        return send(path, "DELETE", "application/json", body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private HttpResponse<byte[]> send(String path, String method, String type, byte[] body) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private JsonNode body(HttpResponse<byte[]> response) {
        return json.readTree(response.body());
    }

    private static byte[] bytes(OrderJson order) {
        return order.text().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Scans that are stored; papers of orders are PDF. */
    private static List<Path> files() {
        try (Stream<Path> files = Files.walk(CENTER.artifacts())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> {
                        try {
                            return new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1)
                                    .startsWith("cuffline, scan");
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
