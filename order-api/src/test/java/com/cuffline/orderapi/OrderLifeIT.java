package com.cuffline.orderapi;

import static com.cuffline.testsupport.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.contracts.DesignFact.DesignRejectedByRules;
import com.cuffline.contracts.DesignFact.MeasureAgain;
import com.cuffline.contracts.DesignFact.RejectedSite;
import com.cuffline.contracts.DesignFact.Rule;
import com.cuffline.contracts.OrderFact.DesignApproved;
import com.cuffline.contracts.OrderFact.DesignRevisionRequested;
import com.cuffline.contracts.OrderFact.OrderAmended;
import com.cuffline.contracts.OrderFact.OrderHeld;
import com.cuffline.contracts.OrderFact.OrderReleased;
import com.cuffline.contracts.OrderFact.OrderSubmitted;
import com.cuffline.contracts.ProductionFact.BatchContent;
import com.cuffline.contracts.ProductionFact.BatchPlanned;
import com.cuffline.contracts.ProductionFact.BatchReleased;
import com.cuffline.contracts.ProductionFact.Traveler;
import com.cuffline.contracts.ProductionFact.UnitNotPlannable;
import com.cuffline.contracts.ProductionFact.UnitQueued;
import com.cuffline.contracts.ProductionFact.UnitWithdrawn;
import com.cuffline.orderapi.OrderApi.Answer;
import com.cuffline.orderapi.PlayedCenter.Plan;
import com.cuffline.orderapi.PlayedCenter.Unit;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An order's whole life at order-api; the test speaks for design and production on the topics. */
class OrderLifeIT extends AtTheDoor {

    @Test
    void aGreenDesignGoesStraightThroughToABatchWithPapers() {
        UUID id = place(OrderJson.anOrder());
        center.eventuallyOne(id, OrderSubmitted.class);

        center.designed(id, 1, true);
        eventually("approved without a person", () -> assertThat(state(id)).isEqualTo("Approved"));
        DesignApproved approved = center.eventuallyOne(id, DesignApproved.class);
        assertThat(approved.approvedBy()).isEqualTo("straight-through");
        assertThat(approved.units()).hasSize(1);
        assertThat(approved.dueOn().toString())
                .isEqualTo(api.get("/api/orders/" + id)
                        .body()
                        .path("promise")
                        .path("leavesOn")
                        .asString(""))
                .isLessThan(LocalDate.now(ZoneOffset.UTC).plusDays(14).toString());

        UUID unit = queue(id, 1);
        eventually("queued", () -> assertThat(state(id)).isEqualTo("Queued"));
        UUID batch = plan(id, unit, "B-00001");
        eventually("in a batch", () -> assertThat(state(id)).isEqualTo("InBatch"));
        release(id, unit, batch, "B-00001");

        eventually("papers listed", () -> assertThat(kinds(id))
                .contains("order-sheet", "design-sheet", "traveler", "mesh", "view"));
        assertThat(words(id))
                .containsExactly(
                        "drafted",
                        "submitted",
                        "design-proposed",
                        "design-approved",
                        "unit-queued",
                        "unit-planned",
                        "batch-released");
        assertThat(api.get("/api/batches/B-00001").text("state")).isEqualTo("Released");
    }

