package com.cuffline.milling.discroute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.cuffline.geometry.Vector3;
import com.cuffline.milling.center.Dialect;
import com.cuffline.milling.center.DiscMill;
import com.cuffline.milling.discroute.DiscOutcome.NotRouted;
import com.cuffline.milling.discroute.DiscOutcome.Routed;
import com.cuffline.milling.post.ProgramReader;
import com.cuffline.milling.post.ProgramStep;
import com.cuffline.milling.proof.Proof;
import com.cuffline.milling.proof.Proof.Code;
import com.cuffline.milling.proof.Proof.Finding;
import com.cuffline.milling.proof.Proof.Verdict;
import com.cuffline.milling.proof.ProofLimits;
import com.cuffline.milling.toolpath.MachinePosition;
import com.cuffline.milling.toolpath.MillingTarget;
import com.cuffline.milling.toolpath.RouteOutcome.Reason;
import com.cuffline.milling.toolpath.RouteSettings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A mesostructure whose post and screw channel lean by ten degrees, so that neither face sees all of it. */
class TiltedDiscTest {
    private static final MillingTarget LEANING = KernelParts.leaningMesostructure();
    private static final DiscPlace PLACE = DiscShop.place(LEANING, DiscShop.zirconia());
    private static final Routed ROUTED = assertInstanceOf(Routed.class, plan(DiscShop.mill()));

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void whatNeitherFaceSeesIsMilledFromATiltedDisc(Dialect dialect) {
        DiscMill mill = DiscShop.mill(5, 20, dialect, DiscShop.tools());
        String program = program(mill);
        Proof proof = prove(program, mill);
        assertTrue(proof.released(), proof.verdict().toString());
        assertEquals(List.of(), proof.figures().orElseThrow().collisions());
        List<Attitude> tilted = ProgramReader.read(program).stream()
                .filter(step ->
                        step.kind() == ProgramStep.Kind.FEED && step.to().b() != 0)
                .map(step -> Attitude.of(step.to()))
                .toList();
        assertTrue(tilted.size() > 1000 && tilted.stream().allMatch(attitude -> attitude.tiltDeg() < 20));
    }

    @Test
    void withoutTheTiltedPassesTheProofFindsWhatIsLeft() {
        String program = program(DiscShop.mill());
        int from = program.indexOf("(operation rough-tilted)");
        int to = program.indexOf("(operation rough-side-2)");
        String upright = program.substring(0, from) + program.substring(to);
        assertEquals(Code.REST, finding(prove(upright, DiscShop.mill())).code());
    }

    @Test
    void theToolThatLeansTheOtherWayIsFoundInThePart() {
        String program = program(DiscShop.mill()).replaceAll("B-(\\d)", "B$1");
        assertEquals(Code.GOUGE, finding(prove(program, DiscShop.mill())).code());
    }

    @Test
    void aMillThatDoesNotTiltSoFarGetsNoProgramAndReleasesNone() {
        DiscMill stiff = DiscShop.mill(5, 4, Dialect.LINUXCNC, DiscShop.tools());
        NotRouted refusal = assertInstanceOf(NotRouted.class, plan(stiff));
        assertEquals(Reason.UNDERCUT, refusal.reason());
        assertTrue(refusal.message().contains("azimuth"), refusal.message());
        assertEquals(
                Code.TILTED_HEAD,
                finding(prove(program(DiscShop.mill()), stiff)).code());
    }

    @Test
    void fourAxesTiltAboutAOnly() {
        DiscMill four = DiscShop.mill(4, 20, Dialect.LINUXCNC, DiscShop.tools());
        assertEquals(
                Code.TILTED_HEAD, finding(prove(program(DiscShop.mill()), four)).code());
        Undercut undercut = new Undercut(
                ROUTED.part().enlarged(), Side.both(ROUTED.part()).get(0).bare());
        assertFalse(undercut.none());
        undercut.axis(four).ifPresent(axis -> assertEquals(0, axis.x(), 1e-12));
    }

    @Test
    void theNestKeepsRoomForTheTiltedTool() {
        double upright = DiscRoute.pose(LEANING, DiscShop.zirconia(), DiscShop.mill(5, 0, Dialect.LINUXCNC, List.of()))
                .outline()
                .areaMm2();
        double widened = DiscRoute.pose(LEANING, DiscShop.zirconia(), DiscShop.mill())
                .outline()
                .areaMm2();
        assertTrue(widened > upright + 1, widened + " over " + upright);
    }

    @Test
    void anAttitudeTurnsByTheRightHandRuleAndBack() {
        Attitude attitude = new Attitude(90, 0);
        assertEquals(0, attitude.toMachine(new Vector3(1, 2, 3)).distanceTo(new Vector3(1, -3, 2)), 1e-12);
        Attitude swung = new Attitude(0, 90);
        assertEquals(0, swung.toMachine(new Vector3(1, 2, 3)).distanceTo(new Vector3(3, 2, -1)), 1e-12);
        Attitude both = new Attitude(187, -11);
        Vector3 point = new Vector3(3, -4, 5);
        assertEquals(0, both.toDisc(both.toMachine(point)).distanceTo(point), 1e-12);
        Vector3 axis = new Vector3(0.2, -0.1, 0.9).unit();
        assertEquals(0, Attitude.facing(axis).toMachine(axis).distanceTo(Vector3.UNIT_Z), 1e-5);
    }

    @Test
    void aRapidOverATiltedDiscStaysAboveItsRaisedEdge() {
        var clearance = DiscRoute.clearance(DiscShop.mill(), DiscShop.zirconia());
        MachinePosition tilted = new MachinePosition(0, 0, 0, 0, -10);
        double edge = new Attitude(0, -10)
                .toMachine(new Vector3(98.5 / 2, 0, 14 / 2.0 + 3))
                .z();
        assertTrue(clearance.safeZMm(tilted) > edge && clearance.safeZMm(tilted) < clearance.turnZMm());
    }

    private static Finding finding(Proof proof) {
        return assertInstanceOf(Verdict.Withheld.class, proof.verdict())
                .findings()
                .get(0);
    }

    private static DiscOutcome plan(DiscMill mill) {
        return DiscRoute.plan(LEANING, PLACE, DiscShop.zirconia(), mill, RouteSettings.DEFAULT);
    }

    private static String program(DiscMill mill) {
        return new DiscProgram(1, "O-1", 1, "U-1", "0123", ROUTED).text(mill, mill.dialect());
    }

    private static Proof prove(String program, DiscMill mill) {
        return DiscProof.prove(
                new DiscProofRequest(program, LEANING, PLACE, DiscShop.zirconia(), mill, ProofLimits.DEFAULT));
    }
}
