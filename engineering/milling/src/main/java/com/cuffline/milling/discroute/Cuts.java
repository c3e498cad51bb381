package com.cuffline.milling.discroute;

import com.cuffline.milling.post.ProgramStep;
import com.cuffline.milling.proof.ToolBody;
import com.cuffline.milling.toolpath.MachinePosition;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The moves of a program as straight ways of the tool's tip: x and y in the disc, z in the machine, which is up or down in the disc. */
record Cuts(double[] way, int[] sign, ToolBody[] body, int[] line) {
    static final int STRIDE = 6;

    static Cuts of(List<ProgramStep> steps, Map<Integer, ToolBody> bodies) {
        List<ProgramStep> moves = steps.stream()
                .filter(step -> step.kind() == ProgramStep.Kind.FEED || step.kind() == ProgramStep.Kind.RAPID)
                .filter(step -> step.from().a() == step.to().a())
                .toList();
        int n = moves.size();
        Cuts cuts = new Cuts(new double[STRIDE * n], new int[n], new ToolBody[n], new int[n]);
        for (int i = 0; i < n; i++) {
            ProgramStep step = moves.get(i);
            cuts.sign[i] = step.to().a() == 0 ? 1 : -1;
            cuts.body[i] = Objects.requireNonNull(bodies.get(step.tool()));
            cuts.line[i] = step.line();
            cuts.put(i, 0, step.from());
            cuts.put(i, 3, step.to());
        }
        return cuts;
    }

    private void put(int i, int offset, MachinePosition position) {
        way[STRIDE * i + offset] = position.x();
        way[STRIDE * i + offset + 1] = sign[i] * position.y();
        way[STRIDE * i + offset + 2] = position.z();
    }

    int count() {
        return sign.length;
    }
}
