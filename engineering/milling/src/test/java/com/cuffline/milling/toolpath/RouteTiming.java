package com.cuffline.milling.toolpath;

import com.cuffline.milling.center.Dialect;
import com.cuffline.milling.post.ProgramHeader;
import com.cuffline.milling.post.ProgramWriter;
import com.cuffline.milling.proof.ProgramProof;
import com.cuffline.milling.proof.Proof;
import com.cuffline.milling.proof.ProofLimits;
import com.cuffline.milling.proof.ProofRequest;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;

/** Prints processor time of toolpath and proof for one unit; the command stands in docs/milling.md. */
public final class RouteTiming {
    private static final int ROUNDS = 10;

    private RouteTiming() {}

    public static void main(String[] args) {
        PrintStream out = System.out;
        for (double tilt : new double[] {0, 10}) {
            MillingTarget target = new SampleAbutment(tilt, 30, 8).target();
            for (int round = 1; round <= ROUNDS; round++) {
                long start = now();
                RouteOutcome outcome =
                        RotaryRoute.plan(target, SampleShop.blank(), SampleShop.mill(), RouteSettings.DEFAULT);
                String program = program((RouteOutcome.Routed) outcome);
                long routed = now();
                Proof proof = ProgramProof.prove(new ProofRequest(
                        program, target, SampleShop.blank(), SampleShop.mill(), 1, ProofLimits.DEFAULT));
                long proven = now();
                if (round == ROUNDS) {
                    out.printf(
                            "tilt %.0f deg, %d triangles: toolpath and program %.0f ms, proof %.0f ms, gouge %.1f um, rest %.1f um%n",
                            tilt,
                            target.mesh().triangleCount(),
                            (routed - start) / 1e6,
                            (proven - routed) / 1e6,
                            proof.figures().orElseThrow().worstGouge().valueUm(),
                            proof.figures().orElseThrow().worstRest().valueUm());
                }
            }
        }
    }

    private static String program(RouteOutcome.Routed routed) {
        ProgramHeader header = new ProgramHeader(
                1,
                "O-1",
                1,
                "U-1",
                "0",
                "mill-1",
                SampleShop.mill().slots().get(0),
                SampleShop.blank(),
                routed.tools());
        return ProgramWriter.unit(new ProgramWriter.Part(header, routed.toolpath()), Dialect.LINUXCNC);
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
