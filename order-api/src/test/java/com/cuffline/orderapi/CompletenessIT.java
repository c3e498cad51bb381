package com.cuffline.orderapi;

import static com.cuffline.orderapi.OrderJson.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.orderapi.OrderApi.Answer;
import com.cuffline.workbench.orders.OrderFile;
import com.cuffline.workbench.orders.SampleOrders;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the gate says of an order before it is sent, when it is sent, and after. */
class CompletenessIT extends AtTheDoor {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    /** Each sample with a knot, and what the center says of it: the code of its hold, or of its refusal's finding. */
    private static final Map<String, String> HELD = Map.of(
            "HA-1201", "cuff.cap-off",
            "LI-1202", "cuff.measurement-old",
            "HA-1204", "implant.not-ready-by-appointment",
            "HA-1210", "implant.unknown");

    private static final Map<String, String> REFUSED = Map.of(
            "JI-1203", "cuff.buried",
            "LI-1205", "axis.tilt-above-envelope",
            "JI-1206", "implant.not-allowed-at-site",
            "HA-1207", "space.too-small-for-post",
            "LI-1208", "cuff.wider-than-tooth");

    @Test
    void everySampleOrderGetsItsAnswer() {
        for (OrderFile sample : SampleOrders.asOf(TODAY)) {
            Answer answer = api.place(sample.json(), sample.caseCode());
            if (REFUSED.containsKey(sample.caseCode())) {
                assertThat(answer.text("code")).as(sample.caseCode()).isEqualTo("order.invalid");
                assertThat(codes(answer, "blocks"))
                        .as(sample.caseCode())
                        .containsExactly(REFUSED.get(sample.caseCode()));
            } else if (sample.caseCode().equals("JI-1209")) {
                assertThat(answer.text("code")).isEqualTo("order.soft-findings");
                assertThat(codes(answer, "asks")).contains("cuff.emergence-steep");
            } else {
                assertThat(answer.status()).as(sample.caseCode()).isEqualTo(201);
                assertThat(answer.body().path("reason").path("code").asString(""))
                        .as(sample.caseCode())
                        .isEqualTo(HELD.getOrDefault(sample.caseCode(), ""));
            }
        }
    }

    @Test
    void aDraftIsJudgedWithoutBeingKept() {
        Answer empty = api.postWithoutHeaders("/api/completeness", "{}");
        assertThat(empty.status()).isEqualTo(200);
        assertThat(empty.body().path("completeness").asInt(-1)).isZero();
        assertThat(empty.body().path("canBeSent").asBoolean(true)).isFalse();

        Answer whole = api.postWithoutHeaders("/api/completeness", anOrder().text());
        assertThat(whole.body().path("completeness").asInt()).isGreaterThan(60);
        assertThat(whole.body().path("canBeSent").asBoolean(false)).isTrue();
        assertThat(whole.body().path("livingCuff").path(0).path("state").asString(""))
                .isEqualTo("fresh");
        assertThat(whole.body()
                        .path("readiness")
                        .path(0)
                        .path("earliestRestorationOn")
                        .asString(""))
                .isEqualTo(TODAY.minusMonths(8).plusMonths(3).toString());
        assertThat(whole.body().path("promise").path("feasible").asBoolean(false))
                .isTrue();
        assertThat(whole.body().path("stockAdvice").path(0).path("words").asString(""))
                .isNotEmpty();
        assertThat(whole.text("libraryVersion")).isNotEmpty();
        assertThat(api.get("/api/orders?limit=500&state=Draft").body().path("orders"))
                .noneMatch(order -> order.path("caseCode").asString("").equals("T-1"));
        assertThat(api.postWithoutHeaders("/api/completeness", "[1]").text("code"))
                .isEqualTo("request.unreadable");
    }

    @Test
    void aSoftFindingIsSentAnywayWithAReasonThatIsKept() {
        OrderJson order = anOrder().caseCode("T-SOFT");
        order.site("wish").put("taperPerWallDeg", 9);
        Answer refused = place(order);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("code")).isEqualTo("order.soft-findings");
        assertThat(codes(refused, "asks")).containsExactly("wish.taper-unusual");

        order.form()
                .putArray("sendAnyway")
                .addObject()
                .put("code", "wish.taper-unusual")
                .put("reason", "the crown is milled with a 9 degree tool");
        Answer taken = place(order);

