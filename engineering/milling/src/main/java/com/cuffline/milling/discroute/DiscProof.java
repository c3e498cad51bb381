package com.cuffline.milling.discroute;

import com.cuffline.milling.center.DiscMill;
import com.cuffline.milling.center.Tool;
import com.cuffline.milling.post.ProgramReader;
import com.cuffline.milling.post.ProgramReader.UnreadableException;
import com.cuffline.milling.post.ProgramStep;
import com.cuffline.milling.proof.MachiningTime;
import com.cuffline.milling.proof.Proof;
import com.cuffline.milling.proof.Proof.Code;
import com.cuffline.milling.proof.Proof.Figures;
import com.cuffline.milling.proof.Proof.Finding;
import com.cuffline.milling.proof.ToolBody;
import com.cuffline.milling.toolpath.MillingTarget;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Proves a posted program of the disc route: reads it back from its text, replays it with the real tools from both sides against disc and enlarged part, and
 * judges the figures at finished size. Pure and deterministic.
 */
public final class DiscProof {

    private static final double LEAST_DEG = 1e-3;

    private DiscProof() {}

    public static Proof prove(DiscProofRequest request) {
        List<ProgramStep> steps;
        try {
            steps = ProgramReader.read(request.program());
        } catch (UnreadableException e) {
            return Proof.withheld(new Finding(Code.UNREADABLE, String.valueOf(e.getMessage())));
        }
        Optional<String> otherwise =
                DiscSetup.otherwise(request.program(), request.mill(), request.disc(), request.place());
        if (otherwise.isPresent()) {
            return Proof.withheld(new Finding(Code.OTHER_SETUP, otherwise.get()));
        }
        Map<Integer, ToolBody> bodies = new TreeMap<>();
        for (Tool tool : request.mill().tools()) {
            bodies.put(tool.number(), new ToolBody(tool));
        }
        Optional<Finding> unknown = unknown(steps, bodies, request.mill());
        if (unknown.isPresent()) {
            return Proof.withheld(unknown.get());
        }
        return Proof.judged(figures(request, steps, bodies), request.limits());
    }

    private static Figures figures(DiscProofRequest request, List<ProgramStep> steps, Map<Integer, ToolBody> bodies) {
        DiscReplay replay = new DiscReplay(request, steps, bodies);
        PartFrame frame = PartFrame.of(request.target().mesh(), request.place(), request.disc());
        MillingTarget enlarged = HeldPart.enlarged(request.target(), frame);
        Holding holding = new Holding(enlarged, request.place(), replay.stock());
        replay.connectorsCut(steps, holding.cutLines());
        HeldPart held = HeldPart.of(
                enlarged, frame, holding.bars(), request.place(), request.disc(), smallestBall(steps, bodies));
        return Figures.of(
                DiscJudge.figures(held, Cuts.of(steps, bodies), replay.stock()),
                replay.tally(),
                MachiningTime.of(steps, request.mill().rates()));
    }

    /** Radius of the smallest ball that the program uses, which is what reaches nearest to a bar. */
    private static double smallestBall(List<ProgramStep> steps, Map<Integer, ToolBody> bodies) {
        return steps.stream()
                .mapToInt(ProgramStep::tool)
                .distinct()
                .mapToObj(bodies::get)
                .filter(Objects::nonNull)
                .mapToDouble(ToolBody::ballRadius)
                .filter(radius -> radius > 0)
                .min()
                .orElse(0);
    }

    private static Optional<Finding> unknown(List<ProgramStep> steps, Map<Integer, ToolBody> bodies, DiscMill mill) {
        Attitude attitude = Attitude.SIDE_1;
        for (ProgramStep step : steps) {
            attitude = attitude.same(step.to()) ? attitude : Attitude.of(step.to());
            Optional<Finding> unknown = unknown(step, attitude, bodies, mill);
            if (unknown.isPresent()) {
                return unknown;
            }
        }
        return Optional.empty();
    }

    /** What the replay does not know: other tools, arcs, attitudes that the mill does not reach, turning under feed. */
    private static Optional<Finding> unknown(
            ProgramStep step, Attitude attitude, Map<Integer, ToolBody> bodies, DiscMill mill) {
        ToolBody body = bodies.get(step.tool());
        if (body == null) {
            return Optional.of(new Finding(
                    Code.UNKNOWN_TOOL,
                    "the program uses T" + step.tool() + ", which " + mill.name() + " does not have"));
        }
        if (step.kind() == ProgramStep.Kind.DWELL || step.kind() == ProgramStep.Kind.TOOL_CHANGE) {
            return Optional.empty();
        }
        boolean turns =
                step.from().a() != step.to().a() || step.from().b() != step.to().b();
        if (attitude.tiltDeg() > mill.tiltDeg() + LEAST_DEG
                || mill.axes() < 5 && step.to().b() != 0) {
            return Optional.of(new Finding(
                    Code.TILTED_HEAD,
                    String.format(
                            Locale.ROOT,
                            "line %d tilts the disc by %.2f deg, %s does up to %.1f deg%s",
                            step.line(),
                            attitude.tiltDeg(),
                            mill.name(),
                            mill.tiltDeg(),
                            mill.axes() < 5 ? " about A" : "")));
        }
        boolean leaningCone = !attitude.flat() && DiscReplay.coned(body.tool());
        if (turns && step.kind() != ProgramStep.Kind.RAPID || step.kind().arc() || leaningCone) {
            return Optional.of(
                    new Finding(
                            Code.UNREADABLE,
                            "line " + step.line()
                                    + ": the replay of a disc knows straight moves, turns as rapids, and tilted only balls and flat ends"));
        }
        return Optional.empty();
    }
}
