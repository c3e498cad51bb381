package com.cuffline.milling.discroute;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Proves a posted program of the disc route: reads it back from its text, replays it with the real tools from both sides against disc and enlarged part, and
 * judges the figures at finished size. Pure and deterministic.
 */
public final class DiscProof {

    private DiscProof() {}

    public static Proof prove(DiscProofRequest request) {
        List<ProgramStep> steps;
        try {
            steps = ProgramReader.read(request.program());
        } catch (UnreadableException e) {
            return Proof.withheld(new Finding(Code.UNREADABLE, String.valueOf(e.getMessage())));
        }
        Map<Integer, ToolBody> bodies = new TreeMap<>();
        for (Tool tool : request.mill().tools()) {
            bodies.put(tool.number(), new ToolBody(tool));
        }
        Optional<Finding> unknown = steps.stream()
                .flatMap(step -> unknown(step, bodies, request.mill().name()).stream())
                .findFirst();
        if (unknown.isPresent()) {
            return Proof.withheld(unknown.get());
        }
        DiscReplay replay = new DiscReplay(request, steps, bodies);
        DiscJudge judge = new DiscJudge(request.part(), Cuts.of(steps, bodies), replay.stock());
        Figures figures = new Figures(
                judge.worstGouge(),
                judge.worstRest(),
                judge.regions(),
                replay.airShare(),
                replay.largestEngagement(),
                MachiningTime.of(steps, request.mill().rates()),
                replay.collisions(),
                judge.samples());
        return Proof.judged(figures, request.limits());
    }

    /** What the replay does not know: other tools, arcs, other angles than the two faces, turning under feed. */
    private static Optional<Finding> unknown(ProgramStep step, Map<Integer, ToolBody> bodies, String mill) {
        if (!bodies.containsKey(step.tool())) {
            return Optional.of(new Finding(
                    Code.UNKNOWN_TOOL, "the program uses T" + step.tool() + ", which " + mill + " does not have"));
        }
        if (step.to().b() != 0) {
            return Optional.of(
                    new Finding(Code.TILTED_HEAD, "line " + step.line() + " uses B, which the replay does not know"));
        }
        double a = step.to().a();
        boolean turnsUnderFeed = a != step.from().a() && step.kind() != ProgramStep.Kind.RAPID;
        boolean moves = step.kind() != ProgramStep.Kind.DWELL && step.kind() != ProgramStep.Kind.TOOL_CHANGE;
        if (moves && (a != 0 && a != 180 || turnsUnderFeed || step.kind().arc())) {
            return Optional.of(new Finding(
                    Code.UNREADABLE,
                    "line " + step.line() + ": the replay of a disc knows straight moves at A 0 and A 180 only"));
        }
        return Optional.empty();
    }
}
