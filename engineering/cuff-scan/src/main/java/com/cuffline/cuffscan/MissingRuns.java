package com.cuffline.cuffscan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what is missing at single azimuths into runs around the ring. */
final class MissingRuns {
    private final int azimuths;
    private final Missing.@Nullable Reason[] margins;
    private final double[] fromDepth;
    private final double[] toDepth;

    MissingRuns(int azimuths) {
        this.azimuths = azimuths;
        margins = new Missing.Reason[azimuths];
        fromDepth = new double[azimuths];
        toDepth = new double[azimuths];
    }

    void margin(int azimuth, Missing.Reason reason) {
        margins[azimuth] = reason;
    }

    /** Notes a depth; the depths of one azimuth come in rising order. */
    void profile(int azimuth, double depthMm) {
        if (toDepth[azimuth] == 0) {
            fromDepth[azimuth] = depthMm;
        }
        toDepth[azimuth] = depthMm;
    }

    List<Missing> runs() {
        List<Missing> runs = new ArrayList<>();
        for (Missing.Reason reason : Missing.Reason.values()) {
            boolean[] margin = new boolean[azimuths];
            for (int k = 0; k < azimuths; k++) {
                margin[k] = margins[k] == reason;
            }
            add(runs, margin, Missing.Part.MARGIN, reason);
        }
        boolean[] profile = new boolean[azimuths];
        for (int k = 0; k < azimuths; k++) {
            profile[k] = toDepth[k] > 0;
        }
        add(runs, profile, Missing.Part.PROFILE, Missing.Reason.HOLE);
        return runs;
    }

    private void add(List<Missing> runs, boolean[] missing, Missing.Part part, Missing.Reason reason) {
        int start = firstPresent(missing);
        if (start == azimuths) {
            runs.add(run(0, azimuths - 1, part, reason));
            return;
        }
        int from = -1;
        for (int i = 1; i <= azimuths; i++) {
            int k = (start + i) % azimuths;
            if (missing[k] && from < 0) {
                from = start + i;
            } else if (!missing[k] && from >= 0) {
                runs.add(run(from, start + i - 1, part, reason));
                from = -1;
            }
        }
    }

    private static int firstPresent(boolean[] missing) {
        int k = 0;
        while (k < missing.length && missing[k]) {
            k++;
        }
        return k;
    }

    private Missing run(int from, int to, Missing.Part part, Missing.Reason reason) {
        double least = 0;
        double most = 0;
        if (part == Missing.Part.PROFILE) {
            least = Double.POSITIVE_INFINITY;
            for (int i = from; i <= to; i++) {
                least = Math.min(least, fromDepth[i % azimuths]);
                most = Math.max(most, toDepth[i % azimuths]);
            }
        }
        double step = 360.0 / azimuths;
        return new Missing(part, from % azimuths * step, to % azimuths * step, least, most, reason);
    }
}
