package com.cuffline.abutmentdesign.stock;

import com.cuffline.geometry.Vector3;
import com.cuffline.implantlibrary.Classification.Engagement;
import com.cuffline.implantlibrary.ImplantLibrary;
import com.cuffline.implantlibrary.MaterialFamily;
import com.cuffline.implantlibrary.Platform;
import com.cuffline.measurement.Retention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** Puts one finished abutment after the other into one site and measures it against the tolerances. */
final class StockJudge {
    static final int STEP_DEG = 15;
    private static final double SEEN_WITHIN_DEG = 60;
    private static final int LAST_SEEN_POSITION = 5;
    private static final double NARROW_IMPLANT_MM = 3.0;
    /** Numbers of equal size up to rounding are equal. */
    private static final double ROUNDING = 1e-9;

    private final StockCase site;
    private final Platform platform;
    private final ImplantLibrary library;
    private final StockTolerances tolerances;
    private final List<CuffTarget.Place> places;

    StockJudge(
            StockCase site, Platform platform, ImplantLibrary library, StockTolerances tolerances, CuffTarget target) {
        this.site = site;
        this.platform = platform;
        this.library = library;
        this.tolerances = tolerances;
        this.places = target.places(STEP_DEG);
    }

    StockFit judge(StockPart part) {
        List<AzimuthFit> azimuths =
                places.stream().map(place -> at(part, place)).toList();
        Seat seat = site.healing() ? new Seat(0, OptionalDouble.empty()) : seat(part);
        double clearance = site.interocclusalSpaceMm() - part.topMm();
        double cost = rms(azimuths, AzimuthFit::differenceMm)
                + rms(azimuths, AzimuthFit::radialMm)
                + leverMm(seat.errorDeg());
        List<BrokenTolerance> broken = new ArrayList<>();
        margin(broken, azimuths);
        cuff(broken, azimuths);
        if (!site.healing()) {
            body(broken, part, seat.errorDeg());
        }
        clearance(broken, clearance);
        narrowImplant(broken);
        return new StockFit(part, azimuths, seat.errorDeg(), seat.towardsDeg(), clearance, cost, broken);
    }

    private AzimuthFit at(StockPart part, CuffTarget.Place place) {
        double height = part.marginHeightMm(place.sineSquared());
        double wished = site.healing() ? -tolerances.healingRise().limit() : place.wishedDepthMm();
        return new AzimuthFit(
                place.azimuthDeg(),
                wished,
                place.gingivaMm() - height,
                part.marginDiameterMm() / 2 - place.radiusMm(height));
    }

    /** The seat of the index in which the post leans most nearly along the restoration axis. */
    private Seat seat(StockPart part) {
        double angle = StrictMath.toRadians(part.series().angleDeg().value());
        Vector3 wished = site.axisTilt().direction();
        if (angle == 0) {
            return new Seat(site.axisTilt().angleDeg(), OptionalDouble.empty());
        }
        Seat best = new Seat(Double.MAX_VALUE, OptionalDouble.empty());
        for (double towards : seatsDeg(part, wished)) {
            double azimuth = StrictMath.toRadians(towards);
            Vector3 axis = new Vector3(
                    StrictMath.sin(angle) * StrictMath.cos(azimuth),
                    StrictMath.sin(angle) * StrictMath.sin(azimuth),
                    StrictMath.cos(angle));
            double error = StrictMath.toDegrees(StrictMath.acos(Math.min(1, axis.dot(wished))));
            if (error < best.errorDeg()) {
                best = new Seat(error, OptionalDouble.of(towards));
            }
        }
        return best;
    }

    /** An engaging part leans where the index lets it, counted from buccal; a free one anywhere. */
    private List<Double> seatsDeg(StockPart part, Vector3 wished) {
        double step = platform.connection().indexStepDeg();
        if (step == 0 || part.series().engagement().value() == Engagement.NON_ENGAGING) {
            return List.of(StrictMath.toDegrees(StrictMath.atan2(wished.y(), wished.x())));
        }
        List<Double> seats = new ArrayList<>();
        for (int i = 0; i < platform.indexPositions().value(); i++) {
            seats.add(i * step);
        }
        return seats;
    }

    /** The way an angle moves the top of the lowest post. */
    private double leverMm(double angleDeg) {
        return platform.envelope().minPostMm().value() * StrictMath.sin(StrictMath.toRadians(angleDeg));
    }

    private void margin(List<BrokenTolerance> broken, List<AzimuthFit> azimuths) {
        Tolerance band = site.healing() ? tolerances.healingBand() : tolerances.marginBand();
        String what = site.healing() ? "top" : "margin";
        worst(broken, azimuths, band, band.limit(), fit -> Math.abs(fit.differenceMm()), what + " off the wish");
        if (site.healing()) {
            return;
        }
        if (site.wish().retention() != Retention.SCREW) {
            worst(
                    broken,
                    azimuths.stream()
                            .filter(fit -> fit.wishedDepthMm()
                                    <= tolerances.deepestMargin().limit())
                            .toList(),
                    tolerances.deepestMargin(),
                    tolerances.deepestMargin().limit(),
                    AzimuthFit::achievedDepthMm,
                    "cemented margin below the gingiva");
        }
        if (site.tooth().position() <= LAST_SEEN_POSITION) {
            worst(
                    broken,
                    azimuths.stream().filter(StockJudge::seen).toList(),
                    tolerances.highestSeenMargin(),
                    tolerances.highestSeenMargin().limit(),
                    fit -> -fit.achievedDepthMm(),
                    "margin above the gingiva where it is seen");
        }
    }

