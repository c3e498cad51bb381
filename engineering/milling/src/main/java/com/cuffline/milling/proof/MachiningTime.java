package com.cuffline.milling.proof;

import com.cuffline.milling.center.Rates;
import com.cuffline.milling.post.ProgramStep;
import com.cuffline.milling.post.ProgramStep.Kind;
import com.cuffline.milling.toolpath.MachinePosition;
import java.util.List;

/**
 * How long a program runs, in seconds. Feeds take their programmed time, or longer where a rotary axis is slower; where the
 * direction turns by more than 45° the axes stop, which costs speed over acceleration. Rapids run up and down with the
 * machine's acceleration. A and B turn at the same time.
 */
public record MachiningTime(double feedS, double rapidS, double changeS, double dwellS) {
    private static final int AXES = 5;

    /** Of the steps of a program on a machine with these rates. */
    public static MachiningTime of(List<ProgramStep> steps, Rates rates) {
        double feed = 0;
        double rapid = 0;
        double change = 0;
        double dwell = 0;
        double[] heading = new double[AXES];
        for (ProgramStep step : steps) {
            if (step.kind() == Kind.TOOL_CHANGE) {
                change += rates.toolChangeS();
            } else if (step.kind() == Kind.DWELL) {
                dwell += step.seconds();
            } else if (step.kind() == Kind.RAPID) {
                rapid += rapidSeconds(step, rates);
                heading = new double[AXES];
            } else {
                feed += feedSeconds(step, rates, heading);
            }
        }
        return new MachiningTime(feed, rapid, change, dwell);
    }

    public double totalS() {
        return feedS + rapidS + changeS + dwellS;
    }

    private static double rapidSeconds(ProgramStep step, Rates rates) {
        double length = distance(step.from(), step.to());
        double speed = rates.rapidMmPerMin() / 60;
        double full = speed * speed / rates.accelerationMmPerS2();
        double linear = length > full
                ? length / speed + speed / rates.accelerationMmPerS2()
                : 2 * Math.sqrt(length / rates.accelerationMmPerS2());
        return Math.max(linear, turn(step) / rates.rotaryDegPerMin() * 60);
    }

    private static double feedSeconds(ProgramStep step, Rates rates, double[] heading) {
        double seconds = Math.max(step.seconds(), turn(step) / rates.rotaryDegPerMin() * 60);
        MachinePosition from = step.from();
        MachinePosition to = step.to();
        double[] now = {
            to.x() - from.x(),
            to.y() - from.y(),
            to.z() - from.z(),
            StrictMath.toRadians(to.a() - from.a()) * Math.hypot(to.y(), to.z()),
            StrictMath.toRadians(to.b() - from.b()) * Math.hypot(to.x(), to.z())
        };
        double length = norm(now);
        double along = 0;
        for (int i = 0; i < AXES; i++) {
            along += now[i] * heading[i];
        }
        double before = norm(heading);
        boolean stops = step.kind() == Kind.FEED && along < 0.7 * length * before;
        System.arraycopy(now, 0, heading, 0, AXES);
        return seconds + (stops && seconds > 0 ? length / seconds / rates.accelerationMmPerS2() : 0);
    }

    private static double norm(double[] v) {
        double squared = 0;
        for (double each : v) {
            squared += each * each;
        }
        return Math.sqrt(squared);
    }

    private static double turn(ProgramStep step) {
        return Math.max(
                Math.abs(step.to().a() - step.from().a()),
                Math.abs(step.to().b() - step.from().b()));
    }

    private static double distance(MachinePosition p, MachinePosition q) {
        return Math.sqrt(Math.pow(q.x() - p.x(), 2) + Math.pow(q.y() - p.y(), 2) + Math.pow(q.z() - p.z(), 2));
    }
}
