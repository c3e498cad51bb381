package com.cuffline.milling.discroute;

import com.cuffline.milling.post.ProgramStep;
import com.cuffline.milling.proof.ToolBody;
import com.cuffline.milling.toolpath.MachinePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The moves of a program in one attitude of the disc, as straight ways of the upright tool's tip in the machine. */
record Cuts(Attitude attitude, double[] way, ToolBody[] body, int[] line) {
    static final int STRIDE = 6;

    /** One for each attitude, in order of first use. */
    static List<Cuts> of(List<ProgramStep> steps, Map<Integer, ToolBody> bodies) {
        List<Attitude> attitudes = new ArrayList<>();
        List<List<ProgramStep>> moves = new ArrayList<>();
        for (ProgramStep step : steps) {
            boolean moved = step.kind() == ProgramStep.Kind.FEED || step.kind() == ProgramStep.Kind.RAPID;
            if (!moved
                    || step.from().a() != step.to().a()
                    || step.from().b() != step.to().b()) {
                continue;
            }
            int own = 0;
            while (own < attitudes.size() && !attitudes.get(own).same(step.to())) {
                own++;
            }
            if (own == attitudes.size()) {
                attitudes.add(Attitude.of(step.to()));
                moves.add(new ArrayList<>());
            }
            moves.get(own).add(step);
        }
        List<Cuts> all = new ArrayList<>();
        for (int i = 0; i < attitudes.size(); i++) {
            all.add(of(attitudes.get(i), moves.get(i), bodies));
        }
        return all;
    }

    private static Cuts of(Attitude attitude, List<ProgramStep> moves, Map<Integer, ToolBody> bodies) {
        int n = moves.size();
        Cuts cuts = new Cuts(attitude, new double[STRIDE * n], new ToolBody[n], new int[n]);
        for (int i = 0; i < n; i++) {
            ProgramStep step = moves.get(i);
            cuts.body[i] = Objects.requireNonNull(bodies.get(step.tool()));
            cuts.line[i] = step.line();
            cuts.put(i, 0, step.from());
            cuts.put(i, 3, step.to());
        }
        return cuts;
    }

    private void put(int i, int offset, MachinePosition position) {
        way[STRIDE * i + offset] = position.x();
        way[STRIDE * i + offset + 1] = position.y();
        way[STRIDE * i + offset + 2] = position.z();
    }

    int count() {
        return line.length;
    }
}