        assertThat(taken.status()).isEqualTo(201);
        JsonNode entries =
                api.get("/api/orders/" + taken.text("id") + "/timeline").body().path("entries");
        assertThat(entries)
                .anyMatch(entry -> entry.path("what").asString("").equals("sent-anyway")
                        && entry.path("detail").asString("").contains("9 degree tool"));
    }

    @Test
    void aDraftIsKeptWhateverItLacksButNotWithAName() {
        assertThat(api.draft("""
                {"caseCode": "D-1", "clinic": "harbour-dental", "kind": 7, "sites": "later", "screws": -3}
                """).status()).isEqualTo(201);

        Answer story = api.draft("""
                {"caseCode": "D-2", "clinic": "harbour-dental", "story": "Patient: Erika Mustermann, front tooth"}
                """);
        assertThat(story.status()).isEqualTo(422);
        assertThat(codes(story, "blocks")).containsExactly("text.looks-like-a-name");
        assertThat(story.body().toString()).doesNotContain("Mustermann");
        assertThat(api.draft("{\"caseCode\": \"Anna-Mueller\", \"clinic\": \"harbour-dental\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void namesAreRefusedInWhatPeopleWriteLater() {
        Answer order = api.placed(anOrder());
        String path = "/api/orders/" + order.text("id");
        Answer refused = api.post(path + "/hold", order.etag(), "{\"reason\": \"Frau Meier is ill\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(codes(refused, "")).containsExactly("text.looks-like-a-name");
        assertThat(refused.body().toString()).doesNotContain("Meier");
    }

    @Test
    void namesAreRefusedInEveryCornerOfADraft() {
        String[] corners = {
            "'patientName': 'Schmidt'",
            "'remark': 'for Anna Mueller'",
            "'sites': [{'implant': {'system': 'Anna Mueller'}}]",
            "'sites': [{'implant': {'lot': 12, 'platform': 'Frau Meier'}}]",
            "'sites': [{'wish': {'material': 'titanium for Anna Mueller'}}]",
            "'sites': [{'scan': 'Mueller, Anna'}]",
            "'sites': [{'patient': {'first': 'X'}}]",
            "'libraryVersion': 'Anna Mueller'",
            "'sendAnyway': [{'code': 'Anna Mueller', 'reason': 'so'}]"
        };
        for (String corner : corners) {
            String draft =
                    "{\"caseCode\": \"T-N1\", \"clinic\": \"harbour-dental\", " + corner.replace('\'', '"') + "}";
            Answer refused = api.draft(draft);
            assertThat(refused.status()).as(corner).isEqualTo(422);
            assertThat(codes(refused, "blocks")).as(corner).contains("text.looks-like-a-name");
            assertThat(refused.body().toString()).doesNotContain("Anna", "Mueller", "Meier", "Schmidt");
        }
        assertThat(api.draft("{\"caseCode\": \"T-N2\", \"clinic\": \"harbour-dental\", \"remark\": \"screw-retained\"}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void anOrderKeepsLibraryVersionAndPromise() {
        Answer order = api.placed(anOrder());
        assertThat(order.text("libraryVersion"))
                .isEqualTo(api.postWithoutHeaders("/api/completeness", "{}").text("libraryVersion"));
        JsonNode promise = order.body().path("promise");
        assertThat(promise.path("feasible").asBoolean(false)).isTrue();
        assertThat(promise.path("waits").asBoolean(true)).isFalse();
        assertThat(promise.path("leavesOn").asString(""))
                .isLessThan(promise.path("atYoursOn").asString(""));
        assertThat(promise.path("reason").asString("")).startsWith("leaves us");
        assertThat(api.page("/orders/" + order.text("id")))
                .contains("At yours", promise.path("reason").asString("?"), "<h2>Clocks</h2>");
        Answer check = api.get("/api/orders/" + order.text("id") + "/completeness");
        assertThat(check.body().path("canBeSent").asBoolean(false)).isTrue();
    }

    @Test
    void teethInUniversalNotationComeOutAsFdi() {
        OrderJson order = anOrder().caseCode("T-UNI");
        order.form().put("notation", "universal");
        order.site().put("tooth", "19");
        assertThat(place(order).body().path("sites").path(0).path("tooth").asString(""))
                .isEqualTo("36");
    }

    @Test
    void anOrderThatLeavesNumbersToAScanIsTakenAndWaits() {
        OrderJson order = anOrder().caseCode("T-SCAN");
        order.site().put("interocclusalSpaceMm", "from-scan");
        Answer taken = place(order);
        assertThat(taken.body().path("reason").path("code").asString("")).isEqualTo("site.no-scan-to-read");
        assertThat(taken.body().path("reason").path("wayOut").path("kind").asString(""))
                .isEqualTo("amend");

        ((ObjectNode) order.site()).put("interocclusalSpaceMm", 10.2);
        Answer amended = api.put("/api/orders/" + taken.text("id"), taken.etag(), order.text());
        assertThat(amended.text("state")).isEqualTo("InDesign");
    }

    private Answer place(OrderJson order) {
        return api.place(order.text(), UUID.randomUUID().toString());
    }

    /** Codes of a problem's errors with an effect; empty for those without one. */
    private static List<String> codes(Answer problem, String effect) {
        List<String> codes = new ArrayList<>();
        problem.body().path("errors").forEach(error -> {
            if (error.path("effect").asString("").equals(effect)) {
                codes.add(error.path("code").asString(""));
            }
        });
        return codes;
    }
}
