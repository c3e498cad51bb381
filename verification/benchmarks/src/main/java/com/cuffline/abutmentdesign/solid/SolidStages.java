package com.cuffline.abutmentdesign.solid;

import com.cuffline.benchmarks.kernel.Shapes;
import com.cuffline.geometry.MeshProof;
import com.cuffline.geometry.TriangleMesh;
import com.cuffline.geometry.files.StlFiles;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Where the time of a break-out at 5 um goes, stage by stage. It stands in the package of what it measures, for the stages are no
 * one else's business.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SolidStages {
    private static final double TOLERANCE_MM = 0.005;

    private final SolidPlan plan = Shapes.breakOut();
    private final Bore bore = new Bore(plan);
    private final SolidBuilder.Attempt attempt = attempt();
    private final TriangleMesh mesh = meshOf(attempt);

    private SolidBuilder.Attempt attempt() {
        return new SolidBuilder(Columns.base(new Form(plan), 1), bore, TOLERANCE_MM).attempt(1, 1);
    }

    private static TriangleMesh meshOf(SolidBuilder.Attempt attempt) {
        return attempt.mesh(new int[attempt.triangles().vertexCount()]);
    }

    /** Surface sampled, channel trimmed, its wall built, indexed mesh and file, without proof: what a mesh boolean does. */
    @Benchmark
    public byte[] meshAndStlUnproven() {
        return StlFiles.write(meshOf(attempt()));
    }

    @Benchmark
    public TriangleMesh stageMesh() {
        return meshOf(attempt());
    }

    @Benchmark
    public double stageChordError() {
        return ChordCheck.of(attempt.grid()).errorMm();
    }

    @Benchmark
    public double stageWalls() {
        WallSearch walls = new WallSearch(Columns.base(attempt.grid().columns.form, SolidSurface.EVERY), bore);
        return walls.belowMargin(Double.MAX_VALUE).orElseThrow().wallMm()
                + walls.judged().wallMm();
    }

    /** Closed, oriented, manifold, one shell, nothing degenerate, nothing crossing. */
    @Benchmark
    public MeshProof stageProof() {
        return MeshProof.of(mesh, Patches.of(attempt.triangles(), attempt.grid(), bore));
    }

    @Benchmark
    public byte[] stageStlBytes() {
        return StlFiles.write(mesh);
    }
}
