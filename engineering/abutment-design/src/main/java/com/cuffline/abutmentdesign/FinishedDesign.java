package com.cuffline.abutmentdesign;

import com.cuffline.geometry.MeshReport;
import com.cuffline.geometry.TriangleMesh;
import com.cuffline.geometry.Vector3;
import com.cuffline.implantlibrary.Certainty;
import com.cuffline.implantlibrary.Platform;
import com.cuffline.implantlibrary.SourcedNumber;
import com.cuffline.measurement.Side;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A judged shape with its proven mesh, to be written down as a design, mirrored where (buccal, mesial, coronal) is left-handed.
 *
 * @param wishedPostMm post height that the room alone would give
 */
record FinishedDesign(Draft draft, double wishedPostMm, TriangleMesh mesh, MeshReport report, String libraryVersion) {
    AbutmentDesign design(List<RuleResult> rules) {
        SiteOrder order = draft.site().order();
        boolean mirror = order.tooth().leftHanded();
        Material material = order.wish().material();
        boolean disc = material.route() == ManufacturingRoute.DISC;
        return new AbutmentDesign(
                order.tooth(),
                order.kind(),
                material,
                material.route(),
                disc ? "disc" : draft.site().platform().blanks().name(),
                disc ? OptionalDouble.empty() : draft.blankMm(),
                parameters(),
                rules,
                measures(),
                mirror ? mesh.mirroredInY() : mesh,
                Grid.chordMm(draft.ring(), draft.shape().azimuths()),
                marginLine(mirror),
                DesignSections.of(draft, mesh),
                unconfirmed(),
                AbutmentDesigner.KERNEL_VERSION,
                libraryVersion);
    }

    private List<AskedAchieved> parameters() {
        if (draft.site().healing()) {
            return List.of();
        }
        Wish wish = draft.site().order().wish();
        List<AskedAchieved> list = new ArrayList<>();
        list.add(new AskedAchieved(
                "chamferWidthMm", "mm", wish.chamferWidthMm(), draft.variant().chamferMm()));
        list.add(new AskedAchieved(
                "taperPerWallDeg",
                "deg",
                wish.taperPerWallDeg(),
                draft.variant().taperDeg()));
        for (Side side : Side.values()) {
            list.add(new AskedAchieved(
                    "marginDepthMm." + side.word(),
                    "mm",
                    wish.marginDepths().at(side),
                    draft.ring().marginDepthAt(side)));
        }
        list.add(new AskedAchieved(
                "postHeightMm", "mm", wishedPostMm, draft.shape().postHeightMm()));
        list.add(new AskedAchieved("tissueDisplacementMm", "mm", 0, draft.tissueDisplacementMm()));
        return list;
    }

    private Measures measures() {
        Map<Side, Double> collars = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            collars.put(side, DesignSections.margin(draft, side).z());
        }
        return new Measures(
                draft.highestMm(),
                draft.shape().postHeightMm(),
                collars,
                marginWidth(Side.BUCCAL, Side.LINGUAL),
                marginWidth(Side.MESIAL, Side.DISTAL),
                draft.wall().judgedMm(),
                draft.wall().place(),
                draft.site().healing() ? 0 : draft.site().order().axisTilt().angleDeg(),
                draft.emergenceDeg(),
                2 * draft.site().foundation().boreRadiusMm(),
                2 * draft.largestRadiusMm(),
                report.volumeMm3(),
                report.areaMm2());
    }

    private double marginWidth(Side plus, Side minus) {
        return DesignSections.margin(draft, plus).radius()
                + DesignSections.margin(draft, minus).radius();
    }

    private List<Vector3> marginLine(boolean mirror) {
        List<Vector3> line = new ArrayList<>();
        for (int j = 0; j < draft.shape().azimuths(); j++) {
            Vector3 point = draft.shape().margin(j);
            line.add(mirror ? new Vector3(point.x(), 0.0 - point.y(), point.z()) : point);
        }
        return line;
    }

    private List<String> unconfirmed() {
        Platform platform = draft.site().platform();
        List<String> list = new ArrayList<>();
        note(list, "table diameter", platform.tableDiameterMm());
        note(list, "screw channel diameter", platform.screwChannelDiameterMm());
        note(list, "torque", platform.torqueNcm());
        note(list, "index positions", platform.indexPositions());
        note(list, "thinnest wall", platform.envelope().minWallMm());
        note(list, "largest angle", platform.envelope().maxAngleDeg());
        note(list, "greatest collar height", platform.envelope().maxCollarMm());
        note(list, "greatest post height", platform.envelope().maxPostMm());
        if (draft.site().order().wish().material().onTitaniumBase()) {
            platform.titaniumBase().ifPresent(base -> note(list, "titanium base", base.chimneyDiameterMm()));
        }
        return list;
    }

    private static void note(List<String> list, String name, SourcedNumber value) {
        if (value.certainty() == Certainty.C) {
            list.add(name);
        }
    }
}
