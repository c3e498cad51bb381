package com.cuffline.milling.proof;

import com.cuffline.milling.toolpath.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The verdict on a program.
 *
 * @param figures empty where the program could not be replayed
 */
public record Proof(Verdict verdict, Optional<Figures> figures) {

    /** The verdict that figures earn under limits. */
    public static Proof judged(Figures figures, ProofLimits limits) {
        List<Finding> findings = findings(figures, limits);
        Verdict verdict = findings.isEmpty() ? new Verdict.Released() : new Verdict.Withheld(findings);
        return new Proof(verdict, Optional.of(figures));
    }

    /** A program that could not be replayed. */
    public static Proof withheld(Finding finding) {
        return new Proof(new Verdict.Withheld(List.of(finding)), Optional.empty());
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

    /** Whether the program may leave the house. */
    public sealed interface Verdict {
        record Released() implements Verdict {}

        /** @param findings at least one */
        record Withheld(List<Finding> findings) implements Verdict {
            public Withheld {
                findings = List.copyOf(findings);
            }
        }
    }

    /** Why a program is withheld. */
    public record Finding(Code code, String message) {}

    public enum Code {
        UNREADABLE("proof.unreadable"),
        OTHER_SETUP("proof.other-setup"),
        UNKNOWN_TOOL("proof.unknown-tool"),
        TILTED_HEAD("proof.tilted-head"),
        GOUGE("proof.gouge"),
        REST("proof.rest"),
        COLLISION("proof.collision"),
        RAPID_IN_STOCK("proof.rapid-in-stock");

        private final String code;

        Code(String code) {
            this.code = code;
        }

        /** Stable code. */
        public String code() {
            return code;
        }
    }

    public boolean released() {
        return verdict instanceof Verdict.Released;
    }

    /**
     * What the program leaves on the part.
     *
     * @param worstGouge deepest cut into the target, whatever region
     * @param worstRest thickest rest on milled surfaces, corners included
     * @param regions worst figures of each region
     * @param airShare share of feed time in which nothing is cut
     * @param largestEngagement removed volume per millimetre of path
     * @param samples number of surface samples
     */
    public record Figures(
            Spot worstGouge,
            Spot worstRest,
            Map<Region, RegionFigures> regions,
            double airShare,
            Engagement largestEngagement,
            MachiningTime time,
            List<Collision> collisions,
            int samples) {
        public Figures {
            regions = Map.copyOf(regions);
            collisions = List.copyOf(collisions);
        }

        /** What surface and replay tell. */
        public static Figures of(SurfaceFigures surface, ReplayTally replay, MachiningTime time) {
            return new Figures(
                    surface.worstGouge(),
                    surface.worstRest(),
                    surface.regions(),
                    replay.airShare(),
                    replay.largestEngagement(),
                    time,
                    replay.collisions(),
                    surface.samples());
        }
    }

    /** @param p95RestUm 19 of 20 samples of the region have no more rest */
    public record RegionFigures(int samples, double worstGougeUm, double worstRestUm, double p95RestUm) {}

    /** @param mm2 removed volume per millimetre of path */
    public record Engagement(double mm2, int tool, int line) {}

    /** Something that must not touch touched something. */
    public record Collision(What what, int tool, int line) {}

    public enum What {
        SHANK_IN_STOCK,
        HOLDER_IN_STOCK,
        TOOL_IN_CLAMP,
        TOOL_IN_NEIGHBOUR,
        RAPID_IN_STOCK,
        CONNECTOR_CUT
    }
}
