package com.cuffline.abutmentdesign.solid;

/**
 * One row of the outer surface: the part of a piece of the profile, with what all its columns share.
 *
 * @param t 0 at the lower end of the piece, 1 at its upper end
 * @param a shared number; which one depends on the piece
 * @param b shared number; which one depends on the piece
 * @param c shared number; which one depends on the piece
 */
record Level(Piece piece, double t, double a, double b, double c) {
    /** The pieces of the profile from below. */
    enum Piece {
        COLLAR(Region.COLLAR),
        FILLET(Region.EMERGENCE),
        SUBCRITICAL(Region.EMERGENCE),
        CRITICAL(Region.EMERGENCE),
        LEDGE(Region.FINISH),
        ROUND(Region.FINISH),
        WALL(Region.POST),
        EDGE(Region.TOP),
        CAP(Region.TOP);

        final Region region;

        Piece(Region region) {
            this.region = region;
        }
    }

    static Level of(Form form, Piece piece, double t) {
        switch (piece) {
            case ROUND: {
                double turn = (Math.PI / 2 - form.taper) * t;
                double in = form.round * StrictMath.sin(turn);
                double levelled = in * (1 - in / (2 * form.round * form.cosTaper));
                return new Level(
                        piece, t, form.ledge + in, form.round * (1 - StrictMath.cos(turn)), form.ledge + levelled);
            }
            case EDGE: {
                double turn = form.taper + (Math.PI / 2 - form.taper) * t;
                return new Level(
                        piece,
                        t,
                        form.edge * (StrictMath.cos(turn) - form.cosTaper),
                        form.edge * (StrictMath.sin(turn) - form.sinTaper),
                        0);
            }
            case WALL:
                return new Level(piece, t, Form.grooveFade(t), 0, 0);
            default:
                return new Level(piece, t, 0, 0, 0);
        }
    }
}
