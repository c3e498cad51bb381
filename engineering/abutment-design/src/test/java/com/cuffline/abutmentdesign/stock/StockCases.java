package com.cuffline.abutmentdesign.stock;

import com.cuffline.implantlibrary.FdiTooth;
import com.cuffline.measurement.AbutmentKind;
import com.cuffline.measurement.AxisTilt;
import com.cuffline.measurement.CuffMeasurement;
import com.cuffline.measurement.CuffSample;
import com.cuffline.measurement.MarginDepths;
import com.cuffline.measurement.Retention;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** Questions for tests: a plain posterior one to vary, and the sites of the sample orders. */
final class StockCases {
    private StockCases() {}

    /** A straight lower first molar with a round cuff, 3.4 mm deep all round, on an Osstem TS Regular. */
    static StockCase roundPosterior() {
        return new StockCase(
                AbutmentKind.SINGLE,
                FdiTooth.parse("36"),
                "Osstem TS",
                "Regular",
                4.5,
                ring(3.4, 0, 3.0),
                new AxisTilt(0, 0),
                9.5,
                new StockWish(Retention.CEMENT, "titanium", new MarginDepths(0.5, 0.5, 0.3, 0.5), 0.3));
    }

    /** Eight samples: the papilla stands higher than buccal and lingual by the rise; mm. */
    static CuffMeasurement ring(double heightMm, double papillaRiseMm, double radiusMm) {
        return new CuffMeasurement(
                IntStream.range(0, 8)
                        .mapToObj(i -> {
                            double sine = Math.sin(Math.toRadians(45.0 * i));
                            return new CuffSample(45.0 * i, heightMm + papillaRiseMm * sine * sine, radiusMm);
                        })
                        .toList(),
                20);
    }

    static StockCase with(StockCase site, CuffMeasurement cuff) {
        return new StockCase(
                site.kind(),
                site.tooth(),
                site.system(),
                site.platform(),
                site.implantDiameterMm(),
                cuff,
                site.axisTilt(),
                site.interocclusalSpaceMm(),
                site.wish());
    }

    static StockCase with(StockCase site, AxisTilt tilt) {
        return new StockCase(
                site.kind(),
                site.tooth(),
                site.system(),
                site.platform(),
                site.implantDiameterMm(),
                site.cuff(),
                tilt,
                site.interocclusalSpaceMm(),
                site.wish());
    }

    static StockCase with(StockCase site, StockWish wish, double spaceMm) {
        return new StockCase(
                site.kind(),
                site.tooth(),
                site.system(),
                site.platform(),
                site.implantDiameterMm(),
                site.cuff(),
                site.axisTilt(),
                spaceMm,
                wish);
    }

    static StockCase on(StockCase site, String tooth, String system, String platform, double diameterMm) {
        return new StockCase(
                site.kind(),
                FdiTooth.parse(tooth),
                system,
                platform,
                diameterMm,
                site.cuff(),
                site.axisTilt(),
                site.interocclusalSpaceMm(),
                site.wish());
    }

    /** The 44 sites of the 40 sample orders by case code and tooth. */
    static Map<String, StockCase> samples() {
        String file = "/com/cuffline/abutmentdesign/sample-sites.csv";
        try (InputStream in = Objects.requireNonNull(StockCases.class.getResourceAsStream(file))) {
            Map<String, StockCase> sites = new LinkedHashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(";", -1))
                    .forEach(f -> sites.put(f[0] + " " + f[2], sample(f)));
            return sites;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static StockCase sample(String[] f) {
        double[] n = IntStream.range(0, f.length)
                .mapToDouble(i -> f[i].matches("-?[0-9.]+") ? Double.parseDouble(f[i]) : 0)
                .toArray();
        List<CuffSample> ring = Arrays.stream(f[19].split(" "))
                .filter(text -> !text.isEmpty())
                .map(text -> text.split(":"))
                .map(s -> new CuffSample(Double.parseDouble(s[0]), Double.parseDouble(s[1]), Double.parseDouble(s[2])))
                .toList();
        return new StockCase(
                AbutmentKind.valueOf(constant(f[1])),
                FdiTooth.parse(f[2]),
                f[3],
                f[4],
                n[5],
                new CuffMeasurement(ring, (int) n[6]),
                new AxisTilt(n[7], n[8]),
                n[9],
                new StockWish(
                        Retention.valueOf(constant(f[10])),
                        f[11],
                        new MarginDepths(n[12], n[13], n[14], n[15]),
                        n[16]));
    }

    private static String constant(String code) {
        return code.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
