package com.cuffline.abutmentdesign;

import com.cuffline.geometry.Vector3;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** The one axis along which a restoration on several implants is seated. */
final class SharedAxis {
    private final List<SiteOrder> orders;
    private final Optional<Vector3> inJaw;
    private final boolean given;

    SharedAxis(List<SiteOrder> orders) {
        this.orders = orders;
        boolean known = !orders.isEmpty()
                && orders.stream()
                        .allMatch(order -> sound(order) && order.place().inJaw().isPresent());
        this.inJaw = known ? Optional.of(mean(orders)) : Optional.empty();
        this.given = false;
    }

    SharedAxis(List<SiteOrder> orders, Vector3 axisInJaw) {
        this.orders = orders;
        this.inJaw = axisInJaw.length() > 0 && Double.isFinite(axisInJaw.length())
                ? Optional.of(axisInJaw.unit())
                : Optional.empty();
        this.given = true;
    }

    List<DesignOutcome> designed(BiFunction<SiteOrder, Optional<Vector3>, DesignOutcome> designer) {
        List<DesignOutcome> outcomes = new ArrayList<>();
        for (SiteOrder order : orders) {
            if (!sound(order)) {
                outcomes.add(designer.apply(order, Optional.empty()));
            } else if (given && (order.place().inJaw().isEmpty() || inJaw.isEmpty())) {
                outcomes.add(AbutmentDesigner.refused(List.of(Finding.fail(
                                "order",
                                "An axis was given for all sites, but it is no direction or it is not known how this implant"
                                        + " lies in the jaw")
                        .of("shared-axis-is-known", Cure.SHARED_AXIS))));
            } else {
                outcomes.add(designer.apply(order, Optional.of(seenFrom(order))));
            }
        }
        return List.copyOf(outcomes);
    }

    private Vector3 seenFrom(SiteOrder order) {
        return inJaw.flatMap(axis ->
                        order.place().inJaw().map(jaw -> jaw.toSite(axis).unit()))
                .orElseGet(() -> asked(order));
    }

    private static boolean sound(SiteOrder order) {
        return InputRules.judge(order).isEmpty();
    }

    private static Vector3 asked(SiteOrder order) {
        return Tilts.direction(order.place().tiltMesiodistalDeg(), order.place().tiltBuccolingualDeg());
    }

    private static Vector3 mean(List<SiteOrder> orders) {
        Vector3 sum = Vector3.ZERO;
        for (SiteOrder order : orders) {
            sum = sum.plus(
                    order.place().inJaw().map(jaw -> jaw.toJaw(asked(order))).orElse(Vector3.ZERO));
        }
        return sum.length() > 0 ? sum.unit() : Vector3.UNIT_Z;
    }
}
