package com.cuffline.abutmentdesign;

import com.cuffline.abutmentdesign.DesignOutcome.Designed;
import com.cuffline.abutmentdesign.DesignOutcome.Refused;
import com.cuffline.geometry.MeshReport;
import com.cuffline.geometry.SelfIntersections;
import com.cuffline.geometry.TriangleMesh;
import com.cuffline.geometry.VerticalBore;
import com.cuffline.implantlibrary.ImplantLibrary;
import com.cuffline.implantlibrary.Platform;
import com.cuffline.implantlibrary.PlatformAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Designs abutments. Stateless but for the library; equal orders, library and version give equal bits.
 *
 * <p>Order and measurement are judged first; then the first variant of the wish that breaks no wall or post rule is built, bored,
 * examined as a mesh and judged in full. What cannot be made is a refusal; a fault is an exception.
 */
public final class AbutmentDesigner {
    /** Version of shaping and rules; part of every design. */
    public static final String KERNEL_VERSION = "0.1.0";

    private static final String MESH_RULE = "mesh-is-sound";

    private final ImplantLibrary library;

    public AbutmentDesigner(ImplantLibrary library) {
        this.library = library;
    }

    /** Designs one abutment in milliseconds. */
    public DesignOutcome design(SiteOrder order) {
        return answered(
                library.find(
                        order.implant().system(),
                        order.implant().platform(),
                        order.implant().diameterMm()),
                order);
    }

    private DesignOutcome answered(PlatformAnswer answer, SiteOrder order) {
        if (answer instanceof PlatformAnswer.Found found) {
            return onPlatform(order, found.platform());
        }
        return refused(List.of(unknownImplant(answer)));
    }

    private DesignOutcome onPlatform(SiteOrder order, Platform platform) {
        boolean onBase = order.wish().material().onTitaniumBase();
        if (onBase && platform.titaniumBase().isEmpty()) {
            return refused(List.of(Finding.fail(
                            "library " + library.version(),
                            "No titanium base is known for " + platform.system() + " " + platform.name())
                    .of("a-titanium-base-fits", Cure.MATERIAL)));
        }
        Foundation foundation = platform.titaniumBase()
                .filter(base -> onBase)
                .map(Foundation::onBase)
                .orElseGet(() -> Foundation.onImplant(platform));
        Site site = new Site(order, platform, foundation, library.tooth(order.tooth()));
        List<RuleResult> measured = DesignRule.judgeAll(MeasurementRules.LIST, site);
        return anyFails(measured) ? refused(measured) : shaped(site, measured);
    }

    private DesignOutcome shaped(Site site, List<RuleResult> measured) {
        CuffRing ring = new CuffRing(site);
        Grid grid = Grid.within(ring);
        List<DesignOutcome> outcomes = new ArrayList<>();
        for (Draft draft : candidates(site, ring, grid)) {
            DesignOutcome outcome = judged(draft, grid, measured);
            if (outcome instanceof Designed) {
                return outcome;
            }
            outcomes.add(outcome);
        }
        return outcomes.get(0);
    }

    /**
     * The first usual variant whose wall and post pass, then the variants that break no rule; failing all that, the wish. The later ones
     * serve when the mesh of an earlier one is not sound.
     */
    private static List<Draft> candidates(Site site, CuffRing ring, Grid grid) {
        List<Draft> legal = new ArrayList<>();
        Draft wish = null;
        for (Variant variant : Variant.of(site)) {
            Draft draft = Draft.of(site, ring, variant, grid);
            wish = wish == null ? draft : wish;
            Verdict worst = worstOfWallAndPost(draft);
            if (worst == Verdict.PASS && variant.usual(site)) {
                legal.add(0, draft);
                return legal;
            }
            if (worst != Verdict.FAIL) {
                legal.add(draft);
            }
        }
        return legal.isEmpty() && wish != null ? List.of(wish) : legal;
    }

    private DesignOutcome judged(Draft coarse, Grid grid, List<RuleResult> measured) {
        List<RuleResult> rules = new ArrayList<>(measured);
        rules.addAll(DesignRule.judgeAll(ShapeRules.WALL_AND_POST, coarse));
        rules.addAll(DesignRule.judgeAll(ShapeRules.REST, coarse));
        Shape shape = coarse.shape();
        if (!shape.hasPost() || !coarse.wall().bandIsClosed()) {
            return refused(rules);
        }
        if (coarse.wall().nearFrom() > 1) {
            return bored(coarse, rules);
        }
        Grid fine = grid.forOpening(
                shape.largestWallRadiusMm(),
                coarse.site().foundation().boreRadiusMm(),
                coarse.wall().nearFrom());
        return bored(Draft.of(coarse.site(), coarse.ring(), coarse.variant(), fine), rules);
    }

