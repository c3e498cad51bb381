package com.cuffline.desk.ring;

import com.cuffline.cuffscan.PlaceField;
import com.cuffline.measurement.CuffSample;
import com.cuffline.orderform.scan.TypedPlace;
import com.cuffline.orderform.scan.TypedSamples;
import com.cuffline.orderform.scan.UnreadableInput;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/**
 * What an order says by hand of the site that was scanned.
 *
 * @param samples typed samples that have height and radius
 * @param place typed numbers of the tooth's place
 */
record TypedSite(
        String tooth, List<CuffSample> samples, Map<PlaceField, Double> place, OptionalInt secondsUnsupported) {

    /** The site of a tooth, or the only one. */
    static TypedSite read(Path order, Optional<String> tooth) throws UnreadableInput {
        JsonNode sites = JsonFile.read(order, "the order").path("sites");
        JsonNode found = null;
        int count = 0;
        for (JsonNode site : sites) {
            if (tooth.isEmpty() || tooth.get().equals(site.path("tooth").asString(""))) {
                found = site;
                count++;
            }
        }
        if (found == null || count > 1) {
            throw new UnreadableInput("the order has " + count + " sites "
                    + tooth.map(t -> "at tooth " + t).orElse("and no --tooth says which is meant"));
        }
        JsonNode cuff = found.path("cuff");
        JsonNode seconds = cuff.path("secondsUnsupported");
        return new TypedSite(
                found.path("tooth").asString(""),
                TypedSamples.of(cuff.path("samples")),
                TypedPlace.of(found),
                seconds.isInt() ? OptionalInt.of(seconds.asInt()) : OptionalInt.empty());
    }
}
