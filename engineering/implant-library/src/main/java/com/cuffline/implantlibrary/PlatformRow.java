package com.cuffline.implantlibrary;

/** A line of platforms.csv, before the other files' lines are joined to it. */
record PlatformRow(
        String system,
        String name,
        SourcedList<Double> implantDiametersMm,
        SourcedNumber tableDiameterMm,
        SourcedNumber screwChannelDiameterMm,
        SourcedCode<ImplantLevel> level,
        SourcedCode<PlatformFamily> family,
        SourcedCode<AllowedSites> sites) {
    static PlatformRow read(Row row) {
        return new PlatformRow(
                row.text("system"),
                row.text("platform"),
                row.risingNumbers("implant_diameters_mm", Range.MM),
                row.sourced("table_diameter_mm", Range.MM),
                row.sourced("screw_channel_diameter_mm", Range.MM),
                row.sourcedCode("level", ImplantLevel.class),
                row.sourcedCode("family", PlatformFamily.class),
                row.sourcedCode("sites", AllowedSites.class));
    }
}
