package com.cuffline.abutmentdesign;

import com.cuffline.geometry.Vector3;
import com.cuffline.implantlibrary.ImplantLevel;
import com.cuffline.implantlibrary.MakingRoute;
import com.cuffline.implantlibrary.Material;
import com.cuffline.implantlibrary.Platform;
import com.cuffline.implantlibrary.SourcedNumber;
import com.cuffline.implantlibrary.ToothDimensions;
import com.cuffline.implantlibrary.ToothGroup;
import com.cuffline.measurement.AbutmentKind;
import com.cuffline.measurement.Retention;
import com.cuffline.measurement.Side;
import java.util.Optional;

/**
 * An order whose implant the library knows, with what the library says about it.
 *
 * @param draw the insertion axis this site shares with others; empty for a site of its own
 */
record Site(
        SiteOrder order,
        Platform platform,
        Material material,
        Foundation foundation,
        ToothDimensions tooth,
        Optional<Draw> draw) {
    Site with(SiteOrder other) {
        return new Site(other, platform, material, foundation, tooth, draw);
    }

    boolean healing() {
        return order.kind() == AbutmentKind.CUSTOM_HEALING_ABUTMENT;
    }

    boolean cemented() {
        return order.wish().retention() != Retention.SCREW;
    }

    boolean esthetic() {
        return order.tooth().group() == ToothGroup.ANTERIOR;
    }

    boolean boneLevel() {
        return platform.level() == ImplantLevel.BONE;
    }

    boolean onBase() {
        return material.onTitaniumBase();
    }

    boolean onDisc() {
        return material.route() == MakingRoute.DISC;
    }

    /** Whether the maker of the blank has bored the screw channel, along the implant axis, before the part is designed. */
    boolean bored() {
        return material.route() == MakingRoute.PRE_MILLED_BLANK;
    }

    /** From what stock a part with a screw channel of this angle is made; empty where no stock of the material can hold it. */
    Optional<MakingRoute> route(double channelAngleDeg) {
        if (channelAngleDeg == 0 || !bored()) {
            return Optional.of(material.route());
        }
        return Optional.of(MakingRoute.BAR).filter(material.routes().values()::contains);
    }

    double leastGingivaMm() {
        return order.cuff().stream().mapToDouble(CuffReading::heightMm).min().orElse(0);
    }

    double greatestGingivaMm() {
        return order.cuff().stream().mapToDouble(CuffReading::heightMm).max().orElse(0);
    }

    double leastRadiusMm() {
        return order.cuff().stream().mapToDouble(CuffReading::radiusMm).min().orElse(0);
    }

    double spaceMm() {
        return order.place().interocclusalSpaceMm();
    }

    /** Room the crown needs between post and antagonist. */
    double clearanceMm() {
        return order.wish().metalCeramic() ? 2.0 : 1.5;
    }

    /** Lowest margin line the foundation allows. */
    double leastMarginMm() {
        return foundation.bottomMm() + platform.envelope().minCollarMm().value();
    }

    /** Unit direction in which the restoration is to be seated, seen from the implant. */
    Vector3 restorationAxis() {
        return draw.map(Draw::axis)
                .orElseGet(() -> Tilts.direction(
                        order.place().tiltMesiodistalDeg(), order.place().tiltBuccolingualDeg()));
    }

    /** Unit direction of the post where no tilt is set. */
    Vector3 proposedPost() {
        return draw.map(Draw::post).orElseGet(this::restorationAxis);
    }

    double restorationAngleDeg() {
        return Tilts.betweenDeg(restorationAxis(), Vector3.UNIT_Z);
    }

    /** Thinnest legal wall: a library's own value wins for metal. */
    double leastWallMm() {
        return leastWall().value();
    }

    double goodWallMm() {
        return Math.max(leastWallMm(), material.goodWallMm().value());
    }

    String leastWallSource() {
        return leastWall().citation();
    }

    private SourcedNumber leastWall() {
        return material.onTitaniumBase()
                ? material.leastWallMm()
                : platform.envelope().minWallMm();
    }

    /** House default of the margin's depth below the gingiva, where the clinic asks for none. */
    double usualDepthMm(Side side) {
        if (!esthetic()) {
            return side == Side.LINGUAL ? 0.2 : 0.5;
        }
        return switch (side) {
            case BUCCAL -> 1.0;
            case MESIAL, DISTAL -> 0.7;
            case LINGUAL -> 0.3;
        };
    }

    /** Upper end of what may be displaced: consent, and 1 mm at the very most. */
    double displacementLimitMm() {
        return Math.min(1.0, order.wish().tissueDisplacementAllowedMm());
    }
}
