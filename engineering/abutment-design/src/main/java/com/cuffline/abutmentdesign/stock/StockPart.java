package com.cuffline.abutmentdesign.stock;

import com.cuffline.implantlibrary.FinishedAbutment;
import com.cuffline.implantlibrary.SourcedList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * One part of a series of finished abutments.
 *
 * @param collarHeightMm of the margin at its lowest; for a healing abutment of its top
 * @param postHeightMm above that margin; empty for a healing abutment
 */
public record StockPart(
        FinishedAbutment series, double collarHeightMm, double marginDiameterMm, OptionalDouble postHeightMm) {
    static Stream<StockPart> of(FinishedAbutment series) {
        List<OptionalDouble> posts = series.postHeightsMm()
                .map(SourcedList::values)
                .map(heights -> heights.stream().map(OptionalDouble::of).toList())
                .orElse(List.of(OptionalDouble.empty()));
        return series.collarHeightsMm().values().stream().flatMap(collar -> series.marginDiametersMm().values().stream()
                .flatMap(diameter -> posts.stream().map(post -> new StockPart(series, collar, diameter, post))));
    }

    /** Height of the margin above the table, mm; it rises mesially and distally where the series does. */
    double marginHeightMm(double sineSquared) {
        return collarHeightMm + series.marginRiseMm().value() * sineSquared;
    }

    /** Height of the top above the table along the implant axis, mm. */
    public double topMm() {
        double angle = StrictMath.toRadians(series.angleDeg().value());
        return collarHeightMm + postHeightMm.orElse(0) * StrictMath.cos(angle);
    }

    /** The sizes in words, marked where no maker stands behind them. */
    public String words() {
        StringBuilder words = new StringBuilder(series.code())
                .append(": collar ")
                .append(collarHeightMm)
                .append(" mm, margin diameter ")
                .append(marginDiameterMm)
                .append(" mm");
        postHeightMm.ifPresent(height -> words.append(", post ").append(height).append(" mm"));
        if (series.angleDeg().value() > 0) {
            words.append(", angle ").append(series.angleDeg().value()).append(" deg");
        }
        return series.collarHeightsMm().marked(words.toString());
    }
}
