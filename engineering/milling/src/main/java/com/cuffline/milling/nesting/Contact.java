package com.cuffline.milling.nesting;

/**
 * How far two bodies are apart, and in which direction: the one that separates them most. Where hulls are disjoint this is their
 * distance; where they overlap it is negative, how far one must move to be free. The direction is searched from that of their origins: the
 * separation rises towards it from either side, so its rise tells on which side the best direction lies. One object is used again and
 * again, since a search measures millions of pairs.
 */
final class Contact {

    private static final int FIRST_STRIDE = 4;

    private double[] asideOne = new double[0];
    private double[] asideTwo = new double[0];
    private int offsetOne;
    private int offsetTwo;
    private double shareOne;
    private double shareTwo;
    private double dx;
    private double dy;

    private double distance;
    private double normalX;
    private double normalY;
    private double leverOne;
    private double leverTwo;

    /** Mm; never more than the true distance, but for what the table rounds. */
    double distance() {
        return distance;
    }

    /** Of the direction from the first body to the second. */
    double normalX() {
        return normalX;
    }

    double normalY() {
        return normalY;
    }

    /** Change of the distance by a radian of the first body's turn, mm. */
    double leverOne() {
        return leverOne;
    }

    double leverTwo() {
        return leverTwo;
    }

    /**
     * @param shiftOne as of {@link Body#shift}
     * @param toX from the first origin to the second
     */
    void measure(Body one, double shiftOne, Body two, double shiftTwo, double toX, double toY) {
        dx = toX;
        dy = toY;
        if (one.round() && two.round()) {
            circles(one.reach() + two.reach());
            return;
        }
        asideOne = one.aside();
        asideTwo = two.aside();
        offsetOne = (int) shiftOne;
        offsetTwo = (int) shiftTwo + Body.DIRECTIONS / 2;
        shareOne = shiftOne - (int) shiftOne;
        shareTwo = shiftTwo - (int) shiftTwo;
        int before = lastRising();
        double rising = rise(before);
        double falling = rise(before + 1);
        between(one.far(), two.far(), before, rising > 0 && rising > falling ? rising / (rising - falling) : 0);
    }

    private void circles(double reaches) {
        double apart = Math.max(1e-9, Math.sqrt(dx * dx + dy * dy));
        distance = apart - reaches;
        normalX = dx / apart;
        normalY = dy / apart;
        leverOne = 0;
        leverTwo = 0;
    }

    /** The answer at a share of a step beyond a direction. */
    private void between(double[] farOne, double[] farTwo, int before, double share) {
        double turn = share * Body.STEP;
        double shorter = 1 - turn * turn / 2;
        normalX = shorter * Body.cos(before) - turn * Body.sin(before);
        normalY = shorter * Body.sin(before) + turn * Body.cos(before);
        distance = dx * normalX
                + dy * normalY
                - far(farOne, farTwo, before) * (1 - share)
                - far(farOne, farTwo, before + 1) * share;
        leverOne = mix(asideOne, before + offsetOne, shareOne, share);
        leverTwo = mix(asideTwo, before + offsetTwo, shareTwo, share);
    }

    private double far(double[] farOne, double[] farTwo, int k) {
        return Body.between(farOne, k + offsetOne, shareOne) + Body.between(farTwo, k + offsetTwo, shareTwo);
    }

    private static double mix(double[] table, int direction, double own, double share) {
        double before = Body.between(table, direction, own);
        return before + share * (Body.between(table, direction + 1, own) - before);
    }

    /** The last direction at which the separation still rises: strides that double, then halving. */
    private int lastRising() {
        int low = towards(dx, dy);
        int high = low;
        boolean up = rise(low) > 0;
        for (int stride = FIRST_STRIDE; stride < Body.DIRECTIONS / 2; stride *= 2) {
            if (up) {
                low = high;
                high += stride;
            } else {
                high = low;
                low -= stride;
            }
            if (rise(up ? high : low) > 0 != up) {
                break;
            }
        }
        while (high - low > 1) {
            int middle = low + high >> 1;
            if (rise(middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Derivative of the separation by the direction. */
    private double rise(int k) {
        return dy * Body.cos(k)
                - dx * Body.sin(k)
                - Body.between(asideOne, k + offsetOne, shareOne)
                - Body.between(asideTwo, k + offsetTwo, shareTwo);
    }

    /** The direction of a vector, to a step or two: a rational bend of the tangent is enough to begin with. */
    private static int towards(double x, double y) {
        double wide = Math.abs(x);
        double high = Math.abs(y);
        double tangent = Math.min(wide, high) / Math.max(1e-12, Math.max(wide, high));
        double angle = tangent * (1.0584 - 0.273 * tangent) / Body.STEP;
        double quarter = high > wide ? Body.DIRECTIONS / 4.0 - angle : angle;
        double half = x < 0 ? Body.DIRECTIONS / 2.0 - quarter : quarter;
        return (int) (y < 0 ? Body.DIRECTIONS - half : half);
    }
}
