package com.cuffline.desk.mill;

import com.cuffline.abutmentdesign.AbutmentDesign;
import com.cuffline.abutmentdesign.AbutmentDesigner;
import com.cuffline.abutmentdesign.DesignOutcome;
import com.cuffline.abutmentdesign.RuleResult;
import com.cuffline.abutmentdesign.Verdict;
import com.cuffline.abutmentdesign.solid.RegionRange;
import com.cuffline.desk.design.FileNames;
import com.cuffline.desk.design.OrderToDesign;
import com.cuffline.desk.design.SiteAnswer;
import com.cuffline.geometry.files.StlFiles;
import com.cuffline.measurement.completeness.Finding;
import com.cuffline.measurement.order.Logistics;
import com.cuffline.measurement.policy.Policies;
import com.cuffline.measurement.policy.Policy;
import com.cuffline.measurement.readiness.Promise;
import com.cuffline.measurement.readiness.PromiseClock;
import com.cuffline.milling.toolpath.MillingTarget;
import com.cuffline.milling.toolpath.Region;
import com.cuffline.milling.work.UnitToMill;
import com.cuffline.milling.work.UnitToMill.FromBar;
import com.cuffline.milling.work.UnitToMill.FromDisc;
import com.cuffline.milling.work.UnitToMill.PreMilledBlank;
import com.cuffline.milling.work.UnitToMill.Source;
import com.cuffline.milling.work.UnitToMill.Urgency;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/** Turns one order into units that a mill could take, or into reasons why not. */
final class DesignedUnits {
    /** A minute of a rushed order's lateness weighs as many minutes of others. House policy, certainty C. */
    static final double RUSH_WEIGHT = 3;

    /** First revision: the desk designs anew each time. */
    private static final int REVISION = 1;

    private final AbutmentDesigner designer;
    private final double toleranceMm;
    private final Policies policies;
    private final LocalDate today;

    DesignedUnits(AbutmentDesigner designer, double toleranceMm, Policies policies, LocalDate today) {
        this.designer = designer;
        this.toleranceMm = toleranceMm;
        this.policies = policies;
        this.today = today;
    }

    /** What became of the sites of an order. */
    record Answer(List<UnitWork> units, List<UnitAnswer> refused) {}

    /** Unit codes of an order's sites, each given once in a run. */
    static List<String> codes(OrderToDesign order, FileNames names) {
        List<String> codes = new ArrayList<>();
        for (int site = 0; site < order.siteCount(); site++) {
            codes.add(names.unique(order.code() + "-" + order.tooth(site)));
        }
        return codes;
    }

    Answer of(OrderToDesign order, List<String> codes) {
        List<UnitWork> units = new ArrayList<>();
        List<UnitAnswer> refused = new ArrayList<>();
        List<SiteAnswer> sites = order.designed(designer, toleranceMm);
        for (int site = 0; site < sites.size(); site++) {
            String code = codes.get(site);
            Optional<AbutmentDesign> design = sites.get(site).toMake();
            Optional<Source> source = design.flatMap(DesignedUnits::source);
            if (source.isPresent()) {
                units.add(work(order, code, design.orElseThrow(), source.get()));
            } else if (design.isPresent()) {
                refused.add(UnitAnswer.refused(
                        code, order.code(), "mill.not-made-here", design.get().material() + " is not made here"));
            } else {
                refused.add(notDesigned(code, order.code(), sites.get(site)));
            }
        }
        return new Answer(units, refused);
    }

    private static UnitAnswer notDesigned(String code, String order, SiteAnswer answer) {
        if (answer instanceof SiteAnswer.Unanswered unanswered) {
            String reason = told(unanswered.findings().get(0));
            return UnitAnswer.refused(code, order, "mill.order-incomplete", reason);
        }
        DesignOutcome outcome = ((SiteAnswer.Judged) answer).outcome();
        String reason = outcome.rules().stream()
                .filter(rule -> rule.verdict() == Verdict.FAIL)
                .map(DesignedUnits::told)
                .findFirst()
                .orElse("the design was refused");
        return UnitAnswer.refused(code, order, "mill.not-designed", reason);
    }

    private static String told(Finding finding) {
        return finding.code() + " at " + finding.field() + ": " + finding.reason();
    }

    private static String told(RuleResult rule) {
        return rule.rule() + ": " + rule.message();
    }

    private static Optional<Source> source(AbutmentDesign design) {
        return switch (design.route()) {
            case PRE_MILLED_BLANK -> Optional.of(new PreMilledBlank(design.blankFamily()));
            case DISC -> Optional.of(new FromDisc());
            case BAR -> Optional.of(new FromBar());
            case NOT_MADE_HERE -> Optional.empty();
        };
    }

    private UnitWork work(OrderToDesign order, String code, AbutmentDesign design, Source source) {
        byte[] stl = StlFiles.write(design.mesh());
        MillingTarget target = new MillingTarget(StlFiles.read(stl), regions(design), design.marginLine());
        Logistics logistics = order.draft().logistics();
        UnitToMill unit = new UnitToMill(
                code,
                order.code(),
                REVISION,
                target,
                design.material(),
                source,
                DigestUtils.sha256Hex(stl),
                new Urgency(promise(logistics), logistics.rushed() ? RUSH_WEIGHT : 1, false));
        return new UnitWork(unit, stl);
    }

    /** The morning of the day on which the parcel has to leave for the appointment asked for, kept or not. */
    private LocalDateTime promise(Logistics logistics) {
        Promise promise = new PromiseClock(policies).promise(logistics, null, today);
        LocalDate latest = promise.latestStartOn();
        int days = (int) (policies.of(Policy.DESIGN_DAYS)
                + policies.of(logistics.rushed() ? Policy.RUSH_MILLING_DAYS : Policy.MILLING_DAYS));
        LocalDate leaves =
                latest == null ? promise.leavesOn() : policies.calendar().plus(latest, days);
        return leaves.atStartOfDay();
    }

    /** One entry a triangle; the file keeps number and order of the triangles. */
    private static List<Region> regions(AbutmentDesign design) {
        List<Region> regions = new ArrayList<>();
        for (RegionRange range : design.regions()) {
            Region region =
                    switch (range.region()) {
                        case TABLE -> Region.TABLE;
                        case COLLAR, EMERGENCE -> Region.EMERGENCE;
                        case FINISH -> Region.FINISH;
                        case POST -> Region.POST;
                        case TOP -> Region.TOP;
                        case CHANNEL -> Region.CHANNEL;
                    };
            regions.addAll(Collections.nCopies(range.triangles(), region));
        }
        return regions;
    }
}
