package com.cuffline.desk.mill;

import com.cuffline.abutmentdesign.AbutmentDesigner;
import com.cuffline.abutmentdesign.solid.AbutmentSolids;
import com.cuffline.centerfile.CenterFile;
import com.cuffline.desk.check.OrderFiles;
import com.cuffline.desk.design.FileNames;
import com.cuffline.desk.design.OrderToDesign;
import com.cuffline.implantlibrary.ImplantLibrary;
import com.cuffline.measurement.policy.Policies;
import com.cuffline.milling.center.Center;
import com.cuffline.milling.proof.Proof;
import com.cuffline.milling.work.Assignment;
import com.cuffline.milling.work.MillingWork;
import com.cuffline.milling.work.UnitProgram;
import com.cuffline.milling.work.UnitToMill;
import com.cuffline.orderform.OrderForm;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Prints processor time of toolpath, program and proof, worst gouge and worst rest of every unit of some orders, three times over, so that the last round is
 * warm; the command stands in docs/milling.md.
 */
public final class MillTiming {
    private static final int ROUNDS = 3;
    private static final long SEED = 1;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private MillTiming() {}

    /** @param args the center file, then order files */
    public static void main(String[] args) {
        PrintStream out = System.out;
        Center center = CenterFile.read(Path.of(args[0]));
        List<UnitToMill> units = units(args);
        List<Assignment> assignments = MillingWork.plan(center, units, DAY.atStartOfDay(), SEED).batches().stream()
                .map(batch -> MillingWork.nest(batch, units, center, SEED))
                .flatMap(batch -> batch.assignments().stream())
                .toList();
        for (int round = 1; round <= ROUNDS; round++) {
            List<Double> times = new ArrayList<>();
            for (Assignment assignment : assignments) {
                long start = now();
                UnitProgram program = MillingWork.program(unit(units, assignment), assignment, center);
                times.add((now() - start) / 1e6);
                if (round == ROUNDS) {
                    out.printf("%-12s %5.0f ms  %s%n", program.unit(), times.get(times.size() - 1), told(program));
                }
            }
            double[] sorted =
                    times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            out.printf(
                    "round %d, %d units: mean %.0f ms, median %.0f ms, worst %.0f ms of processor time%n",
                    round,
                    sorted.length,
                    times.stream().mapToDouble(Double::doubleValue).average().orElse(0),
                    sorted[sorted.length / 2],
                    sorted[sorted.length - 1]);
        }
    }

    private static List<UnitToMill> units(String[] args) {
        DesignedUnits designed = new DesignedUnits(
                new AbutmentDesigner(ImplantLibrary.standard()),
                AbutmentSolids.DEFAULT_TOLERANCE_MM,
                Policies.standard(),
                DAY);
        FileNames names = new FileNames();
        OrderForm form = new OrderForm();
        List<UnitToMill> units = new ArrayList<>();
        for (Path file :
                OrderFiles.expand(Arrays.stream(args).skip(1).map(Path::of).toList())) {
            OrderToDesign order = OrderToDesign.read(file, form);
            designed.of(order, DesignedUnits.codes(order, names)).units().forEach(work -> units.add(work.unit()));
        }
        return units;
    }

    private static UnitToMill unit(List<UnitToMill> units, Assignment assignment) {
        return units.stream()
                .filter(unit -> unit.code().equals(assignment.unit()))
                .findFirst()
                .orElseThrow();
    }

    private static String told(UnitProgram program) {
        Proof.Figures figures =
                program.posted().flatMap(posted -> posted.proof().figures()).orElse(null);
        return figures == null
                ? program.refusal().map(refusal -> refusal.message()).orElse("")
                : String.format(
                        "%s gouge %.1f um, rest %.1f um, %.0f s on the mill",
                        program.released() ? "released" : "withheld",
                        figures.worstGouge().valueUm(),
                        figures.worstRest().valueUm(),
                        figures.time().totalS());
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
