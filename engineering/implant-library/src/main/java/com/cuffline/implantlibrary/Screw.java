package com.cuffline.implantlibrary;

/**
 * The screw that holds an abutment. The laboratory's screw is never the definitive one: ten tightenings cost a quarter of the
 * preload [PRELOAD].
 *
 * @param torqueNcm to tighten with
 * @param retightenAfterMinutes wait before the second tightening; 0 for none
 * @param retightenTimes how often it is tightened again; 0 for none
 * @param driver that fits it
 */
public record Screw(
        String system,
        String platform,
        Use use,
        SourcedNumber torqueNcm,
        SourcedNumber retightenAfterMinutes,
        SourcedNumber retightenTimes,
        SourcedText driver) {
    /** Which of the two screws it is. */
    public enum Use {
        LAB,
        DEFINITIVE
    }

    static Screw read(Row row) {
        return new Screw(
                row.text("system"),
                row.text("platform"),
                row.code("use", Use.class),
                row.sourced("torque_ncm", Range.NCM),
                row.sourced("retighten_after_minutes", Range.MINUTES),
                row.sourced("retighten_times", Range.COUNT),
                row.sourcedText("driver"));
    }
}
