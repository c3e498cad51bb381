package com.cuffline.milling.toolpath;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Profiles all round, evenly spaced in A. */
final class ProfileField {
    private final List<Profile.Traced> lines;
    private final List<Profile> profiles;

    private ProfileField(List<Profile.Traced> lines, List<Profile> profiles) {
        this.lines = lines;
        this.profiles = profiles;
    }

    /** From the table's rim over the margin line (level 1) to the top (level 2); empty where the ball finds no way at some A. */
    static Optional<ProfileField> of(Workpiece work, double radius, int count) {
        ProfileTracer tracer = work.tracer(radius);
        List<Profile.Traced> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Optional<Profile.Traced> line = tracer.trace(Station.at(360.0 * i / count));
            if (line.isEmpty()) {
                return Optional.empty();
            }
            lines.add(line.get());
        }
        List<Profile> profiles = lines.stream()
                .map(line -> Profile.of(line, 0, line.marginMm(), line.lengthMm()))
                .toList();
        return Optional.of(new ProfileField(lines, profiles));
    }

    /**
     * Stretches of this ball's lines that a larger ball could not touch, below and above the margin line, each from level 0 over the
     * corner in its middle (level 1) to level 2.
     */
    List<ProfileField> beyond(Workpiece work, double largerRadius, double overlapMm) {
        List<ProfileField> bands = new ArrayList<>();
        for (boolean above : new boolean[] {false, true}) {
            List<CornerBand> found = lines.stream()
                    .map(line -> CornerBand.of(line, work, largerRadius, above))
                    .toList();
            if (found.stream().anyMatch(CornerBand::exists)) {
                List<CornerBand> spread = CornerBand.spread(found, overlapMm);
                List<Profile> profiles = new ArrayList<>();
                for (int i = 0; i < lines.size(); i++) {
                    profiles.add(spread.get(i).on(lines.get(i)));
                }
                bands.add(new ProfileField(lines, profiles));
            }
        }
        return bands;
    }

    int pieces() {
        return profiles.get(0).pieces();
    }

    /** Longest length of a piece, mm. */
    double lengthMm(int piece) {
        return profiles.stream()
                .mapToDouble(profile -> profile.lengthMm(piece))
                .max()
                .orElse(0);
    }

    /** Point and unit tangent (x, z, tx, tz) at A and a level of 0 to the number of pieces; smooth over four profiles (Catmull-Rom). */
    void at(double aDeg, double level, double[] out) {
        int n = profiles.size();
        double place = (aDeg / 360 - Math.floor(aDeg / 360)) * n;
        int i = (int) place % n;
        double t = place - Math.floor(place);
        double[] weights = {
            t * (t * (2 - t) - 1) / 2, 1 + t * t * (3 * t - 5) / 2, t * (1 + t * (4 - 3 * t)) / 2, t * t * (t - 1) / 2
        };
        Arrays.fill(out, 0);
        double[] one = new double[4];
        for (int w = 0; w < weights.length; w++) {
            profiles.get((i + n - 1 + w) % n).at(level, one);
            for (int k = 0; k < 4; k++) {
                out[k] += weights[w] * one[k];
            }
        }
        double length = Math.hypot(out[2], out[3]);
        out[2] = length > 0 ? out[2] / length : 1;
        out[3] = length > 0 ? out[3] / length : 0;
    }
}
