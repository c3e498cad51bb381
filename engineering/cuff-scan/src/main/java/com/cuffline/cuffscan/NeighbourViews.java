package com.cuffline.cuffscan;

import com.cuffline.measurement.Side;

/**
 * What is seen from the plane through the implant axis and buccal, looking towards mesial and towards distal. Surfaces whose
 * corners run one way and those whose corners run the other are kept apart, since it is not known yet which of them face the gap.
 */
final class NeighbourViews implements FrameSink {
    /** Farthest neighbour that is looked for. */
    static final double REACH_MM = 15;

    static final double BUCCAL_MM = 4;
    static final double HIGHEST_MM = 16;

    private final boolean leftHanded;
    private final DepthImage[] mesial = {image(), image()};
    private final DepthImage[] distal = {image(), image()};
    private double mesialEnd;
    private double distalEnd;

    NeighbourViews(boolean leftHanded) {
        this.leftHanded = leftHanded;
    }

    private static DepthImage image() {
        return new DepthImage(0, 2, 1, -BUCCAL_MM, BUCCAL_MM, 0, HIGHEST_MM);
    }

    @Override
    public void take(double[] p) {
        if (outside(p, 0, BUCCAL_MM) || outside(p, 1, REACH_MM)) {
            return;
        }
        mesialEnd = Math.max(mesialEnd, Math.max(p[1], Math.max(p[4], p[7])));
        distalEnd = Math.max(distalEnd, -Math.min(p[1], Math.min(p[4], p[7])));
        int way = mesial[0].area(p) > 0 ? 0 : 1;
        if (p[1] > 0 || p[4] > 0 || p[7] > 0) {
            mesial[way].draw(p, 1);
        }
        if (p[1] < 0 || p[4] < 0 || p[7] < 0) {
            distal[way].draw(p, -1);
        }
    }

    /** More was to be drawn than is; nothing of it is of use. */
    boolean tooDense() {
        return mesial[0].tooDense() || mesial[1].tooDense() || distal[0].tooDense() || distal[1].tooDense();
    }

    private static boolean outside(double[] p, int axis, double most) {
        return p[axis] > most && p[3 + axis] > most && p[6 + axis] > most
                || p[axis] < -most && p[3 + axis] < -most && p[6 + axis] < -most;
    }

    /**
     * The picture of the surfaces that face the gap.
     *
     * @param inverted whether the scan's triangles are seen from behind
     */
    DepthImage towards(Side side, boolean inverted) {
        // Seen along mesial, a surface that faces the viewer runs counter-clockwise over (buccal, coronal).
        boolean counterClockwise = (side == Side.MESIAL) != (leftHanded != inverted);
        return (side == Side.MESIAL ? mesial : distal)[counterClockwise ? 0 : 1];
    }

    /** How far the scan goes on to a side, mm. */
    double end(Side side) {
        return side == Side.MESIAL ? mesialEnd : distalEnd;
    }
}
