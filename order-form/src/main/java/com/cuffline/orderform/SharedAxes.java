package com.cuffline.orderform;

import com.cuffline.abutmentdesign.AbutmentDesigner;
import com.cuffline.abutmentdesign.DesignOutcome;
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
        DesignOutcome[] outcomes = new DesignOutcome[orders.size()];
        for (List<Integer> group : groups(draft)) {
            List<SiteOrder> together = group.stream().map(orders::get).toList();
            List<DesignOutcome> designs = together.size() == 1
                    ? List.of(designer.design(together.get(0), chordToleranceMm))
                    : designer.designTogether(together, chordToleranceMm);
            for (int k = 0; k < designs.size(); k++) {
                outcomes[group.get(k)] = designs.get(k);
            }
        }
        return List.of(outcomes);
    }

    private static void join(int[] group, int i, int j) {
        int from = Math.max(group[i], group[j]);
        int to = Math.min(group[i], group[j]);
        for (int k = 0; k < group.length; k++) {
            group[k] = group[k] == from ? to : group[k];
        }
    }
}
