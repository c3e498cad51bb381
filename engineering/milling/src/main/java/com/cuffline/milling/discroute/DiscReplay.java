package com.cuffline.milling.discroute;

import com.cuffline.milling.center.Tool;
import com.cuffline.milling.post.ProgramStep;
import com.cuffline.milling.post.ProgramStep.Kind;
import com.cuffline.milling.proof.Proof.Collision;
import com.cuffline.milling.proof.Proof.Engagement;
import com.cuffline.milling.proof.Proof.What;
import com.cuffline.milling.proof.ToolBody;
import com.cuffline.milling.toolpath.MachinePosition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs the steps of a program through the disc: what each takes away, and what shank, holder and rapids touch. */
final class DiscReplay {
    private static final double PART_MM = 0.2;
    private static final double NOTHING_MM3 = 1e-7;
    private static final double TOUCH_MM = 0.1;
    private static final double LEAST_PATH_MM = 0.1;

    private final DiscProofRequest request;
    private final DiscStock stock;
    private final Map<What, Collision> collisions = new LinkedHashMap<>();
    private double feedS;
    private double airS;
    private Engagement largest = new Engagement(0, 0, 0);

    DiscReplay(DiscProofRequest request, List<ProgramStep> steps, Map<Integer, ToolBody> bodies) {
        this.request = request;
        stock = new DiscStock(request.part());
        for (ProgramStep step : steps) {
            ToolBody body = bodies.get(step.tool());
            if (body != null && (step.kind() == Kind.RAPID || step.kind() == Kind.FEED)) {
                step(step, body);
            }
        }
    }

    DiscStock stock() {
        return stock;
    }

    List<Collision> collisions() {
        return new ArrayList<>(collisions.values());
    }

    double airShare() {
        return feedS > 0 ? airS / feedS : 0;
    }

    Engagement largestEngagement() {
        return largest;
    }

    private void step(ProgramStep step, ToolBody body) {
        MachinePosition from = step.from();
        MachinePosition to = step.to();
        clamp(step, body.tool());
        if (from.a() != to.a()) {
            return;
        }
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double dz = to.z() - from.z();
        double way = Math.sqrt(dx * dx + dy * dy + dz * dz);
        int parts = (int) Math.max(1, Math.ceil(way / PART_MM));
        boolean high = Math.min(from.z(), to.z()) > stock.faceMm;
        double removed = 0;
        for (int i = 1; i <= parts && !high; i++) {
            double s = (double) i / parts;
            removed += cut(step, body, from.x() + s * dx, from.y() + s * dy, from.z() + s * dz);
        }
        if (step.kind() == Kind.RAPID) {
            if (removed > NOTHING_MM3) {
                found(What.RAPID_IN_STOCK, step);
            }
            return;
        }
        feedS += step.seconds();
        airS += removed < NOTHING_MM3 ? step.seconds() : 0;
        if (way > LEAST_PATH_MM && removed / way > largest.mm2()) {
            largest = new Engagement(removed / way, step.tool(), step.line());
        }
    }

