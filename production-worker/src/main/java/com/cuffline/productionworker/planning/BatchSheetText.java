package com.cuffline.productionworker.planning;

import com.cuffline.documents.BatchSheet;
import com.cuffline.documents.BatchSheet.Holder;
import com.cuffline.documents.BatchSheet.Place;
import com.cuffline.documents.BatchSheet.Slot;
import com.cuffline.documents.Fact;
import com.cuffline.documents.Frame;
import com.cuffline.documents.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What stands on the sheet of a batch. */
final class BatchSheetText {

    private static final int OUTLINE_POINTS = 180;

    private BatchSheetText() {}

    static BatchSheet of(Frame frame, PlannedBatch batch, List<BatchedUnit> units) {
        return new BatchSheet(
                frame,
                batch.code(),
                batch.machine(),
                batch.material(),
                batch.blankFamily(),
                batch.dueOn(),
                notes(batch, units),
                units.stream().map(BatchSheetText::slot).toList(),
                disc(batch, units));
    }

    private static List<Fact> notes(PlannedBatch batch, List<BatchedUnit> units) {
        return List.of(new Fact("Stock diameter", String.format(Locale.ROOT, "%.1f mm", batch.blankDiameterMm())));
    }

    private static Slot slot(BatchedUnit unit) {
        return new Slot(
                String.valueOf(unit.slot()),
                unit.code(),
                unit.orderCode(),
                unit.revision(),
                unit.tooth(),
                unit.approval().dueOn());
    }

    /** The disc with the circles kept for its parts; a holder's real slot positions are not known. */
    private static @Nullable Holder disc(PlannedBatch batch, List<BatchedUnit> units) {
        List<Place> places = new ArrayList<>();
        for (BatchedUnit unit : units) {
            var spot = unit.spot();
            if (spot != null) {
                Point centre = new Point(spot.xMm(), spot.yMm());
                places.add(new Place(String.valueOf(unit.slot()), centre, spot.reservedDiameterMm()));
            }
        }
        return places.isEmpty() ? null : new Holder(outline(batch.blankDiameterMm() / 2), places);
    }

    private static List<Point> outline(double radiusMm) {
        List<Point> points = new ArrayList<>(OUTLINE_POINTS);
        for (int i = 0; i < OUTLINE_POINTS; i++) {
            double angle = 2 * Math.PI * i / OUTLINE_POINTS;
            points.add(new Point(radiusMm * Math.cos(angle), radiusMm * Math.sin(angle)));
        }
        return points;
    }
}
