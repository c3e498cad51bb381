package com.cuffline.milling.toolpath;

import com.cuffline.milling.center.Tool;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Chooses the balls by what they leave in the target's inner corners, measured on the mesh. */
final class FinishingBalls {
    private static final int PROFILES = 12;
    /** A ball that leaves no more than this in every inner corner is small enough. */
    private static final double FINE_MM = 0.006;

    private FinishingBalls() {}

    /**
     * @param chain largest first, at least one
     * @param restMm thickest rest that the last leaves in an inner corner
     */
    record Choice(List<Tool> chain, double restMm, double aDeg) {
        String message(String mill, double limitMm) {
            double diameter = chain.get(chain.size() - 1).shape().diameterMm();
            return String.format(
                    Locale.ROOT,
                    "the smallest ball of %s has %.2f mm and leaves %.0f um in an inner corner at A%.0f; %.0f um needs a ball of about %.2f mm",
                    mill,
                    diameter,
                    1000 * restMm,
                    aDeg,
                    1000 * limitMm,
                    diameter * limitMm / restMm);
        }
    }

    static Choice choose(Workpiece work, RouteTools tools) {
        for (int i = 0; ; i++) {
            Tool ball = tools.balls().get(i);
            Choice choice = rest(work, ball, tools);
            if (choice.restMm <= FINE_MM || i == tools.balls().size() - 1) {
                return choice;
            }
        }
    }

    private static Choice rest(Workpiece work, Tool ball, RouteTools tools) {
        ProfileTracer tracer = work.tracer(ball.shape().diameterMm() / 2);
        double most = 0;
        double at = 0;
        for (int i = 0; i < PROFILES; i++) {
            Station station = Station.at(360.0 * i / PROFILES);
            Optional<Profile.Traced> line = tracer.trace(station);
            double rest = line.isPresent() ? tracer.cornerRest(line.get(), station) : 0;
            if (rest > most) {
                most = rest;
                at = station.aDeg();
            }
        }
        return new Choice(tools.chain(ball), most, at);
    }
}
