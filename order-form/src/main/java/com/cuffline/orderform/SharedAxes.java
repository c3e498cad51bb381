package com.cuffline.orderform;

import com.cuffline.abutmentdesign.AbutmentDesigner;
import com.cuffline.abutmentdesign.DesignOutcome;
import com.cuffline.abutmentdesign.DesignParameter;
import com.cuffline.abutmentdesign.ParameterRange;
import com.cuffline.abutmentdesign.SiteOrder;
import com.cuffline.abutmentdesign.solid.AbutmentSolids;
import com.cuffline.implantlibrary.FdiTooth;
import com.cuffline.measurement.order.OrderDraft;
import com.cuffline.measurement.order.OrderKind;
import com.cuffline.measurement.order.SiteDraft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Which sites of an order are inserted along one axis, and their designs. Naming is mutual and goes on from site to site; sites of a
 * bridge, or of splinted crowns, that names nobody all go together.
 */
public final class SharedAxes {
    private SharedAxes() {}

    /** Indices of the sites, each once; a site of its own is a group of one. Groups and indices rise. */
    public static List<List<Integer>> groups(OrderDraft draft) {
        List<SiteDraft> sites = draft.sites();
        OrderKind kind = draft.header().kind();
        boolean bridge = (kind == OrderKind.BRIDGE || kind == OrderKind.SPLINTED)
                && sites.stream().allMatch(site -> site.sharedAxisWith().isEmpty());
        int[] group = new int[sites.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = bridge ? 0 : i;
        }
        for (int i = 0; i < group.length; i++) {
            for (FdiTooth other : sites.get(i).sharedAxisWith()) {
                for (int j = 0; j < group.length; j++) {
                    if (other.equals(sites.get(j).tooth())) {
                        join(group, i, j);
                    }
                }
            }
        }
        Map<Integer, List<Integer>> members = new HashMap<>();
        List<List<Integer>> groups = new ArrayList<>();
        for (int i = 0; i < group.length; i++) {
            if (!members.containsKey(group[i])) {
                members.put(group[i], new ArrayList<>());
                groups.add(members.get(group[i]));
            }
            Objects.requireNonNull(members.get(group[i])).add(i);
        }
        return groups.stream().map(List::copyOf).toList();
    }

    /** The same within the usual chord tolerance of 5 µm. */
    public static List<DesignOutcome> designed(AbutmentDesigner designer, OrderDraft draft, List<SiteOrder> orders) {
        return designed(designer, draft, orders, AbutmentSolids.DEFAULT_TOLERANCE_MM);
    }

    /**
     * Designs every site, those of a group together.
     *
     * @param orders one per site of the draft, in its order; overrides may have been added
     * @param chordToleranceMm 0.001 to 0.05
     * @return one outcome per site, in order
     */
    public static List<DesignOutcome> designed(
            AbutmentDesigner designer, OrderDraft draft, List<SiteOrder> orders, double chordToleranceMm) {
        return each(
                draft,
                orders,
                order -> designer.design(order, chordToleranceMm),
                together -> designer.designTogether(together, chordToleranceMm));
    }

    /**
     * Within what each parameter of every site may be set, as {@link #designed} enforces it.
     *
     * @param orders one per site of the draft, in its order, with everything that is set: one tilt is held against the others
     * @return one answer per site, in order; empty for a site that is refused before its parameters are looked at
     */
    public static List<Map<DesignParameter, ParameterRange>> ranges(
            AbutmentDesigner designer, OrderDraft draft, List<SiteOrder> orders) {
        return each(draft, orders, designer::ranges, designer::rangesTogether);
    }

    private static <T> List<T> each(
            OrderDraft draft,
            List<SiteOrder> orders,
            Function<SiteOrder, T> alone,
            Function<List<SiteOrder>, List<T>> together) {
        Map<Integer, T> answers = new TreeMap<>();
        for (List<Integer> group : groups(draft)) {
            List<SiteOrder> sites = group.stream().map(orders::get).toList();
            List<T> some = sites.size() == 1 ? List.of(alone.apply(sites.get(0))) : together.apply(sites);
            for (int k = 0; k < some.size(); k++) {
                answers.put(group.get(k), some.get(k));
            }
        }
        return List.copyOf(answers.values());
    }

    private static void join(int[] group, int i, int j) {
        int from = Math.max(group[i], group[j]);
        int to = Math.min(group[i], group[j]);
        for (int k = 0; k < group.length; k++) {
            group[k] = group[k] == from ? to : group[k];
        }
    }
}
