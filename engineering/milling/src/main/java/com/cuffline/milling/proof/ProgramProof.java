package com.cuffline.milling.proof;

import com.cuffline.milling.center.Tool;
import com.cuffline.milling.post.ProgramReader;
import com.cuffline.milling.post.ProgramReader.UnreadableException;
import com.cuffline.milling.post.ProgramStep;
import com.cuffline.milling.proof.Proof.Code;
import com.cuffline.milling.proof.Proof.Collision;
import com.cuffline.milling.proof.Proof.Figures;
import com.cuffline.milling.proof.Proof.Finding;
import com.cuffline.milling.proof.Proof.Verdict;
import com.cuffline.milling.proof.Proof.What;
import com.cuffline.milling.toolpath.MillingTarget;
import com.cuffline.milling.toolpath.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
            return withheld(new Finding(Code.UNREADABLE, String.valueOf(e.getMessage())));
        }
        Map<Integer, ToolBody> bodies = new TreeMap<>();
        for (Tool tool : request.mill().tools()) {
            bodies.put(tool.number(), new ToolBody(tool));
        }
        for (ProgramStep step : steps) {
            if (!bodies.containsKey(step.tool())) {
                return withheld(new Finding(
                        Code.UNKNOWN_TOOL,
                        String.format(
                                Locale.ROOT,
                                UNKNOWN,
                                step.tool(),
                                request.mill().name())));
            }
            if (step.to().b() != 0) {
                return withheld(new Finding(
                        Code.TILTED_HEAD, "line " + step.line() + " tilts the head, which the replay does not know"));
            }
        }
        Figures figures = figures(request, steps, bodies);
        List<Finding> findings = findings(figures, request.limits());
        Verdict verdict = findings.isEmpty() ? new Verdict.Released() : new Verdict.Withheld(findings);
        return new Proof(verdict, Optional.of(figures));
    }

    private static Figures figures(ProofRequest request, List<ProgramStep> steps, Map<Integer, ToolBody> bodies) {
        Motion motion = Motion.of(
                steps, tool -> bodies.getOrDefault(tool, ToolBody.NONE).ballRadius());
        SurfaceJudge judge = new SurfaceJudge(request, motion, bodies);
        StockReplay replay = StockReplay.of(request, steps, bodies, boreRadius(request));
        return new Figures(
                judge.worstGouge(),
                judge.worstRest(),
                judge.regions(),
                replay.airShare(),
                replay.largestEngagement(),
                MachiningTime.of(steps, request.mill().rates()),
                replay.collisions(),
                judge.samples());
    }

    /** The lot's bore, else the widest channel of the target at the table. */
    private static double boreRadius(ProofRequest request) {
        if (request.blank().boreDiameterMm().isPresent()) {
            return request.blank().boreDiameterMm().getAsDouble() / 2;
        }
        MillingTarget target = request.target();
        double least = Double.POSITIVE_INFINITY;
        for (int t = 0; t < target.mesh().triangleCount(); t++) {
            if (target.regionOf().get(t) == Region.CHANNEL) {
                least = Math.min(
                        least, target.mesh().vertex(target.mesh().corner(t, 0)).radius());
            }
        }
        return least == Double.POSITIVE_INFINITY ? 0 : least;
    }

    private static List<Finding> findings(Figures figures, ProofLimits limits) {
        List<Finding> findings = new ArrayList<>();
        Spot gouge = figures.worstGouge();
        if (gouge.valueUm() > limits.gougeUm()) {
            findings.add(new Finding(Code.GOUGE, told("cuts %.1f um into", gouge, limits.gougeUm())));
        }
        Spot rest = figures.worstRest();
        if (rest.valueUm() > limits.restUm()) {
            findings.add(new Finding(Code.REST, told("leaves %.1f um on", rest, limits.restUm())));
        }
        for (Collision collision : figures.collisions()) {
            boolean rapid = collision.what() == What.RAPID_IN_STOCK;
            findings.add(new Finding(
                    rapid ? Code.RAPID_IN_STOCK : Code.COLLISION,
                    collision.what() + " with T" + collision.tool() + " in line " + collision.line()));
        }
        return findings;
    }

    private static String told(String what, Spot spot, double limitUm) {
        return String.format(
                Locale.ROOT,
                what + " %s at azimuth %.1f deg, height %.3f mm, line %d; the limit is %.1f um",
                spot.valueUm(),
                spot.region(),
                spot.azimuthDeg(),
                spot.heightMm(),
                spot.line(),
                limitUm);
    }

    private static Proof withheld(Finding finding) {
        return new Proof(new Verdict.Withheld(List.of(finding)), Optional.empty());
    }
}
