package com.cuffline.orderform.scan;

import com.cuffline.measurement.CuffSample;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Samples typed by hand, as a scan is compared with them. */
public final class TypedSamples {
    private TypedSamples() {}

    /** Those that have azimuth, height and radius; others are passed over. */
    public static List<CuffSample> of(JsonNode nodes) throws UnreadableInput {
        List<CuffSample> samples = new ArrayList<>();
        for (JsonNode node : nodes) {
            if (node.path("azimuthDeg").isNumber()
                    && node.path("heightMm").isNumber()
                    && node.path("radiusMm").isNumber()) {
                try {
                    samples.add(new CuffSample(
                            node.path("azimuthDeg").asDouble(),
                            node.path("heightMm").asDouble(),
                            node.path("radiusMm").asDouble()));
                } catch (IllegalArgumentException e) {
                    throw new UnreadableInput("the typed samples: " + e.getMessage());
                }
            }
        }
        return samples;
    }
}
