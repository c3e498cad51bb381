package com.cuffline.abutmentdesign;

import com.cuffline.abutmentdesign.solid.SolidMeasures;
import com.cuffline.abutmentdesign.solid.SolidOutcome.NotBuildable;
import com.cuffline.abutmentdesign.solid.SolidSurface;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A set of parameters with every search rule's finding; better ones come first. One without a surface comes last. */
final class Judged implements Comparable<Judged> {
    private static final List<DesignRule<Candidate>> RULES = rules();
    /** Rules that cost most are judged last: the side opening, the undercut, and the wall itself at the very end. */
    private static final int[] ORDER = order();

    private static final double SAME = 1e-9;
    /** Beyond any doubt of {@link #SAME}. */
    private static final double CLEAR = 1e-6;

    /** What is found of a wall that is thick enough for certain: its number is looked for when it is read. */
    private static final Finding THICK = Finding.pass("", "");

    private final Candidate.Draft draft;
    private final Optional<Candidate> candidate;
    private final List<Ruling> rulings;
    private final int fails;
    private final int warns;
    private final double shortfall;

    private Judged(Candidate.Draft draft, Optional<Candidate> candidate, List<Ruling> rulings) {
        this.draft = draft;
        this.candidate = candidate;
        this.rulings = rulings;
        int failed = 0;
        int warned = 0;
        double missing = 0;
        for (Ruling ruling : rulings) {
            failed += ruling.finding().verdict() == Verdict.FAIL ? 1 : 0;
            warned += ruling.finding().verdict() == Verdict.WARN ? 1 : 0;
            missing += ruling.finding().shortfall();
        }
        fails = failed;
        warns = warned;
        shortfall = missing;
    }

    /** A rule with what it found. */
    record Ruling(String rule, Cure cure, Finding finding) {
        RuleResult result() {
            return finding.of(rule, cure);
        }

        private Ruling of(Finding other) {
            return new Ruling(rule, cure, other);
        }
    }

    static Judged of(Candidate.Draft draft) {
        return Objects.requireNonNull(of(draft, null, null));
    }

    /**
     * Judges.
     *
     * @param below facts of a surface with the same emergence, where they are known
     * @param toBeat no answer is wanted where this one is better for certain
     */
    static @Nullable Judged of(Candidate.Draft draft, @Nullable EmergenceFacts below, @Nullable Judged toBeat) {
        SolidSurface surface = SolidSurface.of(draft.plan());
        Optional<NotBuildable> problem = surface.problem();
        if (problem.isEmpty() && surface.postExists()) {
            return of(Candidate.of(draft, surface, below == null ? EmergenceFacts.of(draft, surface) : below), toBeat);
        }
        List<Ruling> rulings = new ArrayList<>();
        NotBuildable why = problem.orElseThrow();
        Finding unfit = Finding.fail(why.number(), why.limit(), why.unit(), "geometry", why.reason());
        rulings.add(new Ruling("shape-can-be-built", cure(why), unfit));
        if (!draft.site().healing()) {
            rulings.add(new Ruling(ShapeRules.POST_HEIGHT, Cure.ROOM, ShapeRules.postHeight(draft)));
        }
        return new Judged(draft, Optional.empty(), rulings);
    }

    private static Cure cure(NotBuildable why) {
        return switch (why.code()) {
            case "post-height-out-of-range", "post-too-short" -> Cure.ROOM;
            default -> Cure.CUFF_WIDTH;
        };
    }

    private static @Nullable Judged of(Candidate candidate, @Nullable Judged toBeat) {
        @Nullable Ruling[] rulings = new Ruling[RULES.size()];
        int fails = 0;
        int warns = 0;
        double shortfall = 0;
        for (int i : ORDER) {
            DesignRule<Candidate> rule = RULES.get(i);
            boolean wall = rule.name().equals(ShapeRules.WALL);
            boolean thick =
                    wall && candidate.surface().wallIsAtLeast(candidate.site().goodWallMm());
            if (toBeat != null
                    && !thick
                    && isTooThin(rule, candidate, toBeat.wallWanted(fails, warns, shortfall, candidate.site()))) {
                return null;
            }
            Finding finding = thick ? THICK : rule.judge().apply(candidate).orElse(null);
            if (finding == null) {
                continue;
            }
            rulings[i] = new Ruling(rule.name(), rule.cure(), finding);
            fails += finding.verdict() == Verdict.FAIL ? 1 : 0;
            warns += finding.verdict() == Verdict.WARN ? 1 : 0;
            shortfall += finding.shortfall();
            if (toBeat != null && toBeat.isNoWorseThan(fails, warns, shortfall)) {
                return null;
            }
        }
        List<Ruling> found = new ArrayList<>(rulings.length);
        for (Ruling ruling : rulings) {
            if (ruling != null) {
                found.add(ruling);
            }
        }
        return new Judged(candidate.draft(), Optional.of(candidate), found);
    }

    /** Whether the wall is thinner than wanted; seen before the undercut as far as a few points show it, for that costs little. */
    private static boolean isTooThin(DesignRule<Candidate> rule, Candidate candidate, double wantedMm) {
        return switch (rule.name()) {
            case ShapeRules.DRAFT -> candidate.surface().wallIsSurelyThinner(wantedMm);
            case ShapeRules.WALL -> candidate.surface().wallIfAtLeast(wantedMm).isEmpty();
            default -> false;
        };
    }

