package com.cuffline.productionworker.equipment;

import com.cuffline.milling.center.CalibrationCoupon;
import com.cuffline.milling.center.Center;
import com.cuffline.milling.center.Stock;
import com.cuffline.milling.center.Tool;
import com.cuffline.milling.nesting.Disc.Spot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What was used and changed since the center's data were written. Data of a new revision are taken to know of every batch that had begun
 * under an older one; batches that have not begun are counted under every revision.
 */
final class JdbcUsage {

    private static final String COUNTED = """
             u.state in ('IN_BATCH', 'MILLING', 'MILLED', 'INSPECTED', 'SCRAPPED')
                and (b.center_revision = :revision or u.state = 'IN_BATCH')
            """;

    /** @param ofRevision whether it was reported against the center's data as they are */
    private record Change(
            String kind,
            String lot,
            String machine,
            int tool,
            LocalDate day,
            double worstMm,
            double lifeMin,
            boolean ofRevision) {}

    private record Minutes(String machine, String tool, double minutes) {}

    private final JdbcClient jdbc;

    JdbcUsage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Integer> pieces(String revision) {
        Map<String, Integer> pieces = new HashMap<>();
        jdbc.sql("select u.stock_lot, count(*) as used from unit u join batch b on b.id = u.batch_id where"
                        + " b.route = 'PRE_MILLED_BLANK' and u.stock_lot is not null and " + COUNTED
                        + " group by u.stock_lot")
                .param("revision", revision)
                .query(row -> {
                    pieces.put(row.getString("stock_lot"), row.getInt("used"));
                });
        return pieces;
    }

    /** Places in discs, of batches below a number, in the order in which they were taken. */
    Map<String, List<Spot>> spots(String revision, long belowNumber) {
        Map<String, List<Spot>> spots = new HashMap<>();
        jdbc.sql("select u.stock_lot, u.code, p.place from unit u join batch b on b.id = u.batch_id"
                        + " join unit_plan p on p.unit_id = u.id where b.route = 'DISC' and p.place is not null"
                        + " and b.number < :number and " + COUNTED + " order by b.number, p.position")
                .param("revision", revision)
                .param("number", belowNumber)
                .query(row -> {
                    String disc = row.getString("stock_lot");
                    String unit = row.getString("code");
                    PlaceText.of(row.getString("place")).outline().ifPresent(outline -> spots.computeIfAbsent(
                                    disc, key -> new ArrayList<>())
                            .add(new Spot(unit, outline)));
                });
        return spots;
    }

    /**
     * Minutes since each tool was last changed, by machine and number: as run where the floor told, else as planned. A changed tool
     * begins with another life than the center's data say; the difference counts as minutes, below 0 where the new life is longer.
     */
    Map<String, Map<Integer, Double>> toolMinutes(Center center) {
        List<Minutes> all = jdbc.sql("""
                        select b.machine, t.tool, sum(case when exists (
                                select from unit_tool ran where ran.unit_id = t.unit_id and ran.minutes is not null)
                            then coalesce(t.minutes, 0) else coalesce(t.planned_minutes, 0) end) as minutes
                        from unit u join batch b on b.id = u.batch_id join unit_tool t on t.unit_id = u.id
                        where not t.retired and
                        """ + COUNTED + " group by b.machine, t.tool")
                .param("revision", center.revision())
                .query((row, n) ->
                        new Minutes(row.getString("machine"), row.getString("tool"), row.getDouble("minutes")))
                .list();
        Map<String, Map<Integer, Double>> used = lives(center);
        for (Minutes one : all) {
            center.machines().tools(one.machine()).stream()
                    .filter(tool -> tool.name().equals(one.tool()))
                    .forEach(tool -> count(used, one.machine(), tool, one.minutes()));
        }
        return used;
    }

    /** By how much the life of the last tool differs from the one in the center's data; newer data know of older changes. */
    private Map<String, Map<Integer, Double>> lives(Center center) {
        Map<String, Map<Integer, Double>> differences = new HashMap<>();
        for (Change change : changes(center, "TOOL_CHANGED")) {
            center.machines().tools(change.machine()).stream()
                    .filter(tool -> tool.number() == change.tool() && change.ofRevision())
                    .forEach(tool -> {
                        differences
                                .getOrDefault(change.machine(), new HashMap<>())
                                .remove(tool.number());
                        count(differences, change.machine(), tool, tool.lifeLeftMin() - change.lifeMin());
                    });
        }
        return differences;
    }

    private static void count(Map<String, Map<Integer, Double>> used, String machine, Tool tool, double minutes) {
        used.computeIfAbsent(machine, key -> new HashMap<>()).merge(tool.number(), minutes, Double::sum);
    }

    /** The newest of each machine; the center's data may know a newer one than was reported. */
    Map<String, CalibrationCoupon> coupons(Center center) {
        Map<String, CalibrationCoupon> coupons = new HashMap<>();
        for (Change change : changes(center, "COUPON_RENEWED")) {
            center.machines()
                    .coupon(change.machine())
                    .map(known -> coupons.getOrDefault(change.machine(), known))
                    .filter(known -> !change.day().isBefore(known.milledOn()))
                    .ifPresent(known -> coupons.put(
                            change.machine(),
                            new CalibrationCoupon(change.day(), known.validDays(), change.worstMm())));
        }
        return coupons;
    }

    Set<String> quarantined(Center center) {
        return standing(center).quarantined();
    }

    /** Takes lots out of quarantine that were freed since; newer data may lock them again. */
    Center freed(Center center) {
        Stock stock = center.stock();
        Set<String> locked = new HashSet<>(stock.quarantined());
        locked.removeAll(standing(center).freed());
        return new Center(
                center.revision(),
                center.machines(),
                new Stock(stock.blanks(), stock.discs(), stock.taken(), stock.bars(), locked),
                center.planning(),
                center.nesting());
    }

    long lastChange() {
        return jdbc.sql("select coalesce(max(id), 0) from center_change")
                .query(Long.class)
                .single();
    }

    private record Lots(Set<String> quarantined, Set<String> freed) {}

    private Lots standing(Center center) {
        Set<String> quarantined = new HashSet<>();
        Set<String> freed = new HashSet<>();
        for (Change change : changes(center, "LOT_QUARANTINED", "LOT_FREED")) {
            freed.remove(change.lot());
            quarantined.remove(change.lot());
            if (change.kind().equals("LOT_QUARANTINED")) {
                quarantined.add(change.lot());
            } else if (change.ofRevision()) {
                freed.add(change.lot());
            }
        }
        return new Lots(quarantined, freed);
    }

    private List<Change> changes(Center center, String... kinds) {
        return jdbc.sql("select *, coalesce(center_revision = :revision, true) as of_revision from center_change"
                        + " where kind = any(:kinds) order by id")
                .param("revision", center.revision())
                .param("kinds", kinds)
                .query((row, n) -> new Change(
                        row.getString("kind"),
                        String.valueOf(row.getString("lot")),
                        String.valueOf(row.getString("machine")),
                        row.getInt("tool"),
                        row.getObject("day", LocalDate.class),
                        row.getDouble("worst_mm"),
                        row.getDouble("life_min"),
                        row.getBoolean("of_revision")))
                .list();
    }
}
