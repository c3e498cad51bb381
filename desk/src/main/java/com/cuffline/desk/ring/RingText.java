package com.cuffline.desk.ring;

import com.cuffline.cuffscan.CuffRing;
import com.cuffline.cuffscan.Missing;
import com.cuffline.cuffscan.Neighbour;
import com.cuffline.cuffscan.PlaceDifference;
import com.cuffline.cuffscan.PlaceField;
import com.cuffline.cuffscan.RingDifference;
import com.cuffline.cuffscan.RingPoint;
import com.cuffline.cuffscan.ScanOutcome;
import java.util.Locale;

/** The report for people. */
final class RingText {
    private static final double STEP_DEG = 15;

    private final StringBuilder text = new StringBuilder();

    private RingText() {}

    static String of(RingReport report) {
        RingText text = new RingText();
        report.refusal().ifPresent(refusal -> text.line("Refused. %s", refusal.sentence()));
        report.extracted().ifPresent(scan -> text.addScan(report, scan));
        return text.text.toString();
    }

    private void addScan(RingReport report, ScanOutcome.Extracted scan) {
        CuffRing ring = scan.ring();
        line(
                "%s, %s, %d triangles, unit %s (%s)%s",
                ring.method().code(),
                scan.file().format().code(),
                scan.file().triangles(),
                scan.unit().symbol(),
                scan.verdict().code(),
                scan.file().commentRemoved() ? ", comment removed" : "");
        line(
                "tooth %s; azimuths run %s seen from coronal",
                report.tooth().orElse("not stated"), report.leftHanded() ? "clockwise" : "counter-clockwise");
        line(
                "unsupported: %s",
                report.radiusUncertaintyMm(ring)
                        .map(mm -> String.format(
                                Locale.ROOT,
                                "%d s, so the radius may have been up to %.2f mm larger",
                                report.seconds().orElse(0),
                                mm))
                        .orElse("seconds not stated, so the collapse is not known"));
        addRing(ring);
        addMissing(ring);
        report.shown().ifPresent(this::addShown);
        line("%s, %.0f ms", ring.complete() ? "can be made" : "cannot be made: a gap is too wide", report.msTaken());
    }

    private void addShown(RingReport.Shown shown) {
        for (PlaceField field : PlaceField.values()) {
            Double number = shown.place().numbers().get(field);
            if (number != null) {
                line("place: %s %.2f %s (within %.1f)", field.path(), number, field.unit(), field.uncertainty());
            }
        }
        shown.place()
                .crowns()
                .ifPresent(crowns -> line(
                        "place: a restoration standing as its neighbours leans %.1f deg mesially, %.1f deg buccally (within %.0f)",
                        crowns.tilt().mesiodistalDeg(), crowns.tilt().buccolingualDeg(), crowns.uncertaintyDeg()));
        shown.place()
                .lacking()
                .forEach(lacking ->
                        line("not in the scan: %s (%s); %s", lacking.field().path(), lacking.reason(), lacking.add()));
        shown.place().neighbours().ifPresent(seen -> {
            seen.mesial().filter(Neighbour::atEdge).ifPresent(tooth -> cut("mesial"));
            seen.distal().filter(Neighbour::atEdge).ifPresent(tooth -> cut("distal"));
        });
        for (RingDifference d : shown.differences()) {
            line(
                    "differs: %s at %.0f deg typed %.2f, scanned %.2f (%+.2f mm)",
                    d.field(), d.azimuthDeg(), d.typedMm(), d.scannedMm(), d.differenceMm());
        }
        for (PlaceDifference d : shown.placeDifferences()) {
            line(
                    "differs: %s typed %.2f, scanned %.2f (%+.2f %s)",
                    d.field().path(),
                    d.typed(),
                    d.scanned(),
                    d.difference(),
                    d.field().unit());
        }
    }

    private void cut(String side) {
        line("the %s neighbour still comes nearer where the scan ends: it may be nearer than that", side);
    }

    private void addRing(CuffRing ring) {
        line(
                "azimuth deg   height mm   radius mm   (%d of %d azimuths; --json gives all)",
                ring.ring().size(), ring.azimuths());
        double next = 0;
        for (RingPoint point : ring.ring()) {
            if (point.azimuthDeg() >= next) {
                line("%11.1f %11.2f %11.2f", point.azimuthDeg(), point.heightMm(), point.radiusMm());
                next = STEP_DEG * (Math.floor(point.azimuthDeg() / STEP_DEG) + 1);
            }
        }
    }

    private void addMissing(CuffRing ring) {
        if (ring.missing().isEmpty()) {
            line("missing: nothing");
        }
        for (Missing gap : ring.missing()) {
            String depths = gap.part() == Missing.Part.PROFILE
                    ? String.format(
                            Locale.ROOT, ", %.1f to %.1f mm below the margin", gap.fromDepthMm(), gap.toDepthMm())
                    : "";
            line(
                    "missing: %s from %.1f to %.1f deg%s (%s)",
                    gap.part().name().toLowerCase(Locale.ROOT),
                    gap.fromAzimuthDeg(),
                    gap.toAzimuthDeg(),
                    depths,
                    gap.reason().code());
        }
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