    /** Whether a candidate that has broken so much already, and may break more, cannot be better than this one. */
    private boolean isNoWorseThan(int otherFails, int otherWarns, double otherShortfall) {
        if (!buildable() || fails != otherFails) {
            return buildable() && fails < otherFails;
        }
        return warns < otherWarns || (warns == otherWarns && shortfall <= otherShortfall);
    }

    /**
     * The wall below which a candidate cannot be better than this one.
     *
     * @param otherFails of all its rules but that of the wall
     */
    private double wallWanted(int otherFails, int otherWarns, double otherShortfall, Site site) {
        double spare = shortfall - otherShortfall;
        double forFail = spare(otherFails + 1, otherWarns, spare);
        if (forFail > 0) {
            return site.leastWallMm() - forFail - CLEAR;
        }
        double forWarn = spare(otherFails, otherWarns + 1, spare);
        if (forWarn > 0) {
            return Math.max(site.leastWallMm(), site.goodWallMm() - forWarn) - CLEAR;
        }
        return spare(otherFails, otherWarns, spare) > 0 ? site.goodWallMm() - CLEAR : Double.POSITIVE_INFINITY;
    }

    /** How much shortfall such a candidate may still add and be better: any where it breaks fewer rules, none where more. */
    private double spare(int otherFails, int otherWarns, double spare) {
        if (!buildable() || otherFails < fails || (otherFails == fails && otherWarns < warns)) {
            return Double.POSITIVE_INFINITY;
        }
        return otherFails == fails && otherWarns == warns ? spare : Double.NEGATIVE_INFINITY;
    }

    /** The same, with what was measured on its solid. */
    Judged measured(SolidMeasures measures) {
        return new Judged(draft, candidate.map(known -> known.measured(measures)), rulings);
    }

    private static int[] order() {
        return IntStream.range(0, RULES.size())
                .boxed()
                .sorted(Comparator.comparing(
                        i -> ShapeRules.DEAREST.indexOf(RULES.get(i).name())))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static List<DesignRule<Candidate>> rules() {
        List<DesignRule<Candidate>> all = new ArrayList<>(ShapeRules.LIST);
        all.addAll(TissueRules.LIST);
        all.addAll(PlaceRules.LIST);
        return List.copyOf(all);
    }

    boolean buildable() {
        return candidate.isPresent();
    }

    /** @throws java.util.NoSuchElementException where there is no surface */
    Candidate candidate() {
        return candidate.orElseThrow();
    }

    Candidate.Draft draft() {
        return draft;
    }

    Parameters parameters() {
        return draft.parameters();
    }

    /** What does not pass, the worst first. */
    List<Ruling> broken() {
        return rulings.stream()
                .filter(ruling -> ruling.finding().verdict() != Verdict.PASS)
                .sorted(Comparator.comparing((Ruling ruling) -> ruling.finding().verdict())
                        .reversed())
                .toList();
    }

    List<RuleResult> results() {
        return rulings.stream()
                .map(ruling -> ruling.finding() == THICK ? ruling.of(ShapeRules.wall(candidate())) : ruling)
                .map(Ruling::result)
                .toList();
    }

    boolean green() {
        return fails + warns == 0;
    }

    /** Whether this breaks no more rules than the other and has no thinner wall where that is broken. */
    boolean noWorseThan(Judged other) {
        return buildable() == other.buildable()
                && fails <= other.fails
                && fails + warns <= other.fails + other.warns
                && shortfall(ShapeRules.WALL) <= other.shortfall(ShapeRules.WALL) + SAME;
    }

    private double shortfall(String rule) {
        return rulings.stream()
                .filter(ruling -> ruling.rule().equals(rule))
                .mapToDouble(ruling -> ruling.finding().shortfall())
                .sum();
    }

    /** What is known below the margin line; empty without a surface. */
    Optional<EmergenceFacts> below() {
        return candidate.map(Candidate::below);
    }

    /** The finding that got worse since another candidate; null when none did. */
    @Nullable
    Ruling worsenedSince(Judged other) {
        for (Ruling ruling : broken()) {
            double before = other.rulings.stream()
                    .filter(o -> o.rule().equals(ruling.rule()))
                    .mapToDouble(o -> weight(o.finding()))
                    .findFirst()
                    .orElse(0);
            if (weight(ruling.finding()) > before + SAME) {
                return ruling;
            }
        }
        return null;
    }

    private static double weight(Finding finding) {
        return 1000 * finding.verdict().ordinal() + finding.shortfall();
    }

    @Override
    public int compareTo(Judged other) {
        if (buildable() != other.buildable()) {
            return buildable() ? -1 : 1;
        }
        if (fails != other.fails) {
            return Integer.compare(fails, other.fails);
        }
        if (warns != other.warns) {
            return Integer.compare(warns, other.warns);
        }
        return Math.abs(shortfall - other.shortfall) <= SAME ? 0 : Double.compare(shortfall, other.shortfall);
    }
}
