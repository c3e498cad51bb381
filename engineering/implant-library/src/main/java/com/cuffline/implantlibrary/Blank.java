package com.cuffline.implantlibrary;

/**
 * A pre-milled blank: a cylinder that carries the connection of one platform.
 *
 * @param diameterMm of the cylinder
 * @param heightMm of the cylinder above the table
 * @param materials codes of the materials it is sold in
 */
public record Blank(
        String system,
        String platform,
        SourcedNumber diameterMm,
        SourcedNumber heightMm,
        SourcedList<MaterialFamily> materials) {
    /** The connection family, the same for every diameter. */
    public String family() {
        return system + " " + platform;
    }

    static Blank read(Row row) {
        return new Blank(
                row.text("system"),
                row.text("platform"),
                row.sourced("diameter_mm", Range.MM),
                row.sourced("height_mm", Range.MM),
                row.sourcedCodes("materials", MaterialFamily.class));
    }
}