    @Test
    void theOrderSheetIsAPdfThatOnlyItsOrderGivesOut() {
        Answer one = api.placed(OrderJson.anOrder());
        Answer other = api.placed(OrderJson.anOrder().caseCode("T-2"));
        String path = one.body().path("papers").path(0).path("href").asString("");

        assertThat(new String(api.file(path).body(), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        Answer foreign = api.get(path.replace(one.text("id"), other.text("id")));
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.text("code")).isEqualTo("file.unknown");
    }

    @Test
    void aDesignWithWarningsWaitsForATechnician() {
        UUID id = place(OrderJson.anOrder());
        center.designed(id, 1, false);
        eventually("in review", () -> assertThat(state(id)).isEqualTo("InReview"));
        assertThat(center.facts(id, DesignApproved.class)).isEmpty();

        Answer order = api.get("/api/orders/" + id);
        Answer accepted = review(order, "{\"decision\": \"accept\", \"by\": \"tanja\"}");

        assertThat(accepted.text("state")).isEqualTo("Approved");
        assertThat(center.eventuallyOne(id, DesignApproved.class).approvedBy()).isEqualTo("tanja");
        assertThat(review(accepted, "{\"decision\": \"accept\", \"by\": \"tanja\"}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aClinicThatWantsToSeeEveryDesignIsNeverPassedOver() {
        UUID id = place(OrderJson.anOrder().review("always"));
        center.designed(id, 1, true);
        eventually("in review", () -> assertThat(state(id)).isEqualTo("InReview"));
        assertThat(center.facts(id, DesignApproved.class)).isEmpty();
    }

    @Test
    void aTechnicianCanAskForAnotherDesignAndTheLateAnswerToTheFirstIsDropped() {
        UUID id = place(OrderJson.anOrder());
        Answer order = api.get("/api/orders/" + id);
        Answer revised = review(order, """
                {"decision": "revise", "by": "tanja", "note": "margin lower",
                 "adjustments": [{"tooth": "36", "parameter": "marginDepthMm.buccal", "value": 1.0}]}
                """);
        assertThat(revised.body().path("revision").asInt()).isEqualTo(2);
        assertThat(center.eventuallyOne(id, DesignRevisionRequested.class).adjustments())
                .hasSize(1);

        center.designed(id, 1, true);
        center.designed(id, 2, false);
        eventually("in review", () -> assertThat(state(id)).isEqualTo("InReview"));
        assertThat(center.facts(id, DesignApproved.class)).isEmpty();
    }

    @Test
    void anAdjustmentOutOfRangeNamesFieldValueAndLimit() {
        Answer order = api.placed(OrderJson.anOrder());
        Answer refused = review(order, """
                {"decision": "revise", "by": "tanja",
                 "adjustments": [{"tooth": "11", "parameter": "colour", "value": 3.0},
                   {"tooth": "36", "parameter": "chamferWidthMm", "value": 3.0}, null]}
                """);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(words(refused.body().path("errors"), "field"))
                .containsExactly(
                        "adjustments[0].tooth", "adjustments[0].parameter", "adjustments[1].value", "adjustments[2]");
        assertThat(refused.body().path("errors").path(2).path("limit").asString(""))
                .isEqualTo("0.2 to 1.2");
    }

    @Test
    void aPostOfABridgeKeepsToTheSharedAxisUnlessTheTiltsOfAllSitesAreSet() {
        Answer order = api.placed(OrderJson.anOrder().bridgedTo("34"));
        Answer refused = review(order, """
                {"decision": "revise", "by": "tanja",
                 "adjustments": [{"tooth": "36", "parameter": "postTiltDeg.buccolingual", "value": 2.4},
                   {"tooth": "36", "parameter": "postTiltDeg.mesiodistal", "value": 1.4}]}
                """);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(words(refused.body().path("errors"), "field"))
                .containsExactly("adjustments[0].value", "adjustments[1].value");
        JsonNode error = refused.body().path("errors").path(0);
        assertThat(error.path("code").asString("")).isEqualTo("adjustment.out-of-range");
        assertThat(error.path("limit").asString("")).isEqualTo("1.7 to 2.3");
        assertThat(error.path("reason").asString("")).contains("insertion axis shared with 34");

        Answer turned = review(order, """
                {"decision": "revise", "by": "tanja",
                 "adjustments": [{"tooth": "36", "parameter": "postTiltDeg.buccolingual", "value": 4.0},
                   {"tooth": "34", "parameter": "postTiltDeg.buccolingual", "value": 4.2}]}
                """);
        assertThat(turned.body().path("revision").asInt()).isEqualTo(2);
        assertThat(center.eventuallyOne(UUID.fromString(order.text("id")), DesignRevisionRequested.class)
                        .adjustments())
                .hasSize(2);
    }

    @Test
    void aRejectedDesignHoldsTheOrderWithWhatToMeasureAgainAndAnAmendmentFlowsOn() {
        OrderJson form = OrderJson.anOrder();
        UUID id = place(form);
        Rule post = new Rule("post-height", "PASS", 5.2, 5.0, "mm", "[GK] C", null, "the post");
        Rule taper = new Rule("taper", "WARN", 18.0, 16.0, "deg", "[SHEEN]", null, "the taper");
        Rule wall = new Rule("wall", "FAIL", 0.2, 0.41, "mm", "[K212664] A", null, "the wall is too thin");
        RejectedSite site = new RejectedSite(
                "36",
                List.of(post, taper, wall),
                List.of(new MeasureAgain("sites[0].cuff.samples", "measure the radius again")));
        TOPICS.publish("design-worker", new DesignRejectedByRules(id, "CF", 1, "test", List.of(site), null));

        eventually("on hold", () -> assertThat(state(id)).isEqualTo("Hold"));
        Answer held = api.get("/api/orders/" + id);
        assertThat(held.body().path("reason").path("code").asString("")).isEqualTo("design.rejected");
        assertThat(held.body().path("reason").path("note").asString(""))
                .contains("the wall is too thin")
                .contains("measure the radius again");
        assertThat(held.body().path("design").path("findings").valueStream())
                .as("the failing rule first, what passes not at all")
                .extracting(finding -> finding.path("verdict").asString(""))
                .containsExactly("FAIL", "MEASURE", "WARN");
        assertThat(held.body()
                        .path("design")
                        .path("findings")
                        .path(0)
                        .path("code")
                        .asString(""))
                .isEqualTo("wall");
        assertThat(api.post("/api/orders/" + id + "/release", held.etag(), "{}").status())
                .isEqualTo(409);

        Answer amended = api.put("/api/orders/" + id, held.etag(), form.text());
        assertThat(amended.text("state")).isEqualTo("InDesign");
        assertThat(amended.body().path("revision").asInt()).isEqualTo(2);
        center.eventuallyOne(id, OrderAmended.class);
    }

    @Test
    void anOrderOnHoldIsNotApprovedUntilItIsReleased() {
        Answer order = api.placed(OrderJson.anOrder());
        UUID id = UUID.fromString(order.text("id"));
        Answer held = api.post("/api/orders/" + id + "/hold", order.etag(), "{\"reason\": \"patient ill\"}");
        assertThat(held.text("state")).isEqualTo("Hold");
        center.designed(id, 1, true);
        eventually("the design is kept", () -> assertThat(kinds(id)).contains("design-sheet"));
        assertThat(center.facts(id, DesignApproved.class)).isEmpty();

        Answer before = api.get("/api/orders/" + id);
        Answer released = api.post("/api/orders/" + id + "/release", before.etag(), "{}");

        assertThat(released.text("state")).isEqualTo("Approved");
        center.eventuallyOne(id, OrderHeld.class);
        center.eventuallyOne(id, OrderReleased.class);
        center.eventuallyOne(id, DesignApproved.class);
    }

    @Test
    void aDesignRefusedDuringAPersonsHoldHoldsTheOrderWhenThePersonReleasesIt() {
        Answer order = api.placed(OrderJson.anOrder());
        UUID id = UUID.fromString(order.text("id"));
        api.post("/api/orders/" + id + "/hold", order.etag(), "{\"reason\": \"patient ill\"}");
        RejectedSite site = new RejectedSite(
                "36", List.of(), List.of(new MeasureAgain("sites[0].cuff.samples", "measure the radius again")));
        TOPICS.publish("design-worker", new DesignRejectedByRules(id, "CF", 1, "test", List.of(site), null));
        eventually("refused", () -> assertThat(words(id)).contains("design.rejected"));

        Answer before = api.get("/api/orders/" + id);
        assertThat(before.body().path("reason").path("code").asString("")).isEqualTo("person");
        Answer released = api.post("/api/orders/" + id + "/release", before.etag(), "{}");

        assertThat(released.text("state")).isEqualTo("Hold");
        assertThat(released.body().path("reason").path("code").asString("")).isEqualTo("design.rejected");
    }

    @Test
    void aHoldWhoseReasonStillStandsIsNotReleased() {
        OrderJson form = OrderJson.anOrder();
        form.site("cuff")
                .put("capOffSince", LocalDate.now(ZoneOffset.UTC).minusDays(4).toString());
        Answer order = api.placed(form);
        String path = "/api/orders/" + order.text("id");

        Answer refused = api.post(path + "/release", order.etag(), "{}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("detail")).contains("re-open the cuff");

        form.site("cuff").putNull("capOffSince");
        assertThat(api.put(path, order.etag(), form.text()).text("state")).isEqualTo("InDesign");
    }

    @Test
    void aBatchReportedAfterTheWithdrawalDoesNotPutTheUnitBack() {
        UUID id = place(OrderJson.anOrder());
        center.designed(id, 1, true);
        eventually("approved", () -> assertThat(state(id)).isEqualTo("Approved"));
        UUID unit = queue(id, 1);
        TOPICS.publish("production-worker", new UnitWithdrawn(id, 1, unit, "U", "36", "B-00009", "held by the clinic"));
        TOPICS.publish("production-worker", new UnitQueued(id, 1, unit, "U", "36"));
        eventually(
                "queued again",
                () -> assertThat(words(id)).filteredOn("unit-queued"::equals).hasSize(2));

        UUID batch = plan(id, unit, "B-00009");
        release(id, unit, batch, "B-00009");

        eventually(
                "batch known",
                () -> assertThat(api.get("/api/batches/B-00009").text("state")).isEqualTo("Released"));
        assertThat(state(id)).isEqualTo("Queued");
    }

    /** After a while away order-api reads the batches of one partition before the orders of another. */
    @Test
    void aUnitStaysInItsLatestBatchThoughItIsToldBeforeTheEarlierOnesAndBeforeTheUnitLeftThem() {
        UUID id = place(OrderJson.anOrder());
        center.designed(id, 1, true);
        eventually("approved", () -> assertThat(state(id)).isEqualTo("Approved"));
        UUID unit = queue(id, 1);
        plan(id, unit, "B-00033");
        eventually("in a batch", () -> assertThat(state(id)).isEqualTo("InBatch"));

        plan(id, unit, "B-00032");
        eventually("known", () -> assertThat(api.get("/api/batches/B-00032").status())
                .isEqualTo(200));
        TOPICS.publish("production-worker", new UnitWithdrawn(id, 1, unit, "U", "36", "B-00031", "held by the clinic"));
        TOPICS.publish("production-worker", new UnitQueued(id, 1, unit, "U", "36"));
        TOPICS.publish(
                "production-worker",
                new UnitNotPlannable(id, 1, unit, "U", "36", "mill.lot-quarantined", "cracks", "B-00032"));
        eventually("taken", () -> assertThat(words(id)).endsWith("unit-not-plannable"));
        plan(id, unit, "B-00031");
        eventually("known", () -> assertThat(api.get("/api/batches/B-00031").status())
                .isEqualTo(200));

        assertThat(state(id)).isEqualTo("InBatch");
        assertThat(api.get("/api/batches/B-00033/floor").body().path("standing"))
                .hasSize(1);
        TOPICS.publish(
                "production-worker",
                new UnitNotPlannable(id, 1, unit, "U", "36", "proof.collision", "the holder meets it", "B-00033"));
        eventually("out of the latest", () -> assertThat(state(id)).isEqualTo("Queued"));
    }

    @Test
    void theLatestReasonWhyAUnitCannotBePlannedIsShown() {
        UUID id = place(OrderJson.anOrder());
        center.designed(id, 1, true);
        eventually("approved", () -> assertThat(state(id)).isEqualTo("Approved"));
        UUID unit = queue(id, 1);
        TOPICS.publish(
                "production-worker",
                new UnitNotPlannable(id, 1, unit, "U", "36", "plan.worn-tool", "T1 is worn", null));
        TOPICS.publish(
                "production-worker",
                new UnitNotPlannable(id, 1, unit, "U", "36", "plan.stale-coupon", "due since Monday", null));

        eventually("shown", () -> assertThat(api.get("/api/orders/" + id)
                        .body()
                        .path("sites")
                        .path(0)
                        .path("unit")
                        .path("note")
                        .asString(""))
                .isEqualTo("plan.stale-coupon: due since Monday"));
    }

    @Test
    void aCancelledOrderIgnoresWhatComesLater() {
        Answer order = api.placed(OrderJson.anOrder());
        UUID id = UUID.fromString(order.text("id"));
        Answer cancelled = api.post("/api/orders/" + id + "/cancel", order.etag(), "{\"reason\": \"moved away\"}");
        assertThat(cancelled.text("state")).isEqualTo("Cancelled");
        center.designed(id, 1, true);
        UUID next = place(OrderJson.anOrder());
        center.designed(next, 1, true);
        eventually("later facts are taken", () -> assertThat(state(next)).isEqualTo("Approved"));

        assertThat(state(id)).isEqualTo("Cancelled");
        assertThat(api.post("/api/orders/" + id + "/hold", cancelled.etag(), "{\"reason\": \"x\"}")
                        .text("code"))
                .isEqualTo("order.state");
    }

    private UUID place(OrderJson order) {
        return UUID.fromString(api.placed(order).text("id"));
    }

    private Answer review(Answer order, String call) {
        return api.post("/api/orders/" + order.text("id") + "/review", order.etag(), call);
    }

    private String state(UUID id) {
        return api.get("/api/orders/" + id).text("state");
    }

    private List<String> kinds(UUID id) {
        return words(api.get("/api/orders/" + id).body().path("papers"), "kind");
    }

    private List<String> words(UUID id) {
        return words(api.get("/api/orders/" + id + "/timeline").body().path("entries"), "what");
    }

    private static UUID queue(UUID id, int revision) {
        UUID unit = UUID.randomUUID();
        TOPICS.publish("production-worker", new UnitQueued(id, revision, unit, "U", "36"));
        return unit;
    }

    private UUID plan(UUID id, UUID unit, String code) {
        UUID batch = UUID.randomUUID();
        TOPICS.publish(
                "production-worker",
                new BatchPlanned(batch, code, UUID.randomUUID(), content(id, unit), LocalDate.of(2026, 12, 1)));
        return batch;
    }

    private void release(UUID id, UUID unit, UUID batch, String code) {
        TOPICS.publish(
                "production-worker",
                new BatchReleased(
                        batch,
                        code,
                        content(id, unit),
                        LocalDate.of(2026, 12, 1),
                        PlayedCenter.FILE,
                        List.of(new Traveler(unit, id, 1, "36", PlayedCenter.FILE)),
                        null));
    }

    private BatchContent content(UUID id, UUID unit) {
        return center.content(Plan.USUAL, new Unit(id, unit, "U"));
    }
}
