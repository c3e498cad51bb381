package com.cuffline.abutmentdesign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds parameters with which every rule passes, with the least change from what was asked.
 *
 * <p>From the asked values it takes, step by step, the best of the cures of what is broken; a step must break fewer rules, or break them
 * less. When no step helps, each change is taken back wherever nothing gets worse by it, whole or by halves. What remains is explained:
 * the rule that suffers when the change alone is taken back. Deterministic, and bounded by {@link #MOST_CANDIDATES}.
 */
final class Search {
    static final int MOST_CANDIDATES = 120;
    private static final List<List<DesignParameter>> GROUPS = groups();
    private static final List<DesignParameter> OF_MARGIN = List.of(
            DesignParameter.MARGIN_DEPTH_BUCCAL,
            DesignParameter.MARGIN_DEPTH_MESIAL,
            DesignParameter.MARGIN_DEPTH_LINGUAL,
            DesignParameter.MARGIN_DEPTH_DISTAL,
            DesignParameter.MARGIN_OFFSET);
    private static final List<DesignParameter> OF_EMERGENCE = ofEmergence();

    private final Site site;
    private final CuffRing ring;
    private final Limits limits;
    private final Map<List<Double>, MarginTarget> margins = new HashMap<>();
    private final Map<List<Double>, EmergenceFacts> below = new HashMap<>();
    private final Set<Parameters> seen = new HashSet<>();
    private final Map<Parameters, Judged> known = new HashMap<>();
    private int judged;

    Search(Site site, CuffRing ring, Limits limits) {
        this.site = site;
        this.ring = ring;
        this.limits = limits;
    }

    /**
     * What the search chose.
     *
     * @param start the asked values as a candidate
     */
    record Chosen(Judged start, Judged best, List<Trade> trades) {
        /** The same choice, judged by what was measured on its solid. */
        Chosen measured(Judged solid) {
            return new Chosen(start, solid, trades);
        }
    }

    Chosen from(Parameters asked) {
        Judged start = judge(asked);
        Judged best = start;
        Judged next = step(best);
        while (next.compareTo(best) < 0) {
            best = next;
            next = step(best);
        }
        best = takeBack(start, best);
        return new Chosen(start, best, trades(start, best));
    }

    /** The best cure of anything broken; the same candidate when there is nothing better. */
    private Judged step(Judged from) {
        Judged best = from;
        for (Judged.Ruling ruling : from.broken()) {
            for (Parameters cure : Cures.of(from, ruling, limits)) {
                if (judged >= MOST_CANDIDATES || !seen.add(cure)) {
                    continue;
                }
                Judged candidate = judge(cure, best);
                if (candidate != null && candidate.compareTo(best) < 0) {
                    best = candidate;
                }
                if (best.green()) {
                    return best;
                }
            }
        }
        return best;
    }

    private Judged takeBack(Judged start, Judged found) {
        Judged best = found;
        for (List<DesignParameter> group : GROUPS) {
            if (changed(start, best, group)) {
                Judged back = judge(mixed(best.parameters(), start.parameters(), group, 1));
                Judged half =
                        back.noWorseThan(best) ? back : judge(mixed(best.parameters(), start.parameters(), group, 0.5));
                best = half.noWorseThan(best) ? half : best;
            }
        }
        return best;
    }

    private List<Trade> trades(Judged start, Judged best) {
        List<Trade> trades = new ArrayList<>();
        for (List<DesignParameter> group : GROUPS) {
            if (!changed(start, best, group)) {
                continue;
            }
            Judged without = judge(mixed(best.parameters(), start.parameters(), group, 1));
            Judged.Ruling ruling = without.worsenedSince(best);
            for (DesignParameter parameter : group) {
                double asked = asked(parameter, start, best);
                double chosen = ParameterAnswers.actual(parameter, best);
                if (start.parameters().get(parameter) != best.parameters().get(parameter)) {
                    trades.add(
                            ruling == null
                                    ? new Trade(parameter, asked, chosen, "together", "goes with the other changes")
                                    : new Trade(
                                            parameter,
                                            asked,
                                            chosen,
                                            ruling.rule(),
                                            ruling.finding().message().get()));
                }
            }
        }
        return trades;
    }

    /** Beside a lowered post stands the height that the room would give it. */
    private static double asked(DesignParameter parameter, Judged start, Judged best) {
        if (parameter != DesignParameter.POST_HEIGHT) {
            return start.parameters().get(parameter);
        }
        Candidate.Draft draft = best.draft();
        double room = Plans.roomForPostMm(draft.site(), draft.margin(), best.parameters());
        return Math.min(start.parameters().get(parameter), room);
    }

    private static boolean changed(Judged start, Judged now, List<DesignParameter> group) {
        return group.stream()
                .anyMatch(parameter ->
                        start.parameters().get(parameter) != now.parameters().get(parameter));
    }

    private static Parameters mixed(Parameters from, Parameters to, List<DesignParameter> group, double share) {
        Parameters mixed = from;
        for (DesignParameter parameter : group) {
            double value = from.get(parameter) + (to.get(parameter) - from.get(parameter)) * share;
            mixed = mixed.with(parameter, share == 1 ? to.get(parameter) : value);
        }
        return mixed;
    }

    private Judged judge(Parameters parameters) {
        Judged before = known.get(parameters);
        return before == null ? Objects.requireNonNull(judge(parameters, null)) : before;
    }

    /** Null where the candidate is worse than the one to beat for certain. */
    private @Nullable Judged judge(Parameters parameters, @Nullable Judged toBeat) {
        judged++;
        seen.add(parameters);
        List<Double> line = values(parameters, OF_MARGIN);
        MarginTarget margin = margins.computeIfAbsent(line, key -> MarginTarget.of(site, ring, parameters));
        List<Double> profile = values(parameters, OF_EMERGENCE);
        Judged result = Judged.of(Candidate.Draft.of(site, ring, parameters, margin), below.get(profile), toBeat);
        if (result != null) {
            known.put(parameters, result);
            result.below().ifPresent(facts -> below.put(profile, facts));
        }
        return result;
    }

    private static List<Double> values(Parameters parameters, List<DesignParameter> some) {
        return some.stream().map(parameters::get).toList();
    }

    private static List<DesignParameter> ofEmergence() {
        List<DesignParameter> all = new ArrayList<>(OF_MARGIN);
        all.add(DesignParameter.EMERGENCE_BULGE);
        all.add(DesignParameter.CRITICAL_ZONE);
        return List.copyOf(all);
    }

    /** Parameters that mean something together are taken back together; the dearest changes first. */
    private static List<List<DesignParameter>> groups() {
        List<List<DesignParameter>> groups = new ArrayList<>();
        groups.add(List.of(DesignParameter.CHANNEL_ANGLE, DesignParameter.CHANNEL_EXIT));
        groups.add(List.of(DesignParameter.POST_TILT_MESIODISTAL, DesignParameter.POST_TILT_BUCCOLINGUAL));
        groups.add(List.of(DesignParameter.POST_HEIGHT));
        groups.add(List.of(DesignParameter.MARGIN_OFFSET));
        groups.add(List.of(DesignParameter.EMERGENCE_BULGE));
        groups.add(List.of(DesignParameter.MARGIN_DEPTH_BUCCAL));
        groups.add(List.of(DesignParameter.MARGIN_DEPTH_MESIAL));
        groups.add(List.of(DesignParameter.MARGIN_DEPTH_LINGUAL));
        groups.add(List.of(DesignParameter.MARGIN_DEPTH_DISTAL));
        groups.add(List.of(DesignParameter.CHAMFER_WIDTH));
        groups.add(List.of(DesignParameter.TAPER));
        return List.copyOf(groups);
    }
}
