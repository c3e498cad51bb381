package com.cuffline.implantlibrary;

/** A milling disc of one material. */
public record Disc(SourcedCode<MaterialFamily> material, SourcedNumber diameterMm, SourcedList<Double> heightsMm) {
    static Disc read(Row row) {
        return new Disc(
                row.sourcedCode("material", MaterialFamily.class),
                row.sourced("diameter_mm", Range.MM),
                row.risingNumbers("heights_mm", Range.MM));
    }
}
