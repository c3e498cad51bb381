package com.cuffline.abutmentdesign;

import com.cuffline.geometry.Vector3;
import com.cuffline.measurement.AbutmentKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The one axis along which a restoration on several implants is seated. A person turns it by setting a tilt at every site: the first site's
 * post is then the axis, and the others keep to it.
 */
final class SharedAxis {
    /** Beyond this a tilt is a slip; the range of any connection refuses it. */
    private static final double STEEPEST_DEG = 60;

    private final List<SiteOrder> orders;
    private final Optional<Vector3> inJaw;
    private final boolean given;
    /** Index of the site whose post turns the axis; -1 while nobody has turned it. */
    private final int leader;

    SharedAxis(List<SiteOrder> orders) {
        this.orders = orders;
        this.given = false;
        this.leader = leader(orders);
        boolean known = !orders.isEmpty()
                && orders.stream()
                        .allMatch(order -> sound(order) && order.place().inJaw().isPresent());
        this.inJaw = !known
                ? Optional.empty()
                : Optional.of(leader < 0 ? mean(orders) : inJaw(orders.get(leader), set(orders.get(leader))));
    }

    SharedAxis(List<SiteOrder> orders, Vector3 axisInJaw) {
        this.orders = orders;
        this.inJaw = axisInJaw.length() > 0 && Double.isFinite(axisInJaw.length())
                ? Optional.of(axisInJaw.unit())
                : Optional.empty();
        this.given = true;
        this.leader = -1;
    }

    List<DesignOutcome> designed(BiFunction<SiteOrder, Optional<Draw>, DesignOutcome> designer) {
        return each((order, draw) -> draw.isPresent() && isLost(order) ? lost() : designer.apply(order, draw));
    }

    private boolean isLost(SiteOrder order) {
        return given && (order.place().inJaw().isEmpty() || inJaw.isEmpty());
    }

    private static DesignOutcome lost() {
        return AbutmentDesigner.refused(List.of(Finding.fail(
                        "order",
                        "An axis was given for all sites, but it is no direction or it is not known how this implant lies in"
                                + " the jaw")
                .of("shared-axis-is-known", Cure.SHARED_AXIS)));
    }

    /** How each site sees the axis; empty for one whose numbers are impossible. */
    <T> List<T> each(BiFunction<SiteOrder, Optional<Draw>, T> judge) {
        return IntStream.range(0, orders.size())
                .mapToObj(site -> judge.apply(orders.get(site), draw(site)))
                .toList();
    }

    private Optional<Draw> draw(int site) {
        SiteOrder order = orders.get(site);
        if (!sound(order)) {
            return Optional.empty();
        }
        Vector3 seen = inJaw.flatMap(axis ->
                        order.place().inJaw().map(jaw -> jaw.toSite(axis).unit()))
                .orElseGet(() -> asked(order));
        if (!hasPost(order)) {
            return Optional.of(Draw.along(seen, Optional.empty()));
        }
        return Optional.of(leader < 0 ? Draw.along(seen, atRest(site, seen)) : turned(site, seen));
    }

    /** A site that shares its axis with none is free. */
    private Optional<Leeway> atRest(int site, Vector3 seen) {
        String others = others(site);
        if (!given && others.isEmpty()) {
            return Optional.empty();
        }
        String whose = given
                ? "given for all sites"
                : "shared with " + others + "; setting a tilt at every one of these sites turns the axis";
        return Optional.of(new Leeway(seen, 0, within("the insertion axis " + whose)));
    }

    private static String within(String what) {
        return String.format(Locale.ROOT, "the post keeps within %.1f deg of %s", Draw.MOST_OFF_DEG, what);
    }

    private Draw turned(int site, Vector3 seen) {
        SiteOrder order = orders.get(site);
        if (site == leader) {
            return new Draw(set(order), asked(order), true, Optional.empty());
        }
        SiteOrder first = orders.get(leader);
        double turn = inJaw.isPresent() ? 0 : Tilts.betweenDeg(asked(first), set(first));
        Vector3 axis = turn == 0 ? seen : Tilts.turnedBy(seen, away(order), turn);
        String set = "the insertion axis shared with " + others(site) + " and set at " + first.tooth();
        String why = turn == 0
                ? set
                : set + String.format(Locale.ROOT, "; it is turned by %.3f deg there and as far here", turn);
        return new Draw(
                axis, inJaw.isPresent() ? axis : asked(order), true, Optional.of(new Leeway(seen, turn, within(why))));
    }

    /** Teeth of the other posts. */
    private String others(int site) {
        return IntStream.range(0, orders.size())
                .filter(other -> other != site && hasPost(orders.get(other)))
                .mapToObj(other -> orders.get(other).tooth().toString())
                .collect(Collectors.joining(", "));
    }

    private static boolean sound(SiteOrder order) {
        return InputRules.judge(order).isEmpty();
    }

    private static boolean hasPost(SiteOrder order) {
        return order.kind() != AbutmentKind.CUSTOM_HEALING_ABUTMENT;
    }

    /** The first site with a post, where a tilt is set at every site that has one. */
    private static int leader(List<SiteOrder> orders) {
        return orders.stream().allMatch(order -> sound(order) && (!hasPost(order) || isSet(order)))
                ? IntStream.range(0, orders.size())
                        .filter(site -> hasPost(orders.get(site)))
                        .findFirst()
                        .orElse(-1)
                : -1;
    }

    private static boolean isSet(SiteOrder order) {
        List<Double> tilts = Tilts.PARAMETERS.stream()
                .filter(order.overrides()::containsKey)
                .map(order.overrides()::get)
                .toList();
        return !tilts.isEmpty() && tilts.stream().allMatch(tilt -> Math.abs(tilt) <= STEEPEST_DEG);
    }

    private static Vector3 asked(SiteOrder order) {
        return Tilts.direction(order.place().tiltMesiodistalDeg(), order.place().tiltBuccolingualDeg());
    }

    /** The asked axis with the tilts that are set. */
    private static Vector3 set(SiteOrder order) {
        SitePlace place = order.place();
        return Tilts.direction(
                order.overrides().getOrDefault(DesignParameter.POST_TILT_MESIODISTAL, place.tiltMesiodistalDeg()),
                order.overrides().getOrDefault(DesignParameter.POST_TILT_BUCCOLINGUAL, place.tiltBuccolingualDeg()));
    }

    /** Where the axis turns to; buccally at a site that stays as it was asked, one way being as good as another. */
    private static Vector3 away(SiteOrder order) {
        return Tilts.betweenDeg(asked(order), set(order)) > 1e-6
                ? set(order)
                : Tilts.direction(
                        order.place().tiltMesiodistalDeg(), order.place().tiltBuccolingualDeg() + 1);
    }

    private static Vector3 inJaw(SiteOrder order, Vector3 axis) {
        return order.place().inJaw().map(jaw -> jaw.toJaw(axis)).orElse(Vector3.ZERO);
    }

    private static Vector3 mean(List<SiteOrder> orders) {
        Vector3 sum = Vector3.ZERO;
        for (SiteOrder order : orders) {
            sum = sum.plus(inJaw(order, asked(order)));
        }
        return sum.length() > 0 ? sum.unit() : Vector3.UNIT_Z;
    }
}
