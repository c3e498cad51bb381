package com.cuffline.productionworker.planning;

import static java.util.stream.Collectors.joining;

import com.cuffline.contracts.StockLots;
import com.cuffline.documents.BatchSheet;
import com.cuffline.documents.BatchSheet.Holder;
import com.cuffline.documents.BatchSheet.Place;
import com.cuffline.documents.BatchSheet.Slot;
import com.cuffline.documents.Fact;
import com.cuffline.documents.Frame;
import com.cuffline.documents.Point;
import com.cuffline.milling.center.Center;
import com.cuffline.milling.center.DiscLot;
import com.cuffline.milling.center.RotaryMill;
import com.cuffline.productionworker.equipment.PlaceText;
import com.cuffline.productionworker.planning.Papers.Release;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** What stands on the sheet of a batch. */
final class BatchSheetText {

    private static final int OUTLINE_POINTS = 180;
    private static final double BLANK_MM = 14;
    private static final double ROUND_HOLDER_MM = 15;
    private static final double LETTER_MM = 4;

    private BatchSheetText() {}

    /** @param center as it is when the batch is released */
    static BatchSheet of(Frame frame, PlannedBatch batch, List<BatchedUnit> units, Release release, Center center) {
        return new BatchSheet(
                frame,
                batch.code(),
                batch.machine(),
                batch.stock().material(),
                units.stream()
                        .map(unit -> unit.approval().design().blankFamily())
                        .distinct()
                        .collect(joining(", ")),
                batch.dueOn(),
                notes(batch, units, release, center),
                units.stream().map(unit -> slot(unit)).toList(),
                batch.onDisc() ? disc(batch, units) : holder(batch, center),
                Minutes.ofBatch(batch, units, center));
    }

    private static List<Fact> notes(PlannedBatch batch, List<BatchedUnit> units, Release release, Center center) {
        double seconds = units.stream()
                .mapToDouble(
                        unit -> Objects.requireNonNull(unit.program()).proof().machiningTimeS())
                .sum();
        LocalDate coupon = batch.couponValidUntil();
        return List.of(
                new Fact(
                        "Stock diameter",
                        String.format(Locale.ROOT, "%.1f mm", batch.stock().diameterMm())),
                new Fact("Stock", stock(batch, units)),
                new Fact("Sinter enlargement", sinter(batch, center)),
                new Fact(
                        "Planned",
                        batch.loading().start() + " to " + batch.loading().end()),
                new Fact("Machining time", String.format(Locale.ROOT, "%.0f min", seconds / 60)),
                new Fact("Coupon due", coupon == null ? "" : coupon.toString()),
                new Fact(
                        "Main program",
                        "SHA-256 " + release.main().sha256() + "; another one does not start the batch"),
                new Fact("Release", release.number() == 1 ? "" : release.number() + ", replaces all earlier ones"),
                new Fact("Center data", batch.loading().centerRevision()));
    }

    private static String stock(PlannedBatch batch, List<BatchedUnit> units) {
        long lots = units.stream().map(unit -> unit.seat().lot()).distinct().count();
        return lots == 1
                ? "lot " + units.get(0).seat().lot()
                : lots + " lots: "
                        + String.join(", ", StockLots.split(batch.stock().lot()));
    }

    private static String sinter(PlannedBatch batch, Center center) {
        return center.stock()
                .disc(batch.stock().lot())
                .filter(lot -> lot.sinterX() > 1 || lot.sinterY() > 1 || lot.sinterZ() > 1)
                .map(BatchSheetText::factors)
                .orElse("");
    }

    private static String factors(DiscLot lot) {
        return String.format(
                Locale.ROOT, "x %.4f, y %.4f, z %.4f (lot %s)", lot.sinterX(), lot.sinterY(), lot.sinterZ(), lot.lot());
    }

    private static Slot slot(BatchedUnit unit) {
        RunUnit of = unit.unit();
        StoredProgram program = Objects.requireNonNull(unit.program());
        return new Slot(
                name(unit),
                of.code(),
                of.orderCode(),
                of.revision(),
                of.tooth(),
                unit.approval().dueOn(),
                unit.seat().lot() + ", machined as no. " + unit.seat().position() + ", program "
                        + program.file().sha256());
    }

    /** As on holder or disc. */
    static String name(BatchedUnit unit) {
        PlaceText place = unit.place();
        PlaceText.InDisc disc = place == null ? null : place.disc();
        return disc == null ? String.valueOf(unit.slot()) : disc.letter();
    }

    /** The disc with the enlarged outlines of its parts. */
    private static Holder disc(PlannedBatch batch, List<BatchedUnit> units) {
        List<Place> places = new ArrayList<>();
        for (BatchedUnit unit : units) {
            PlaceText.InDisc in =
                    Objects.requireNonNull(Objects.requireNonNull(unit.place()).disc());
            places.add(new Place(
                    in.letter(),
                    new Point(in.at().xMm(), in.at().yMm()),
                    LETTER_MM,
                    in.points().stream()
                            .map(point -> new Point(point.xMm(), point.yMm()))
                            .toList()));
        }
        return new Holder(circle(batch.stock().diameterMm() / 2), places);
    }

    /** Every slot of the holder; one that is longer along Y is drawn lying, X downwards. */
    private static @Nullable Holder holder(PlannedBatch batch, Center center) {
        Optional<RotaryMill> mill = center.machines().rotary(batch.machine());
        if (mill.isEmpty()) {
            return null;
        }
        List<com.cuffline.milling.center.Slot> slots = mill.get().slots();
        double wide = span(slots.stream().mapToDouble(com.cuffline.milling.center.Slot::xMm));
        double high = span(slots.stream().mapToDouble(com.cuffline.milling.center.Slot::yMm));
        List<Place> places = slots.stream()
                .map(slot -> new Place(
                        String.valueOf(slot.number()),
                        high > wide ? new Point(slot.yMm(), -slot.xMm()) : new Point(slot.xMm(), slot.yMm()),
                        BLANK_MM))
                .toList();
        return new Holder(around(places), places);
    }

    private static double span(DoubleStream values) {
        DoubleSummaryStatistics all = values.summaryStatistics();
        return all.getMax() - all.getMin();
    }

    private static List<Point> around(List<Place> places) {
        DoubleSummaryStatistics x =
                places.stream().mapToDouble(place -> place.centre().xMm()).summaryStatistics();
        DoubleSummaryStatistics y =
                places.stream().mapToDouble(place -> place.centre().yMm()).summaryStatistics();
        double left = x.getMin() - ROUND_HOLDER_MM;
        double right = x.getMax() + ROUND_HOLDER_MM;
        double low = y.getMin() - ROUND_HOLDER_MM;
        double high = y.getMax() + ROUND_HOLDER_MM;
        return List.of(new Point(left, low), new Point(right, low), new Point(right, high), new Point(left, high));
    }

    private static List<Point> circle(double radiusMm) {
        List<Point> points = new ArrayList<>(OUTLINE_POINTS);
        for (int i = 0; i < OUTLINE_POINTS; i++) {
            double angle = 2 * Math.PI * i / OUTLINE_POINTS;
            points.add(new Point(radiusMm * Math.cos(angle), radiusMm * Math.sin(angle)));
        }
        return points;
    }
}
