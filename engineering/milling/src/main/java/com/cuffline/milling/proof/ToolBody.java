package com.cuffline.milling.proof;

import com.cuffline.milling.center.Tool;
import com.cuffline.milling.center.ToolShape;
import java.util.Map;

/**
 * The real shape of a tool as a body of revolution: cutting end, shank above the flutes, holder above the reach. Distances are signed, negative inside,
 * and exact outside; heights count from the tip.
 */
public final class ToolBody {
    /** A thin needle, for a pose that has not been given a tool yet. */
    static final ToolBody NONE = new ToolBody(new Tool(1, new ToolShape.BallEnd(0.1), 1, 0.1, 1, 1, 0, 0, Map.of()));

    private final Tool tool;
    private final double radius;
    private final double ballRadius;
    private final double tipRadius;
    private final double slope;

    public ToolBody(Tool tool) {
        this.tool = tool;
        ToolShape shape = tool.shape();
        radius = shape.diameterMm() / 2;
        double tip = 0;
        double ball = 0;
        double taper = 0;
        if (shape instanceof ToolShape.BallEnd) {
            ball = radius;
        } else if (shape instanceof ToolShape.TaperedBall tapered) {
            ball = tapered.tipDiameterMm() / 2;
            taper = StrictMath.toRadians(tapered.taperDeg());
        } else if (shape instanceof ToolShape.Chamfer chamfer) {
            tip = chamfer.tipDiameterMm() / 2;
            taper = StrictMath.toRadians(chamfer.angleDeg());
        } else {
            tip = radius;
        }
        ballRadius = ball;
        tipRadius = tip;
        slope = taper;
    }

    public Tool tool() {
        return tool;
    }

    /** A ball under a cylinder of its own radius. */
    boolean plainBall() {
        return tool.shape() instanceof ToolShape.BallEnd;
    }

    /** Radius of the ball at the tip, 0 for a tip without ball. */
    public double ballRadius() {
        return ballRadius;
    }

    public double cuttingRadius() {
        return radius;
    }

    /** By how much shank or holder are wider than the cutting end, up to a height. */
    double extraRadius(double height) {
        if (height < tool.fluteMm()) {
            return 0;
        }
        double widest = height < tool.reachMm()
                ? tool.shankDiameterMm()
                : Math.max(tool.shankDiameterMm(), tool.holderDiameterMm());
        return Math.max(0, widest / 2 - radius);
    }

    /** Signed distance of the whole tool at a height and a distance from its axis. */
    public double distance(double height, double rho) {
        double shank = cylinder(height - tool.fluteMm(), rho, tool.shankDiameterMm() / 2);
        double holder = cylinder(height - tool.reachMm(), rho, tool.holderDiameterMm() / 2);
        return Math.min(cutting(height, rho), Math.min(shank, holder));
    }

    /** Signed distance of the cutting end, which goes on upwards as a cylinder. */
    public double cutting(double height, double rho) {
        if (slope > 0) {
            return coned(height, rho);
        }
        if (ballRadius > 0) {
            return height < ballRadius ? length(height - ballRadius, rho) - ballRadius : rho - ballRadius;
        }
        return cylinder(height, rho, radius);
    }

    /** Plain, for distances are asked by the million. */
    private static double length(double x, double y) {
        return Math.sqrt(x * x + y * y);
    }

    private static double cylinder(double height, double rho, double radius) {
        double below = -height;
        double beside = rho - radius;
        return below > 0 && beside > 0 ? length(below, beside) : Math.max(below, beside);
    }

    /**
     * Ball or flat tip, then a cone, then a cylinder. Convex; outside it is the largest of the distances to its supporting lines and
     * arcs, with the flat's rim as a corner.
     */
    private double coned(double height, double rho) {
        double cos = StrictMath.cos(slope);
        double sin = StrictMath.sin(slope);
        double wall = rho - radius;
        if (ballRadius > 0) {
            double along = (height - ballRadius) * cos + rho * sin;
            double end = length(height - ballRadius, rho) - ballRadius;
            double cone = rho * cos - (height - ballRadius) * sin - ballRadius;
            return Math.max(along < 0 ? end : cone, wall);
        }
        double along = height * cos + (rho - tipRadius) * sin;
        double cone = (rho - tipRadius) * cos - height * sin;
        double rim = length(height, rho - tipRadius);
        double tip = rho <= tipRadius ? -height : rim;
        return Math.max(along < 0 && cone > 0 ? tip : Math.max(cone, -height), wall);
    }
}
