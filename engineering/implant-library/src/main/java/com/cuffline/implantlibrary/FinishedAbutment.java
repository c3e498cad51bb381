package com.cuffline.implantlibrary;

import com.cuffline.implantlibrary.Classification.Composition;
import com.cuffline.implantlibrary.Classification.Engagement;
import com.cuffline.implantlibrary.Classification.Manufacture;
import com.cuffline.implantlibrary.Classification.Purpose;
import com.cuffline.implantlibrary.Classification.Sterility;
import com.cuffline.implantlibrary.Classification.Superstructure;
import java.util.Optional;

/**
 * A series of finished abutments: every combination of its collar heights, margin diameters and post heights is one part.
 * The margin runs round; it may rise towards mesial and distal. The standard library's series are house examples of typical
 * sizes, not a manufacturer's catalogue.
 *
 * @param code names the series in orders and answers
 * @param fits which platforms
 * @param collarHeightsMm margin above the table at its lowest; for a healing abutment its top
 * @param marginDiametersMm diameter of the margin; for a healing abutment of its top
 * @param postHeightsMm from the lowest margin point to the top; empty where there is no post
 * @param marginRiseMm how much higher the margin lies mesially and distally than buccally and lingually
 * @param angleDeg between post and implant axis
 */
public record FinishedAbutment(
        String code,
        Kind kind,
        Fits fits,
        SourcedCode<Engagement> engagement,
        SourcedList<Superstructure> superstructure,
        SourcedCode<Composition> composition,
        SourcedCode<Manufacture> manufacture,
        SourcedCode<Purpose> purpose,
        SourcedText material,
        SourcedCode<Sterility> sterility,
        SourcedNumber angleDeg,
        SourcedList<Double> collarHeightsMm,
        SourcedList<Double> marginDiametersMm,
        Optional<SourcedList<Double>> postHeightsMm,
        SourcedNumber marginRiseMm,
        SourcedText note) {
    /** What such parts are called. */
    public enum Kind {
        HEALING,
        TEMPORARY,
        STRAIGHT,
        ANGLED,
        CASTABLE,
        BALL,
        COMPOSITE
    }

    /**
     * The platforms a series fits: one named platform, or every platform of a family.
     *
     * @param system {@code *} for any
     * @param platform {@code *} for any
     */
    public record Fits(PlatformFamily family, String system, String platform) {
        static final String ANY = "*";

        public Fits {
            if (system.equals(ANY) != platform.equals(ANY)) {
                throw new ColumnProblem("platform", "system and platform must both be named or both be *");
            }
        }

        /** Whether the series is a typical one of the family rather than one made for a platform. */
        public boolean anyOfFamily() {
            return system.equals(ANY);
        }

        boolean fits(Platform other) {
            return anyOfFamily()
                    ? other.family().value() == family
                    : other.system().equalsIgnoreCase(system) && other.name().equalsIgnoreCase(platform);
        }
    }

    public FinishedAbutment {
        if ((kind == Kind.ANGLED) && angleDeg.value() == 0) {
            throw new ColumnProblem("angle_deg", "must not be 0 for an angled abutment");
        }
        if (kind == Kind.STRAIGHT && angleDeg.value() != 0) {
            throw new ColumnProblem("angle_deg", "must be 0 for a straight abutment but is " + angleDeg.value());
        }
        if (kind == Kind.HEALING != (purpose.value() == Purpose.HEALING)) {
            throw new ColumnProblem("purpose", "must be healing for, and only for, kind healing");
        }
    }

    /** Its place on every axis when it is put on a platform. */
    public Classification on(Platform platform) {
        return new Classification(
                platform.connection().kind(),
                engagement,
                platform.statedLevel(),
                superstructure,
                composition,
                manufacture,
                purpose,
                material,
                angleDeg,
                sterility);
    }

    static FinishedAbutment read(Row row) {
        return new FinishedAbutment(
                row.text("code"),
                row.code("kind", Kind.class),
                new Fits(row.code("family", PlatformFamily.class), row.text("system"), row.text("platform")),
                row.sourcedCode("engagement", Engagement.class),
                row.sourcedCodes("superstructure", Superstructure.class),
                row.sourcedCode("composition", Composition.class),
                row.sourcedCode("manufacture", Manufacture.class),
                row.sourcedCode("purpose", Purpose.class),
                row.sourcedText("material"),
                row.sourcedCode("sterility", Sterility.class),
                row.sourced("angle_deg", Range.DEG),
                row.risingNumbers("collar_heights_mm", Range.MM),
                row.risingNumbers("margin_diameters_mm", Range.MM),
                row.risingNumbersIfKnown("post_heights_mm", Range.MM),
                row.sourced("margin_rise_mm", Range.MM_OR_ZERO),
                row.sourcedText("note"));
    }
}
