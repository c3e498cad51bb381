package com.cuffline.milling.proof;

import com.cuffline.milling.center.BlankBore;
import com.cuffline.milling.center.Fixture;
import com.cuffline.milling.center.Slot;
import com.cuffline.milling.center.Tool;
import com.cuffline.milling.post.ProgramStep;
import com.cuffline.milling.post.ProgramStep.Kind;
import com.cuffline.milling.proof.Proof.What;
import com.cuffline.milling.toolpath.MachinePosition;
import com.cuffline.milling.toolpath.StraightChannel;
import java.util.List;
import java.util.Map;

/**
 * Runs the steps of a program through the stock: what each takes away, and what shank, holder and rapids touch. Steps are
 * walked in parts of at most 0.4 mm and 5°.
 */
final class StockReplay {
    private static final double PART_MM = 0.4;
    private static final double PART_DEG = 5;
    private static final double TOUCH_MM3 = 0.002;

    private final StockModel stock;
    private final ProofRequest request;
    private final double lowMm;
    private final Footprint footprint = new Footprint();
    private final ReplayTally tally = new ReplayTally();

    private StockReplay(ProofRequest request) {
        this.request = request;
        lowMm = request.target().mesh().lowest().z();
        stock = new StockModel(
                request.blank(),
                lowMm,
                request.blank()
                        .bore()
                        .or(() -> StraightChannel.of(request.target()))
                        .orElse(BlankBore.NONE));
    }

    static StockReplay of(ProofRequest request, List<ProgramStep> steps, Map<Integer, ToolBody> bodies) {
        StockReplay replay = new StockReplay(request);
        for (ProgramStep step : steps) {
            ToolBody body = bodies.get(step.tool());
            if (body != null
                    && (step.kind() == Kind.RAPID
                            || step.kind() == Kind.FEED
                            || step.kind().arc())) {
                replay.step(step, body);
            }
        }
        return replay;
    }

    ReplayTally tally() {
        return tally;
    }

    private void step(ProgramStep step, ToolBody body) {
        MachinePosition from = step.from();
        MachinePosition to = step.to();
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double dz = to.z() - from.z();
        double turn = Math.abs(to.a() - from.a());
        double straight = Math.sqrt(dx * dx + dy * dy + dz * dz);
        double swing = StrictMath.toRadians(turn) * Math.hypot(to.y(), to.z());
        int parts = (int) Math.max(1, Math.ceil(Math.max(straight / PART_MM, turn / PART_DEG)));
        boolean high = Math.min(from.z(), to.z()) > stock.radiusMm();
        double removed = 0;
        for (int i = 1; i <= parts && !high; i++) {
            double share = (double) i / parts;
            MachinePosition at = new MachinePosition(
                    from.x() + share * dx,
                    from.y() + share * dy,
                    from.z() + share * dz,
                    from.a() + share * (to.a() - from.a()),
                    0);
            removed += cut(step, body, at);
        }
        clamp(step, body.tool());
        neighbours(step, body.tool());
        if (step.kind() == Kind.RAPID) {
            if (removed > TOUCH_MM3) {
                tally.found(What.RAPID_IN_STOCK, step);
            }
            return;
        }
        tally.feed(step, removed, Math.hypot(straight, swing));
    }

    private double cut(ProgramStep step, ToolBody body, MachinePosition at) {
        Tool tool = body.tool();
        footprint.put(at, 0, body.cuttingRadius(), body.ballRadius() > 0);
        double removed = stock.remove(footprint);
        if (at.z() + tool.fluteMm() < stock.radiusMm() && tool.shankDiameterMm() / 2 > body.cuttingRadius()) {
            footprint.put(at, tool.fluteMm(), tool.shankDiameterMm() / 2, false);
            if (stock.covered(footprint) > TOUCH_MM3) {
                tally.found(What.SHANK_IN_STOCK, step);
            }
        }
        if (at.z() + tool.reachMm() < stock.radiusMm()) {
            footprint.put(at, tool.reachMm(), tool.holderDiameterMm() / 2, false);
            if (stock.covered(footprint) > TOUCH_MM3) {
                tally.found(What.HOLDER_IN_STOCK, step);
            }
        }
        return removed;
    }

    /** The clamp is round about the rotary axis, so A does not matter; the step's box stands for the step. */
    private void clamp(ProgramStep step, Tool tool) {
        Fixture fixture = request.mill().fixture();
        double face = lowMm - fixture.belowTableMm();
        double x = Math.min(step.from().x(), step.to().x());
        double z = Math.min(step.from().z(), step.to().z());
        double nose = fixture.noseDiameterMm() / 2;
        for (Tool.Section section : tool.sections()) {
            if (x - section.diameterMm() / 2 < face && z + section.fromMm() < nose) {
                tally.found(What.TOOL_IN_CLAMP, step);
            }
        }
    }

    /** Stock in the neighbouring slots counts as uncut, and as thick as this unit's. */
    private void neighbours(ProgramStep step, Tool tool) {
        Slot own = request.mill().slots().stream()
                .filter(slot -> slot.number() == request.slot())
                .findFirst()
                .orElseThrow();
        double z = Math.min(step.from().z(), step.to().z());
        double y = Math.max(Math.abs(step.from().y()), Math.abs(step.to().y()));
        for (Slot other : request.mill().slots()) {
            double pitch = Math.abs(other.yMm() - own.yMm());
            double top = stock.radiusMm() + other.zMm() - own.zMm();
            boolean shaft = z < top && y + tool.shankDiameterMm() / 2 > pitch - stock.radiusMm();
            boolean holder = z + tool.reachMm() < top && y + tool.holderDiameterMm() / 2 > pitch - stock.radiusMm();
            boolean beside = Math.abs(other.xMm() - own.xMm()) < 40;
            if (other.number() != own.number() && beside && (shaft || holder)) {
                tally.found(What.TOOL_IN_NEIGHBOUR, step);
            }
        }
    }
}
