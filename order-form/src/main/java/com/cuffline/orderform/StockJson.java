package com.cuffline.orderform;

import com.cuffline.abutmentdesign.stock.BrokenTolerance;
import com.cuffline.abutmentdesign.stock.StockAdvice;
import com.cuffline.abutmentdesign.stock.StockFit;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The advice on finished abutments as JSON. */
public final class StockJson {
    private StockJson() {}

    public static void write(StockAdvice advice, ObjectNode node) {
        boolean serves = advice instanceof StockAdvice.Serves;
        node.put("answer", serves ? "serves" : advice instanceof StockAdvice.NoneServes ? "none-serves" : "cannot-say");
        node.put("words", advice.words());
        ArrayNode remarks = node.putArray("remarks");
        StockFit fit = null;
        if (advice instanceof StockAdvice.Serves some) {
            some.remarks().forEach(remarks::add);
            fit = some.best();
        } else if (advice instanceof StockAdvice.NoneServes none) {
            fit = none.nearest();
        }
        if (fit == null) {
            node.putNull("part");
        } else {
            fit(fit, node);
        }
    }

    private static void fit(StockFit fit, ObjectNode node) {
        node.put("part", fit.part().words());
        node.put("collarHeightMm", fit.part().collarHeightMm());
        node.put("marginDiameterMm", fit.part().marginDiameterMm());
        node.put("costMm", round(fit.costMm()));
        node.put("angleErrorDeg", round(fit.angleErrorDeg()));
        node.put("clearanceMm", round(fit.clearanceMm()));
        ArrayNode broken = node.putArray("broken");
        fit.broken().forEach(tolerance -> broken(tolerance, broken.addObject()));
        ArrayNode azimuths = node.putArray("azimuths");
        fit.azimuths().forEach(at -> azimuths.addObject()
                .put("azimuthDeg", at.azimuthDeg())
                .put("wishedDepthMm", round(at.wishedDepthMm()))
                .put("achievedDepthMm", round(at.achievedDepthMm()))
                .put("differenceMm", round(at.differenceMm()))
                .put("gapMm", round(at.gapMm()))
                .put("displacementMm", round(at.displacementMm())));
    }

    private static void broken(BrokenTolerance tolerance, ObjectNode node) {
        node.put("code", tolerance.code())
                .put("azimuthDeg", known(tolerance.azimuthDeg()))
                .put("value", round(tolerance.value()))
                .put("limit", tolerance.limit())
                .put("unit", tolerance.unit())
                .put("source", tolerance.source())
                .put("reason", tolerance.reason());
    }

    private static @Nullable Double known(OptionalDouble number) {
        return number.isPresent() ? Double.valueOf(number.getAsDouble()) : null;
    }

    private static double round(double number) {
        return Double.isFinite(number) ? Math.rint(number * 1000) / 1000 : number;
    }
}
