package com.cuffline.benchmarks.kernel;

import com.cuffline.abutmentdesign.AbutmentDesigner;
import com.cuffline.abutmentdesign.DesignOutcome;
import com.cuffline.abutmentdesign.SiteOrder;
import com.cuffline.abutmentdesign.solid.AbutmentSolids;
import com.cuffline.abutmentdesign.solid.SolidOutcome.Built;
import com.cuffline.abutmentdesign.solid.SolidPlan;
import com.cuffline.geometry.files.StlFiles;
import com.cuffline.implantlibrary.ImplantLibrary;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What a caller of the kernel waits for, one core, everything proven. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class KernelBenchmark {
    private final AbutmentDesigner designer = new AbutmentDesigner(ImplantLibrary.standard());
    private final SiteOrder eightSamples = Shapes.order(8, 4);
    private final SiteOrder manySamples = Shapes.order(720, 4);
    private final SiteOrder leaning = Shapes.order(8, 20);
    private final SolidPlan usual = Shapes.usual();
    private final SolidPlan breakOut = Shapes.breakOut();

    /** From an order of 8 samples to rules, figures, sections and proven mesh. */
    @Benchmark
    public DesignOutcome proposal() {
        return designer.design(eightSamples);
    }

    /** The same from a ring of 720 samples. */
    @Benchmark
    public DesignOutcome proposalOfRing720() {
        return designer.design(manySamples);
    }

    /** The same with a restoration axis 20 degrees from the implant's. */
    @Benchmark
    public DesignOutcome proposalLeaning20Deg() {
        return designer.design(leaning);
    }

    @Benchmark
    public byte[] provenMeshAndStl5um() {
        return proven(usual, 0.005);
    }

    @Benchmark
    public byte[] provenMeshAndStl1um() {
        return proven(usual, 0.001);
    }

    @Benchmark
    public byte[] provenBreakOutAndStl5um() {
        return proven(breakOut, 0.005);
    }

    private static byte[] proven(SolidPlan plan, double toleranceMm) {
        return StlFiles.write(
                ((Built) AbutmentSolids.build(plan, toleranceMm)).solid().mesh());
    }
}
