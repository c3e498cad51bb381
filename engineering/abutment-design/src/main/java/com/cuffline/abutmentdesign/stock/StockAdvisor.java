package com.cuffline.abutmentdesign.stock;

import com.cuffline.geometry.PeriodicCurve;
import com.cuffline.implantlibrary.Classification.Engagement;
import com.cuffline.implantlibrary.Classification.Manufacture;
import com.cuffline.implantlibrary.Classification.Purpose;
import com.cuffline.implantlibrary.Classification.Superstructure;
import com.cuffline.implantlibrary.FinishedAbutment;
import com.cuffline.implantlibrary.ImplantLibrary;
import com.cuffline.implantlibrary.Material;
import com.cuffline.implantlibrary.MaterialFamily;
import com.cuffline.implantlibrary.Platform;
import com.cuffline.implantlibrary.PlatformAnswer;
import com.cuffline.measurement.AbutmentKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Says whether a finished abutment of the library would serve for a measured cuff. A pure function of case, library and
 * tolerances; milliseconds.
 *
 * <p>Every part of every series for the platform that is held as wished is put into the cuff: its margin runs round at its collar
 * height, its collar is round, and an angled one leans where the implant's index lets it, counted from buccal. Parts are not cut
 * to size. Of those that keep every tolerance the one that costs least in fit is named, otherwise the one that misses least. The
 * implant's rotation is not known more closely than the library says what faces buccal.
 */
public final class StockAdvisor {
    private static final double WIDEST_GAP_DEG = 100;
    private static final double SAME_AZIMUTH_DEG = 1e-3;

    /** Of parts that cost the same the one with the highest post: retention grows with height [RCS]. */
    private static final Comparator<StockFit> LEAST_COST = Comparator.comparingDouble(StockFit::costMm)
            .thenComparingDouble(fit -> -fit.part().postHeightMm().orElse(0));

    private final ImplantLibrary library;
    private final StockTolerances tolerances;

    public StockAdvisor(ImplantLibrary library, StockTolerances tolerances) {
        this.library = library;
        this.tolerances = tolerances;
    }

    /** The advice for one site. */
    public StockAdvice advise(StockCase site) {
        PlatformAnswer answer = library.find(site.system(), site.platform(), site.implantDiameterMm());
        if (answer instanceof PlatformAnswer.Found found) {
            return unmeasured(site).map(this::cannotSay).orElseGet(() -> onPlatform(site, found.platform()));
        }
        return cannotSay("the library knows no platform " + site.platform() + " of " + site.system()
                + " for an implant of " + site.implantDiameterMm() + " mm");
    }

    private StockAdvice onPlatform(StockCase site, Platform platform) {
        Optional<Material> wished = library.material(site.wish().material());
        if (wished.isEmpty()) {
            return cannotSay("the library knows no material " + site.wish().material());
        }
        CuffTarget target = new CuffTarget(
                site.cuff().samples(),
                site.wish().marginDepths(),
                platform.tableDiameterMm().value() / 2);
        if (target.widestGapDeg() > WIDEST_GAP_DEG) {
            return cannotSay("the cuff has no sample over more than " + WIDEST_GAP_DEG + " deg [POLICY]");
        }
        StockJudge judge = new StockJudge(site, platform, library, tolerances, target);
        List<StockFit> fits = library.finishedAbutments(platform).stream()
                .filter(series -> serves(series, site, wished.get()))
                .flatMap(StockPart::of)
                .filter(part ->
                        part.marginDiameterMm() >= platform.tableDiameterMm().value())
                .map(judge::judge)
                .toList();
        return answer(fits, site, platform);
    }

    private StockAdvice answer(List<StockFit> fits, StockCase site, Platform platform) {
        List<StockFit> serving = fits.stream().filter(StockFit::serves).toList();
        Optional<StockFit> best = serving.stream().min(LEAST_COST);
        if (best.isPresent()) {
            return new StockAdvice.Serves(
                    best.get(), serving.size(), remarks(best.get(), site, platform), library.version());
        }
        return fits.stream()
                .min(Comparator.comparingDouble(StockFit::missesMm).thenComparing(LEAST_COST))
                .<StockAdvice>map(nearest -> new StockAdvice.NoneServes(nearest, fits.size(), library.version()))
                .orElseGet(() -> cannotSay("the library has no finished abutment for " + platform.system() + " "
                        + platform.name() + " held by " + site.wish().retention()));
    }

    /** What stands between this answer and an order for the part. */
    private static List<String> remarks(StockFit fit, StockCase site, Platform platform) {
        List<String> remarks = new ArrayList<>();
        FinishedAbutment series = fit.part().series();
        if (series.fits().anyOfFamily()) {
            remarks.add(series.code() + " is a " + series.note().shown()
                    + ": look for the maker's own part of these sizes");
        }
        if (!site.healing() && !series.material().text().equals(site.wish().material())) {
            remarks.add("the part is " + series.material().text() + " and would still have to become "
                    + site.wish().material());
        }
        fit.seatedTowardsDeg()
                .ifPresent(
                        towards -> remarks.add("leans towards " + Math.round(towards) + " deg, counted from the index "
                                + platform.connection().facingBuccal().shown() + " facing buccal"));
        return remarks;
    }

    private static Optional<String> unmeasured(StockCase site) {
        int samples = site.cuff().samples().size();
        if (samples < PeriodicCurve.LEAST_SAMPLES) {
            return Optional.of(
                    "the cuff has " + samples + " samples, at least " + PeriodicCurve.LEAST_SAMPLES + " are needed");
        }
        double[] azimuths = site.cuff().samples().stream()
                .mapToDouble(sample -> (sample.azimuthDeg() + 720) % 360)
                .sorted()
                .toArray();
        for (int i = 0; i < samples; i++) {
            double next = i + 1 < samples ? azimuths[i + 1] : azimuths[0] + 360;
            if (next - azimuths[i] < SAME_AZIMUTH_DEG) {
                return Optional.of("the cuff has two samples at azimuth " + azimuths[i] + " deg");
            }
        }
        return Optional.empty();
    }

    private static boolean serves(FinishedAbutment series, StockCase site, Material wished) {
        return series.purpose().value() == purpose(site, wished)
                && series.manufacture().value() != Manufacture.CAST
                && (site.healing() || held(series, site));
    }

    private static boolean held(FinishedAbutment series, StockCase site) {
        Superstructure wanted =
                switch (site.wish().retention()) {
                    case CEMENT -> Superstructure.CEMENT;
                    case SCREW -> Superstructure.OCCLUSAL_SCREW;
                    case SCREWMENTABLE -> Superstructure.SCREW_AND_CEMENT;
                };
        boolean turns = series.engagement().value() == Engagement.NON_ENGAGING;
        return series.superstructure().values().contains(wanted) && !(turns && site.kind() == AbutmentKind.SINGLE);
    }

    private static Purpose purpose(StockCase site, Material wished) {
        if (site.healing()) {
            return Purpose.HEALING;
        }
        MaterialFamily family = wished.family().value();
        return family == MaterialFamily.PEEK || family == MaterialFamily.PMMA ? Purpose.TEMPORARY : Purpose.DEFINITIVE;
    }

    private StockAdvice cannotSay(String reason) {
        return new StockAdvice.CannotSay(reason, library.version());
    }
}
