package com.cuffline.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** View records with the numbers of a real case: case HA-1001, lower left first molar on a 4.5 mm implant. */
final class Views {
    static final String HASH = "3f9a1c2e77d04b15a9e0c6d2f8b1374495e0aa21c6";
    private static final Instant PRINTED = Instant.parse("2026-11-20T13:05:00Z");
    private static final LocalDate APPOINTMENT = LocalDate.of(2026, 12, 9);
    private static final double POST_TOP = 7.2;
    private static final double[] HEIGHTS = {3.41, 3.62, 3.9, 3.83, 3.53, 3.6, 3.34, 3.32};
    private static final double[] RADII = {3.31, 3.36, 3.29, 3.3, 3.34, 3.36, 3.31, 3.29};

    private Views() {}

    static Frame frame(String code, String humanId, OptionalInt revision) {
        return new Frame("Cuffline Center Hamburg", code, humanId, revision, HASH, PRINTED, ZoneId.of("Europe/Berlin"));
    }

    static Frame orderFrame() {
        return frame("CL1/O/CL-2026-000123/2", "CL-2026-000123", OptionalInt.of(2));
    }

    static OrderSheet orderSheet() {
        return orderSheet(List.of(orderSite("36", samples())));
    }

    static OrderSheet orderSheet(List<OrderSheet.Site> sites) {
        return new OrderSheet(
                orderFrame(), "CL-2026-000123", "Harbour Dental", "HA-1001", APPOINTMENT, 2, List.of(), sites);
    }

    static OrderSheet.Site orderSite(String tooth, List<CuffSample> samples) {
        return new OrderSheet.Site(
                tooth,
                new OrderSheet.Implant("Dentium SuperLine", "2.5", 4.5, LocalDate.of(2026, 5, 15)),
                new OrderSheet.Cuff(
                        "stock healing abutment",
                        LocalDate.of(2026, 9, 28),
                        LocalDate.of(2026, 11, 13),
                        "scan with scan body",
                        20,
                        true,
                        samples),
                1.4,
                2.2,
                9.2,
                List.of(
                        new Fact("Material", "titanium"),
                        new Fact("Retention", "cement"),
                        new Fact("Chamfer width", "0.50 mm"),
                        new Fact("Taper per wall", "6.0°"),
                        new Fact("Margin depth buccal", "0.50 mm"),
                        new Fact("Margin depth mesial", "0.50 mm"),
                        new Fact("Margin depth lingual", "0.20 mm"),
                        new Fact("Margin depth distal", "0.50 mm"),
                        new Fact("Tissue displacement allowed", "0.30 mm")));
    }

    static List<CuffSample> samples() {
        return IntStream.range(0, 8)
                .mapToObj(i -> new CuffSample(i * 45, HEIGHTS[i], RADII[i]))
                .toList();
    }

