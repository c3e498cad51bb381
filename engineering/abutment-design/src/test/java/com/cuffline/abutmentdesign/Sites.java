package com.cuffline.abutmentdesign;

import com.cuffline.implantlibrary.FdiTooth;
import com.cuffline.implantlibrary.ImplantLibrary;
import com.cuffline.implantlibrary.Platform;
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
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Orders for tests: a plain one to vary, the sample cases, and seeded random ones. */
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
                        new CuffMeasurement(ring, (int) n[6]),
                        new AxisTilt(n[7], n[8]),
                        n[9],
                        new Wish(
                                Retention.valueOf(constant(f[10])),
                                Material.valueOf(constant(f[11])),
                                new MarginDepths(n[12], n[13], n[14], n[15]),
                                n[16],
                                n[17],
                                n[18])));
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
                new CuffMeasurement(ring(8, 3.5, 3.2), 20),
                new AxisTilt(0, 0),
                10,
                new Wish(Retention.CEMENT, Material.TITANIUM, new MarginDepths(0.5, 0.5, 0.5, 0.5), 0.3, 0.5, 6));
    }

    static List<CuffSample> ring(int samples, double height, double radius) {
        return IntStream.range(0, samples)
                .mapToObj(i -> new CuffSample(360.0 * i / samples, height, radius))
                .toList();
    }

    static SiteOrder with(SiteOrder o, CuffMeasurement cuff) {
        return new SiteOrder(o.kind(), o.tooth(), o.implant(), cuff, o.axisTilt(), o.interocclusalSpaceMm(), o.wish());
    }

    static SiteOrder with(SiteOrder o, FdiTooth tooth) {
        return new SiteOrder(o.kind(), tooth, o.implant(), o.cuff(), o.axisTilt(), o.interocclusalSpaceMm(), o.wish());
    }

    static SiteOrder with(SiteOrder o, AxisTilt tilt) {
        return new SiteOrder(o.kind(), o.tooth(), o.implant(), o.cuff(), tilt, o.interocclusalSpaceMm(), o.wish());
    }

    static SiteOrder with(SiteOrder o, ImplantChoice implant) {
        return new SiteOrder(o.kind(), o.tooth(), implant, o.cuff(), o.axisTilt(), o.interocclusalSpaceMm(), o.wish());
    }

    static SiteOrder with(SiteOrder o, Wish wish) {
        return new SiteOrder(o.kind(), o.tooth(), o.implant(), o.cuff(), o.axisTilt(), o.interocclusalSpaceMm(), wish);
    }

    static SiteOrder with(SiteOrder o, AbutmentKind kind) {
        return new SiteOrder(kind, o.tooth(), o.implant(), o.cuff(), o.axisTilt(), o.interocclusalSpaceMm(), o.wish());
    }

    static SiteOrder withSpace(SiteOrder o, double spaceMm) {
        return new SiteOrder(o.kind(), o.tooth(), o.implant(), o.cuff(), o.axisTilt(), spaceMm, o.wish());
    }

    /** A valid order drawn from wide ranges: 4 to 40 samples, tilts to 30 degrees, every platform, kind and material. */
    static SiteOrder random(SplittableRandom random) {
        List<Platform> platforms = LIBRARY.platforms();
        Platform platform = platforms.get(random.nextInt(platforms.size()));
        return new SiteOrder(
                pick(random, AbutmentKind.values()),
                new FdiTooth(1 + random.nextInt(4), 1 + random.nextInt(8)),
                new ImplantChoice(
                        platform.system(),
                        platform.name(),
                        platform.implantDiametersMm().get(0)),
                randomCuff(random, platform.tableDiameterMm().value() / 2),
                new AxisTilt(random.nextDouble(-15, 15), random.nextDouble(-20, 20)),
                random.nextDouble(7, 14),
                randomWish(random));
    }

    private static CuffMeasurement randomCuff(SplittableRandom random, double tableRadius) {
        int n = 4 + random.nextInt(random.nextBoolean() ? 6 : 36);
        double phase = random.nextDouble() * 360;
        double radius = tableRadius + random.nextDouble(0.1, 1.6);
        double height = random.nextDouble(1.0, 4.5);
        double scallop = random.nextDouble(0, 1.6);
        double oval = random.nextDouble(0, 0.25);
        double roughness = random.nextDouble(0, 0.3);
        List<CuffSample> ring = IntStream.range(0, n)
                .mapToObj(i -> {
                    double azimuth = (phase + 360.0 * (i + random.nextDouble(0, 0.7)) / n) % 360;
                    double wave = Math.cos(2 * Math.toRadians(azimuth));
                    return new CuffSample(
                            azimuth,
                            height + scallop * (1 - wave) / 2 + random.nextDouble(0, 0.01 + roughness),
                            radius * (1 + oval * wave) + random.nextDouble(0, 0.01 + roughness));
                })
                .toList();
        return new CuffMeasurement(ring, random.nextInt(600));
    }

    private static Wish randomWish(SplittableRandom random) {
        MarginDepths depths = new MarginDepths(
                random.nextDouble(0, 1.5),
                random.nextDouble(0, 1.2),
                random.nextDouble(0, 1),
                random.nextDouble(0, 1.2));
        return new Wish(
                pick(random, Retention.values()),
                pick(random, Material.values()),
                depths,
                0.3,
                random.nextDouble(0.3, 1.0),
                random.nextDouble(1, 10));
    }

    private static <T> T pick(SplittableRandom random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
