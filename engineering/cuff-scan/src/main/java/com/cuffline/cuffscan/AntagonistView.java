package com.cuffline.cuffscan;

import java.util.Optional;

/** What is seen of the antagonist from the implant's table, looking coronal. */
final class AntagonistView implements FrameSink {
    /** Radius around the axis in which the lowest place is looked for. */
    static final double CROWN_MM = 3;
    /** Radius around the axis over which the space on the axis is averaged. */
    private static final double AXIS_MM = 0.25;

    private static final double MOST_MM = 30;

    private final DepthImage image = new DepthImage(0, 1, 2, -CROWN_MM, CROWN_MM, -CROWN_MM, CROWN_MM);

    @Override
    public void take(double[] p) {
        image.draw(p, 1);
    }

    /** More was to be drawn than is; nothing of it is of use. */
    boolean tooDense() {
        return image.tooDense();
    }

    /** Empty where the axis meets nothing. */
    Optional<Antagonist> found() {
        double sum = 0;
        int count = 0;
        double least = MOST_MM;
        double u = 0;
        double v = 0;
        for (int row = 0; row < image.rows(); row++) {
            for (int column = 0; column < image.columns(); column++) {
                double radius = Math.hypot(image.across(column), image.up(row));
                double depth = image.depth(column, row);
                if (radius <= AXIS_MM && depth < MOST_MM) {
                    sum += depth;
                    count++;
                }
                if (radius <= CROWN_MM && depth < least) {
                    least = depth;
                    u = image.across(column);
                    v = image.up(row);
                }
            }
        }
        double azimuth = (StrictMath.toDegrees(StrictMath.atan2(v, u)) + 360) % 360;
        return count == 0
                ? Optional.empty()
                : Optional.of(new Antagonist(sum / count, least, azimuth, Math.hypot(u, v)));
    }
}
