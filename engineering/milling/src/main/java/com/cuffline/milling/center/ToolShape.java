package com.cuffline.milling.center;

/**
 * The cutting end of a tool, a body of revolution about the tool axis. Heights along the axis count from the tip, away from
 * the work.
 */
public sealed interface ToolShape {

    /** Largest cutting diameter, mm. */
    double diameterMm();

    /** Word used in tool tables. */
    String word();

    /** Flat end with sharp corners. */
    record FlatEnd(double diameterMm) implements ToolShape {
        public FlatEnd {
            Range.within("diameterMm", 0.1, 30, diameterMm);
        }

        @Override
        public String word() {
            return "flat";
        }
    }

    /** Half a sphere under a cylinder of the same diameter. */
    record BallEnd(double diameterMm) implements ToolShape {
        public BallEnd {
            Range.within("diameterMm", 0.1, 30, diameterMm);
        }

        @Override
        public String word() {
            return "ball";
        }
    }

    /**
     * A ball that widens as a cone.
     *
     * @param tipDiameterMm of the ball
     * @param taperDeg of one side against the axis, 0.1 to 45
     * @param diameterMm where the cone ends
     */
    record TaperedBall(double tipDiameterMm, double taperDeg, double diameterMm) implements ToolShape {
        public TaperedBall {
            Range.within("tipDiameterMm", 0.1, diameterMm, tipDiameterMm);
            Range.within("taperDeg", 0.1, 45, taperDeg);
            Range.within("diameterMm", 0.1, 30, diameterMm);
        }

        @Override
        public String word() {
            return "tapered-ball";
        }
    }

    /**
     * A flat tip that widens as a cone.
     *
     * @param tipDiameterMm of the flat, 0 for a point
     * @param angleDeg of one side against the axis, 15 to 75
     */
    record Chamfer(double tipDiameterMm, double angleDeg, double diameterMm) implements ToolShape {
        public Chamfer {
            Range.within("tipDiameterMm", 0, diameterMm, tipDiameterMm);
            Range.within("angleDeg", 15, 75, angleDeg);
            Range.within("diameterMm", 0.1, 30, diameterMm);
        }

        @Override
        public String word() {
            return "chamfer";
        }
    }
}
