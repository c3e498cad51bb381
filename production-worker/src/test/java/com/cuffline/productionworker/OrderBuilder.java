package com.cuffline.productionworker;

import static com.cuffline.productionworker.RealDesign.ON_BASE;
import static com.cuffline.productionworker.RealDesign.TITANIUM;

import com.cuffline.contracts.ArtifactRef;
import com.cuffline.contracts.DesignFact.Measure;
import com.cuffline.contracts.DesignFact.SiteDesign;
import com.cuffline.contracts.OrderContent;
import com.cuffline.contracts.OrderFact.ApprovedUnit;
import com.cuffline.contracts.OrderFact.DesignApproved;
import com.cuffline.contracts.OrderFact.OrderAmended;
import com.cuffline.contracts.OrderFact.OrderCancelled;
import com.cuffline.contracts.OrderFact.OrderHeld;
import com.cuffline.contracts.OrderFact.OrderReleased;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** An order as its facts tell it; the number makes id and code. */
public record OrderBuilder(
        int number, int revision, List<String> teeth, String route, String family, ArtifactRef surface) {

    public static OrderBuilder anOrder(int number) {
        return new OrderBuilder(
                number, 1, List.of("36"), "PRE_MILLED_BLANK", TITANIUM.blankFamily(), TITANIUM.surfaceRef());
    }

    /** Approvals of as many orders of one unit each. */
    public static List<DesignApproved> approvedOrders(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(OrderBuilder::anOrder)
                .map(OrderBuilder::approved)
                .toList();
    }

    public OrderBuilder revision(int newRevision) {
        return new OrderBuilder(number, newRevision, teeth, route, family, surface);
    }

    public OrderBuilder teeth(String... newTeeth) {
        return new OrderBuilder(number, revision, List.of(newTeeth), route, family, surface);
    }

    public OrderBuilder onDisc() {
        return onDisc("zirconia");
    }

    /** Zirconia stands on a titanium base; another material is one piece. */
    public OrderBuilder onDisc(String material) {
        return new OrderBuilder(
                number, revision, teeth, "DISC", material, design(material).surfaceRef());
    }

    private static RealDesign design(String madeOf) {
        return madeOf.equals("zirconia") ? ON_BASE : TITANIUM;
    }

    public OrderBuilder family(String newFamily) {
        return new OrderBuilder(number, revision, teeth, route, newFamily, surface);
    }

    /** Its surface is of this hash, whatever the store holds. */
    public OrderBuilder surface(String sha256) {
        ArtifactRef other = new ArtifactRef(sha256, surface.mediaType(), surface.sizeBytes());
        return new OrderBuilder(number, revision, teeth, route, family, other);
    }

    public UUID id() {
        return new UUID(7, number);
    }

    public String code() {
        return "CF-%05d".formatted(number);
    }

    public DesignApproved approved() {
        return new DesignApproved(
                id(),
                code(),
                revision,
                "CASE-" + number,
                "north",
                "straight-through",
                LocalDate.of(2026, 12, 1).plusDays(number % 10),
                1,
                teeth.stream().map(this::unit).toList());
    }

    public OrderAmended amended() {
        LocalDate appointment = LocalDate.of(2026, 12, 14);
        OrderContent content = new OrderContent(
                "CASE-" + number, "north", "single", null, null, null, List.of(), appointment, "never", 1);
        return new OrderAmended(id(), code(), revision, content);
    }

    public OrderHeld held() {
        return new OrderHeld(id(), revision, "cuff.too-old", "measured 40 days ago");
    }

    public OrderReleased released() {
        return new OrderReleased(id(), revision);
    }

    public OrderCancelled cancelled() {
        return new OrderCancelled(id(), revision, "patient moved");
    }

    private ApprovedUnit unit(String tooth) {
        return new ApprovedUnit("Straumann Bone Level RC 4.1", site(tooth));
    }

    private SiteDesign site(String tooth) {
        boolean disc = route.equals("DISC");
        return new SiteDesign(
                tooth,
                disc ? family : "titanium",
                route,
                family,
                disc ? 98.5 : 14,
                7.5,
                9.2,
                180,
                MEASURES,
                List.of(),
                List.of(),
                design(family).meshRef(),
                design(family).meshRef(),
                surface);
    }

    private static final List<Measure> MEASURES = List.of(
            new Measure("marginHeightMm.buccal", 2.1, "mm"),
            new Measure("marginHeightMm.mesial", 3.0, "mm"),
            new Measure("marginHeightMm.lingual", 2.4, "mm"),
            new Measure("marginHeightMm.distal", 2.9, "mm"),
            new Measure("marginDiameterMm.buccolingual", 6.1, "mm"),
            new Measure("marginDiameterMm.mesiodistal", 6.6, "mm"));
}
