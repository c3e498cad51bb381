package com.cuffline.abutmentdesign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A candidate with every search rule's finding; better ones come first. */
final class Judged implements Comparable<Judged> {
    private static final List<DesignRule<Candidate>> RULES = rules();
    private static final double SAME = 1e-9;

    private final Candidate candidate;
    private final List<Ruling> rulings;
    private final int fails;
    private final int warns;
    private final double shortfall;

    private Judged(Candidate candidate, List<Ruling> rulings) {
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
    record Ruling(DesignRule<Candidate> rule, Finding finding) {
        RuleResult result() {
            return finding.of(rule.name(), rule.cure());
        }
    }

    static Judged of(Candidate candidate) {
        List<Ruling> rulings = new ArrayList<>(RULES.size());
        if (!candidate.buildable()) {
            add(rulings, ShapeRules.LIST.get(0), candidate);
            return new Judged(candidate, rulings);
        }
        for (DesignRule<Candidate> rule : RULES) {
            add(rulings, rule, candidate);
        }
        return new Judged(candidate, rulings);
    }

    private static void add(List<Ruling> rulings, DesignRule<Candidate> rule, Candidate candidate) {
        rule.judge().apply(candidate).ifPresent(finding -> rulings.add(new Ruling(rule, finding)));
    }

    private static List<DesignRule<Candidate>> rules() {
        List<DesignRule<Candidate>> all = new ArrayList<>(ShapeRules.LIST);
        all.addAll(TissueRules.LIST);
        all.addAll(PlaceRules.LIST);
        return List.copyOf(all);
    }

    Candidate candidate() {
        return candidate;
    }

    Parameters parameters() {
        return candidate.parameters();
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
        return rulings.stream().map(Ruling::result).toList();
    }

    boolean green() {
        return fails + warns == 0 && candidate.buildable();
    }

    boolean fails() {
        return fails > 0;
    }

    /** Whether this breaks no more rules than the other, and none of them further. */
    boolean noWorseThan(Judged other) {
        return candidate.buildable() && compareTo(other) <= 0;
    }

    /** The finding that got worse since another candidate; null when none did. */
    @Nullable
    Ruling worsenedSince(Judged other) {
        for (Ruling ruling : broken()) {
            double before = other.rulings.stream()
                    .filter(o -> o.rule().name().equals(ruling.rule().name()))
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
        if (candidate.buildable() != other.candidate.buildable()) {
            return candidate.buildable() ? -1 : 1;
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
