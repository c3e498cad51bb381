package com.cuffline.milling.toolpath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.cuffline.geometry.Vector3;
import com.cuffline.milling.center.Blank;
import com.cuffline.milling.center.BlankBore;
import com.cuffline.milling.center.Dialect;
import com.cuffline.milling.center.Tool;
import com.cuffline.milling.post.ProgramHeader;
import com.cuffline.milling.post.ProgramReader;
import com.cuffline.milling.post.ProgramStep;
import com.cuffline.milling.post.ProgramWriter;
import com.cuffline.milling.proof.ProgramProof;
import com.cuffline.milling.proof.Proof;
import com.cuffline.milling.proof.ProofLimits;
import com.cuffline.milling.proof.ProofRequest;
import com.cuffline.milling.proof.Spot;
import com.cuffline.milling.toolpath.RouteOutcome.NotRouted;
import com.cuffline.milling.toolpath.RouteOutcome.Reason;
import com.cuffline.milling.toolpath.RouteOutcome.Routed;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RotaryRouteTest {
    private static final MillingTarget STRAIGHT = new SampleAbutment(0, 30, 8).target();

    @ParameterizedTest
    @ValueSource(doubles = {0, 10})
    void anAbutmentIsMilledWithinItsLimits(double tiltDeg) {
        MillingTarget target = new SampleAbutment(tiltDeg, 30, 8).target();
        String program = program(route(target), Dialect.LINUXCNC);
        Proof proof = ProgramProof.prove(
                new ProofRequest(program, target, SampleShop.blank(), SampleShop.mill(), 1, ProofLimits.DEFAULT));
        assertTrue(proof.released(), proof.verdict().toString());
        Spot gouge = proof.figures().orElseThrow().worstGouge();
        assertTrue(gouge.valueUm() < 5, gouge.toString());
        assertTrue(proof.figures().orElseThrow().collisions().isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aWrittenProgramReadsBackAsTheSameMoves(Dialect dialect) {
        Routed routed = route(STRAIGHT);
        List<ProgramStep> steps = ProgramReader.read(program(routed, dialect)).stream()
                .filter(step -> step.kind() != ProgramStep.Kind.DWELL && step.kind() != ProgramStep.Kind.TOOL_CHANGE)
                .toList();
        List<MachinePosition> meant = routed.toolpath().operations().stream()
                .flatMap(operation -> operation.moves().stream())
                .map(RotaryRouteTest::end)
                .filter(position -> !Double.isNaN(position.x()))
                .toList();
        assertEquals(meant.size(), steps.size());
        for (int i = 0; i < meant.size(); i++) {
            assertEquals(meant.get(i).x(), steps.get(i).to().x(), 5e-4);
            assertEquals(meant.get(i).y(), steps.get(i).to().y(), 5e-4);
            assertEquals(meant.get(i).z(), steps.get(i).to().z(), 5e-4);
            assertEquals(meant.get(i).a(), steps.get(i).to().a(), 5e-4);
        }
    }

    @Test
    void theSameTargetGivesTheSameBytes() {
        assertEquals(program(route(STRAIGHT), Dialect.ISO6983), program(route(STRAIGHT), Dialect.ISO6983));
    }

    @Test
    void everyAxisWordOfTheIsoDialectHasADecimalPoint() {
        for (String line : program(route(STRAIGHT), Dialect.ISO6983).split("\n")) {
            if (line.startsWith("N")) {
                assertFalse(line.matches(".*[XYZABIJF]-?[0-9]+( .*)?$"), line);
            }
        }
    }

    @Test
    void aRapidBelowTheStockCannotBeMade() {
        StockClearance clearance = StockClearance.of(SampleShop.blank(), SampleShop.FIXTURE);
        MachinePosition high = new MachinePosition(0, 0, clearance.safeZMm(), 0, 0);
        MachinePosition low = high.atZ(clearance.safeZMm() - 0.001);
        assertThrows(IllegalArgumentException.class, () -> clearance.rapid(high, low));
        assertThrows(IllegalArgumentException.class, () -> clearance.rapid(low, high));
        assertEquals(high, clearance.rapid(high, high).to());
        assertTrue(Arrays.stream(Rapid.class.getDeclaredConstructors())
                .noneMatch(constructor -> Modifier.isPublic(constructor.getModifiers())));
    }

    @Test
    void partAndMachineAreOneAnothersInverse() {
        Vector3 point = new Vector3(1.5, -2.25, 4);
        Vector3 axis = new Vector3(-0.3, 0.5, 0.2);
        MachinePosition position = Kinematics.position(point, axis);
        assertEquals(0, Kinematics.tipInPart(position).distanceTo(point), 1e-12);
        assertEquals(0, Kinematics.toolAxisInPart(position).distanceTo(axis.unit()), 1e-12);
        assertEquals(new Vector3(4, 0, 3), Kinematics.toMachine(new Vector3(3, 0, 4), 0));
    }

    @Test
    void aBallStopsOnACylinderAtTheSumOfTheRadii() {
        Workpiece work = new Workpiece(STRAIGHT, SampleShop.blank(), SampleShop.FIXTURE);
        double s = work.cutter().ball(new Vector3(0, 0, -1), new Vector3(1, 0, 0), 0.4);
        double neck = SampleShop.blank().connectionDiameterMm() / 2;
        assertEquals(neck + 0.4, s, 0.01);
    }

    @Test
    void missingAndWornToolsAndSmallStockAreNamed() {
        List<Tool> tools = SampleShop.tools();
        assertEquals(Reason.TOOL_MISSING, refusal(SampleShop.blank(), tools.subList(0, 1)));
        Tool fresh = tools.get(3);
        Tool worn = new Tool(4, fresh.shape(), 4, 3, 22, 20, 60, 0.1, fresh.values());
        assertEquals(Reason.TOOL_WORN, refusal(SampleShop.blank(), List.of(tools.get(0), tools.get(1), worn)));
        Blank thin = new Blank("L", "family", "titanium", 6, 12, Optional.empty(), 3, 1);
        assertEquals(Reason.STOCK_TOO_SMALL, refusal(thin, tools));
        Blank bored = new Blank("L", "family", "titanium", 10, 12, Optional.of(BlankBore.even(3)), 3, 1);
        assertEquals(Reason.CHANNEL_NOT_IN_BLANK, refusal(bored, tools));
    }

    @Test
    void anInnerCornerThatNoBallReachesIsNamedWithTheBallItNeeds() {
        List<Tool> large = SampleShop.tools().subList(0, 2);
        RouteOutcome outcome =
                RotaryRoute.plan(STRAIGHT, SampleShop.blank(), SampleShop.mill(large), RouteSettings.DEFAULT);
        NotRouted refused = assertInstanceOf(NotRouted.class, outcome);
        assertEquals(Reason.TOOL_MISSING, refused.reason());
        assertTrue(refused.message().contains("needs a ball of about"), refused.message());
    }

    @Test
    void everyRapidOfARouteRunsAboveStockAndClamp() {
        Toolpath path = route(STRAIGHT).toolpath();
        double clear = StockClearance.of(SampleShop.blank(), SampleShop.FIXTURE).safeZMm();
        List<Rapid> rapids = path.operations().stream()
                .flatMap(operation -> operation.moves().stream())
                .filter(Rapid.class::isInstance)
                .map(Rapid.class::cast)
                .toList();
        assertFalse(rapids.isEmpty());
        assertTrue(rapids.stream().allMatch(rapid -> rapid.to().z() >= clear));
    }

    private static Reason refusal(Blank blank, List<Tool> tools) {
        RouteOutcome outcome = RotaryRoute.plan(STRAIGHT, blank, SampleShop.mill(tools), RouteSettings.DEFAULT);
        return assertInstanceOf(NotRouted.class, outcome).reason();
    }

    private static Routed route(MillingTarget target) {
        RouteOutcome outcome = RotaryRoute.plan(target, SampleShop.blank(), SampleShop.mill(), RouteSettings.DEFAULT);
        return assertInstanceOf(Routed.class, outcome);
    }

    private static String program(Routed routed, Dialect dialect) {
        ProgramHeader header = new ProgramHeader(
                1,
                "O-1",
                1,
                "U-1",
                "0123",
                "mill-1",
                SampleShop.mill().slots().get(0),
                SampleShop.blank(),
                routed.tools());
        return ProgramWriter.unit(new ProgramWriter.Part(header, routed.toolpath()), dialect);
    }

    private static MachinePosition end(Move move) {
        if (move instanceof Rapid rapid) {
            return rapid.to();
        }
        if (move instanceof Move.Feed feed) {
            return feed.to();
        }
        return move instanceof Move.Arc arc ? arc.to() : new MachinePosition(Double.NaN, 0, 0, 0, 0);
    }
}
