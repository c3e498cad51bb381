package com.cuffline.milling.discroute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.cuffline.geometry.TriangleMesh;
import com.cuffline.milling.center.Dialect;
import com.cuffline.milling.center.DiscLot;
import com.cuffline.milling.center.Tool;
import com.cuffline.milling.discroute.DiscOutcome.NotRouted;
import com.cuffline.milling.discroute.DiscOutcome.Routed;
import com.cuffline.milling.nesting.Placement.Connector;
import com.cuffline.milling.nesting.Point;
import com.cuffline.milling.post.ProgramReader;
import com.cuffline.milling.post.ProgramStep;
import com.cuffline.milling.proof.Proof;
import com.cuffline.milling.proof.Proof.Code;
import com.cuffline.milling.proof.Proof.Figures;
import com.cuffline.milling.proof.Proof.RegionFigures;
import com.cuffline.milling.proof.Proof.Verdict;
import com.cuffline.milling.proof.Proof.What;
import com.cuffline.milling.proof.ProofLimits;
import com.cuffline.milling.proof.Spot;
import com.cuffline.milling.toolpath.MachinePosition;
import com.cuffline.milling.toolpath.MillingTarget;
import com.cuffline.milling.toolpath.Region;
import com.cuffline.milling.toolpath.RouteOutcome.Reason;
import com.cuffline.milling.toolpath.RouteSettings;
import com.cuffline.milling.toolpath.StockClearance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DiscRouteTest {
    private static final MillingTarget MESO = KernelParts.mesostructure();
    private static final DiscPlace PLACE = DiscShop.place(MESO, DiscShop.zirconia());
    private static final Routed ROUTED = routed(MESO, PLACE, DiscShop.zirconia());
    private static final String PROGRAM = program(ROUTED, Dialect.LINUXCNC);

    @Test
    void aMesostructureOfZirconiaIsMilledWithinItsLimitsFromTwoSides() {
        Proof proof = prove(PROGRAM, ROUTED);
        assertTrue(proof.released(), proof.verdict().toString());
        Figures figures = proof.figures().orElseThrow();
        assertTrue(figures.worstGouge().valueUm() < 5, figures.worstGouge().toString());
        assertTrue(figures.worstRest().valueUm() < 15, figures.worstRest().toString());
        assertEquals(List.of(), figures.collisions());
        for (Region made : List.of(Region.TABLE, Region.CHANNEL, Region.FINISH, Region.POST, Region.TOP)) {
            assertTrue(figures.regions().containsKey(made), made.toString());
        }
        assertTrue(figures.time().totalS() > 60 && figures.time().totalS() < 3600);
        assertTrue(figures.airShare() > 0 && figures.airShare() < 0.9);
    }

    @Test
    void aHealingAbutmentOfPeekIsMilledAtItsOwnSize() {
        MillingTarget target = KernelParts.healingAbutment();
        DiscPlace place = DiscShop.place(target, DiscShop.peek());
        Routed routed = routed(target, place, DiscShop.peek());
        Proof proof = prove(program(routed, Dialect.LINUXCNC), target, routed);
        assertTrue(proof.released(), proof.verdict().toString());
        assertEquals(height(target.mesh()), height(routed.part().enlarged().mesh()), 1e-9);
    }

    @Test
    void thePartIsEnlargedByEachAxisFactorOfItsLot() {
        TriangleMesh finished = MESO.mesh();
        TriangleMesh enlarged = ROUTED.part().enlarged().mesh();
        assertEquals(height(finished) * 1.235, height(enlarged), 1e-9);
        for (int v = 0; v < finished.vertexCount(); v += 97) {
            assertEquals(0, ROUTED.part().frame().toPart(enlarged.vertex(v)).distanceTo(finished.vertex(v)), 1e-9);
        }
    }

    @Test
    void connectorsStandOnTheEmergenceBelowTheMarginLineAndAreKept() {
        HeldPart part = ROUTED.part();
        assertEquals(3, part.bars().size());
        for (Bar bar : part.bars()) {
            double margin = part.enlarged().marginLine().stream()
                    .filter(p -> bar.along(p.x(), p.y()) > 0 && bar.aside(p.x(), p.y()) < bar.radiusMm())
                    .mapToDouble(p -> p.z())
                    .min()
                    .orElseThrow();
            assertTrue(bar.zMm() + bar.radiusMm() < margin - 0.1);
            assertTrue(
                    bar.zMm() - bar.radiusMm() > part.enlarged().mesh().lowest().z());
        }
        for (int t = 0; t < MESO.regionOf().size(); t++) {
            Region now = part.enlarged().regionOf().get(t);
            assertTrue(now == MESO.regionOf().get(t)
                    || now == Region.CONNECTOR && MESO.regionOf().get(t) == Region.EMERGENCE);
        }
        RegionFigures feet = Objects.requireNonNull(
                prove(PROGRAM, ROUTED).figures().orElseThrow().regions().get(Region.CONNECTOR));
        assertTrue(feet.worstRestUm() > 1000, "bars stand on their feet");
        assertTrue(part.connectorAreaMm2() > 3 && part.connectorAreaMm2() < 30);
    }

    /** Spirals begin on the machine's X. */
    @Test
    void aConnectorWhereTheSpiralsBeginIsKept() {
        List<Connector> turned = new ArrayList<>(PLACE.connectors());
        turned.set(0, alongX(turned.get(0)));
        Routed routed = routed(
                MESO,
                new DiscPlace(
                        PLACE.xMm(),
                        PLACE.yMm(),
                        PLACE.rotationDeg(),
                        PLACE.tiltAboutXDeg(),
                        PLACE.tiltAboutYDeg(),
                        PLACE.outline(),
                        turned,
                        PLACE.toolClearanceMm()),
                DiscShop.zirconia());
        Proof proof = prove(program(routed, Dialect.LINUXCNC), routed);
        assertTrue(proof.released(), proof.verdict().toString());
    }

    private static Connector alongX(Connector connector) {
        double length =
                Math.hypot(connector.to().xMm() - PLACE.xMm(), connector.to().yMm() - PLACE.yMm());
        return new Connector(
                0,
                connector.from(),
                new Point(PLACE.xMm() + length, PLACE.yMm()),
                connector.diameterMm(),
                connector.aboveEquator());
    }

    @Test
    void aCutThroughAConnectorIsFound() {
        Bar bar = ROUTED.part().bars().get(0);
        var middle = bar.at((bar.fromMm() + bar.toMm()) / 2 + 0.3, 0, 0);
        String cut = String.format(
                Locale.ROOT,
                "G0 X%.4f Y%.4f Z12.0000%nG94 G1 Z%.4f F300.%nZ12.0000%n",
                middle.x(),
                middle.y(),
                middle.z() - 0.5);
        Proof proof = prove(beforeSecondSide(cut), ROUTED);
        assertFalse(proof.released());
        assertTrue(proof.figures().orElseThrow().collisions().stream()
                .anyMatch(collision -> collision.what() == What.CONNECTOR_CUT));
    }

    @Test
    void aDipIntoThePostIsFoundWhereItIsAtFinishedSize() {
        List<String> lines = new ArrayList<>(Arrays.asList(PROGRAM.split("\n")));
        int at = lines.indexOf("(operation finish-side-1)") + 12000;
        ProgramStep step = ProgramReader.read(PROGRAM).stream()
                .filter(found -> found.line() == at + 1)
                .findFirst()
                .orElseThrow();
        double down = step.to().z() - 0.4;
        lines.add(
                at + 1,
                String.format(Locale.ROOT, "Z%.4f%nZ%.4f", down, step.to().z()));
        Spot worst = prove(String.join("\n", lines) + "\n", ROUTED)
                .figures()
                .orElseThrow()
                .worstGouge();
        assertTrue(worst.valueUm() > 15, worst.toString());
        var inDisc = ROUTED.part().frame().toDisc(worst.point());
        assertEquals(
                0, Math.hypot(inDisc.x() - step.to().x(), inDisc.y() - step.to().y()), 0.35);
    }

    @Test
    void whatASkippedFinishLeavesIsFound() {
        int from = PROGRAM.indexOf("(operation finish-side-2)");
        int first = PROGRAM.indexOf("G0", from);
        int turn = PROGRAM.indexOf("(operation park)");
        String skipped = PROGRAM.substring(0, first) + PROGRAM.substring(turn);
        Verdict.Withheld verdict =
                assertInstanceOf(Verdict.Withheld.class, prove(skipped, ROUTED).verdict());
        assertTrue(verdict.findings().stream().anyMatch(finding -> finding.code() == Code.REST), verdict.toString());
    }

    @Test
    void aRapidIntoTheDiscCannotBeMadeAndIsFoundInAProgram() {
        StockClearance clearance = DiscRoute.clearance(DiscShop.mill(), DiscShop.zirconia());
        MachinePosition high = new MachinePosition(0, 0, clearance.safeZMm(), 0, 0);
        assertThrows(
                IllegalArgumentException.class, () -> clearance.rapid(high, high.atZ(clearance.safeZMm() - 0.001)));
        MachinePosition turned = new MachinePosition(0, 0, high.z(), 180, 0);
        assertThrows(IllegalArgumentException.class, () -> clearance.rapid(high, turned), "turning needs more room");
        var post = ROUTED.part().place();
        String rapid = String.format(
                Locale.ROOT, "G0 X%.4f Y%.4f Z12.0000%nG0 Z6.0000%nG0 Z12.0000%n", post.xMm() + 6.5, post.yMm());
        Verdict.Withheld verdict = assertInstanceOf(
                Verdict.Withheld.class, prove(beforeSecondSide(rapid), ROUTED).verdict());
        assertTrue(verdict.findings().stream().anyMatch(finding -> finding.code() == Code.RAPID_IN_STOCK));
        assertTrue(verdict.findings().stream()
                .anyMatch(finding -> finding.message().startsWith("TOOL_IN_NEIGHBOUR")));
    }

    @Test
    void turningTheDiscUnderTheToolIsFound() {
        String program = beforeSecondSide("G0 Z12.0000\nG0 A180.0000\nG0 A0.0000\n");
        assertTrue(prove(program, ROUTED).figures().orElseThrow().collisions().stream()
                .anyMatch(collision -> collision.what() == What.TOOL_IN_CLAMP));
    }

    @Test
    void anAngleThatTheReplayDoesNotKnowIsNotReleased() {
        Proof proof = prove(beforeSecondSide("G0 Z90.0000\nG0 A90.0000\n"), ROUTED);
        assertEquals(
                Code.TILTED_HEAD,
                ((Verdict.Withheld) proof.verdict()).findings().get(0).code());
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void bothDialectsReadBackAsTheSameMoves(Dialect dialect) {
        List<ProgramStep> steps = ProgramReader.read(program(ROUTED, dialect));
        List<ProgramStep> same = ProgramReader.read(PROGRAM);
        assertEquals(same.size(), steps.size());
        for (int i = 0; i < steps.size(); i++) {
            assertEquals(same.get(i).to(), steps.get(i).to());
            assertEquals(same.get(i).kind(), steps.get(i).kind());
        }
    }

    @Test
    void theHeadNamesOrderDesignDiscAndEnlargement() {
        String head = PROGRAM.substring(0, PROGRAM.indexOf("G21"));
        assertTrue(head.contains("order O-1 revision 1 unit U-1"), head);
        assertTrue(head.contains("design sha256 0123"), head);
        assertTrue(head.contains("disc Z-7") && head.contains("lot LZ-2026-11 zirconia shade A2"), head);
        assertTrue(head.contains("enlarged x 1.232 y 1.23 z 1.235"), head);
        assertTrue(head.contains("T3 ball 0.6 mm"), head);
    }

    @Test
    void aMainProgramTurnsTheDiscBackBeforeTheNextUnit() {
        DiscProgram unit = new DiscProgram(1, "O-1", 1, "U-1", "0123", ROUTED);
        List<ProgramStep> steps =
                ProgramReader.read(DiscProgram.disc(900, List.of(unit, unit), DiscShop.mill(), Dialect.ISO6983));
        assertEquals(2 * ProgramReader.read(PROGRAM).size(), steps.size());
        double swept = DiscRoute.clearance(DiscShop.mill(), DiscShop.zirconia()).turnZMm() - StockClearance.GAP_MM;
        for (ProgramStep step : steps) {
            assertTrue(step.from().a() == step.to().a() || step.to().z() > swept);
        }
        assertEquals(0, steps.get(steps.size() - 1).to().a());
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        assertEquals(PROGRAM, program(routed(MESO, PLACE, DiscShop.zirconia()), Dialect.LINUXCNC));
    }

    @Test
    void missingShortAndWornToolsAndThinDiscsAreNamed() {
        List<Tool> tools = DiscShop.tools();
        assertEquals(Reason.TOOL_MISSING, refusal(tools.subList(1, 5), DiscShop.zirconia()), "no flat end below 1.1");
        assertEquals(Reason.TOOL_MISSING, refusal(tools.subList(0, 2), DiscShop.zirconia()), "1 mm does not reach");
        assertEquals(Reason.TOOL_TOO_SHORT, refusal(changed(tools, 5, 600), DiscShop.zirconia()));
        assertEquals(Reason.TOOL_WORN, refusal(changed(tools, 14, 0.5), DiscShop.zirconia()));
        DiscLot thin = new DiscLot("Z-8", "LZ", "zirconia", 98.5, 9, "A2", 1.23, 1.23, 1.23);
        assertEquals(Reason.STOCK_TOO_SMALL, refusal(tools, thin));
        DiscLot titanium = new DiscLot("T-1", "LT", "titanium", 98.5, 14, "-", 1, 1, 1);
        assertEquals(Reason.MATERIAL_NOT_ON_MACHINE, refusal(tools, titanium));
    }

    private static List<Tool> changed(List<Tool> tools, double fluteMm, double lifeMin) {
        return tools.stream()
                .map(tool ->
                        new Tool(tool.number(), tool.shape(), fluteMm, 3, fluteMm + 8, 20, 60, lifeMin, tool.values()))
                .toList();
    }

    private static Reason refusal(List<Tool> tools, DiscLot disc) {
        DiscOutcome outcome = DiscRoute.plan(MESO, PLACE, disc, DiscShop.mill(tools), RouteSettings.DEFAULT);
        return assertInstanceOf(NotRouted.class, outcome).reason();
    }

    /** The program with blocks put in at the end of its first side's last operation, above the disc. */
    private static String beforeSecondSide(String blocks) {
        int at = PROGRAM.indexOf("(operation rough-side-2)");
        return PROGRAM.substring(0, at) + blocks + PROGRAM.substring(at);
    }

    private static double height(TriangleMesh mesh) {
        return mesh.highest().z() - mesh.lowest().z();
    }

    private static Routed routed(MillingTarget target, DiscPlace place, DiscLot disc) {
        DiscOutcome outcome = DiscRoute.plan(target, place, disc, DiscShop.mill(), RouteSettings.DEFAULT);
        return assertInstanceOf(Routed.class, outcome, outcome::toString);
    }

    private static String program(Routed routed, Dialect dialect) {
        return new DiscProgram(1, "O-1", 1, "U-1", "0123", routed).text(DiscShop.mill(), dialect);
    }

    private static Proof prove(String program, Routed routed) {
        return prove(program, MESO, routed);
    }

    private static Proof prove(String program, MillingTarget target, Routed routed) {
        HeldPart part = routed.part();
        return DiscProof.prove(
                new DiscProofRequest(program, target, part.place(), part.disc(), DiscShop.mill(), ProofLimits.DEFAULT));
    }
}
