package com.cuffline.implantlibrary;

/**
 * Bar stock of a turn-mill, on which the whole part with its connection is made.
 *
 * @param diameterMm of the bar; the smallest that covers a part is the one to take
 * @param use whether the group is run, or only planned with
 */
public record BarGroup(SourcedCode<MaterialFamily> material, SourcedNumber diameterMm, SourcedText use) {
    static BarGroup read(Row row) {
        return new BarGroup(
                row.sourcedCode("material", MaterialFamily.class),
                row.sourced("diameter_mm", Range.MM),
                row.sourcedText("use"));
    }
}