    private static Verdict worstOfWallAndPost(Draft draft) {
        if (!draft.shape().hasPost()) {
            return Verdict.FAIL;
        }
        return DesignRule.judgeAll(ShapeRules.WALL_AND_POST, draft).stream()
                .map(RuleResult::verdict)
                .max(Verdict::compareTo)
                .orElse(Verdict.PASS);
    }

    private DesignOutcome bored(Draft draft, List<RuleResult> rules) {
        TriangleMesh outer =
                OuterSurface.mesh(draft.shape(), draft.site().foundation().bottomMm());
        VerticalBore.Outcome outcome =
                VerticalBore.bore(outer, draft.site().foundation().boreRadiusMm());
        if (outcome instanceof VerticalBore.Outcome.Bored bored) {
            MeshReport report = MeshReport.of(bored.mesh());
            int crossings = SelfIntersections.count(bored.mesh());
            boolean sound = report.soundSolid() && report.genus() == 1 && crossings == 0;
            return sound
                    ? finished(draft, rules, bored.mesh(), report)
                    : unsound(rules, report + ", crossings " + crossings);
        }
        return unsound(rules, ((VerticalBore.Outcome.NotBorable) outcome).reason());
    }

    private DesignOutcome finished(Draft draft, List<RuleResult> rules, TriangleMesh mesh, MeshReport report) {
        List<RuleResult> all = new ArrayList<>(rules);
        all.add(Finding.pass("examined", "The mesh is closed, oriented and free of self-intersections")
                .of(MESH_RULE, Cure.CUFF_SHAPE));
        AbutmentDesign design =
                new FinishedDesign(draft, wishedPostMm(draft), mesh, report, library.version()).design(all);
        return anyFails(all) ? new Refused(all, again(all), Optional.of(design)) : new Designed(design);
    }

    private static double wishedPostMm(Draft draft) {
        Variant wish = Variant.of(draft.site()).get(0);
        if (wish.postLimitMm() == draft.variant().postLimitMm()) {
            return draft.shape().postHeightMm();
        }
        return Shape.of(draft.site(), draft.ring(), wish, Grid.within(draft.ring()))
                .postHeightMm();
    }

    /** A shape that is refused anyway needs no second reason; one that only the mesh betrays does. */
    private static DesignOutcome unsound(List<RuleResult> rules, String reason) {
        if (anyFails(rules)) {
            return refused(rules);
        }
        List<RuleResult> all = new ArrayList<>(rules);
        all.add(Finding.fail("examined", "No sound solid can be built: " + reason)
                .of(MESH_RULE, Cure.CUFF_SHAPE));
        return refused(all);
    }

    private RuleResult unknownImplant(PlatformAnswer answer) {
        String message = "The implant is unknown";
        if (answer instanceof PlatformAnswer.UnknownSystem unknown) {
            message = "Implant system '" + unknown.system() + "' is not in the library";
        } else if (answer instanceof PlatformAnswer.UnknownPlatform unknown) {
            message = "Platform '" + unknown.platform() + "' is not in the library; " + unknown.system() + " has "
                    + String.join(", ", unknown.known());
        } else if (answer instanceof PlatformAnswer.DiameterDoesNotBelong other) {
            message = "Implants of " + other.diameterMm() + " mm do not end in platform "
                    + other.platform().name() + " of " + other.platform().system() + "; it takes "
                    + other.platform().implantDiametersMm() + " mm";
        }
        return Finding.fail("library " + library.version(), message).of("implant-is-in-the-library", Cure.IMPLANT);
    }

    private static Refused refused(List<RuleResult> rules) {
        return new Refused(rules, again(rules), Optional.empty());
    }

    private static List<MeasureAgain> again(List<RuleResult> rules) {
        return rules.stream()
                .filter(rule -> rule.verdict() == Verdict.FAIL)
                .map(rule -> new MeasureAgain(
                        rule.rule(), rule.cure().field(), rule.cure().advice()))
                .toList();
    }

    private static boolean anyFails(List<RuleResult> rules) {
        return rules.stream().anyMatch(rule -> rule.verdict() == Verdict.FAIL);
    }
}