    private static boolean seen(AzimuthFit fit) {
        boolean buccal = fit.azimuthDeg() <= SEEN_WITHIN_DEG || fit.azimuthDeg() >= 360 - SEEN_WITHIN_DEG;
        return buccal && fit.wishedDepthMm() >= 0;
    }

    private void cuff(List<BrokenTolerance> broken, List<AzimuthFit> azimuths) {
        worst(broken, azimuths, tolerances.gap(), tolerances.gap().limit(), AzimuthFit::gapMm, "gap to the cuff");
        double allowed = Math.min(
                site.wish().tissueDisplacementAllowedMm(),
                tolerances.displacement().limit());
        worst(broken, azimuths, tolerances.displacement(), allowed, AzimuthFit::displacementMm, "cuff pushed outward");
    }

    private void body(List<BrokenTolerance> broken, StockPart part, double errorDeg) {
        double leastCollar = platform.envelope().minCollarMm().value();
        if (part.collarHeightMm() < leastCollar) {
            broken.add(whole(
                    "collar-in-envelope",
                    part.collarHeightMm(),
                    leastCollar,
                    platform.envelope().minCollarMm().citation(),
                    "collar lower than the connection allows"));
        }
        double mostCollar = platform.envelope().maxCollarMm().value();
        if (part.collarHeightMm() > mostCollar) {
            broken.add(whole(
                    "collar-in-envelope",
                    part.collarHeightMm(),
                    mostCollar,
                    platform.envelope().maxCollarMm().citation(),
                    "collar higher than the connection allows"));
        }
        double leastPost = platform.envelope().minPostMm().value();
        double post = part.postHeightMm().orElse(0);
        if (site.wish().retention() != Retention.SCREW && post < leastPost) {
            broken.add(whole(
                    "post-high-enough",
                    post,
                    leastPost,
                    platform.envelope().minPostMm().citation(),
                    "post too low"));
        }
        angle(broken, errorDeg);
        material(broken, part);
    }

    private void angle(List<BrokenTolerance> broken, double errorDeg) {
        Tolerance tolerance = tolerances.angleError();
        if (errorDeg > tolerance.limit() + ROUNDING) {
            broken.add(new BrokenTolerance(
                    tolerance.code(),
                    OptionalDouble.empty(),
                    errorDeg,
                    tolerance.limit(),
                    tolerance.unit(),
                    tolerance.source(),
                    "post off the restoration axis",
                    leverMm(errorDeg - tolerance.limit())));
        }
    }

    private void material(List<BrokenTolerance> broken, StockPart part) {
        String own = part.series().material().text();
        if (!family(own).equals(family(site.wish().material()))) {
            broken.add(BrokenTolerance.unfit(
                    "material-as-wished",
                    part.series().material().citation(),
                    "made of " + own + ", wished is " + site.wish().material()));
        }
    }

    private Optional<MaterialFamily> family(String material) {
        return library.material(material).map(known -> known.family().value());
    }

    private void clearance(List<BrokenTolerance> broken, double clearance) {
        Tolerance tolerance = tolerances.clearance();
        if (!site.healing() && clearance < tolerance.limit() - ROUNDING) {
            broken.add(whole(
                    tolerance.code(),
                    clearance,
                    tolerance.limit(),
                    tolerance.source(),
                    "too little space above the post"));
        }
    }

    private void narrowImplant(List<BrokenTolerance> broken) {
        boolean narrow = site.implantDiameterMm() <= NARROW_IMPLANT_MM;
        boolean placed = platform.sites().value().allows(site.tooth())
                && (!narrow || site.tooth().narrowImplantSite());
        if (!placed) {
            broken.add(BrokenTolerance.unfit(
                    "implant-belongs-to-the-site",
                    narrow ? "[K223113]" : platform.sites().citation(),
                    "implants as narrow as this one belong to upper lateral and lower incisors only"));
        }
    }

    private static BrokenTolerance whole(String code, double value, double limit, String source, String what) {
        return new BrokenTolerance(
                code, OptionalDouble.empty(), value, limit, "mm", source, what, Math.abs(value - limit));
    }

    private static void worst(
            List<BrokenTolerance> broken,
            List<AzimuthFit> azimuths,
            Tolerance tolerance,
            double limit,
            ToDoubleFunction<AzimuthFit> value,
            String what) {
        azimuths.stream()
                .max((a, b) -> Double.compare(value.applyAsDouble(a), value.applyAsDouble(b)))
                .filter(fit -> value.applyAsDouble(fit) > limit + ROUNDING)
                .ifPresent(fit -> broken.add(new BrokenTolerance(
                        tolerance.code(),
                        OptionalDouble.of(fit.azimuthDeg()),
                        value.applyAsDouble(fit),
                        limit,
                        tolerance.unit(),
                        tolerance.source(),
                        what,
                        value.applyAsDouble(fit) - limit)));
    }

    private static double rms(List<AzimuthFit> azimuths, ToDoubleFunction<AzimuthFit> value) {
        return Math.sqrt(
                azimuths.stream().mapToDouble(value).map(v -> v * v).average().orElse(0));
    }

    /** A position of the index. */
    private record Seat(double errorDeg, OptionalDouble towardsDeg) {}
}
