package com.cuffline.abutmentdesign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.cuffline.geometry.MeshReport;
import com.cuffline.geometry.SelfIntersections;
import com.cuffline.geometry.TriangleMesh;
import com.cuffline.geometry.Vector3;
import com.cuffline.implantlibrary.FdiTooth;
import com.cuffline.implantlibrary.ImplantLibrary;
import com.cuffline.measurement.AbutmentKind;
import com.cuffline.measurement.Retention;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind with every channel and finish, with and without grooves, on four platforms; in all four quadrants. */
class KindsTest {
    private static final double TOLERANCE_MM = 0.02;
    private static final List<ImplantChoice> PLATFORMS = List.of(
            new ImplantChoice("Straumann Bone Level", "RC", 4.8),
            new ImplantChoice("NobelActive", "RP", 4.3),
            new ImplantChoice("Biomet 3i Certain", "5.0", 5.0),
            new ImplantChoice("Straumann Tissue Level", "RN", 4.8));

    /** A kind of abutment as an order asks for it. */
    private enum Kind {
        ONE_PIECE_CEMENTED(AbutmentKind.SINGLE, Retention.CEMENT, "titanium"),
        ONE_PIECE_SCREWED(AbutmentKind.SINGLE, Retention.SCREW, "titanium"),
        MESOSTRUCTURE_ON_A_BASE(AbutmentKind.SINGLE, Retention.CEMENT, "zirconia"),
        HEALING(AbutmentKind.CUSTOM_HEALING_ABUTMENT, Retention.SCREW, "titanium");

        private final AbutmentKind kind;
        private final Retention retention;
        private final String material;

        Kind(AbutmentKind kind, Retention retention, String material) {
            this.kind = kind;
            this.retention = retention;
            this.material = material;
        }
    }

    private record Case(Kind kind, ImplantChoice implant, double channelDeg, Wish.MarginForm form, int grooves) {
        SiteOrder order() {
            Map<DesignParameter, Double> asked = new EnumMap<>(Sites.asked(0.4, 0.5, 6));
            asked.put(DesignParameter.GROOVES, (double) grooves);
            asked.put(DesignParameter.CHANNEL_ANGLE, channelDeg);
            asked.put(DesignParameter.CHANNEL_EXIT, 40.0);
            SiteOrder plain = Sites.with(Sites.with(Sites.plain(), SitePlace.of(4, -6, 11)), List.copyOf(lumpyRing()));
            return new SiteOrder(
                    kind.kind,
                    plain.tooth(),
                    implant,
                    plain.cuff(),
                    plain.place(),
                    new Wish(
                            kind.retention,
                            kind.material,
                            Wish.MarginReference.GINGIVA,
                            Wish.EmergenceWish.NONE_DISPLACED,
                            form,
                            channelDeg > 0 ? Wish.ChannelWish.ANGLED : Wish.ChannelWish.STRAIGHT,
                            false,
                            0.3,
                            List.of(),
                            asked),
                    Map.of());
        }

        private static List<CuffReading> lumpyRing() {
            List<CuffReading> ring = new ArrayList<>();
            for (int k = 0; k < 12; k++) {
                double turn = StrictMath.toRadians(30.0 * k);
                double radius = 3.6 + 0.25 * StrictMath.cos(2 * turn + 0.4) + 0.1 * StrictMath.sin(3 * turn);
                double height = 3.0 + 0.4 * StrictMath.cos(2 * turn + 2.8);
                ring.add(new CuffReading(30.0 * k, height, radius, 0.2, 0.1, List.of()));
            }
            return ring;
        }
    }

