package com.cuffline.milling.discroute;

import com.cuffline.milling.center.Dialect;
import com.cuffline.milling.center.DiscLot;
import com.cuffline.milling.proof.Proof;
import com.cuffline.milling.proof.ProofLimits;
import com.cuffline.milling.toolpath.MillingTarget;
import com.cuffline.milling.toolpath.RouteSettings;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;

/** Prints processor time, figures and program size of the disc route for one unit; the command stands in docs/milling-discs.md. */
public final class DiscTiming {
    private static final int ROUNDS = 6;

    private DiscTiming() {}

    public static void main(String[] args) {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : ROUNDS;
        report("zirconia mesostructure", KernelParts.mesostructure(), DiscShop.zirconia(), rounds);
        report("leaning zirconia mesostructure", KernelParts.leaningMesostructure(), DiscShop.zirconia(), rounds);
        report("PEEK healing abutment", KernelParts.healingAbutment(), DiscShop.peek(), rounds);
    }

    private static void report(String name, MillingTarget target, DiscLot disc, int rounds) {
        PrintStream out = System.out;
        DiscPlace place = DiscShop.place(target, disc);
        for (int round = 1; round <= rounds; round++) {
            long start = now();
            DiscOutcome outcome = DiscRoute.plan(target, place, disc, DiscShop.mill(), RouteSettings.DEFAULT);
            if (!(outcome instanceof DiscOutcome.Routed routed)) {
                out.println(name + ": " + outcome);
                return;
            }
            String program = new DiscProgram(1, "O-1", 1, "U-1", "0", routed).text(DiscShop.mill(), Dialect.LINUXCNC);
            long programmed = now();
            Proof proof = DiscProof.prove(
                    new DiscProofRequest(program, target, place, disc, DiscShop.mill(), ProofLimits.DEFAULT));
            long proven = now();
            if (round == rounds) {
                out.printf(
                        "%s: toolpath and program %.0f ms, proof %.0f ms, %d kB%n",
                        name,
                        (programmed - start) / 1e6,
                        (proven - programmed) / 1e6,
                        program.getBytes(StandardCharsets.US_ASCII).length / 1000);
                out.println(proof.verdict());
                proof.figures().ifPresent(figures -> {
                    out.println(figures.worstGouge());
                    out.println(figures.worstRest());
                    figures.regions().forEach((region, worst) -> out.println(region + " " + worst));
                    out.println("air " + figures.airShare() + ", " + figures.largestEngagement() + ", " + figures.time()
                            + ", " + figures.collisions() + ", samples " + figures.samples());
                });
                out.printf(
                        "connector feet %.2f mm2, %s%n",
                        routed.part().connectorAreaMm2(), routed.part().bars());
            }
        }
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
