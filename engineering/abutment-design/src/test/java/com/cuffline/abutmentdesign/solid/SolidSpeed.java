package com.cuffline.abutmentdesign.solid;

import com.cuffline.geometry.MeshProof;
import com.cuffline.geometry.MeshReport;
import com.cuffline.geometry.Patch;
import com.cuffline.geometry.SelfIntersections;
import com.cuffline.geometry.TriangleMesh;
import com.cuffline.geometry.files.StlFiles;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Run by hand: CPU time of one thread for each stage, warm, the middle of many runs. */
final class SolidSpeed {
    private static final int WARM_RUNS = 200;
    private static final int RUNS = 101;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static long seen;

    private SolidSpeed() {}

    public static void main(String[] args) {
        PrintStream out = System.out;
        for (int k = 0; k < 10 * WARM_RUNS; k++) {
            seen += System.identityHashCode(AbutmentSolids.build(k % 2 == 0 ? Plans.usual() : Plans.breakOut(), 0.005))
                    & 1;
        }
        for (double tolerance : new double[] {0.005}) {
            stages(out, "usual", Plans.usual(), tolerance);
            stages(out, "break-out", Plans.breakOut(), tolerance);
        }
        time(out, "surface with walls", () -> SolidSurface.of(Plans.breakOut()).wall());
    }

    private static void stages(PrintStream out, String name, SolidPlan plan, double tolerance) {
        AbutmentSolid solid = ((SolidOutcome.Built) AbutmentSolids.build(plan, tolerance)).solid();
        TriangleMesh mesh = solid.mesh();
        out.printf(Locale.ROOT, "%s at %.3f mm: %d triangles%n", name, tolerance, mesh.triangleCount());
        time(out, "  mesh and STL bytes", () -> StlFiles.write(meshOf(plan, tolerance)));
        time(out, "  mesh alone", () -> meshOf(plan, tolerance));
        time(out, "  report", () -> MeshReport.of(mesh));
        time(out, "  general self-intersections", () -> SelfIntersections.count(mesh));
        Columns base = Columns.base(new Form(plan), 1);
        Bore bore = new Bore(plan);
        SolidBuilder.Attempt attempt = new SolidBuilder(base, bore, tolerance).attempt(1, 1);
        TriangleMesh first = attempt.mesh(new int[attempt.triangles().vertexCount()]);
        List<Patch> patches = Patches.of(attempt.triangles(), attempt.grid(), bore);
        time(out, "  proof with report", () -> MeshProof.of(first, patches));
        time(out, "  mesh, proof, walls and measures", () -> AbutmentSolids.build(plan, tolerance));
    }

    private static TriangleMesh meshOf(SolidPlan plan, double tolerance) {
        Columns base = Columns.base(new Form(plan), 1);
        SolidBuilder.Attempt attempt = new SolidBuilder(base, new Bore(plan), tolerance).attempt(1, 1);
        return attempt.mesh(new int[attempt.triangles().vertexCount()]);
    }

    private static void time(PrintStream out, String name, Supplier<Object> run) {
        for (int k = 0; k < WARM_RUNS; k++) {
            seen += System.identityHashCode(run.get()) & 1;
        }
        long[] nanos = new long[RUNS];
        for (int k = 0; k < RUNS; k++) {
            long start = THREADS.getCurrentThreadCpuTime();
            Object result = run.get();
            nanos[k] = THREADS.getCurrentThreadCpuTime() - start;
            seen += System.identityHashCode(result) & 1;
        }
        java.util.Arrays.sort(nanos);
        out.printf(Locale.ROOT, "%s: %.3f ms (%d)%n", name, nanos[RUNS / 2] / 1e6, seen & 1);
    }
}
