package com.cuffline.milling.proof;

import com.cuffline.milling.center.Tool;
import com.cuffline.milling.post.ProgramReader;
import com.cuffline.milling.post.ProgramReader.UnreadableException;
import com.cuffline.milling.post.ProgramStep;
import com.cuffline.milling.proof.Proof.Code;
import com.cuffline.milling.proof.Proof.Figures;
import com.cuffline.milling.proof.Proof.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Proves a posted program: reads it back from its text, replays it with the real tools against blank and target, and judges the figures.
 * Pure and deterministic.
 */
public final class ProgramProof {
    private static final String UNKNOWN = "the program uses T%d, which %s does not have";

    private ProgramProof() {}

    public static Proof prove(ProofRequest request) {
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
        for (ProgramStep step : steps) {
            if (!bodies.containsKey(step.tool())) {
                return Proof.withheld(new Finding(
                        Code.UNKNOWN_TOOL,
                        String.format(
                                Locale.ROOT,
                                UNKNOWN,
                                step.tool(),
                                request.mill().name())));
            }
            if (step.to().b() != 0) {
                return Proof.withheld(new Finding(
                        Code.TILTED_HEAD, "line " + step.line() + " tilts the head, which the replay does not know"));
            }
        }
        return Proof.judged(figures(request, steps, bodies), request.limits());
    }

    private static Figures figures(ProofRequest request, List<ProgramStep> steps, Map<Integer, ToolBody> bodies) {
        Motion motion = Motion.of(
                steps, tool -> bodies.getOrDefault(tool, ToolBody.NONE).ballRadius());
        StockReplay replay = StockReplay.of(request, steps, bodies);
        return Figures.of(
                SurfaceJudge.figures(request, motion, bodies),
                replay.tally(),
                MachiningTime.of(steps, request.mill().rates()));
    }
}
