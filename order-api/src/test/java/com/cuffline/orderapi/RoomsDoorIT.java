package com.cuffline.orderapi;

import static com.cuffline.orderapi.OrderJson.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The library, previews and stock advice at the door. */
class RoomsDoorIT extends AtTheDoor {

    private static final String LIBRARY = "/api/implant-library";
    private static final String GLB = "model/gltf-binary";

    @Autowired
    private JdbcClient jdbc;

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    @Test
    void theLibrarySaysItsVersionAndIsNotSentTwice() {
        HttpResponse<byte[]> first = get(LIBRARY, "");
        String etag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(body(first).path("libraryVersion").asString()).isEqualTo(etag.replace("\"", ""));
        assertThat(body(first).path("overrides").isArray()).isTrue();
        HttpResponse<byte[]> second = get(LIBRARY + "/materials", etag);
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @Test
    void everyPlatformIsReachedByItsAddress() {
        int reached = 0;
        for (JsonNode system : body(get(LIBRARY + "/systems", "")).path("systems")) {
            for (JsonNode platform : system.path("platforms")) {
                JsonNode page = body(get(platform.path("href").asString(), ""));
                assertThat(page.path("system").asString())
                        .isEqualTo(system.path("system").asString());
                assertThat(page.path("platform").asString())
                        .isEqualTo(platform.path("platform").asString());
                reached++;
            }
        }
        assertThat(reached)
                .isEqualTo(
                        body(get(LIBRARY, "")).path("holds").path("platforms").asInt())
                .isGreaterThan(50);
        assertThat(get(LIBRARY + "/systems/Osstem%20TS/platforms/Regular", "").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aPlatformShowsConnectionEnvelopeAndPartsWithTheirClassification() {
        JsonNode page = body(get(LIBRARY + "/systems/osstem-ts/platforms/regular", ""));

        assertThat(page.path("tableDiameterMm").path("unit").asString()).isEqualTo("mm");
        assertThat(page.path("connection").path("indexPositions").path("value").asDouble())
                .isPositive();
        assertThat(page.path("envelope").path("minWallMm").path("source").asString())
                .isNotBlank();
        assertThat(page.path("blanks")).isNotEmpty();
        assertThat(page.path("screws")).isNotEmpty();
        JsonNode classification = page.path("finishedAbutments").path(0).path("classification");
        assertThat(classification.propertyNames())
                .contains(
                        "implantConnection",
                        "superstructureConnection",
                        "composition",
                        "manufacture",
                        "purpose",
                        "material");
    }

    @Test
    void whatIsUnconfirmedSaysSoWhereverItIsShown() {
        List<JsonNode> values = new ArrayList<>();
        for (String path : List.of(
                "/systems/osstem-ts/platforms/regular",
                "/systems/nobelactive/platforms/rp",
                "/systems",
                "/materials",
                "/discs",
                "/bars",
                "/teeth")) {
            walk(body(get(LIBRARY + path, "")), values::add);
        }

        assertThat(values).hasSizeGreaterThan(300);
        assertThat(values).allSatisfy(value -> {
            boolean confirmed = !value.path("certainty").asString().equals("C");
            assertThat(value.path("confirmed").asBoolean()).isEqualTo(confirmed);
            assertThat(value.path("shown").asString().endsWith("(unconfirmed)")).isNotEqualTo(confirmed);
            assertThat(value.path("source").asString()).isNotBlank();
        });
        assertThat(values).anyMatch(value -> value.path("certainty").asString().equals("A"));
        assertThat(values).anyMatch(value -> value.path("certainty").asString().equals("C"));
    }

    @Test
    void anUnknownSystemOrPlatformNamesTheKnownOnes() {
        JsonNode system = body(get(LIBRARY + "/systems/osstern/platforms/regular", ""));
        assertThat(system.path("code").asString()).isEqualTo("library.system-unknown");
        assertThat(system.path("detail").asString()).contains("osstern").contains("Osstem TS");

        HttpResponse<byte[]> platform = get(LIBRARY + "/systems/osstem-ts/platforms/huge", "");
        assertThat(platform.statusCode()).isEqualTo(404);
        assertThat(body(platform).path("code").asString()).isEqualTo("library.platform-unknown");
        assertThat(body(platform).path("detail").asString()).contains("Mini, Regular");
    }

    @Test
    void teethAreNamedInThreeNotations() {
        JsonNode teeth = body(get(LIBRARY + "/teeth", "")).path("teeth");

        assertThat(teeth).hasSize(32);
        JsonNode molar = named(teeth, "fdi", "36");
        assertThat(molar.path("universal").asString()).isEqualTo("#19");
        assertThat(molar.path("palmer").asString()).isEqualTo("LL6");
        assertThat(molar.path("average")
                        .path("mesiodistalCrownMm")
                        .path("value")
                        .asDouble())
                .isEqualTo(11.0);
    }

    @Test
    void aPreviewShowsTheWholeDesignAndStoresNothing() {
        int before = orders();
        JsonNode answer = body(preview(anOrder().text(), ""));
        JsonNode site = answer.path("sites").path(0);

        assertThat(answer.path("verdict").asString()).isIn("GREEN", "REVIEW");
        assertThat(site.path("tooth").asString()).isEqualTo("36");
        assertThat(site.path("azimuths")).hasSize(24);
        JsonNode margin = site.path("azimuths").path(0).path("marginHeightMm");
        assertThat(margin.path("difference").asDouble())
                .isCloseTo(
                        margin.path("achieved").asDouble()
                                - margin.path("asked").asDouble(),
                        org.assertj.core.data.Offset.offset(2e-4));
        assertThat(margin.path("uncertainty").asDouble()).isPositive();
        assertThat(site.path("parameters")).allSatisfy(parameter -> {
            assertThat(parameter.path("value").asDouble())
                    .isBetween(
                            parameter.path("min").asDouble() - 1e-3,
                            parameter.path("max").asDouble() + 1e-3);
            assertThat(parameter.path("why").asString()).isNotBlank();
        });
        assertThat(site.path("frame").path("mirrored").asBoolean()).isTrue();
        assertThat(site.path("postAxis").size()).isEqualTo(3);
        assertThat(site.path("marginRing").size()).isGreaterThan(50);
        assertThat(site.path("sections").size()).isGreaterThanOrEqualTo(2);
        assertThat(site.path("mesh").path("chordErrorMm").asDouble())
                .isLessThanOrEqualTo(site.path("mesh").path("chordToleranceMm").asDouble());
        byte[] glb = Base64.getDecoder().decode(site.path("glb").asString());
        assertThat(new String(glb, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("glTF");
        assertThat(orders()).as("nothing of it is stored").isEqualTo(before);
    }

    @Test
    void theSameFormGivesTheSameBytes() {
        String form = anOrder().text();

        assertThat(preview(form, GLB).body()).isEqualTo(preview(form, GLB).body());
    }

    @Test
    void theMeshAloneComesWithItsVerdict() {
        HttpResponse<byte[]> mesh = preview(anOrder().text(), GLB);

        assertThat(mesh.statusCode()).isEqualTo(200);
        assertThat(mesh.headers().firstValue("Content-Type")).hasValue(GLB);
        assertThat(mesh.headers().firstValue("Cuffline-Verdict").orElse("")).isIn("GREEN", "REVIEW");
        String text = new String(mesh.body(), StandardCharsets.ISO_8859_1);
        assertThat(text).startsWith("glTF").contains("margin line", "implant axis", "post axis", "emergence");

        OrderJson two = anOrder();
        ((ObjectNode) two.form()).withArray("sites").add(two.site().deepCopy().put("tooth", "37"));
        HttpResponse<byte[]> refused = preview(two.text(), GLB);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(body(refused).path("code").asString()).isEqualTo("preview.invalid");
    }

    @Test
    void theSitesOfABridgeAreShownAlongOneAxisAndThoseOfSinglesAlongTheirOwn() {
        ObjectNode form = anOrder().form();
        ObjectNode other = ((ObjectNode) form.path("sites").path(0)).deepCopy().put("tooth", "34");
        form.withArray("sites").add(other);

        form.put("kind", "bridge");
        JsonNode bridge = body(preview(form.toString(), "")).path("sites");
        assertThat(bridge.size()).isEqualTo(2);
        assertThat(bridge.valueStream())
                .allSatisfy(site -> assertThat(named(site.path("rules"), "code", "sites-share-one-draw")
                                .path("status")
                                .asString())
                        .isEqualTo("pass"));

        form.put("kind", "single");
        assertThat(body(preview(form.toString(), "")).path("sites").valueStream())
                .hasSize(2)
                .noneMatch(site -> site.path("rules").toString().contains("sites-share-one-draw"));
    }

    @Test
    void overridesCountInTheirRangeAndAreRefusedOutsideIt() {
        ObjectNode form = anOrder().form();
        form.putObject("overrides").putObject("36").put("chamferWidthMm", 0.4);
        JsonNode parameter = named(
                body(preview(form.toString(), "")).path("sites").path(0).path("parameters"), "code", "chamferWidthMm");
        assertThat(parameter.path("value").asDouble()).isEqualTo(0.4);
        assertThat(parameter.path("origin").asString()).isEqualTo("overridden");

        form.putObject("overrides").putObject("36").put("chamferWidthMm", 9);
        JsonNode refused = body(preview(form.toString(), "")).path("sites").path(0);
        assertThat(refused.path("verdict").asString()).isEqualTo("REJECTED");
        assertThat(refused.path("rules").path(0).path("status").asString()).isEqualTo("fail");
        assertThat(refused.path("rules").path(0).path("message").asString()).contains("9");
        assertThat(refused.path("measureAgain")).isNotEmpty();
        assertThat(refused.path("shaped").asBoolean()).isFalse();
    }

    @Test
    void theTiltOfABridgesSiteIsHeldToTheSharedAxis() {
        ObjectNode form = anOrder().bridgedTo("34").form();
        form.putObject("overrides").putObject("36").put("postTiltDeg.buccolingual", 2.4);
        JsonNode site = body(preview(form.toString(), "")).path("sites").path(0);
        JsonNode tilt = named(site.path("parameters"), "code", "postTiltDeg.buccolingual");
        assertThat(tilt.path("value").asDouble()).isEqualTo(2.4);
        assertThat(tilt.path("max").asDouble()).isEqualTo(2.5);
        assertThat(tilt.path("why").asString()).contains("insertion axis shared with 34");
        assertThat(named(site.path("rules"), "code", "sites-share-one-draw")
                        .path("status")
                        .asString())
                .isEqualTo("pass");

        form.putObject("overrides").putObject("36").put("postTiltDeg.buccolingual", 2.6);
        JsonNode refused = body(preview(form.toString(), ""))
                .path("sites")
                .path(0)
                .path("rules")
                .path(0);
        assertThat(refused.path("code").asString()).isEqualTo("override-is-within-its-range");
        assertThat(refused.path("value").asDouble()).isEqualTo(2.6);
        assertThat(refused.path("limit").asDouble()).isEqualTo(2.5);
    }

    @Test
    void aDraftIsEnoughWhenTheDesignHasWhatItNeeds() {
        OrderJson draft = anOrder()
                .without("caseCode")
                .without("clinic")
                .without("appointmentOn")
                .without("screws");
        draft.site("implant").remove("placedOn");
        draft.form().put("caseCode", "half typed!");

        assertThat(preview(draft.text(), "").statusCode()).isEqualTo(200);
    }

    @Test
    void everythingThatIsMissingOrWrongIsNamedAtOnce() {
        OrderJson order = anOrder();
        order.form().put("misspelt", true);
        order.site().remove("interocclusalSpaceMm");
        order.site("implant").remove("platform");
        order.site("wish").put("chamferWidthMm", "wide").remove("material");
        ((ObjectNode) order.site("cuff").path("samples").path(2)).put("radiusMm", 99);
        ((ObjectNode) order.site("cuff").path("samples").path(3)).remove("heightMm");
        order.form().putObject("overrides").putObject("11").put("taperPerWallDeg", 6);
        ((ObjectNode) order.form().path("overrides"))
                .putObject("36")
                .put("tapir", 6)
                .put("taperPerWallDeg", "steep");

        HttpResponse<byte[]> refused = preview(order.text(), "");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(body(refused).path("code").asString()).isEqualTo("preview.invalid");
        List<String> fields = new ArrayList<>();
        body(refused)
                .path("errors")
                .forEach(error -> fields.add(error.path("field").asString()));
        assertThat(fields)
                .containsExactlyInAnyOrder(
                        "misspelt",
                        "sites[0].interocclusalSpaceMm",
                        "sites[0].implant.platform",
                        "sites[0].wish.chamferWidthMm",
                        "sites[0].wish.material",
                        "sites[0].cuff.samples[2].radiusMm",
                        "sites[0].cuff.samples[3].heightMm",
                        "overrides.11",
                        "overrides.36.tapir",
                        "overrides.36.taperPerWallDeg");
    }

    @Test
    void anImpossibleMeasurementIsRefusedByARuleThatNamesIt() {
        OrderJson order = anOrder();
        order.site("cuff").path("samples").forEach(sample -> ((ObjectNode) sample).put("radiusMm", 1.0));

        JsonNode site = body(preview(order.text(), "")).path("sites").path(0);

        assertThat(site.path("verdict").asString()).isEqualTo("REJECTED");
        JsonNode first = site.path("rules").path(0);
        assertThat(first.path("status").asString()).isEqualTo("fail");
        assertThat(first.path("code").asString()).isNotBlank();
        assertThat(first.path("curedBy").asString()).isNotBlank();
    }

    @Test
    void whatIsNoJsonIsRefusedAsSuch() {
        HttpResponse<byte[]> refused = preview("{\"sites\": [", "");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(body(refused).path("code").asString()).isEqualTo("request.unreadable");
    }

    @Test
    void theStockAdvisorAnswersPerSiteWithNumbersPerAzimuth() {
        JsonNode site = body(post("/api/stock-advice", anOrder().text(), ""))
                .path("sites")
                .path(0);

        assertThat(site.path("tooth").asString()).isEqualTo("36");
        assertThat(site.path("answer").asString()).isIn("serves", "none-serves");
        assertThat(site.path("azimuths").size()).isGreaterThanOrEqualTo(4);
        assertThat(site.path("azimuths").path(0).path("differenceMm").isNumber())
                .isTrue();

        OrderJson lacking = anOrder();
        lacking.site("implant").remove("platform");
        JsonNode unknown = body(post("/api/stock-advice", lacking.text(), ""))
                .path("sites")
                .path(0);
        assertThat(unknown.path("answer").asString()).isEqualTo("cannot-say");
        assertThat(unknown.path("words").asString()).contains("platform");
    }

    private HttpResponse<byte[]> preview(String form, String accept) {
        return post("/api/previews", form, accept);
    }

    private HttpResponse<byte[]> post(String path, String body, String accept) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(accept.isEmpty() ? request : request.header("Accept", accept));
    }

    private HttpResponse<byte[]> get(String path, String etag) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        return send(etag.isEmpty() ? request : request.header("If-None-Match", etag));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
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

    private static JsonNode named(JsonNode list, String field, String value) {
        for (JsonNode entry : list) {
            if (entry.path(field).asString("").equals(value)) {
                return entry;
            }
        }
        throw new AssertionError("no " + field + " " + value);
    }

    /** Every value that says how certain it is. */
    private static void walk(JsonNode node, Consumer<JsonNode> value) {
        if (node.path("certainty").isString()) {
            value.accept(node);
        }
        node.forEach(child -> walk(child, value));
    }

    private int orders() {
        return jdbc.sql("select count(*) from orders").query(Integer.class).single();
    }
}
