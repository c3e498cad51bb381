package com.cuffline.independentchecks;

import com.cuffline.abutmentdesign.CuffReading;
import com.cuffline.abutmentdesign.DesignParameter;
import com.cuffline.abutmentdesign.ImplantChoice;
import com.cuffline.abutmentdesign.SiteOrder;
import com.cuffline.abutmentdesign.SitePlace;
import com.cuffline.abutmentdesign.Wish;
import com.cuffline.implantlibrary.FdiTooth;
import com.cuffline.implantlibrary.ImplantLibrary;
import com.cuffline.implantlibrary.Material;
import com.cuffline.implantlibrary.Platform;
import com.cuffline.measurement.AbutmentKind;
import com.cuffline.measurement.Retention;
import com.cuffline.measurement.Side;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Orders as clinics could send them: every platform, kind and material of the library, 4 to 720 samples, lumpy and lopsided cuffs,
 * tilts to 30 degrees, angled channels, grooves. Seed and number give the order; nothing else does.
 */
final class RandomOrders {
    private static final double MOST_TILT_DEG = 30;
    private static final double WIDE_MM = 3.4;

    private final List<Platform> platforms;
    private final List<Material> materials;
    private final long seed;

    RandomOrders(ImplantLibrary library, long seed) {
        this.platforms = library.platforms();
        this.materials = library.materials().stream().filter(Material::madeHere).toList();
        this.seed = seed;
    }

    /** The randomness of an order. */
    Random random(int number) {
        // Neighbouring seeds start alike in this generator, so number and seed are stirred first.
        long stirred = (seed * 1_000_003L + number) * 0x9E3779B97F4A7C15L;
        return new Random(stirred ^ (stirred >>> 32));
    }

    SiteOrder order(Random random) {
        Platform platform = platforms.get(random.nextInt(platforms.size()));
        AbutmentKind kind = random.nextInt(8) == 0
                ? AbutmentKind.CUSTOM_HEALING_ABUTMENT
                : random.nextInt(4) == 0 ? AbutmentKind.BRIDGE : AbutmentKind.SINGLE;
        double table = platform.tableDiameterMm().value() / 2;
        double level = 1 + 3 * random.nextDouble();
        // Half a millimetre to what stays below a steep emergence.
        double radius = table + 0.3 + random.nextDouble() * Math.min(2.2, 0.9 * level);
        boolean smallTilt = random.nextInt(3) > 0;
        return new SiteOrder(
                kind,
                tooth(platform, radius, random),
                new ImplantChoice(
                        platform.system(),
                        platform.name(),
                        platform.implantDiametersMm()
                                .get(random.nextInt(
                                        platform.implantDiametersMm().size()))),
                ring(random, level, radius),
                place(random, smallTilt ? 10 : MOST_TILT_DEG, level),
                wish(platform, random),
                Map.of());
    }

    /** Narrow implants where they are allowed, wide cuffs at molars mostly. */
    private static FdiTooth tooth(Platform platform, double radius, Random random) {
        boolean narrow = platform.implantDiametersMm().stream().anyMatch(mm -> mm <= 3.0);
        if (narrow) {
            return new FdiTooth(1 + random.nextInt(2), 2);
        }
        int position = 1 + random.nextInt(7);
        boolean wide = radius > WIDE_MM && random.nextInt(8) > 0;
        return new FdiTooth(1 + random.nextInt(4), wide ? Math.max(6, position) : position);
    }

    private static List<CuffReading> ring(Random random, double level, double radius) {
        int samples = random.nextInt(10) == 0 ? 720 : random.nextInt(3) == 0 ? 4 : 5 + random.nextInt(90);
        double oval = 0.15 * random.nextDouble();
        double scallop = 0.6 * random.nextDouble();
        double phase = 2 * Math.PI * random.nextDouble();
        double noise = samples > 24 ? 0.01 : 0.1 * random.nextDouble();
        double offset = 0.3 * random.nextDouble();
        List<CuffReading> readings = new ArrayList<>();
        for (int k = 0; k < samples; k++) {
            // Uneven spacing, still rising; four samples keep to the sides within a few degrees.
            double deg = 360.0 * (k + (k == 0 ? 0 : 0.3 * (random.nextDouble() - 0.5))) / samples;
            double azimuth = StrictMath.toRadians(deg);
            double out = radius * (1 + oval * StrictMath.cos(2 * azimuth + phase))
                    + offset * StrictMath.cos(azimuth - phase)
                    + noise * random.nextGaussian();
            double up = level + scallop * StrictMath.cos(2 * azimuth) / 2 + noise * random.nextGaussian();
            readings.add(new CuffReading(deg, up, out, 0.25, 0.1, below(random, up, out)));
        }
        return readings;
    }

    private static List<CuffReading.WallReading> below(Random random, double up, double out) {
        return random.nextInt(6) == 0 ? List.of(new CuffReading.WallReading(0.5 * up, 0.95 * out)) : List.of();
    }

    private static SitePlace place(Random random, double mostTilt, double level) {
        SitePlace place = SitePlace.of(
                mostTilt * (2 * random.nextDouble() - 1) * (random.nextBoolean() ? 1 : 0.2),
                mostTilt * (2 * random.nextDouble() - 1),
                level + 4.5 + 5 * random.nextDouble());
        return random.nextInt(3) == 0
                ? place.between(4 + 2 * random.nextDouble(), 4 + 2 * random.nextDouble(), level + 3)
                : place;
    }

    private Wish wish(Platform platform, Random random) {
        List<Material> fitting = materials.stream()
                .filter(material ->
                        !material.onTitaniumBase() || platform.titaniumBase().isPresent())
                .toList();
        Map<DesignParameter, Double> asked = new EnumMap<>(DesignParameter.class);
        for (Side side : Side.values()) {
            asked.put(DesignParameter.marginDepth(side), 0.2 + 0.8 * random.nextDouble());
        }
        asked.put(DesignParameter.CHAMFER_WIDTH, 0.3 + 0.5 * random.nextDouble());
        asked.put(DesignParameter.TAPER, 3.0 + 7 * random.nextDouble());
        if (random.nextInt(3) == 0) {
            asked.put(DesignParameter.GROOVES, 1.0 + random.nextInt(4));
        }
        Wish.ChannelWish channel = one(random, Wish.ChannelWish.values());
        if (channel == Wish.ChannelWish.ANGLED) {
            asked.put(DesignParameter.CHANNEL_ANGLE, 25 * random.nextDouble());
            asked.put(DesignParameter.CHANNEL_EXIT, 360 * random.nextDouble());
        }
        return new Wish(
                one(random, Retention.values()),
                fitting.get(random.nextInt(fitting.size())).code(),
                random.nextInt(5) == 0 ? Wish.MarginReference.PLATFORM : Wish.MarginReference.GINGIVA,
                one(random, Wish.EmergenceWish.values()),
                one(random, Wish.MarginForm.values()),
                channel,
                random.nextInt(8) == 0,
                0.6 * random.nextDouble(),
                List.of(),
                asked);
    }

    private static <T> T one(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
