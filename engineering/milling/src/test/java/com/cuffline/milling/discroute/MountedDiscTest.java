package com.cuffline.milling.discroute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.cuffline.milling.center.Dialect;
import com.cuffline.milling.center.DiscLot;
import com.cuffline.milling.center.DiscMill;
import com.cuffline.milling.discroute.DiscOutcome.Routed;
import com.cuffline.milling.nesting.Placement.Connector;
import com.cuffline.milling.nesting.Point;
import com.cuffline.milling.proof.Proof;
import com.cuffline.milling.proof.Proof.Code;
import com.cuffline.milling.proof.Proof.Finding;
import com.cuffline.milling.proof.Proof.Verdict;
import com.cuffline.milling.proof.ProofLimits;
import com.cuffline.milling.toolpath.MillingTarget;
import com.cuffline.milling.toolpath.RouteSettings;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The proof knows the nest and what is mounted, nothing of the route: neither its bars nor its word for the disc. */
class MountedDiscTest {
    private static final MillingTarget PART = KernelParts.healingAbutment();
    private static final DiscLot DISC = DiscShop.peek();
    private static final DiscPlace PLACE = DiscShop.place(PART, DISC);
    private static final String PROGRAM = program(PLACE, DiscShop.mill());

    @Test
    void aProgramForTheDiscThatIsMountedIsReleased() {
        assertTrue(prove(PROGRAM, PLACE, DISC).released());
    }

    @Test
    void aProgramForAnotherWorkOffsetIsNotReleased() {
        String other = PROGRAM.replace("\nG54\n", "\nG55\n");
        Finding finding = finding(prove(other, PLACE, DISC));
        assertEquals(Code.OTHER_SETUP, finding.code());
        assertTrue(finding.message().contains("G54") && finding.message().contains("G55"), finding.message());
        String both = PROGRAM.replace("(operation rough-side-2)", "(operation rough-side-2)\nG55");
        assertEquals(Code.OTHER_SETUP, finding(prove(both, PLACE, DISC)).code());
        String none = PROGRAM.replace("\nG54\n", "\n");
        assertEquals(Code.OTHER_SETUP, finding(prove(none, PLACE, DISC)).code());
    }

    @Test
    void aProgramForAnotherDiscLotShadeOrEnlargementIsNotReleased() {
        List<DiscLot> others = List.of(
                new DiscLot("P-3", DISC.lot(), "peek", 98.5, 16, "-", 1, 1, 1),
                new DiscLot("P-2", "LP-2026-11", "peek", 98.5, 16, "-", 1, 1, 1),
                new DiscLot("P-2", DISC.lot(), "peek", 98.5, 16, "A2", 1, 1, 1),
                new DiscLot("P-2", DISC.lot(), "peek", 98.5, 16, "-", 1, 1.001, 1),
                new DiscLot("P-2", DISC.lot(), "peek", 98.5, 18, "-", 1, 1, 1));
        for (DiscLot other : others) {
            assertEquals(Code.OTHER_SETUP, finding(prove(PROGRAM, PLACE, other)).code(), other.toString());
        }
    }

    @Test
    void aProgramForAnotherPlaceInTheDiscIsNotReleased() {
        DiscPlace beside = place(PLACE.xMm() + 0.02, PLACE.connectors());
        assertEquals(Code.OTHER_SETUP, finding(prove(PROGRAM, beside, DISC)).code());
    }

    @Test
    void aRouteThatLeavesOutAConnectorOfTheNestIsNotReleased() {
        DiscPlace fewer = place(PLACE.xMm(), PLACE.connectors().subList(0, 2));
        String program = program(fewer, DiscShop.mill());
        Finding finding = finding(prove(program, PLACE, DISC));
        assertTrue(finding.code() == Code.REST || finding.message().startsWith("CONNECTOR_CUT"), finding.message());
        assertTrue(verdict(prove(program, PLACE, DISC)).findings().stream()
                .anyMatch(one -> one.message().startsWith("CONNECTOR_CUT")));
    }

    @Test
    void aPartThatNothingHoldsIsNotReleased() {
        DiscPlace loose = place(PLACE.xMm(), List.of());
        Proof proof = prove(program(loose, DiscShop.mill()), loose, DISC);
        assertTrue(
                verdict(proof).findings().stream().anyMatch(one -> one.message().startsWith("CONNECTOR_CUT")));
    }

    @Test
    void connectorsElsewhereThanInTheNestDoNotCount() {
        List<Connector> turned = DiscShop.place(PART, DISC).connectors().stream()
                .map(MountedDiscTest::turned)
                .toList();
        Proof proof = prove(program(place(PLACE.xMm(), turned), DiscShop.mill()), PLACE, DISC);
        assertTrue(
                verdict(proof).findings().stream().anyMatch(one -> one.message().startsWith("CONNECTOR_CUT")));
    }

    private static Connector turned(Connector one) {
        double angle = Math.toRadians(one.azimuthDeg() + 50);
        double length = Math.hypot(one.to().xMm() - PLACE.xMm(), one.to().yMm() - PLACE.yMm());
        Point to = new Point(PLACE.xMm() + length * Math.cos(angle), PLACE.yMm() + length * Math.sin(angle));
        return new Connector(one.azimuthDeg() + 50, one.from(), to, one.diameterMm(), one.aboveEquator());
    }

    private static DiscPlace place(double xMm, List<Connector> connectors) {
        return new DiscPlace(
                xMm,
                PLACE.yMm(),
                PLACE.rotationDeg(),
                PLACE.tiltAboutXDeg(),
                PLACE.tiltAboutYDeg(),
                PLACE.outline(),
                connectors,
                PLACE.toolClearanceMm());
    }

    private static Verdict.Withheld verdict(Proof proof) {
        return assertInstanceOf(Verdict.Withheld.class, proof.verdict());
    }

    private static Finding finding(Proof proof) {
        return verdict(proof).findings().get(0);
    }

    private static String program(DiscPlace place, DiscMill mill) {
        DiscOutcome outcome = DiscRoute.plan(PART, place, DISC, mill, RouteSettings.DEFAULT);
        Routed routed = assertInstanceOf(Routed.class, outcome, outcome::toString);
        return new DiscProgram(1, "O-1", 1, "U-1", "0123", routed).text(mill, Dialect.LINUXCNC);
    }

    private static Proof prove(String program, DiscPlace place, DiscLot disc) {
        return DiscProof.prove(new DiscProofRequest(program, PART, place, disc, DiscShop.mill(), ProofLimits.DEFAULT));
    }
}
