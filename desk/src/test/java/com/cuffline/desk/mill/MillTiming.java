package com.cuffline.desk.mill;

import com.cuffline.milling.center.Center;
import com.cuffline.milling.center.Dialect;
import com.cuffline.milling.center.RotaryMill;
import com.cuffline.milling.post.ProgramHeader;
import com.cuffline.milling.post.ProgramWriter;
import com.cuffline.milling.proof.ProgramProof;
import com.cuffline.milling.proof.Proof;
import com.cuffline.milling.proof.ProofLimits;
import com.cuffline.milling.proof.ProofRequest;
import com.cuffline.milling.toolpath.RotaryRoute;
import com.cuffline.milling.toolpath.RouteOutcome;
import com.cuffline.milling.toolpath.RouteOutcome.Routed;
import com.cuffline.milling.toolpath.RouteSettings;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Prints processor time, worst gouge and worst rest of every unit of some orders; the command stands in docs/milling.md. */
public final class MillTiming {
    private static final int ROUNDS = 3;

    private MillTiming() {}

    /** @param args the center file, then order files */
    public static void main(String[] args) {
        Center center = CenterFile.read(Path.of(args[0]));
        Designs designs = new Designs(center, LocalDate.of(2026, 11, 21));
        Arrays.stream(args).skip(1).map(Path::of).forEach(designs::take);
        PrintStream out = System.out;
        for (int round = 1; round <= ROUNDS; round++) {
            double total = 0;
            for (UnitWork work : designs.units) {
                total += unit(work, center.mills().get(0), round == ROUNDS ? out : null);
            }
            out.printf("round %d: %.0f ms a unit%n", round, total / Math.max(1, designs.units.size()));
        }
    }

    /** Milliseconds of toolpath, program and proof. */
    private static double unit(UnitWork work, RotaryMill mill, @Nullable PrintStream out) {
        long start = now();
        RouteOutcome outcome = RotaryRoute.plan(work.target(), work.blank(), mill, RouteSettings.DEFAULT);
        if (!(outcome instanceof Routed routed)) {
            if (out != null) {
                out.println(work.unit().code() + "  " + outcome);
            }
            return (now() - start) / 1e6;
        }
        String program = program(work, mill, routed);
        long routedAt = now();
        Proof proof = ProgramProof.prove(
                new ProofRequest(program, work.target(), work.blank(), mill, 1, ProofLimits.DEFAULT));
        long proven = now();
        if (out != null) {
            Proof.Figures figures = proof.figures().orElseThrow();
            out.printf(
                    "%-12s %s route %.0f ms, proof %.0f ms, gouge %.1f um, rest %.1f um, %.0f s on the mill%n",
                    work.unit().code(),
                    proof.released() ? "released" : "withheld",
                    (routedAt - start) / 1e6,
                    (proven - routedAt) / 1e6,
                    figures.worstGouge().valueUm(),
                    figures.worstRest().valueUm(),
                    figures.time().totalS());
        }
        return (proven - start) / 1e6;
    }

    private static String program(UnitWork work, RotaryMill mill, Routed routed) {
        ProgramHeader header = new ProgramHeader(
                1,
                work.unit().orderCode(),
                1,
                work.unit().code(),
                work.designHash(),
                mill.name(),
                mill.slots().get(0),
                work.blank(),
                routed.tools());
        return ProgramWriter.unit(new ProgramWriter.Part(header, routed.toolpath()), Dialect.LINUXCNC);
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
