package com.cuffline.milling.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.cuffline.geometry.MeshBuilder;
import com.cuffline.geometry.Vector3;
import com.cuffline.milling.proof.Proof.Code;
import com.cuffline.milling.proof.Proof.Figures;
import com.cuffline.milling.proof.Proof.Verdict;
import com.cuffline.milling.toolpath.MillingTarget;
import com.cuffline.milling.toolpath.Region;
import com.cuffline.milling.toolpath.SampleShop;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** A cylinder or cone turned by a ball of radius 1 mm in rings, 0.1 mm apart: cusps are 1.25 µm on the cylinder. */
class ProgramProofTest {
    private static final double HEIGHT = 6;
    private static final double PITCH = 0.1;
    private static final int SIDES = 720;

    @Test
    void aCylinderCutToSizeHasCuspsAndNothingElse() {
        Figures figures = figures(rings(x -> 3, x -> true), cone(3, 3));
        assertEquals(0, figures.worstGouge().valueUm(), 0.1);
        assertEquals(
                1000 * (1 - Math.sqrt(1 - PITCH * PITCH / 4)),
                figures.worstRest().valueUm(),
                0.2);
    }

    @Test
    void aRingThirtyMicrometresTooDeepIsFoundWhereItIs() {
        Figures figures = figures(rings(x -> Math.abs(x - 3) < 0.01 ? 2.97 : 3, x -> true), cone(3, 3));
        assertEquals(30, figures.worstGouge().valueUm(), 2);
        assertEquals(3, figures.worstGouge().heightMm(), 0.05);
    }

    @Test
    void aSpotThirtyMicrometresTooDeepIsFoundAtItsAzimuth() {
        String dip = "G1 X2.0500 Z3.5000 A-120.0000 F100.\nZ2.9700 F100.\nZ3.5000 F100.\n";
        String program = program(ringBlocks(x -> 3, x -> true) + "G94\nG1 Z3.5000 F500.\n" + dip);
        Spot worst = figures(program, cone(3, 3)).worstGouge();
        assertEquals(30, worst.valueUm(), 2);
        assertEquals(120, worst.azimuthDeg(), 1);
        assertEquals(2.05, worst.heightMm(), 0.05);
    }

    @Test
    void aSkippedBandIsFoundAsRest() {
        Proof proof = prove(rings(x -> 3, x -> x < 3 || x > 5), cone(3, 3));
        Spot worst = proof.figures().orElseThrow().worstRest();
        assertEquals(4, worst.heightMm(), 0.1);
        assertEquals(2000, worst.valueUm(), 2, "the blank's radius is 5 mm, the cylinder's 3 mm");
        Verdict.Withheld verdict = (Verdict.Withheld) proof.verdict();
        assertTrue(verdict.findings().stream().anyMatch(finding -> finding.code() == Code.REST));
    }

    @Test
    void aConeCutByRingsAtItsOffsetIsClean() {
        double slope = 1.0 / HEIGHT;
        double lift = Math.sqrt(1 + slope * slope) - 1;
        Figures figures = figures(rings(x -> 2 + slope * x + lift, x -> true), cone(2, 3));
        assertTrue(figures.worstGouge().valueUm() < 0.2, figures.worstGouge().toString());
        assertTrue(figures.worstRest().valueUm() < 2, figures.worstRest().toString());
    }

    @Test
    void aRapidThroughStockWithholdsTheProgram() {
        String cut = ringBlocks(x -> 3, x -> true) + "G0 X3.0000 Y0.0000 Z7.0000 A0.0000\nG0 Z2.0000\nG0 Z7.0000\n";
        Verdict.Withheld verdict =
                (Verdict.Withheld) prove(program("G0 X4. Y0. Z7. A0.\nG0 Z4.\nG0 Z7.\n" + cut), cone(3, 3))
                        .verdict();
        assertTrue(verdict.findings().stream().anyMatch(finding -> finding.code() == Code.RAPID_IN_STOCK));
    }

    @Test
    void whatCannotBeReadIsNotReleased() {
        Proof proof = prove("%\nG20\nM2\n%\n", cone(3, 3));
        assertFalse(proof.released());
        assertEquals(
                Code.UNREADABLE,
                ((Verdict.Withheld) proof.verdict()).findings().get(0).code());
    }

    @Test
    void anUnknownToolIsNotReleased() {
        Proof proof = prove(rings(x -> 3, x -> true).replace("T2", "T9"), cone(3, 3));
        assertEquals(
                Code.UNKNOWN_TOOL,
                ((Verdict.Withheld) proof.verdict()).findings().get(0).code());
    }

    private static Figures figures(String program, MillingTarget target) {
        return prove(program, target).figures().orElseThrow();
    }

    private static Proof prove(String program, MillingTarget target) {
        return ProgramProof.prove(
                new ProofRequest(program, target, SampleShop.blank(), SampleShop.mill(), 1, ProofLimits.DEFAULT));
    }

    private static String rings(DoubleUnaryOperator tip, DoublePredicate cuts) {
        return program(ringBlocks(tip, cuts));
    }

    private static String program(String body) {
        return "%\nG21 G17 G40 G49 G80 G90 G94\nG54\nT2 M6\nG43 H2\nS8000 M3\n" + body + "M5\nM2\n%\n";
    }

    private static String ringBlocks(DoubleUnaryOperator tip, DoublePredicate cuts) {
        StringBuilder text = new StringBuilder();
        int count = (int) Math.round((HEIGHT + 1) / PITCH);
        for (int i = 0; i <= count; i++) {
            double x = -0.5 + i * PITCH;
            if (cuts.test(x)) {
                text.append(String.format(Locale.ROOT, "G0 X%.4f Y0.0000 Z7.0000 A0.0000%n", x));
                text.append(String.format(Locale.ROOT, "G94 G1 Z%.4f F500.%n", tip.applyAsDouble(x)));
                text.append(String.format(Locale.ROOT, "G93 G1 A360.0000 F10.%nG94 G1 Z7.0000 F900.%n"));
            }
        }
        return text.toString();
    }

    /** A frustum from the table up; its ends count as made by the blank's maker. */
    private static MillingTarget cone(double lowRadius, double highRadius) {
        MeshBuilder mesh = new MeshBuilder();
        List<Region> regions = new ArrayList<>();
        List<Vector3> margin = new ArrayList<>();
        for (int j = 0; j < SIDES; j++) {
            double angle = 2 * Math.PI * j / SIDES;
            mesh.vertex(lowRadius * StrictMath.cos(angle), lowRadius * StrictMath.sin(angle), 0);
            mesh.vertex(highRadius * StrictMath.cos(angle), highRadius * StrictMath.sin(angle), HEIGHT);
            margin.add(new Vector3(StrictMath.cos(angle), StrictMath.sin(angle), 0.1));
        }
        int low = mesh.vertex(Vector3.ZERO);
        int high = mesh.vertex(new Vector3(0, 0, HEIGHT));
        for (int j = 0; j < SIDES; j++) {
            int k = (j + 1) % SIDES;
            mesh.triangle(2 * j, 2 * k, 2 * k + 1);
            mesh.triangle(2 * j, 2 * k + 1, 2 * j + 1);
            mesh.triangle(2 * k, 2 * j, low);
            mesh.triangle(2 * j + 1, 2 * k + 1, high);
            regions.addAll(List.of(Region.POST, Region.POST, Region.TABLE, Region.TABLE));
        }
        return new MillingTarget(mesh.build(), regions, margin);
    }
}
