package com.cuffline.abutmentdesign;

import static com.cuffline.abutmentdesign.DesignParameter.CHAMFER_WIDTH;
import static com.cuffline.abutmentdesign.DesignParameter.MARGIN_DEPTH_BUCCAL;
import static com.cuffline.abutmentdesign.DesignParameter.MARGIN_DEPTH_DISTAL;
import static com.cuffline.abutmentdesign.DesignParameter.MARGIN_DEPTH_LINGUAL;
import static com.cuffline.abutmentdesign.DesignParameter.MARGIN_DEPTH_MESIAL;
import static com.cuffline.abutmentdesign.DesignParameter.TAPER;

import com.cuffline.implantlibrary.FdiTooth;
import com.cuffline.implantlibrary.ImplantLibrary;
import com.cuffline.measurement.AbutmentKind;
import com.cuffline.measurement.CuffMeasurement;
import com.cuffline.measurement.CuffSample;
import com.cuffline.measurement.Retention;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** Orders for tests: a plain one to vary, the sample cases. */
final class Sites {
    private static final ImplantLibrary LIBRARY = ImplantLibrary.standard();
    static final AbutmentDesigner DESIGNER = new AbutmentDesigner(LIBRARY);

    private Sites() {}

    /** A sample case by its code and one of its sites. */
    record Sample(String code, SiteOrder order) {
        @Override
        public String toString() {
            return code + " " + order.tooth();
        }
    }

    static List<Sample> samples() {
        try (InputStream in = Objects.requireNonNull(Sites.class.getResourceAsStream("sample-sites.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> sample(line.split(";", -1)))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static SiteOrder sample(String code) {
        return samples().stream()
                .filter(sample -> sample.code().equals(code))
                .findFirst()
                .orElseThrow()
                .order();
    }

    private static Sample sample(String[] f) {
        double[] n = IntStream.range(0, f.length)
                .mapToDouble(i -> f[i].matches("-?[0-9.]+") ? Double.parseDouble(f[i]) : 0)
                .toArray();
        List<CuffSample> ring = Arrays.stream(f[19].split(" "))
                .filter(text -> !text.isEmpty())
                .map(text -> text.split(":"))
                .map(s -> new CuffSample(Double.parseDouble(s[0]), Double.parseDouble(s[1]), Double.parseDouble(s[2])))
                .toList();
        return new Sample(
                f[0],
                new SiteOrder(
                        AbutmentKind.valueOf(constant(f[1])),
                        FdiTooth.parse(f[2]),
                        new ImplantChoice(f[3], f[4], n[5]),
                        CuffReading.of(new CuffMeasurement(ring, (int) n[6])),
                        SitePlace.of(n[7], n[8], n[9]),
                        Wish.usual(
                                Retention.valueOf(constant(f[10])),
                                f[11],
                                n[16],
                                Map.of(
                                        MARGIN_DEPTH_BUCCAL, n[12],
                                        MARGIN_DEPTH_MESIAL, n[13],
                                        MARGIN_DEPTH_LINGUAL, n[14],
                                        MARGIN_DEPTH_DISTAL, n[15],
                                        CHAMFER_WIDTH, n[17],
                                        TAPER, n[18])),
                        Map.of()));
    }

    private static String constant(String code) {
        return code.replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** A round, level cuff on a regular bone-level platform, straight post: every rule passes. */
    static SiteOrder plain() {
        return new SiteOrder(
                AbutmentKind.SINGLE,
                new FdiTooth(4, 6),
                new ImplantChoice("Straumann Bone Level", "RC", 4.1),
                ring(8, 3.5, 3.2),
                SitePlace.of(0, 0, 10),
                Wish.usual(Retention.CEMENT, "titanium", 0.3, asked(0.5, 0.5, 6)),
                Map.of());
    }

    /** The same depth all round, finish width and taper. */
    static Map<DesignParameter, Double> asked(double depth, double chamfer, double taper) {
        return Map.of(
                MARGIN_DEPTH_BUCCAL,
                depth,
                MARGIN_DEPTH_MESIAL,
                depth,
                MARGIN_DEPTH_LINGUAL,
                depth,
                MARGIN_DEPTH_DISTAL,
                depth,
                CHAMFER_WIDTH,
                chamfer,
                TAPER,
                taper);
    }

    static List<CuffReading> ring(int samples, double height, double radius) {
        return IntStream.range(0, samples)
                .mapToObj(i -> new CuffReading(360.0 * i / samples, height, radius, 0.1, 0.1, List.of()))
                .toList();
    }

    static SiteOrder with(SiteOrder o, List<CuffReading> cuff) {
        return new SiteOrder(o.kind(), o.tooth(), o.implant(), cuff, o.place(), o.wish(), o.overrides());
    }

    static SiteOrder with(SiteOrder o, FdiTooth tooth) {
        return new SiteOrder(o.kind(), tooth, o.implant(), o.cuff(), o.place(), o.wish(), o.overrides());
    }

    static SiteOrder with(SiteOrder o, SitePlace place) {
        return new SiteOrder(o.kind(), o.tooth(), o.implant(), o.cuff(), place, o.wish(), o.overrides());
    }

    static SiteOrder inJaw(SiteOrder order, JawAxes axes) {
        SitePlace p = order.place();
        return with(
                order,
                new SitePlace(
                        p.tiltMesiodistalDeg(),
                        p.tiltBuccolingualDeg(),
                        p.interocclusalSpaceMm(),
                        p.mesiodistalGapMm(),
                        p.toMesialNeighbourMm(),
                        p.toDistalNeighbourMm(),
                        p.contactHeightMm(),
                        p.boneMesialMm(),
                        p.boneDistalMm(),
                        p.papillaMesialMm(),
                        p.papillaDistalMm(),
                        Optional.of(axes)));
    }

    static SiteOrder with(SiteOrder o, ImplantChoice implant) {
        return new SiteOrder(o.kind(), o.tooth(), implant, o.cuff(), o.place(), o.wish(), o.overrides());
    }

    static SiteOrder with(SiteOrder o, Wish wish) {
        return new SiteOrder(o.kind(), o.tooth(), o.implant(), o.cuff(), o.place(), wish, o.overrides());
    }

    static SiteOrder with(SiteOrder o, AbutmentKind kind) {
        return new SiteOrder(kind, o.tooth(), o.implant(), o.cuff(), o.place(), o.wish(), o.overrides());
    }

    static SiteOrder metalCeramic(SiteOrder o) {
        Wish w = o.wish();
        return with(
                o,
                new Wish(
                        w.retention(),
                        w.material(),
                        w.marginReference(),
                        w.emergence(),
                        w.marginForm(),
                        w.channel(),
                        true,
                        w.tissueDisplacementAllowedMm(),
                        w.consents(),
                        w.asked()));
    }

    static SiteOrder withSpace(SiteOrder o, double spaceMm) {
        return with(o, SitePlace.of(o.place().tiltMesiodistalDeg(), o.place().tiltBuccolingualDeg(), spaceMm));
    }
}