    static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (ImplantChoice implant : PLATFORMS) {
                for (double channelDeg : kind == Kind.HEALING ? new double[] {0} : new double[] {0, 15}) {
                    for (Wish.MarginForm form : Wish.MarginForm.values()) {
                        for (int grooves : kind == Kind.HEALING ? new int[] {0} : new int[] {0, 3}) {
                            cases.add(new Case(kind, implant, channelDeg, form, grooves));
                        }
                    }
                }
            }
        }
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void each_is_a_sound_solid_with_its_rules_judged(Case one) {
        DesignOutcome outcome = Sites.DESIGNER.design(one.order(), TOLERANCE_MM);

        assertThat(outcome).as("%s", outcome.rules()).isInstanceOf(DesignOutcome.Designed.class);
        AbutmentDesign design = ((DesignOutcome.Designed) outcome).design();
        MeshReport report = MeshReport.of(design.mesh());
        assertThat(report.soundSolid()).isTrue();
        assertThat(report.genus()).isEqualTo(1);
        assertThat(SelfIntersections.count(design.mesh())).isZero();
        assertThat(design.chordErrorMm()).isLessThanOrEqualTo(TOLERANCE_MM);
        assertThat(design.rules()).noneMatch(rule -> rule.verdict() == Verdict.FAIL);
        assertThat(design.rules()).extracting(RuleResult::rule).contains(rulesOf(one));
        if (one.kind() != Kind.HEALING) {
            assertThat(value(design, DesignParameter.GROOVES)).hasValue((double) one.grooves());
        }
        if (one.channelDeg() > 0) {
            assertThat(value(design, DesignParameter.CHANNEL_ANGLE))
                    .hasValueSatisfying(deg -> assertThat(deg).isPositive());
        }
        bottomIsThatOfTheKind(one, design);
    }

    private static String[] rulesOf(Case one) {
        List<String> rules = new ArrayList<>(List.of(
                "wall-around-screw-channel-is-thick-enough",
                "screw-channel-opens-above-its-seat",
                "emergence-angle-is-gentle",
                "collar-height-is-in-the-envelope",
                "mesh-is-sound"));
        switch (one.kind()) {
            case MESOSTRUCTURE_ON_A_BASE ->
                rules.addAll(List.of("base-joint-gap-is-usual", "base-carries-the-crown-height"));
            case ONE_PIECE_CEMENTED -> rules.addAll(List.of("crown-leaves-its-cement-gap", "post-is-high-enough"));
            case ONE_PIECE_SCREWED -> rules.addAll(List.of("post-is-high-enough", "room-for-the-restoration"));
            case HEALING -> rules.add("tissue-displacement-is-consented");
        }
        return rules.toArray(String[]::new);
    }

    private static Optional<Double> value(AbutmentDesign design, DesignParameter parameter) {
        return design.parameters().stream()
                .filter(answer -> answer.parameter() == parameter)
                .map(ParameterAnswer::value)
                .findFirst();
    }

    /** The lowest ring of the mesh: outside as wide as table or shoulder, inside the shank, or the chimney with its cement gap. */
    private static void bottomIsThatOfTheKind(Case one, AbutmentDesign design) {
        Foundation foundation = new LibraryAnswers(ImplantLibrary.standard())
                .of(one.order(), Optional.empty())
                .site()
                .orElseThrow()
                .foundation();
        double inner = Double.MAX_VALUE;
        double outer = 0;
        double lowest = Double.MAX_VALUE;
        for (int v = 0; v < design.mesh().vertexCount(); v++) {
            Vector3 p = design.mesh().vertex(v);
            lowest = Math.min(lowest, p.z());
            if (p.z() < foundation.bottomMm() + 1e-9) {
                inner = Math.min(inner, p.radius());
                outer = Math.max(outer, p.radius());
            }
        }
        assertThat(lowest).isEqualTo(foundation.bottomMm());
        assertThat(inner).isCloseTo(foundation.boreRadiusMm(), within(1e-9));
        assertThat(outer).isCloseTo(foundation.radiusMm(), within(1e-9));
    }

    static Stream<Case> casesOnOnePlatform() {
        return cases().filter(one -> one.implant().equals(PLATFORMS.get(0)));
    }

    @ParameterizedTest
    @MethodSource("casesOnOnePlatform")
    void each_is_the_mirror_image_of_itself_across_the_mouth_and_the_same_bits_every_time(Case one) {
        SiteOrder order = one.order();
        TriangleMesh lowerRight = mesh(order, 4);
        assertThat(mesh(order, 4)).isEqualTo(lowerRight);
        assertThat(mesh(order, 2)).isEqualTo(lowerRight);
        for (int quadrant : new int[] {1, 3}) {
            TriangleMesh left = mesh(order, quadrant);
            assertThat(left).isEqualTo(lowerRight.mirroredInY());
            assertThat(left.signedVolume()).isPositive();
        }
    }

    /** At the first molar of a quadrant; none of these orders asks for the shape of an average tooth, so the jaw does not count. */
    private static TriangleMesh mesh(SiteOrder order, int quadrant) {
        DesignOutcome outcome = Sites.DESIGNER.design(Sites.with(order, new FdiTooth(quadrant, 6)), TOLERANCE_MM);
        return ((DesignOutcome.Designed) outcome).design().mesh();
    }
}
