package com.cuffline.milling.toolpath;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Profiles all round, evenly spaced in A; those missing at the channel's opening are bridged from both sides. */
final class ProfileField {
    private static final double SAME_CORNER_MM = 1;

    private final List<Profile> profiles;
    private final boolean[] cornerEnd;

    private ProfileField(List<Profile> profiles, boolean lower, boolean upper) {
        this.profiles = profiles;
        cornerEnd = new boolean[profiles.get(0).pieces()];
        cornerEnd[0] = lower;
        if (upper) {
            cornerEnd[cornerEnd.length - 2] = true;
        }
    }

    /** Empty where the part shows no profile at any A. */
    static Optional<ProfileField> of(Workpiece work, double radius, int count) {
        ProfileTracer tracer = new ProfileTracer(work, radius);
        List<Optional<Profile.Traced>> traced = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            traced.add(tracer.trace(Station.at(360.0 * i / count)));
        }
        if (traced.stream().allMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        OptionalDouble lower = usual(traced, Profile.Traced::lowerMm);
        OptionalDouble upper = usual(
                traced,
                line -> line.upperMm().isPresent()
                        ? OptionalDouble.of(line.upperMm().getAsDouble() - line.marginMm())
                        : OptionalDouble.empty());
        List<Optional<Profile>> known = traced.stream()
                .map(line -> line.map(found -> anchored(found, lower, upper)))
                .toList();
        List<Profile> whole = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            whole.add(known.get(i).isPresent() ? known.get(i).get() : bridged(known, i));
        }
        return Optional.of(new ProfileField(whole, lower.isPresent(), upper.isPresent()));
    }

    /** Median place of a corner where at least half of the profiles have it. */
    private static OptionalDouble usual(
            List<Optional<Profile.Traced>> traced, Function<Profile.Traced, OptionalDouble> corner) {
        double[] places = traced.stream()
                .flatMap(Optional::stream)
                .map(corner)
                .flatMapToDouble(OptionalDouble::stream)
                .sorted()
                .toArray();
        long lines = traced.stream().filter(Optional::isPresent).count();
        return 2 * places.length >= lines && places.length > 0
                ? OptionalDouble.of(places[places.length / 2])
                : OptionalDouble.empty();
    }

    /** A corner far from where the others have it is another one, and the usual place stands for it. */
    private static double place(OptionalDouble own, double usual) {
        return own.isPresent() && Math.abs(own.getAsDouble() - usual) < SAME_CORNER_MM ? own.getAsDouble() : usual;
    }

    private static Profile anchored(Profile.Traced line, OptionalDouble lower, OptionalDouble upper) {
        double margin = line.marginMm();
        double below = Math.min(0.95 * margin, place(line.lowerMm(), lower.orElse(0)));
        double above = place(line.upperMm(), margin + upper.orElse(0));
        if (lower.isPresent() && upper.isPresent()) {
            return Profile.of(line, below, margin, above);
        }
        if (lower.isPresent()) {
            return Profile.of(line, below, margin);
        }
        return upper.isPresent() ? Profile.of(line, margin, above) : Profile.of(line, margin);
    }

    int pieces() {
        return cornerEnd.length;
    }

    /** Whether a piece ends in an inner corner, where the ball should go once round. */
    boolean endsInCorner(int piece) {
        return cornerEnd[piece];
    }

    /** Which piece ends at the margin line. */
    int marginPiece() {
        return cornerEnd[0] ? 1 : 0;
    }

    /** Longest length of a piece, mm. */
    double lengthMm(int piece) {
        return profiles.stream()
                .mapToDouble(profile -> profile.lengthMm(piece))
                .max()
                .orElse(0);
    }

    /** Point and unit tangent (x, z, tx, tz) at A and a level of 0 to the number of pieces. */
    void at(double aDeg, double level, double[] out) {
        double place = (aDeg / 360 - Math.floor(aDeg / 360)) * profiles.size();
        int i = (int) place % profiles.size();
        double share = place - Math.floor(place);
        double[] other = new double[4];
        profiles.get(i).at(level, out);
        profiles.get((i + 1) % profiles.size()).at(level, other);
        for (int k = 0; k < 4; k++) {
            out[k] += share * (other[k] - out[k]);
        }
        double length = Math.hypot(out[2], out[3]);
        out[2] = length > 0 ? out[2] / length : 1;
        out[3] = length > 0 ? out[3] / length : 0;
    }

    private static Profile bridged(List<Optional<Profile>> traced, int gap) {
        int n = traced.size();
        int before = 1;
        while (traced.get(Math.floorMod(gap - before, n)).isEmpty()) {
            before++;
        }
        int after = 1;
        while (traced.get((gap + after) % n).isEmpty()) {
            after++;
        }
        return Profile.between(
                traced.get(Math.floorMod(gap - before, n)).orElseThrow(),
                traced.get((gap + after) % n).orElseThrow(),
                (double) before / (before + after));
    }
}
