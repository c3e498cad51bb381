package com.cuffline.orderapi;

import static com.cuffline.testsupport.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.contracts.ArtifactRef;
import com.cuffline.contracts.DesignFact.DesignProposed;
import com.cuffline.contracts.DesignFact.Rule;
import com.cuffline.contracts.DesignFact.SiteDesign;
import com.cuffline.contracts.Envelope;
import com.cuffline.contracts.OrderFact.OfOrder;
import com.cuffline.contracts.ProductionFact.BatchContent;
import com.cuffline.contracts.ProductionFact.BatchPlanned;
import com.cuffline.contracts.ProductionFact.BatchReleased;
import com.cuffline.contracts.ProductionFact.Inspection;
import com.cuffline.contracts.ProductionFact.PlannedUnit;
import com.cuffline.contracts.ProductionFact.Program;
import com.cuffline.contracts.ProductionFact.Reissue;
import com.cuffline.contracts.ProductionFact.Traveler;
import com.cuffline.contracts.ProductionFact.UnitQueued;
import com.cuffline.contracts.Topic;
import com.cuffline.testsupport.TestTopics;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Speaks for design and production on the topics, up to a released batch.
 *
 * @param machine on which batches are planned
 */
record PlayedCenter(OrderApi api, TestTopics topics, String machine) {

    static final ArtifactRef FILE = new ArtifactRef("ab".repeat(32), "application/pdf", 10);
    static final List<Inspection> TO_MEASURE =
            List.of(new Inspection("Total height", 9.2, 0.05), new Inspection("Largest diameter", 7.5, 0.05));

    /** A unit of an order, as production filed it. */
    record Unit(UUID order, UUID id, String code) {}

    /** What planning knows of a batch beside its units. */
    record Plan(
            @Nullable String stockLot,
            @Nullable LocalDate couponValidUntil,
            @Nullable Program program,
            @Nullable ArtifactRef mainProgram) {
        static final Plan USUAL = new Plan("LOT-7", null, null);

        Plan(@Nullable String stockLot, @Nullable LocalDate couponValidUntil, @Nullable Program program) {
            this(stockLot, couponValidUntil, program, null);
        }

        Plan with(ArtifactRef main) {
            return new Plan(stockLot, couponValidUntil, program, main);
        }
    }

    /** A placed, designed, approved and queued order of one site. */
    Unit queued() {
        UUID order = UUID.fromString(api.placed(OrderJson.anOrder()).text("id"));
        designed(order, 1, true);
        eventuallyIs(order, "Approved");
        String code = api.get("/api/orders/" + order).text("code") + "-36-R1";
        Unit unit = new Unit(order, UUID.randomUUID(), code);
        topics.publish("production-worker", new UnitQueued(order, 1, unit.id(), code, "36"));
        // A batch comes on another partition: the order must not change under a test when it has its batch.
        eventuallyIs(order, "Queued");
        return unit;
    }

    void eventuallyIs(UUID order, String state) {
        eventually(state, () -> assertThat(api.get("/api/orders/" + order).text("state"))
                .isEqualTo(state));
    }

    /** Proposes a design of one site, with a rule that passes or one that warns. */
    void designed(UUID order, int revision, boolean green) {
        String verdict = green ? "PASS" : "WARN";
        Rule rule = new Rule("post-height", verdict, 5.2, 5.0, "mm", "[GK] C", "interocclusalSpaceMm", "the post");
        SiteDesign site = new SiteDesign(
                "36",
                "titanium",
                "PRE_MILLED_BLANK",
                "f",
                10,
                7.5,
                9.2,
                180,
                List.of(),
                List.of(),
                List.of(rule),
                FILE,
                FILE,
                null);
        topics.publish("design-worker", new DesignProposed(order, "CF", revision, "test", green, List.of(site), FILE));
    }

    /** Facts of one order that order-api has published so far. */
    <T extends OfOrder> List<T> facts(UUID order, Class<T> type) {
        return topics.read(Topic.ORDERS).stream()
                .map(Envelope::fact)
                .filter(type::isInstance)
                .map(type::cast)
                .filter(fact -> fact.orderId().equals(order))
                .toList();
    }

    /** The only such fact of the order, once it is published. */
    <T extends OfOrder> T eventuallyOne(UUID order, Class<T> type) {
        eventually(type.getSimpleName() + " published", () -> assertThat(facts(order, type))
                .hasSize(1));
        return facts(order, type).get(0);
    }

    /** Plans and releases a batch of these units on mill-1. */
    UUID released(String batch, Plan plan, Unit... units) {
        UUID id = UUID.randomUUID();
        LocalDate due = LocalDate.of(2026, 12, 1);
        topics.publish("production-worker", new BatchPlanned(id, batch, UUID.randomUUID(), content(plan, units), due));
        List<Traveler> travelers = List.of(units).stream()
                .map(unit -> new Traveler(unit.id(), unit.order(), 1, "36", FILE, TO_MEASURE))
                .toList();
        topics.publish(
                "production-worker", new BatchReleased(id, batch, content(plan, units), due, FILE, travelers, null));
        eventually("released with every unit", () -> {
            assertThat(api.get("/api/batches/" + batch).text("state")).isEqualTo("Released");
            assertThat(api.get("/api/batches/" + batch + "/floor").body().path("standing"))
                    .hasSize(units.length);
        });
        return id;
    }

    /** Releases the batch a second time, with the units that are left. */
    void releasedAgain(UUID id, String batch, Plan plan, ArtifactRef superseded, Unit... units) {
        Reissue reissue = new Reissue(2, superseded, FILE);
        topics.publish(
                "production-worker",
                new BatchReleased(
                        id, batch, content(plan, units), LocalDate.of(2026, 12, 1), FILE, List.of(), reissue));
        eventually("released again", () -> assertThat(
                        api.get("/api/batches/" + batch).body().path("units"))
                .hasSize(units.length));
    }

    BatchContent content(Plan plan, Unit... units) {
        List<PlannedUnit> planned = new ArrayList<>();
        for (Unit unit : units) {
            planned.add(new PlannedUnit(
                    planned.size() + 1,
                    unit.id(),
                    unit.code(),
                    unit.order(),
                    "CF",
                    1,
                    "36",
                    plan.program(),
                    null,
                    null));
        }
        return new BatchContent(
                machine,
                "PRE_MILLED_BLANK",
                "titanium",
                "f",
                10,
                planned,
                plan.stockLot(),
                plan.couponValidUntil(),
                null,
                plan.mainProgram());
    }
}
