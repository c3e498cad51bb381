package com.cuffline.abutmentdesign;

import static com.cuffline.abutmentdesign.Finding.number;

import com.cuffline.abutmentdesign.AzimuthRow.Compared;
import com.cuffline.abutmentdesign.solid.AbutmentSolid;
import com.cuffline.abutmentdesign.solid.LeastWall;
import com.cuffline.abutmentdesign.solid.Region;
import com.cuffline.abutmentdesign.solid.SolidMeasures;
import com.cuffline.abutmentdesign.solid.SolidSurface;
import com.cuffline.geometry.Vector3;
import com.cuffline.implantlibrary.MakingRoute;
import com.cuffline.measurement.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** A chosen candidate with its proven solid, to be written down as a design, mirrored where (buccal, mesial, coronal) is left-handed. */
record FinishedDesign(
        Search.Chosen chosen,
        AskedParameters asked,
        Map<DesignParameter, ParameterRange> ranges,
        AbutmentSolid solid,
        double chordToleranceMm) {
    static final String MESH_RULE = "mesh-is-sound";
    static final String TOLERANCE_RULE = "mesh-keeps-its-tolerance";
    private static final double ROW_DEG = 15;

    private Candidate best() {
        return chosen.best().candidate();
    }

    private Site site() {
        return best().site();
    }

    /** Rules that only the finished solid can answer. */
    List<RuleResult> solidRules() {
        List<RuleResult> rules = new ArrayList<>();
        rules.add(Finding.pass("examined", "The mesh is closed, oriented and free of self-intersections")
                .of(MESH_RULE, Cure.CUFF_SHAPE));
        rules.add(number("Chord error of the mesh", 1000 * solid.chordErrorMm(), "um")
                .failAbove(1000 * chordToleranceMm)
                .source("asked tolerance")
                .of(TOLERANCE_RULE, Cure.CUFF_SHAPE));
        if (site().healing()) {
            return rules;
        }
        rules.add(number(
                        "Least lean of finish and post towards the restoration axis",
                        best().surface().closeDraftDeg(site().restorationAxis()),
                        "deg")
                .atLeast(0, 0)
                .remark(() -> "over 720 azimuths")
                .source("undercut [SHEEN]")
                .of("finish-and-post-have-no-undercut", Cure.TAPER));
        site().draw()
                .ifPresent(draw -> rules.add(draw.judged(best().parameters().postAxis())));
        return rules;
    }

    AbutmentDesign design(List<RuleResult> rules, String libraryVersion) {
        SiteOrder order = site().order();
        boolean mirror = order.tooth().leftHanded();
        Vector3 post = site().healing() ? Vector3.UNIT_Z : best().parameters().postAxis();
        MakingRoute route = site().route(best().parameters().get(DesignParameter.CHANNEL_ANGLE))
                .orElseThrow();
        boolean blank = route == MakingRoute.PRE_MILLED_BLANK;
        return new AbutmentDesign(
                order.tooth(),
                order.kind(),
                site().material().code(),
                route,
                blank ? site().platform().blanks().name() : route.name().toLowerCase(Locale.ROOT),
                blank
                        ? site().platform()
                                .blanks()
                                .smallestCovering(2 * solid.measures().largestRadiusMm())
                        : OptionalDouble.empty(),
                new ParameterAnswers(chosen, asked, ranges).list(),
                trades(),
                azimuths(),
                rules,
                measures(),
                mirror ? solid.mesh().mirroredInY() : solid.mesh(),
                solid.regions(),
                chordToleranceMm,
                solid.chordErrorMm(),
                marginLine(mirror),
                mirrored(post, mirror),
                DesignSections.of(best(), solid),
                Unconfirmed.of(site()),
                AbutmentDesigner.KERNEL_VERSION,
                libraryVersion);
    }

    private List<Trade> trades() {
        List<Trade> trades = new ArrayList<>(asked.broughtIn());
        trades.addAll(chosen.trades());
        return trades;
    }

    private List<AzimuthRow> azimuths() {
        MarginTarget wished = MarginTarget.of(site(), best().ring(), asked.raw());
        List<AzimuthRow> rows = new ArrayList<>();
        for (double deg = 0; deg < 360; deg += ROW_DEG) {
            rows.add(row(deg, wished));
        }
        return rows;
    }

    private AzimuthRow row(double deg, MarginTarget wished) {
        double azimuth = StrictMath.toRadians(deg);
        CuffRing ring = best().ring();
        double gingiva = ring.heightMm(azimuth);
        double askedHeight = wished.askedHeightMm(azimuth);
        double askedRadius = wished.radiusAtMm(azimuth, askedHeight);
        double height = best().margin().heightMm(azimuth);
        double up = ring.heightUncertaintyMm(azimuth);
        double out = ring.radiusUncertaintyMm(azimuth);
        return new AzimuthRow(
                deg,
                new Compared(askedHeight, height, up),
                new Compared(gingiva - askedHeight, gingiva - height, up),
                new Compared(askedRadius, best().margin().radiusMm(azimuth), out),
                new Compared(
                        Math.max(0, askedRadius - ring.wallMm(azimuth, askedHeight)),
                        best().displacementMm(azimuth),
                        out));
    }

    private Measures measures() {
        SolidMeasures m = solid.measures();
        Map<Side, Double> collars = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            collars.put(side, best().margin().heightMm(StrictMath.toRadians(side.azimuthDeg())));
        }
        return new Measures(
                m.highestMm(),
                best().postHeightMm(),
                collars,
                marginWidth(Side.BUCCAL, Side.LINGUAL),
                marginWidth(Side.MESIAL, Side.DISTAL),
                wall(m),
                best().postAngleDeg(),
                best().emergenceDeg(),
                2 * site().foundation().boreRadiusMm(),
                2 * m.largestRadiusMm(),
                site().healing() ? 0 : m.retentionAreaMm2(),
                site().healing() ? 0 : best().draftDeg(),
                Arrays.stream(Side.values()).map(this::contour).toList(),
                m.volumeMm3(),
                m.areaMm2());
    }

    private static MeasuredWall wall(SolidMeasures m) {
        LeastWall least = m.wall();
        return new MeasuredWall(
                m.sideOpening().isPresent()
                        ? "up to " + SolidSurface.MARGIN_BAND_MM + " mm above the margin line"
                        : "the whole part but the top",
                least.wallMm(),
                new Place(
                        StrictMath.toDegrees(least.at().azimuthRad()),
                        least.at().heightMm()));
    }

    private double marginWidth(Side plus, Side minus) {
        return best().margin().radiusMm(StrictMath.toRadians(plus.azimuthDeg()))
                + best().margin().radiusMm(StrictMath.toRadians(minus.azimuthDeg()));
    }

    private ContourAngles contour(Side side) {
        double round = best().surface().filletPart(StrictMath.toRadians(side.azimuthDeg()));
        return new ContourAngles(side, flare(side, round, round + 0.1), flare(side, 0, 1), flare(side, 0.9, 1));
    }

    /** Angle of the emergence profile against the implant axis between two parts of it, degrees. */
    private double flare(Side side, double from, double to) {
        double azimuth = StrictMath.toRadians(side.azimuthDeg());
        Vector3 low = best().surface().at(Region.EMERGENCE, azimuth, from);
        Vector3 high = best().surface().at(Region.EMERGENCE, azimuth, to);
        return StrictMath.toDegrees(StrictMath.atan2(high.radius() - low.radius(), high.z() - low.z()));
    }

    private List<Vector3> marginLine(boolean mirror) {
        return Arrays.stream(solid.marginLoop())
                .mapToObj(vertex -> mirrored(solid.mesh().vertex(vertex), mirror))
                .toList();
    }

    private static Vector3 mirrored(Vector3 point, boolean mirror) {
        return mirror ? new Vector3(point.x(), 0.0 - point.y(), point.z()) : point;
    }
}
