package com.cuffline.designworker.designing;

import com.cuffline.contracts.Envelope;
import com.cuffline.contracts.FactCodec;
import com.cuffline.contracts.OrderContent;
import com.cuffline.contracts.OrderContent.Cuff;
import com.cuffline.contracts.OrderContent.Implant;
import com.cuffline.contracts.OrderContent.Site;
import com.cuffline.contracts.OrderFact.Adjustment;
import com.cuffline.contracts.OrderFact.DesignRevisionRequested;
import com.cuffline.contracts.OrderFact.OrderAmended;
import com.cuffline.contracts.OrderFact.OrderSubmitted;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Requests for designs, made from the published sample of a submitted order. */
public final class WantedDesigns {

    private static final Envelope SAMPLE = sample();

    private final UUID orderId;
    private final OrderContent content;

    private WantedDesigns(UUID orderId, OrderContent content) {
        this.orderId = orderId;
        this.content = content;
    }

    /** A new order that can be designed: tooth 36 on Dentium SuperLine 2.5. */
    public static WantedDesigns anOrder() {
        return new WantedDesigns(UUID.randomUUID(), ((OrderSubmitted) SAMPLE.fact()).content());
    }

    public OrderContent content() {
        return content;
    }

    public Site site() {
        return content.sites().get(0);
    }

    /** The same order with these sites. */
    public WantedDesigns of(String kind, Site... sites) {
        return new WantedDesigns(
                orderId,
                new OrderContent(
                        content.caseCode(),
                        content.clinic(),
                        kind,
                        content.product(),
                        content.libraryVersion(),
                        content.story(),
                        Arrays.asList(sites),
                        content.appointmentOn(),
                        content.review(),
                        content.screws()));
    }

    public WantedDesigns withTilt(double buccolingualDeg) {
        Site s = site();
        return of(
                content.kind(),
                new Site(
                        s.tooth(),
                        s.implant(),
                        s.cuff(),
                        new OrderContent.AxisTilt(0, buccolingualDeg),
                        s.interocclusalSpaceMm(),
                        s.place(),
                        s.scan(),
                        s.wish(),
                        s.sharedAxisWith()));
    }

    public WantedDesigns withPlace(OrderContent.Place place) {
        Site s = site();
        return of(
                content.kind(),
                new Site(
                        s.tooth(),
                        s.implant(),
                        s.cuff(),
                        s.axisTiltDeg(),
                        s.interocclusalSpaceMm(),
                        place,
                        s.scan(),
                        s.wish(),
                        s.sharedAxisWith()));
    }

    public WantedDesigns withTooth(String tooth) {
        return of(content.kind(), at(tooth));
    }

    /** The site's numbers at another tooth. */
    public Site at(String tooth) {
        Site s = site();
        return new Site(
                tooth,
                s.implant(),
                s.cuff(),
                s.axisTiltDeg(),
                s.interocclusalSpaceMm(),
                s.place(),
                s.scan(),
                s.wish(),
                s.sharedAxisWith());
    }

    public WantedDesigns withSystem(String system) {
        Site s = site();
        Implant i = s.implant();
        Implant other = new Implant(
                system,
                i.platform(),
                i.diameterMm(),
                i.placedOn(),
                i.boneGraft(),
                i.loading(),
                i.insertionTorqueNcm(),
                i.isq(),
                i.indexToBuccal());
        return of(
                content.kind(),
                new Site(
                        s.tooth(),
                        other,
                        s.cuff(),
                        s.axisTiltDeg(),
                        s.interocclusalSpaceMm(),
                        s.place(),
                        s.scan(),
                        s.wish(),
                        s.sharedAxisWith()));
    }

    public WantedDesigns withoutSamples() {
        Site s = site();
        Cuff c = s.cuff();
        Cuff empty = new Cuff(
                c.heldOpenBy(),
                c.heldSince(),
                c.capOffSince(),
                c.measuredOn(),
                c.method(),
                c.secondsUnsupported(),
                List.of(),
                c.mucosaThicknessBuccalMm(),
                c.phenotype());
        return of(
                content.kind(),
                new Site(
                        s.tooth(),
                        s.implant(),
                        empty,
                        s.axisTiltDeg(),
                        s.interocclusalSpaceMm(),
                        s.place(),
                        s.scan(),
                        s.wish(),
                        s.sharedAxisWith()));
    }

    public UUID orderId() {
        return orderId;
    }

    public OrderSubmitted submitted() {
        return new OrderSubmitted(orderId, "CL-26-000123", 1, content);
    }

    public OrderAmended amended(int revision) {
        return new OrderAmended(orderId, "CL-26-000123", revision, content);
    }

    public DesignRevisionRequested adjusted(int revision, Adjustment... adjustments) {
        return new DesignRevisionRequested(
                orderId, "CL-26-000123", revision, content, List.of(adjustments), "tom", "please");
    }

    private static Envelope sample() {
        try (InputStream in =
                Objects.requireNonNull(FactCodec.class.getResourceAsStream("/samples/OrderSubmitted.json"))) {
            return new FactCodec().decode(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