    /** A scan: heights and radii as smooth waves around those of the probe. */
    static List<CuffSample> scan(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    double azimuth = i * 360.0 / count;
                    double a = Math.toRadians(azimuth);
                    return new CuffSample(
                            azimuth, 3.55 + 0.25 * Math.sin(a) - 0.08 * Math.cos(2 * a), 3.3 + 0.2 * Math.cos(2 * a));
                })
                .toList();
    }

    static DesignSheet designSheet(Verdict verdict, int sites) {
        return new DesignSheet(
                orderFrame(),
                "CL-2026-000123",
                "Harbour Dental",
                "HA-1001",
                "0.1.0",
                verdict,
                IntStream.range(0, sites)
                        .mapToObj(i -> designSite("36", verdict))
                        .toList());
    }

    static DesignSheet.Site designSite(String tooth, Verdict verdict) {
        return new DesignSheet.Site(
                tooth,
                List.of(
                        new Fact("Kind", "one piece, cement-retained"),
                        new Fact("Material", "titanium grade 23"),
                        new Fact("Implant", "Dentium SuperLine 2.5, Ø 4.5 mm"),
                        new Fact("Screw channel", "Ø 2.40 mm, straight")),
                "9be1f0427ac85d3c",
                List.of(buccolingual(), mesiodistal()),
                comparisons(),
                rules(verdict),
                verdict == Verdict.FAIL
                        ? List.of(
                                "Cuff height buccal: probe at implant level, cap removed less than 30 s before",
                                "Space between implant table and antagonist")
                        : List.of());
    }

    private static List<DesignSheet.Comparison> comparisons() {
        return List.of(
                new DesignSheet.Comparison("Margin depth buccal", "mm", 0.5, 0.5),
                new DesignSheet.Comparison("Margin depth mesial", "mm", 0.5, 0.52),
                new DesignSheet.Comparison("Margin depth lingual", "mm", 0.2, 0.2),
                new DesignSheet.Comparison("Margin depth distal", "mm", 0.5, 0.47),
                new DesignSheet.Comparison("Tissue displacement, largest", "mm", 0.3, 0.12),
                new DesignSheet.Comparison("Chamfer width", "mm", 0.5, 0.5),
                new DesignSheet.Comparison("Taper per wall", "°", 6, 6));
    }

    private static List<DesignSheet.RuleResult> rules(Verdict verdict) {
        List<DesignSheet.RuleResult> rules = new ArrayList<>();
        if (verdict != Verdict.PASS) {
            rules.add(rule(verdict, "Post height above the lowest margin point", "3.62 mm", "≥ 4.00 mm", "K212664"));
        }
        rules.add(rule(
                Verdict.PASS,
                "Wall around the screw channel is thick enough",
                "0.74 mm",
                "≥ 0.41 mm",
                "K212664, K240725"));
        rules.add(rule(
                Verdict.PASS, "Correction angle of the post against the implant axis", "2.6°", "≤ 30.0°", "K223634"));
        rules.add(rule(
                Verdict.PASS,
                "Collar height lies inside the library's range",
                "2.90 mm",
                "0.50 to 5.00 mm",
                "library Dentium SuperLine, version 3"));
        rules.add(rule(Verdict.PASS, "Emergence angle, bone-level implant", "24.8°", "≤ 30.0°", "Katafuchi 2018"));
        rules.add(rule(Verdict.PASS, "Margin depth buccal", "0.50 mm", "≤ 1.50 mm", "house rule"));
        rules.add(
                rule(Verdict.PASS, "Clearance to the antagonist above the post", "1.90 mm", "≥ 1.50 mm", "house rule"));
        rules.add(rule(Verdict.PASS, "Ring coverage: largest gap between samples", "45.0°", "≤ 100.0°", "house rule"));
        return rules;
    }

    private static DesignSheet.RuleResult rule(Verdict v, String rule, String number, String limit, String source) {
        return new DesignSheet.RuleResult(v, rule, number, limit, source);
    }

    private static Section buccolingual() {
        return section("Buccolingual section", "Buccal", "Lingual", 2.91, 3.33, 3.41, 3.53);
    }

    private static Section mesiodistal() {
        return section("Mesiodistal section", "Mesial", "Distal", 3.38, 2.87, 3.9, 3.34);
    }

    private static Section section(
            String name, String left, String right, double leftMargin, double rightMargin, double... gum) {
        return new Section(
                name,
                left,
                right,
                List.of(
                        new Section.Outline("abutment", wall(-1, 3.31, leftMargin)),
                        new Section.Outline("abutment", wall(1, 3.34, rightMargin))),
                List.of(
                        List.of(new Point(-4.6, gum[0] + 0.25), new Point(-3.31, gum[0])),
                        List.of(new Point(3.34, gum[1]), new Point(4.6, gum[1] + 0.25))),
                List.of(new Point(0, -3), new Point(0, 8.4)),
                List.of(
                        new Section.Mark(new Point(-3.31, leftMargin), left.charAt(0) + ""),
                        new Section.Mark(new Point(3.34, rightMargin), right.charAt(0) + "")),
                dimensions(leftMargin, rightMargin, gum[1]));
    }

    /** Connection, collar, margin, post and screw channel on one side of the axis; side is -1 or 1. */
    private static List<Point> wall(int side, double marginRadius, double margin) {
        double[][] outline = {
            {1.2, -2.2},
            {1.5, -2.2},
            {1.75, 0},
            {2.0, 0.4},
            {2.75, 1.5},
            {3.2, 2.3},
            {marginRadius, margin},
            {marginRadius - 0.5, margin + 0.1},
            {2.35, POST_TOP},
            {1.2, POST_TOP}
        };
        return Arrays.stream(outline).map(p -> new Point(side * p[0], p[1])).toList();
    }

    private static List<Dimension> dimensions(double leftMargin, double rightMargin, double rightGum) {
        return List.of(
                height(-1.75, 0, -3.31, leftMargin),
                height(1.75, 0, 3.34, rightMargin),
                height(3.34, rightMargin, 3.34, rightGum),
                height(1.75, 0, 2.4, POST_TOP),
                height(3.34, rightMargin, 2.4, POST_TOP),
                width(-3.31, leftMargin, 3.34, "Ø 6.65"),
                width(-1.2, POST_TOP, 1.2, "2.40"),
                width(-1.75, 0, 1.75, "3.50"),
                new Dimension(new Point(1.2, 5), new Point(2.6, 5), Dimension.Measures.DISTANCE, "1.4"));
    }

    private static Dimension width(double from, double y, double to, String label) {
        return new Dimension(new Point(from, y), new Point(to, y), Dimension.Measures.WIDTH, label);
    }

    private static Dimension height(double x1, double y1, double x2, double y2) {
        return new Dimension(
                new Point(x1, y1), new Point(x2, y2), Dimension.Measures.HEIGHT, Format.number(Math.abs(y2 - y1)));
    }

    static BatchSheet batchSheet(int units, boolean withHolder) {
        return new BatchSheet(
                frame("CL1/B/B-2026-0047", "B-2026-0047", OptionalInt.empty()),
                "B-2026-0047",
                "Mill 2 (PM-12)",
                "titanium grade 23",
                "Dentium SuperLine 14 mm",
                LocalDate.of(2026, 12, 2),
                List.of(),
                IntStream.range(0, units)
                        .mapToObj(i -> new BatchSheet.Slot(
                                slotName(i),
                                "CL-2026-%06d-1".formatted(123 + i),
                                "CL-2026-%06d".formatted(123 + i),
                                1 + i % 3,
                                String.valueOf(31 + i % 7),
                                LocalDate.of(2026, 12, 2).plusDays(i % 4)))
                        .toList(),
                withHolder ? holder() : null,
                tools());
    }

    private static String slotName(int i) {
        return i < 26 ? String.valueOf((char) ('A' + i)) : "A" + i;
    }

    private static BatchSheet.Holder holder() {
        List<Point> outline = List.of(new Point(-75, -40), new Point(75, -40), new Point(75, 40), new Point(-75, 40));
        List<BatchSheet.Place> places = IntStream.range(0, 12)
                .mapToObj(i -> new BatchSheet.Place(slotName(i), new Point(-57.5 + i % 6 * 23, i < 6 ? 16 : -16), 14))
                .toList();
        return new BatchSheet.Holder(outline, places);
    }

    static Traveler traveler() {
        return traveler(List.of(
                "Load blank, read the lot",
                "Mill",
                "Take off the holder, deburr",
                "Clean (ultrasonic)",
                "Inspect",
                "Anodise gold",
                "Clean, dry, pack with screws"));
    }

    static Traveler traveler(List<String> steps) {
        return new Traveler(
                frame("CL1/U/CL-2026-000123-1/2", "CL-2026-000123-1", OptionalInt.of(2)),
                new Traveler.Unit(
                        "CL-2026-000123-1",
                        "CL-2026-000123",
                        "36",
                        "B-2026-0047",
                        "Mill 2 (PM-12)",
                        "A",
                        LocalDate.of(2026, 12, 2)),
                new Traveler.Make(
                        "Dentium SuperLine 2.5, Ø 4.5 mm",
                        "internal hex 11° cone",
                        "titanium grade 23",
                        "Dentium SuperLine 14 mm",
                        14),
                new Traveler.Targets(2.91, 3.38, 3.33, 2.87, 9.4, 6.72, 6.65, 6.6),
                2,
                steps,
                List.of(
                        new Traveler.Inspection("Total height, calliper", 9.4, 0.05),
                        new Traveler.Inspection("Largest diameter, calliper", 6.72, 0.05),
                        new Traveler.Inspection("Margin height buccal, projector", 2.91, 0.03),
                        new Traveler.Inspection("Margin height mesial, projector", 3.38, 0.03),
                        new Traveler.Inspection("Margin height lingual, projector", 3.33, 0.03),
                        new Traveler.Inspection("Margin height distal, projector", 2.87, 0.03)),
                List.of(
                        new Fact("Stock lot", "TI-2611-04"),
                        new Fact("Deepest cut into the design", "2.4 µm, post at 131°, 5.2 mm")),
                tools());
    }

    static InspectionReport inspectionReport() {
        return new InspectionReport(
                frame("CL1/U/CL-2026-000123-1/2", "CL-2026-000123-1", OptionalInt.of(2)),
                new InspectionReport.Unit("CL-2026-000123-1", "CL-2026-000123", "36"),
                List.of(
                        new Fact("Batch, slot, machine", "B-2026-0047, slot A, Mill 2 (PM-12)"),
                        new Fact("Stock lot", "TI-2611-04"),
                        new Fact("In place of", "CL-2026-000123-0"),
                        new Fact("Program SHA-256", "9f2c".repeat(16))),
                List.of(
                        new InspectionReport.Dimension("Total height", 9.4, 0.05, 9.412, true),
                        new InspectionReport.Dimension("Largest diameter", 6.72, 0.05, 6.669, false)),
                false,
                "mara");
    }

    private static List<ToolLine> tools() {
        return List.of(new ToolLine("T1 flat 3.0 mm", 6.4, 412.5), new ToolLine("T3 ball 0.8 mm", 3.1, 88));
    }
}
