package com.cuffline.orderapi.ordering;

import com.cuffline.contracts.OrderContent;
import com.cuffline.implantlibrary.FdiTooth;
import com.cuffline.measurement.Side;
import com.cuffline.measurement.order.OrderDraft;
import com.cuffline.measurement.order.PlaceDraft;
import com.cuffline.measurement.order.Reading;
import com.cuffline.measurement.order.SiteDraft;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A sendable form as other services get it: teeth FDI, house depths as numbers, assumed answers written out, and nothing of
 * what only the center needs.
 */
final class OrderContents {

    /** What the order form assumes where nothing is wished: [RCS], [SHEEN]. Written out for readers that need a number, and named as assumed. */
    private static final double USUAL_CHAMFER_MM = 0.5;

    private static final double USUAL_TAPER_DEG = 6;

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private OrderContents() {}

    /** Empty while design cannot begin: the implant is unknown, or a number is still to be read from a scan. */
    static Optional<OrderContent> of(TypedForm form, OrderDraft draft) {
        boolean restores = draft.restores();
        List<SiteDraft> sites = draft.sites();
        if (sites.stream().anyMatch(site -> site.implant().unknown() || toBeRead(site.place(), restores))) {
            return Optional.empty();
        }
        ObjectNode content = form.document();
        content.put("libraryVersion", form.libraryVersion());
        for (int i = 0; i < sites.size(); i++) {
            site((ObjectNode) content.path("sites").path(i), sites.get(i), restores);
        }
        return Optional.of(JSON.treeToValue(content, OrderContent.class));
    }

    private static boolean toBeRead(PlaceDraft place, boolean restores) {
        return unread(place.interocclusalSpace())
                || (restores && (unread(place.tiltMesiodistal()) || unread(place.tiltBuccolingual())));
    }

    private static boolean unread(@Nullable Reading reading) {
        return reading == null || reading.number().isEmpty();
    }

    private static void site(ObjectNode node, SiteDraft site, boolean restores) {
        FdiTooth tooth = site.tooth();
        node.put("tooth", String.valueOf(tooth));
        if (!site.sharedAxisWith().isEmpty()) {
            ArrayNode shared = node.putArray("sharedAxisWith");
            site.sharedAxisWith().forEach(other -> shared.add(other.toString()));
        }
        if (node.get("place") instanceof ObjectNode place) {
            // Numbers to be read from a scan are not known yet.
            place.removeIf(answer -> answer.isString() && answer.stringValue().equals("from-scan"));
        }
        ObjectNode wish = (ObjectNode) node.path("wish");
        whenMissing(wish, "chamferWidthMm", USUAL_CHAMFER_MM);
        whenMissing(wish, "taperPerWallDeg", USUAL_TAPER_DEG);
        if (site.wish().marginByHouse() || !restores) {
            ObjectNode depths = wish.putObject("marginDepthMm");
            for (Side side : Side.values()) {
                Double depth = site.wish().marginDepth().at(side);
                depths.put(side.word(), depth == null || !restores ? 0 : depth);
            }
        }
        if (!restores) {
            ObjectNode tilt = node.putObject("axisTiltDeg");
            tilt.put("mesiodistal", number(site.place().tiltMesiodistal()));
            tilt.put("buccolingual", number(site.place().tiltBuccolingual()));
            if (wish.path("retention").isMissingNode() || wish.path("retention").isNull()) {
                wish.put("retention", "screw");
            }
        }
    }

    private static double number(@Nullable Reading reading) {
        return reading == null ? 0 : reading.number().orElse(0);
    }

    private static void whenMissing(ObjectNode node, String field, double usual) {
        JsonNode given = node.path(field);
        if (given.isMissingNode() || given.isNull()) {
            node.put(field, usual);
            node.withArray("assumed").add(field);
        }
    }
}
