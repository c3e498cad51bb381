package com.cuffline.orderapi;

import static com.cuffline.orderapi.OrderJson.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.contracts.Envelope;
import com.cuffline.contracts.Topic;
import com.cuffline.orderapi.OrderApi.Answer;
import com.cuffline.testsupport.Eventually;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What order-api refuses and how it says so; and that repeats and races do no harm. */
class OrderDoorIT extends AtTheDoor {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Test
    void everyOffendingFieldIsNamedWithValueAndLimit() {
        OrderJson order = anOrder().without("screws");
        order.form().put("kind", "crown").put("nonsense", 1);
        order.site().put("tooth", "99").put("interocclusalSpaceMm", 2.5);
        ((ObjectNode) order.site("cuff").path("samples").path(2)).put("radiusMm", 0.1);
        order.site("wish").put("chamferWidthMm", "wide");

        Answer refused = place(order);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("code")).isEqualTo("order.invalid");
        assertThat(fields(refused))
                .contains(
                        "screws",
                        "kind",
                        "nonsense",
                        "sites[0].tooth",
                        "sites[0].interocclusalSpaceMm",
                        "sites[0].cuff.samples[2].radiusMm",
                        "sites[0].wish.chamferWidthMm");
        JsonNode space = error(refused, "sites[0].interocclusalSpaceMm");
        assertThat(space.path("code").asString("")).isEqualTo("answer.out-of-range");
        assertThat(space.path("effect").asString("")).isEqualTo("blocks");
        assertThat(space.path("value").asDouble()).isEqualTo(2.5);
        assertThat(space.path("limit").asString("")).isEqualTo("at least 3");
        assertThat(space.path("reason").asString("")).isNotEmpty();
    }

    @Test
    void contradictionsBetweenFieldsAreNamed() {
        OrderJson order = anOrder();
        order.form()
                .put("kind", "bridge")
                .put("appointmentOn", TODAY.minusDays(1).toString());
        order.site("implant")
                .put("platform", "Mini")
                .put("placedOn", TODAY.plusDays(3).toString());
        order.site("cuff").put("measuredOn", TODAY.plusDays(1).toString());
        ((ObjectNode) order.site("wish").path("marginDepthMm")).put("mesial", 3.95);

        Answer refused = place(order);

        assertThat(fields(refused))
                .contains(
                        "sites",
                        "appointmentOn",
                        "sites[0].implant.placedOn",
                        "sites[0].implant.diameterMm",
                        "sites[0].cuff.measuredOn",
                        "sites[0].wish.marginDepthMm.mesial");
    }

    @Test
    void aCuffFarWiderThanItsToothIsATypingError() {
        OrderJson order = anOrder();
        order.site().put("tooth", "41");

        // Wheeler's lower incisor is 6.0 mm wide buccolingually: 3.0 + 1.0 mm allowed, 3.3 mm is within.
        assertThat(place(order).status()).isEqualTo(201);
        ((ObjectNode) order.site("cuff").path("samples").path(0)).put("radiusMm", 4.5);
        JsonNode wide = error(place(order), "sites[0].cuff.samples[0].radiusMm");
        assertThat(wide.path("code").asString("")).isEqualTo("cuff.wider-than-tooth");
        assertThat(wide.path("value").asDouble()).isEqualTo(4.5);
        assertThat(wide.path("limit").asDouble()).isEqualTo(4.0);
        assertThat(wide.path("unit").asString("")).isEqualTo("mm");
    }

    @Test
    void anUnknownSystemIsRefusedWithTheKnownOnesButTheWordUnknownWaits() {
        OrderJson order = anOrder();
        order.site("implant").put("system", "Ostem TS");
        assertThat(error(place(order), "sites[0].implant.system").path("limit").asString(""))
                .contains("Osstem TS");

        order.site("implant").put("system", "unknown").put("platform", "unknown");
        Answer taken = place(order);
        assertThat(taken.text("state")).isEqualTo("Hold");
        assertThat(reason(taken)).isEqualTo("implant.unknown");
    }

    @Test
    void aClosedCuffAnOldMeasurementAndAnUnreadySiteWaitWithTheWayOut() {
        OrderJson capOff = anOrder();
        capOff.site("cuff").put("capOffSince", TODAY.minusDays(4).toString());
        assertThat(reason(place(capOff))).isEqualTo("cuff.cap-off");

        OrderJson old = anOrder();
        old.site("cuff")
                .put("measuredOn", TODAY.minusDays(75).toString())
                .put("heldSince", TODAY.minusDays(100).toString());
        assertThat(reason(place(old))).isEqualTo("cuff.measurement-old");

        OrderJson fresh = anOrder();
        fresh.site("implant")
                .put("boneGraft", "sinus")
                .put("placedOn", TODAY.minusWeeks(7).toString());
        assertThat(reason(place(fresh))).isEqualTo("implant.not-ready-by-appointment");
    }

    @Test
    void aBuriedImplantHasNoCuffToMeasure() {
        OrderJson order = anOrder();
        order.site("cuff").put("heldOpenBy", "buried");
        assertThat(error(place(order), "sites[0].cuff.heldOpenBy").path("code").asString(""))
                .isEqualTo("cuff.buried");
    }

    @Test
    void aDraftMayBeIncompleteAndIsSentWhenItIsComplete() {
        Answer draft = api.draft("{\"caseCode\": \"T-1\", \"clinic\": \"harbour-dental\", \"sites\": [{}]}");
        assertThat(draft.status()).isEqualTo(201);
        assertThat(draft.text("state")).isEqualTo("Draft");
        String path = "/api/orders/" + draft.text("id");
        assertThat(api.post(path + "/submit", draft.etag(), "").status()).isEqualTo(422);

        Answer completed = api.put(path, draft.etag(), anOrder().text());
        Answer sent = api.post(path + "/submit", completed.etag(), "");

        assertThat(sent.text("state")).isEqualTo("InDesign");
        assertThat(api.draft("{\"caseCode\": \"T-1\"}").status()).isEqualTo(422);
    }

    @Test
    void brokenRequestsGetAProblemWithACode() {
        assertThat(api.draft("{\"caseCode\":").text("code")).isEqualTo("request.unreadable");
        assertThat(api.postWithoutHeaders("/api/orders", anOrder().text()).text("code"))
                .isEqualTo("idempotency.key-missing");
        Answer unknown = api.get("/api/orders/" + UUID.randomUUID());
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.text("code")).isEqualTo("order.unknown");
        assertThat(api.get("/api/orders/17").status()).isEqualTo(400);
        assertThat(api.get("/api/nothing").text("code")).isEqualTo("path.unknown");
        assertThat(api.page("/orders/" + UUID.randomUUID())).contains("<h1>There is no such order</h1>");
        assertThat(api.get("/api/batches/B-99999").text("code")).isEqualTo("batch.unknown");
    }

    @Test
    void aBodyLargerThanAnyOrderIsRefusedUnread() {
        Answer refused = api.place("{\"story\": \"" + "x".repeat(2_000_000) + "\"}", "large");
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.text("code")).isEqualTo("request.size");

        Answer unmeasured = api.placeInChunks(anOrder().text());
        assertThat(unmeasured.status()).isEqualTo(411);
        assertThat(unmeasured.text("code")).isEqualTo("request.length");
    }

    @Test
    void aChangeNeedsTheVersionItWasReadAt() {
        Answer order = api.placed(anOrder());
        String hold = "/api/orders/" + order.text("id") + "/hold";
        assertThat(api.postWithoutHeaders(hold, "{\"reason\": \"x\"}").status()).isEqualTo(428);

        Answer held = api.post(hold, order.etag(), "{\"reason\": \"patient ill\"}");
        Answer late = api.post(hold, order.etag(), "{\"reason\": \"again\"}");

        assertThat(held.text("state")).isEqualTo("Hold");
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.text("code")).isEqualTo("version.stale");
    }

    @Test
    void theSameKeyTwentyTimesAtOnceMakesOneOrder() {
        String key = UUID.randomUUID().toString();
        String form = anOrder().text();
        List<CompletableFuture<Answer>> answers = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> api.place(form, key)))
                .toList();

        assertThat(answers.stream()
                        .map(CompletableFuture::join)
                        .map(answer -> answer.text("id"))
                        .distinct())
                .hasSize(1);
        Answer other = api.place(anOrder().caseCode("T-2").text(), key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("code")).isEqualTo("idempotency.key-reused");
    }

    @Test
    void theTimelineIsAChainAndIsSentLive() {
        Answer order = api.placed(anOrder());
        String path = "/api/orders/" + order.text("id");
        List<String> events = new CopyOnWriteArrayList<>();
        CompletableFuture<Void> reading = CompletableFuture.runAsync(
                () -> api.lines(path + "/timeline/stream").forEach(events::add));
        Eventually.eventually(
                "what has happened is sent", () -> assertThat(events).contains("id:2"));

        api.post(path + "/hold", order.etag(), "{\"reason\": \"patient ill\"}");

        Eventually.eventually("the hold is sent", () -> assertThat(events).contains("id:3"));
        assertThat(events).anyMatch(line -> line.contains("patient ill"));
        assertThat(reading).isNotDone();
        JsonNode entries = api.get(path + "/timeline").body().path("entries");
        assertThat(Stream.of(0, 1, 2)
                        .map(i -> entries.path(i).path("hash").asString(""))
                        .distinct())
                .hasSize(3)
                .allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    }

    @Test
    void anUnreadableMessageIsListedAndCanBeGivenUp() {
        TOPICS.publish(Topic.DESIGNS, "some-order", "not a fact");
        Eventually.eventually(
                "listed",
                () -> assertThat(deadLetter().path("reasonCode").asString("")).isEqualTo("unreadable"));
        String path = "/api/dead-letters/" + deadLetter().path("id").asString("");

        assertThat(api.postWithoutHeaders(path + "/discard", "{}").status()).isEqualTo(400);
        api.postWithoutHeaders(path + "/discard", "{\"by\": \"tanja\", \"note\": \"thrown by a test\"}");

        Eventually.eventually(
                "given up",
                () -> assertThat(deadLetter().path("state").asString("")).isEqualTo("Discarded"));
        assertThat(api.postWithoutHeaders(path + "/replay", "{}").text("code")).isEqualTo("dead-letter.state");
    }

    @Test
    void askingForPlanningSaysSo() {
        Answer asked = api.postWithoutHeaders("/api/planning-requests", "{\"by\": \"mario\"}");
        assertThat(asked.status()).isEqualTo(202);
        Eventually.eventually("planning requested", () -> assertThat(TOPICS.read(Topic.ORDERS))
                .extracting(Envelope::fact)
                .anyMatch(fact -> fact.subject().equals(asked.text("planningId"))));
    }

    @Test
    void thePagesShowWhatTheApiSays() {
        Answer order = api.placed(anOrder().caseCode("PAGE-1"));
        assertThat(api.page("/")).contains("PAGE-1").contains(order.text("code"));
        assertThat(api.page("/orders/" + order.text("id")))
                .contains(order.text("code"))
                .contains("order-sheet")
                .contains("submitted");
        assertThat(api.page("/batches")).contains("Batches");
        assertThat(api.page("/dead-letters")).contains("Dead letters");
    }

    private Answer place(OrderJson order) {
        return api.place(order.text(), UUID.randomUUID().toString());
    }

    private JsonNode deadLetter() {
        return api.get("/api/dead-letters").body().path("deadLetters").path(0);
    }

    private static String reason(Answer order) {
        return order.body().path("reason").path("code").asString("");
    }

    private static List<String> fields(Answer refused) {
        List<String> fields = new ArrayList<>();
        refused.body()
                .path("errors")
                .forEach(error -> fields.add(error.path("field").asString("")));
        return fields;
    }

    private static JsonNode error(Answer refused, String field) {
        for (JsonNode error : refused.body().path("errors")) {
            if (error.path("field").asString("").equals(field)) {
                return error;
            }
        }
        throw new AssertionError(field + " not named in " + refused);
    }
}
