package com.cuffline.desk.mill;

import com.cuffline.abutmentdesign.AbutmentDesign;
import com.cuffline.abutmentdesign.AbutmentDesigner;
import com.cuffline.abutmentdesign.DesignOutcome;
import com.cuffline.abutmentdesign.RuleResult;
import com.cuffline.abutmentdesign.SiteOrder;
import com.cuffline.abutmentdesign.Verdict;
import com.cuffline.abutmentdesign.solid.RegionRange;
import com.cuffline.desk.WrongUse;
import com.cuffline.desk.check.OrderFiles;
import com.cuffline.geometry.TriangleMesh;
import com.cuffline.geometry.files.StlFiles;
import com.cuffline.implantlibrary.ImplantLibrary;
import com.cuffline.measurement.order.OrderDraft;
import com.cuffline.milling.Route;
import com.cuffline.milling.Stock;
import com.cuffline.milling.Unit;
import com.cuffline.milling.center.Blank;
import com.cuffline.milling.center.Center;
import com.cuffline.milling.toolpath.MillingTarget;
import com.cuffline.milling.toolpath.Region;
import com.cuffline.orderform.DesignOrders;
import com.cuffline.orderform.OrderForm;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Turns order files into units that a mill could take, or into reasons why not. */
final class Designs {
    private static final double FILLET_MM = 0.5;

    private final Center center;
    private final LocalDate today;
    private final AbutmentDesigner designer = new AbutmentDesigner(ImplantLibrary.standard());
    private final OrderForm form = new OrderForm();
    final List<UnitWork> units = new ArrayList<>();
    final List<UnitAnswer> answers = new ArrayList<>();

    Designs(Center center, LocalDate today) {
        this.center = center;
        this.today = today;
    }

    /** @throws WrongUse when the file holds no order */
    void take(Path file) {
        OrderDraft draft = form.read(OrderFiles.read(file)).draft();
        String order = Objects.requireNonNullElse(draft.header().caseCode(), stem(file));
        LocalDate due = Objects.requireNonNullElse(draft.logistics().appointmentOn(), today);
        List<SiteOrder> sites;
        try {
            sites = DesignOrders.of(draft);
        } catch (IllegalArgumentException e) {
            answers.add(UnitAnswer.refused(order, order, "mill.order-incomplete", String.valueOf(e.getMessage())));
            return;
        }
        for (SiteOrder site : sites) {
            String code = order + "-" + site.tooth();
            DesignOutcome outcome = designer.design(site);
            if (outcome instanceof DesignOutcome.Designed designed) {
                designed(designed.design(), order, code, due);
            } else {
                answers.add(UnitAnswer.refused(code, order, "mill.not-designed", firstFailure(outcome)));
            }
        }
    }

    private void designed(AbutmentDesign design, String order, String code, LocalDate due) {
        String material = design.material();
        if (design.blankDiameterMm().isEmpty() && design.blankFamily().equals("disc")) {
            answers.add(UnitAnswer.refused(
                    code,
                    order,
                    "mill.route-not-programmed",
                    material + " is milled from discs, which has no programs yet"));
            return;
        }
        byte[] stl = StlFiles.write(design.mesh());
        TriangleMesh written = StlFiles.read(stl);
        double channel = design.measures().channelDiameterMm() / 2;
        MillingTarget target = new MillingTarget(written, regions(design), design.marginLine(), FILLET_MM);
        double diameter = target.largestDiameterMm();
        double height = written.highest().z() - written.lowest().z();
        Optional<Blank> blank = center.smallestCovering(design.blankFamily(), material, diameter, height);
        if (blank.isEmpty()) {
            answers.add(UnitAnswer.refused(
                    code,
                    order,
                    "mill.stock-missing",
                    String.format(
                            Locale.ROOT,
                            "no %s blank of family %s covers %.2f mm diameter and %.2f mm height",
                            material,
                            design.blankFamily(),
                            diameter,
                            height)));
            return;
        }
        Stock stock = new Stock(
                Route.PRE_MILLED_BLANK,
                material,
                design.blankFamily(),
                blank.get().diameterMm());
        UUID id = UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
        Unit unit = new Unit(id, code, order, design.tooth().toString(), due, stock, diameter, height);
        units.add(new UnitWork(unit, target, blank.get(), channel, stl, sha256(stl)));
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

    private static String firstFailure(DesignOutcome outcome) {
        if (outcome instanceof DesignOutcome.Refused refused) {
            return refused.rules().stream()
                    .filter(rule -> rule.verdict() == Verdict.FAIL)
                    .map(RuleResult::message)
                    .findFirst()
                    .orElse("the design was refused");
        }
        return "the design was refused";
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String stem(Path file) {
        return file.getFileName().toString().replaceFirst("\\.json$", "");
    }
}
