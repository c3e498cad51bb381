package com.cuffline.orderapi;

import static com.cuffline.testsupport.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.contracts.OrderFact.DesignApproved;
import com.cuffline.contracts.OrderFact.OrderAmended;
import com.cuffline.contracts.OrderFact.OrderHeld;
import com.cuffline.contracts.OrderFact.OrderReleased;
import com.cuffline.contracts.OrderFact.OrderSubmitted;
import com.cuffline.contracts.ProductionFact.BatchContent;
import com.cuffline.contracts.ProductionFact.BatchPlanned;
import com.cuffline.contracts.ProductionFact.UnitQueued;
import com.cuffline.orderapi.OrderApi.Answer;
import com.cuffline.orderapi.PlayedCenter.Plan;
import com.cuffline.orderapi.PlayedCenter.Unit;
import com.cuffline.testsupport.TestCenter;
import com.cuffline.testsupport.TestTopics;
import com.cuffline.workbench.ServiceSchema;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The living cuff and the healing of sent orders while time goes on and clinics report; the sweep runs all the time. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ClocksIT {

    private static final TestCenter CENTER = TestCenter.fresh();
    private static final TestTopics TOPICS = new TestTopics(CENTER.broker());

    @TestConfiguration
    static class Time {
        @Bean
        OwnClock ownClock() {
            return new OwnClock();
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private OwnClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private OrderApi api;
    private PlayedCenter center;

    @DynamicPropertySource
    static void center(DynamicPropertyRegistry registry) {
        CENTER.register(registry, ServiceSchema.ORDER_API);
        registry.add("cuffline.clocks.first", () -> "PT0S");
        registry.add("cuffline.clocks.interval", () -> "PT0.2S");
        registry.add("cuffline.previews.warm-up-orders", () -> "0");
    }

    @AfterAll
    static void close() {
        TOPICS.close();
    }

    @BeforeEach
    void open() {
        api = new OrderApi(port);
        center = new PlayedCenter(api, TOPICS, "M1");
    }

    @Test
    void aCapThatCameOffTodayStopsTheOrderBeforeTheMillUntilItIsRefitted() {
        UUID id = place(anOrder());
        center.designed(id, 1, false);
        eventually("in review", () -> assertThat(state(id)).isEqualTo("InReview"));

        Answer held = report(id, "cap-off", today());
        assertThat(held.text("state")).isEqualTo("Hold");
        assertThat(code(held)).isEqualTo("cuff.cap-off-recently");
        JsonNode way = held.body().path("reason").path("wayOut");
        assertThat(way.path("kind").asString("")).isEqualTo("refit");
        assertThat(way.path("from").asString("")).isEqualTo(today().toString());
        assertThat(api.post(path(id) + "/review", held.etag(), "{\"decision\": \"accept\", \"by\": \"tanja\"}")
                        .status())
                .isEqualTo(409);
        assertThat(api.post(path(id) + "/release", held.etag(), "{}").status()).isEqualTo(409);

        Answer refitted = report(id, "cap-refitted", today());
        assertThat(refitted.text("state")).isEqualTo("InReview");
        assertThat(api.get(path(id) + "/cuff-events").body().path("events").size())
                .isEqualTo(2);
        center.eventuallyOne(id, OrderHeld.class);
        center.eventuallyOne(id, OrderReleased.class);
    }

    @Test
    void changedTissueTakesAQueuedOrderBackAndANewMeasurementFlowsOn() {
        OrderJson form = anOrder();
        UUID id = place(form);
        center.designed(id, 1, true);
        eventually("approved", () -> assertThat(state(id)).isEqualTo("Approved"));
        TOPICS.publish("production-worker", new UnitQueued(id, 1, UUID.randomUUID(), "U", "36"));
        eventually("queued", () -> assertThat(state(id)).isEqualTo("Queued"));

        Answer held = report(id, "tissue-changed", today());
        assertThat(code(held)).isEqualTo("cuff.tissue-changed");
        assertThat(held.body().path("reason").path("wayOut").path("kind").asString(""))
                .isEqualTo("re-measure");
        assertThat(center.eventuallyOne(id, OrderHeld.class).reasonCode()).isEqualTo("cuff.tissue-changed");
        Answer same = api.put(path(id), held.etag(), form.text());
        assertThat(code(same)).as("the old measurement again").isEqualTo("cuff.tissue-changed");

        form.site("cuff").put("measuredOn", today().toString());
        Answer amended = api.put(path(id), same.etag(), form.text());
        assertThat(amended.text("state")).isEqualTo("InDesign");
        assertThat(amended.body().path("revision").asInt()).isEqualTo(3);
        assertThat(api.get(path(id) + "/cuff-events")
                        .body()
                        .path("events")
                        .path(0)
                        .path("answeredBy")
                        .asInt())
                .isEqualTo(3);
        center.designed(id, 3, true);
        eventually("approved again", () -> assertThat(state(id)).isEqualTo("Approved"));
        assertThat(center.facts(id, OrderAmended.class)).hasSize(2);
    }

    @Test
    void theSweepHoldsAnOrderWhoseMeasurementGrowsOldAndLeavesLockedOnesToTheNextRound() {
        UUID id = place(anOrder());
        UUID busy = place(anOrder());
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select id from order_api.orders where id = ? for update")
                    .param(busy)
                    .query(UUID.class)
                    .single();
            clock.forward(Duration.ofDays(56));
            eventually("held", () -> assertThat(state(id)).isEqualTo("Hold"));
            assertThat(state(busy)).isEqualTo("InDesign");
        });
        eventually("held in a later round", () -> assertThat(state(busy)).isEqualTo("Hold"));
        Answer held = api.get(path(id));
        assertThat(code(held)).isEqualTo("cuff.measurement-old");
        assertThat(center.eventuallyOne(id, OrderHeld.class).reason()).contains("measure again");
        clock.forward(Duration.ofDays(1));
        UUID later = place(anOrder());
        report(later, "tissue-changed", today());
        assertThat(center.facts(id, OrderHeld.class))
                .as("one hold, however old it gets")
                .hasSize(1);
    }

    @Test
    void aMeasurementThatGrowsOldAfterApprovalHoldsTheUnitBeforeItIsMilled() {
        UUID id = place(anOrder());
        center.designed(id, 1, true);
        eventually("approved", () -> assertThat(state(id)).isEqualTo("Approved"));
        UUID unit = UUID.randomUUID();
        TOPICS.publish("production-worker", new UnitQueued(id, 1, unit, "U", "36"));
        eventually("queued", () -> assertThat(state(id)).isEqualTo("Queued"));
        TOPICS.publish("production-worker", planned(id, unit));
        eventually("in a batch", () -> assertThat(state(id)).isEqualTo("InBatch"));

        clock.forward(Duration.ofDays(56));

        eventually("held", () -> assertThat(state(id)).isEqualTo("Hold"));
        OrderHeld fact = center.eventuallyOne(id, OrderHeld.class);
        assertThat(fact.reasonCode()).isEqualTo("cuff.measurement-old");
        assertThat(fact.revision()).isEqualTo(1);
        Answer report = report(id, "cap-off", today());
        assertThat(report.text("state")).as("a report is taken until the mill").isEqualTo("Hold");
    }

    @Test
    void aCapThatStaysOffGoesFromWarningToReMeasuringToAccess() {
        UUID id = place(anOrder());
        Answer warned = report(id, "cap-off", today());
        assertThat(warned.text("state")).isEqualTo("InDesign");
        assertThat(api.get(path(id) + "/completeness")
                        .body()
                        .path("livingCuff")
                        .path(0)
                        .path("code")
                        .asString(""))
                .isEqualTo("cuff.cap-off-recently");

        clock.forward(Duration.ofDays(2));
        eventually("closing", () -> assertThat(code(api.get(path(id)))).isEqualTo("cuff.cap-off"));
        clock.forward(Duration.ofDays(7));
        eventually("covered", () -> assertThat(code(api.get(path(id)))).isEqualTo("cuff.covered"));
        JsonNode way = api.get(path(id)).body().path("reason").path("wayOut");
        assertThat(way.path("kind").asString("")).isEqualTo("access-procedure");
        assertThat(way.path("from").asString("")).isGreaterThan(today().toString());
    }

    @Test
    void aHealingSiteIsTakenWaitsAndIsStartedOnThePromisedDay() {
        OrderJson form = anOrder();
        form.site("implant").put("placedOn", today().minusDays(75).toString());
        form.form().put("appointmentOn", today().plusDays(32).toString());
        Answer taken = api.placed(form);
        UUID id = UUID.fromString(taken.text("id"));
        assertThat(code(taken)).isEqualTo("readiness.waits");
        JsonNode promise = taken.body().path("promise");
        assertThat(promise.path("waits").asBoolean(false)).isTrue();
        LocalDate start = LocalDate.parse(promise.path("startOn").asString(""));
        assertThat(taken.body().path("reason").path("wayOut").path("from").asString(""))
                .isEqualTo(start.toString());
        center.eventuallyOne(id, OrderSubmitted.class);
        center.designed(id, 1, true);
        eventually("designed meanwhile", () -> assertThat(
                        api.get(path(id)).body().path("design").path("verdict").asString(""))
                .isEqualTo("GREEN"));
        assertThat(center.facts(id, DesignApproved.class)).isEmpty();

        clock.forward(Duration.between(today().atStartOfDay(), start.atStartOfDay()));

        eventually("started", () -> assertThat(state(id)).isEqualTo("Approved"));
        assertThat(center.eventuallyOne(id, DesignApproved.class).dueOn().toString())
                .isEqualTo(promise.path("leavesOn").asString(""));
    }

    @Test
    void aReportThatCannotBeTakenNamesItsFields() {
        Answer order = api.placed(anOrder());
        String events = path(UUID.fromString(order.text("id"))) + "/cuff-events";
        assertThat(api.postWithoutHeaders(events, "{\"what\": \"cap-off\", \"at\": \"2026-01-01\", \"by\": \"x\"}")
                        .status())
                .isEqualTo(428);
        Answer refused = api.post(
                events,
                order.etag(),
                "{\"what\": \"cap-lost\", \"at\": \"" + today().plusDays(3) + "\", \"by\": \"x\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("errors").size()).isEqualTo(2);
        assertThat(api.post(events, order.etag(), "{\"what\": \"cap-off\", \"at\": \"2026-02-30\", \"by\": \"x\"}")
                        .status())
                .isEqualTo(422);
        assertThat(api.post(
                                events,
                                order.etag(),
                                "{\"what\": \"cap-off\", \"at\": \"" + today()
                                        + "\", \"tooth\": \"11\", \"by\": \"x\"}")
                        .body()
                        .path("errors")
                        .path(0)
                        .path("field")
                        .asString(""))
                .isEqualTo("tooth");
        Answer draft = api.draft("{\"caseCode\": \"T-9\", \"clinic\": \"harbour-dental\"}");
        assertThat(api.post(
                                path(UUID.fromString(draft.text("id"))) + "/cuff-events",
                                draft.etag(),
                                "{\"what\": \"cap-off\", \"at\": \"" + today() + "\", \"by\": \"x\"}")
                        .text("code"))
                .isEqualTo("order.state");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private OrderJson anOrder() {
        return OrderJson.anOrderOn(today());
    }

    private UUID place(OrderJson order) {
        return UUID.fromString(api.placed(order).text("id"));
    }

    private Answer report(UUID id, String what, LocalDate at) {
        Answer order = api.get(path(id));
        Answer answer = api.post(
                path(id) + "/cuff-events",
                order.etag(),
                "{\"what\": \"" + what + "\", \"at\": \"" + at + "\", \"by\": \"harbour-dental\"}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer;
    }

    private static String path(UUID id) {
        return "/api/orders/" + id;
    }

    private String state(UUID id) {
        return api.get(path(id)).text("state");
    }

    private static String code(Answer order) {
        return order.body().path("reason").path("code").asString("");
    }

    private BatchPlanned planned(UUID id, UUID unit) {
        BatchContent content = center.content(Plan.USUAL, new Unit(id, unit, "U"));
        return new BatchPlanned(UUID.randomUUID(), "B-CLOCK", UUID.randomUUID(), content, LocalDate.of(2026, 12, 1));
    }
}
