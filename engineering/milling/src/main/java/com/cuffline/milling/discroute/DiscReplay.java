package com.cuffline.milling.discroute;

import com.cuffline.geometry.Vector3;
import com.cuffline.milling.center.Tool;
import com.cuffline.milling.center.ToolShape;
import com.cuffline.milling.post.ProgramStep;
import com.cuffline.milling.post.ProgramStep.Kind;
import com.cuffline.milling.proof.Proof.What;
import com.cuffline.milling.proof.ReplayTally;
import com.cuffline.milling.proof.ToolBody;
import com.cuffline.milling.toolpath.MachinePosition;
import java.util.List;
import java.util.Map;

/** Runs the steps of a program through the disc: what each takes away, and what shank, holder and rapids touch. */
final class DiscReplay {
    private static final double PART_MM = 0.2;
    private static final double TOUCH_MM = 0.1;
    private static final int HALVINGS = 20;

    private final DiscProofRequest request;
    private final DiscStock stock;
    private final ToolSpan span = new ToolSpan();
    private final ReplayTally tally = new ReplayTally();
    private Attitude attitude = Attitude.SIDE_1;

    DiscReplay(DiscProofRequest request, List<ProgramStep> steps, Map<Integer, ToolBody> bodies) {
        this.request = request;
        stock = new DiscStock(request.place(), request.disc());
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

    ReplayTally tally() {
        return tally;
    }

    /** Takes down that connectors were cut in these lines. */
    void connectorsCut(List<ProgramStep> steps, List<Integer> lines) {
        for (int line : lines) {
            steps.stream()
                    .filter(step -> step.line() == line)
                    .findFirst()
                    .or(() -> steps.stream().findFirst())
                    .ifPresent(step -> tally.found(What.CONNECTOR_CUT, step));
        }
    }

    private void step(ProgramStep step, ToolBody body) {
        MachinePosition from = step.from();
        MachinePosition to = step.to();
        if (from.a() != to.a() || from.b() != to.b()) {
            turn(step);
            return;
        }
        attitude = attitude.same(to) ? attitude : Attitude.of(to);
        Vector3 start = attitude.toDisc(new Vector3(from.x(), from.y(), from.z()));
        Vector3 way = attitude.toDisc(new Vector3(to.x(), to.y(), to.z())).minus(start);
        clamp(step, body.tool(), start, start.plus(way));
        int parts = (int) Math.max(1, Math.ceil(way.length() / PART_MM));
        double above = Math.min(attitude.sign() * start.z(), attitude.sign() * (start.z() + way.z()));
        boolean high = above > stock.faceMm + (attitude.flat() ? 0 : body.cuttingRadius());
        double removed = 0;
        for (int i = 1; i <= parts && !high; i++) {
            removed += cut(step, body, start.plus(way.times((double) i / parts)));
        }
        if (step.kind() == Kind.RAPID) {
            if (ReplayTally.cuts(removed)) {
                tally.found(What.RAPID_IN_STOCK, step);
            }
            return;
        }
        tally.feed(step, removed, way.length());
    }

    /** @param tip in the disc */
    private double cut(ProgramStep step, ToolBody body, Vector3 tip) {
        Vector3 axis = attitude.tool();
        boolean cone = coned(body.tool());
        boolean ball = body.ballRadius() > 0 && !cone;
        span.put(ball ? tip.plus(axis.times(body.ballRadius())) : tip, axis, body.cuttingRadius(), ball);
        double[] box = span.box(stock.faceMm);
        boolean inDisc = attitude.sign() * tip.z() < stock.faceMm;
        if (inDisc && (stock.cell(box[0], box[1]) < 0 || stock.cell(box[2], box[3]) < 0)) {
            tally.found(step.kind() == Kind.RAPID ? What.RAPID_IN_STOCK : What.TOOL_IN_NEIGHBOUR, step);
        }
        double removed = 0;
        int toX = stock.column(box[2]);
        int toY = stock.row(box[3]);
        for (int j = stock.row(box[1]); j <= toY; j++) {
            for (int c = j * stock.nx + stock.column(box[0]); c <= j * stock.nx + toX; c++) {
                if (span.column(stock.x(c), stock.y(c))) {
                    double end = cone ? end(body, Math.hypot(stock.x(c) - tip.x(), stock.y(c) - tip.y())) : 0;
                    double length = attitude.sign() > 0
                            ? stock.remove(c, span.low() + end, span.high(), step.line())
                            : stock.remove(c, span.low(), span.high() - end, step.line());
                    removed += length * DiscStock.CELL_MM * DiscStock.CELL_MM;
                    if (length > TOUCH_MM && stock.foreign[c]) {
                        tally.found(What.TOOL_IN_NEIGHBOUR, step);
                    }
                }
            }
        }
        shank(step, body.tool(), tip, axis);
        return removed;
    }

    /** Whether the end is neither a ball nor flat. */
    static boolean coned(Tool tool) {
        return !(tool.shape() instanceof ToolShape.BallEnd || tool.shape() instanceof ToolShape.FlatEnd);
    }

    /** Height of a tapered end above its tip at a distance from its axis. */
    private static double end(ToolBody body, double rho) {
        double low = 0;
        double high = body.tool().fluteMm();
        for (int k = 0; k < HALVINGS; k++) {
            double middle = (low + high) / 2;
            if (body.cutting(middle, rho) <= 0) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /** Shank and holder against what stands around the part; under the holder the disc counts as whole. */
    private void shank(ProgramStep step, Tool tool, Vector3 tip, Vector3 axis) {
        double lean = Math.sqrt(1 - axis.z() * axis.z());
        double holder = attitude.sign() * tip.plus(axis.times(tool.reachMm())).z();
        if (holder - lean * tool.holderDiameterMm() / 2 < stock.faceMm) {
            tally.found(What.HOLDER_IN_STOCK, step);
        }
        Vector3 bottom = tip.plus(axis.times(tool.fluteMm()));
        double radius = tool.shankDiameterMm() / 2;
        if (attitude.sign() * bottom.z() - lean * radius >= stock.faceMm
                || radius <= tool.shape().diameterMm() / 2) {
            return;
        }
        span.put(bottom, axis, radius, false);
        double[] box = span.box(stock.faceMm);
        for (double y = box[1]; y <= box[3]; y += DiscStock.CELL_MM) {
            for (double x = box[0]; x <= box[2]; x += DiscStock.CELL_MM) {
                if (span.column(x, y) && stock.within(stock.cell(x, y), span.low(), span.high(), TOUCH_MM) > 0) {
                    tally.found(What.SHANK_IN_STOCK, step);
                    return;
                }
            }
        }
    }

    /** Turning A or B asks for more height than anything reaches. */
    private void turn(ProgramStep step) {
        double swept = Math.hypot(
                request.disc().diameterMm() / 2, stock.faceMm + request.mill().ringAboveMm());
        if (Math.min(step.from().z(), step.to().z()) < swept) {
            tally.found(What.TOOL_IN_CLAMP, step);
        }
    }

    /** The holder's ring, as high above the faces as the mill says; each part of the tool goes on upwards. */
    private void clamp(ProgramStep step, Tool tool, Vector3 start, Vector3 end) {
        Vector3 axis = attitude.tool();
        double lean = Math.sqrt(1 - axis.z() * axis.z());
        double upright = Math.abs(axis.z());
        double low = Math.min(attitude.sign() * start.z(), attitude.sign() * end.z());
        double top = stock.faceMm + request.mill().ringAboveMm();
        double inner = request.disc().diameterMm() / 2 - request.mill().ringMm();
        for (Tool.Section section : tool.sections()) {
            double radius = section.diameterMm() / 2;
            double over = (top + lean * radius - low) / upright;
            if (over > section.fromMm()) {
                for (Vector3 tip : List.of(start, end)) {
                    double near = tip.plus(axis.times(section.fromMm())).radius();
                    double far = tip.plus(axis.times(over)).radius();
                    if (Math.max(near, far) + radius > inner) {
                        tally.found(What.TOOL_IN_CLAMP, step);
                    }
                }
            }
        }
    }
}
