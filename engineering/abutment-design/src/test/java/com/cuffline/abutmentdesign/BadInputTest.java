package com.cuffline.abutmentdesign;

import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.abutmentdesign.DesignOutcome.Designed;
import com.cuffline.abutmentdesign.DesignOutcome.Refused;
import com.cuffline.geometry.MeshReport;
import com.cuffline.implantlibrary.FdiTooth;
import com.cuffline.implantlibrary.ImplantLibrary;
import com.cuffline.implantlibrary.Platform;
import com.cuffline.measurement.AbutmentKind;
import com.cuffline.measurement.Retention;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {
    private static final double[] ABSURD = {
        Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0, 0, -1, 1e-300, 1e30, -1e30, 37, 400, 0.049
    };
    private static final int ABSURD_ORDERS = 3000;
    private static final int PLAUSIBLE_ORDERS = 150;
    private static final List<Platform> PLATFORMS = ImplantLibrary.standard().platforms();

    @ParameterizedTest
    @CsvSource({"3,NaN,3.2", "3,-4,3.2", "3,1e30,3.2", "3,3.5,Infinity", "3,3.5,0", "5,3.5,44"})
    void an_impossible_reading_is_named_by_index_azimuth_value_and_limit(int index, double height, double radius) {
        List<CuffReading> ring = new ArrayList<>(Sites.ring(8, 3.5, 3.2));
        ring.set(index, new CuffReading(45.0 * index, height, radius, 0.1, 0.1, List.of()));

        DesignOutcome outcome = Sites.DESIGNER.design(Sites.with(Sites.plain(), ring));

        assertThat(outcome).isInstanceOf(Refused.class);
        assertThat(((Refused) outcome).measureAgain()).singleElement().satisfies(again -> {
            assertThat(again.rule()).isEqualTo("cuff-samples-are-possible");
            assertThat(again.reason())
                    .contains("Sample " + index)
                    .contains("azimuth " + 45.0 * index)
                    .contains("measure");
        });
        assertThat(outcome.rules().get(0).limit()).isPresent();
    }

    @Test
    void a_spike_in_a_dense_ring_is_named() {
        List<CuffReading> ring = new ArrayList<>(Sites.ring(720, 3.5, 3.2));
        ring.set(100, new CuffReading(50, 3.5, 6.5, 0.1, 0.1, List.of()));

        DesignOutcome outcome = Sites.DESIGNER.design(Sites.with(Sites.plain(), ring));

        assertThat(outcome.rules().get(0).message()).contains("Sample 100").contains("radius jumps by 3.30 mm");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void too_few_readings_are_refused(int samples) {
        DesignOutcome outcome = Sites.DESIGNER.design(Sites.with(Sites.plain(), Sites.ring(samples, 3, 3)));

        assertThat(outcome.rules()).singleElement().satisfies(rule -> {
            assertThat(rule.rule()).isEqualTo("ring-covers-the-cuff");
            assertThat(rule.number()).hasValue(samples);
            assertThat(rule.limit()).hasValue(4);
        });
    }

    @Test
    void two_readings_at_one_azimuth_contradict_each_other() {
        List<CuffReading> ring = new ArrayList<>(Sites.ring(8, 3, 3));
        ring.add(new CuffReading(-90, 3, 3, 0.1, 0.1, List.of()));

        assertThat(Sites.DESIGNER
                        .design(Sites.with(Sites.plain(), ring))
                        .rules()
                        .get(0)
                        .message())
                .contains("same azimuth");
    }

    /** Orders in which any number may be absurd: an answer each time, no exception, nothing that is no number. */
    @Test
    void absurd_orders_are_always_answered() {
        SplittableRandom random = new SplittableRandom(51);
        int refused = 0;
        for (int i = 0; i < ABSURD_ORDERS; i++) {
            DesignOutcome outcome = Sites.DESIGNER.design(order(random, 0.04));
            refused += outcome instanceof Refused ? 1 : 0;
            assertSane(outcome);
        }
        assertThat(refused).isGreaterThan(ABSURD_ORDERS / 2);
    }

    /** Orders within wide plausible ranges: what is designed is a sound solid within its limits. */
    @Test
    void plausible_orders_become_sound_solids_or_named_refusals() {
        SplittableRandom random = new SplittableRandom(52);
        int designed = 0;
        for (int i = 0; i < PLAUSIBLE_ORDERS; i++) {
            DesignOutcome outcome = Sites.DESIGNER.design(order(random, 0));
            assertSane(outcome);
            designed += outcome instanceof Designed ? 1 : 0;
        }
        assertThat(designed).isGreaterThan(PLAUSIBLE_ORDERS / 4);
    }

    private static void assertSane(DesignOutcome outcome) {
        assertThat(outcome.rules()).isNotEmpty();
        outcome.rules().forEach(rule -> {
            assertThat(rule.message()).isNotBlank();
            rule.number().ifPresent(number -> assertThat(number).as(rule.rule()).isFinite());
        });
        if (outcome instanceof Refused refused) {
            assertThat(refused.measureAgain()).isNotEmpty();
            return;
        }
        AbutmentDesign design = ((Designed) outcome).design();
        assertThat(MeshReport.of(design.mesh()).soundSolid()).isTrue();
        design.azimuths().forEach(row -> {
            assertThat(row.marginHeight().achieved()).isFinite().isPositive();
            assertThat(row.displacement().achieved()).isBetween(0.0, 1.0 + 1e-6);
        });
        design.parameters().forEach(answer -> assertThat(answer.value())
                .as(answer.parameter().code())
                .isBetween(
                        Math.min(answer.range().min(), 0) - 1e-9, answer.range().max() + 1e-9));
    }

    private static SiteOrder order(SplittableRandom random, double absurd) {
        Numbers n = new Numbers(random, absurd);
        Platform platform = PLATFORMS.get(random.nextInt(PLATFORMS.size()));
        Map<DesignParameter, Double> asked = new EnumMap<>(DesignParameter.class);
        Map<DesignParameter, Double> overrides = new EnumMap<>(DesignParameter.class);
        for (DesignParameter parameter : DesignParameter.values()) {
            if (random.nextInt(5) == 0) {
                asked.put(parameter, n.of(-0.5, 6));
            }
            if (random.nextInt(60) == 0) {
                overrides.put(parameter, n.of(-0.2, 5));
            }
        }
        boolean base = random.nextInt(4) == 0 && platform.titaniumBase().isPresent();
        return new SiteOrder(
                n.pick(AbutmentKind.values()),
                new FdiTooth(1 + random.nextInt(4), 1 + random.nextInt(8)),
                new ImplantChoice(
                        platform.system(),
                        platform.name(),
                        platform.implantDiametersMm().get(0)),
                cuff(n, platform.tableDiameterMm().value() / 2),
                place(n),
                new Wish(
                        n.pick(Retention.values()),
                        base ? "zirconia" : "titanium",
                        n.pick(Wish.MarginReference.values()),
                        n.pick(Wish.EmergenceWish.values()),
                        n.pick(Wish.MarginForm.values()),
                        n.pick(Wish.ChannelWish.values()),
                        random.nextBoolean(),
                        n.of(0, 0.8),
                        random.nextBoolean() ? List.of() : List.of(new Wish.Consent(n.of(0, 360), n.of(0, 1))),
                        asked),
                overrides);
    }

    private static SitePlace place(Numbers n) {
        OptionalDouble unknown = OptionalDouble.empty();
        boolean known = n.random().nextBoolean();
        SitePlace place = SitePlace.of(n.of(-12, 12), n.of(-16, 16), n.of(8, 13));
        return known
                ? new SitePlace(
                        place.tiltMesiodistalDeg(),
                        place.tiltBuccolingualDeg(),
                        place.interocclusalSpaceMm(),
                        OptionalDouble.of(n.of(5, 11)),
                        OptionalDouble.of(n.of(2.5, 6)),
                        OptionalDouble.of(n.of(2.5, 6)),
                        n.random().nextBoolean() ? OptionalDouble.of(n.of(4, 8)) : unknown,
                        OptionalDouble.of(n.of(-2, 1)),
                        unknown,
                        OptionalDouble.of(n.of(3, 5)),
                        unknown,
                        place.inJaw())
                : place;
    }

    private static List<CuffReading> cuff(Numbers n, double tableRadius) {
        SplittableRandom random = n.random();
        int samples = random.nextInt(12) == 0 ? 720 : 4 + random.nextInt(30);
        double height = 2.2 + random.nextDouble(2);
        double scallop = random.nextDouble(1.2);
        double radius = tableRadius + random.nextDouble(0.3, 1.4);
        double oval = random.nextDouble(0.2);
        List<CuffReading> ring = new ArrayList<>();
        for (int i = 0; i < samples; i++) {
            double deg = 360.0 * i / samples;
            double wave = Math.cos(2 * Math.toRadians(deg));
            List<CuffReading.WallReading> below = random.nextInt(6) == 0
                    ? List.of(new CuffReading.WallReading(n.of(0.5, 1.5), n.of(radius - 0.5, radius)))
                    : List.of();
            double rough = samples > 36 ? 0.05 : 0.2;
            ring.add(new CuffReading(
                    n.of(deg, deg),
                    n.of(height - scallop * wave / 2, height - scallop * wave / 2 + rough),
                    n.of(radius * (1 + oval * wave), radius * (1 + oval * wave) + rough),
                    n.of(0.1, 0.3),
                    n.of(0, 0.4),
                    below));
        }
        return ring;
    }

    /** Numbers from a range, or absurd ones now and then. */
    private record Numbers(SplittableRandom random, double absurd) {
        double of(double from, double to) {
            if (absurd > 0 && random.nextDouble() < absurd) {
                return ABSURD[random.nextInt(ABSURD.length)];
            }
            return from == to ? from : random.nextDouble(from, to);
        }

        <T> T pick(T[] values) {
            return values[random.nextInt(values.length)];
        }
    }
}