    private double cut(ProgramStep step, ToolBody body, double x, double machineY, double z) {
        int sign = step.to().a() == 0 ? 1 : -1;
        double y = sign * machineY;
        double radius = body.cuttingRadius();
        if (z < stock.faceMm && stock.leaves(x, y, radius)) {
            found(step.kind() == Kind.RAPID ? What.RAPID_IN_STOCK : What.TOOL_IN_NEIGHBOUR, step);
        }
        int fromX = (int) Math.max(0, Math.floor((x - radius - stock.lowX) / DiscStock.CELL_MM));
        int toX = (int) Math.min(stock.nx - 1, Math.floor((x + radius - stock.lowX) / DiscStock.CELL_MM));
        int fromY = (int) Math.max(0, Math.floor((y - radius - stock.lowY) / DiscStock.CELL_MM));
        int toY = (int) Math.min(stock.ny - 1, Math.floor((y + radius - stock.lowY) / DiscStock.CELL_MM));
        double removed = 0;
        for (int j = fromY; j <= toY; j++) {
            for (int c = j * stock.nx + fromX; c <= j * stock.nx + toX; c++) {
                double rho = Math.hypot(stock.x(c) - x, stock.y(c) - y);
                if (rho < radius) {
                    double length = stock.remove(c, sign, z + end(body, rho));
                    removed += length * DiscStock.CELL_MM * DiscStock.CELL_MM;
                    if (length > TOUCH_MM && stock.foreign[c]) {
                        found(What.TOOL_IN_NEIGHBOUR, step);
                    }
                    if (length > 0 && stock.barCut(c)) {
                        found(What.CONNECTOR_CUT, step);
                    }
                }
            }
        }
        shank(step, body.tool(), new double[] {x, y, z}, sign);
        return removed;
    }

    /** Height of the tool's end above its tip at a distance from its axis. */
    private static double end(ToolBody body, double rho) {
        double low = 0;
        if (body.ballRadius() > 0 && body.ballRadius() >= body.cuttingRadius()) {
            return body.ballRadius() - Math.sqrt(body.ballRadius() * body.ballRadius() - rho * rho);
        }
        double high = body.tool().fluteMm();
        if (body.cutting(low, rho) <= 0) {
            return low;
        }
        for (int k = 0; k < 20; k++) {
            double middle = (low + high) / 2;
            if (body.cutting(middle, rho) <= 0) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /** Shank and holder against what stands around the part; beyond the grid and under the holder the disc counts as whole. */
    private void shank(ProgramStep step, Tool tool, double[] at, int sign) {
        if (at[2] + tool.reachMm() < stock.faceMm) {
            found(What.HOLDER_IN_STOCK, step);
        }
        double bottom = at[2] + tool.fluteMm();
        double radius = tool.shankDiameterMm() / 2;
        if (bottom >= stock.faceMm || radius <= tool.shape().diameterMm() / 2) {
            return;
        }
        for (double y = at[1] - radius; y <= at[1] + radius; y += DiscStock.CELL_MM) {
            for (double x = at[0] - radius; x <= at[0] + radius; x += DiscStock.CELL_MM) {
                if (Math.hypot(x - at[0], y - at[1]) < radius) {
                    int cell = stock.cell(x, y);
                    double top = cell < 0 ? stock.faceMm : stock.top(cell, sign);
                    if (top > bottom + TOUCH_MM) {
                        found(What.SHANK_IN_STOCK, step);
                        return;
                    }
                }
            }
        }
    }

    /** The holder's ring, as high above the faces as the mill says; turning A asks for more height than anything reaches. */
    private void clamp(ProgramStep step, Tool tool) {
        double z = Math.min(step.from().z(), step.to().z());
        if (step.from().a() != step.to().a()) {
            if (z < DiscRoute.swept(request.mill(), request.part().disc())) {
                found(What.TOOL_IN_CLAMP, step);
            }
            return;
        }
        double top = stock.faceMm + request.mill().ringAboveMm();
        double inner = request.part().disc().diameterMm() / 2 - request.mill().ringMm();
        double r = Math.max(
                Math.hypot(step.from().x(), step.from().y()),
                Math.hypot(step.to().x(), step.to().y()));
        double[][] parts = {
            {0, tool.shape().diameterMm()},
            {tool.fluteMm(), tool.shankDiameterMm()},
            {tool.reachMm(), tool.holderDiameterMm()}
        };
        for (double[] part : parts) {
            if (z + part[0] < top && r + part[1] / 2 > inner) {
                found(What.TOOL_IN_CLAMP, step);
            }
        }
    }

    private void found(What what, ProgramStep step) {
        collisions.putIfAbsent(what, new Collision(what, step.tool(), step.line()));
    }
}
