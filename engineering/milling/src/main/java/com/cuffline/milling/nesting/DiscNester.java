package com.cuffline.milling.nesting;

import com.cuffline.milling.Checks;
import com.cuffline.milling.nesting.Nest.Left;
import com.cuffline.milling.nesting.Nest.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Nests parts in a disc, in the order given: a later part never takes a place that an earlier one could have had when its turn came.
 * The search sees the outlines' convex hulls; the result is judged by the outlines themselves, and a nest that fails that
 * judgement is a fault of this class, not an answer.
 */
public final class DiscNester {

    /** After so many parts without room the rest is not tried. */
    private static final int FAILURES = 3;

    /** A disc this full is not squeezed: nothing useful would be left anyway. */
    private static final double WORTH_SQUEEZING = 0.7;

    private final Disc disc;
    private final NestingRules rules;
    private final List<Left> left = new ArrayList<>();

    /**
     * How long to search.
     *
     * @param work times a part may be weighed against its neighbours; three million take about a second on one core
     */
    public record Effort(long seed, long work) {
        public static final Effort USUAL = new Effort(1, 3_500_000);

        public Effort {
            Checks.within("work", 1, 1e12, work);
        }
    }

    /** A part with its admissible poses as the search sees them. */
    private record Candidate(Part part, List<Integer> poses, List<Body> bodies, double reservedMm2) {}

    private DiscNester(Disc disc, NestingRules rules) {
        this.disc = disc;
        this.rules = rules;
    }

    /** @param parts most urgent first, with different ids */
    public static Nest nest(Disc disc, List<Part> parts, NestingRules rules, Effort effort) {
        if (parts.stream().map(Part::id).distinct().count() != parts.size()) {
            throw new IllegalArgumentException("parts must have different ids");
        }
        return new DiscNester(disc, rules).nest(parts, effort);
    }

    private Nest nest(List<Part> parts, Effort effort) {
        List<Candidate> candidates = parts.stream()
                .map(this::candidate)
                .filter(candidate -> !candidate.poses.isEmpty())
                .toList();
        Arrangement arrangement = arrangement();
        disc.taken().forEach(spot -> fix(arrangement, spot.outline()));
        NestSearch search = new NestSearch(arrangement, new Random(effort.seed()), effort.work());
        List<Candidate> placed = fill(candidates, search);
        double reserved = placed.stream().mapToDouble(Candidate::reservedMm2).sum()
                + disc.taken().stream()
                        .mapToDouble(spot -> rules.reservedMm2(spot.outline()))
                        .sum();
        double free = Math.PI * disc.freeRadiusMm() * disc.freeRadiusMm();
        if (placed.size() == candidates.size() && reserved < WORTH_SQUEEZING * free) {
            search.squeeze(-disc.freeRadiusMm());
        }
        return finished(placed, arrangement, search);
    }

    private List<Candidate> fill(List<Candidate> candidates, NestSearch search) {
        List<Candidate> placed = new ArrayList<>();
        int failures = 0;
        double smallestFailure = Double.POSITIVE_INFINITY;
        for (Candidate candidate : candidates) {
            boolean hopeless = failures == FAILURES || candidate.reservedMm2 >= smallestFailure || search.exhausted();
            if (!hopeless && search.insert(candidate.bodies)) {
                placed.add(candidate);
                continue;
            }
            if (!hopeless) {
                failures++;
                smallestFailure = candidate.reservedMm2;
            }
            left.add(new Left(candidate.part, Reason.NO_ROOM_LEFT, "disc " + disc.id() + " has no room left"));
        }
        return placed;
    }

    private Arrangement arrangement() {
        return new Arrangement(
                disc.freeRadiusMm() - rules.toRingMm() - NestSearch.SLACK_MM,
                rules.betweenPartsMm() + NestSearch.SLACK_MM);
    }

    /** Without poses, and listed as left, when no pose fits an empty disc. */
    private Candidate candidate(Part part) {
        List<Integer> poses = new ArrayList<>();
        List<Body> bodies = new ArrayList<>();
        double room = disc.heightMm() - 2 * rules.faceMm();
        boolean lowEnough = false;
        for (int k = 0; k < part.poses().size(); k++) {
            Part.Pose pose = part.poses().get(k);
            if (pose.heightMm() * disc.sinter().z() > room) {
                continue;
            }
            lowEnough = true;
            Body body = body(pose.outline());
            Arrangement alone = arrangement();
            if (new NestSearch(alone, new Random(0), 20_000).insert(List.of(body))) {
                poses.add(k);
                bodies.add(body);
            }
        }
        if (poses.isEmpty()) {
            left.add(lowEnough ? tooWide(part) : tooHigh(part, room));
        }
        return new Candidate(
                part,
                poses,
                bodies,
                rules.reservedMm2(enlarged(part.poses().get(0).outline())));
    }

    private Left tooHigh(Part part, double room) {
        double height = part.poses().get(0).heightMm();
        return new Left(
                part,
                Reason.TOO_HIGH,
                String.format(
                        Locale.ROOT,
                        "height %.2f mm needs %.2f mm green, disc %s gives %.2f mm",
                        height,
                        height * disc.sinter().z(),
                        disc.id(),
                        room));
    }

    private Left tooWide(Part part) {
        return new Left(
                part,
                Reason.TOO_WIDE,
                String.format(
                        Locale.ROOT,
                        "the outline fits no empty disc of %.1f mm free diameter",
                        2 * disc.freeRadiusMm()));
    }

    private Body body(Outline outline) {
        Disc.Enlargement sinter = disc.sinter();
        return Body.of(
                outline, Math.max(sinter.x(), sinter.y()), Math.abs(sinter.x() - sinter.y()) * outline.reachMm());
    }

    /** An earlier place, about its own middle. */
    private static void fix(Arrangement arrangement, Outline outline) {
        Point middle = outline.middle();
        Outline centred = outline.moved(0, 1, 1, new Point(-middle.xMm(), -middle.yMm()));
        arrangement.fix(Body.of(centred, 1, 0), middle);
    }

    private Outline enlarged(Outline outline) {
        return outline.moved(0, disc.sinter().x(), disc.sinter().y(), new Point(0, 0));
    }

    private Nest finished(List<Candidate> placed, Arrangement arrangement, NestSearch search) {
        List<Placement> bare = new ArrayList<>();
        for (int i = 0; i < placed.size(); i++) {
            Candidate candidate = placed.get(i);
            int pose = candidate.poses.get(search.poseOf(i));
            Point at = new Point(arrangement.x(i), arrangement.y(i));
            double turned = Math.toDegrees(arrangement.turn(i)) % 360;
            double rotation = turned < 0 ? turned + 360 : turned;
            Outline outline = candidate
                    .part
                    .poses()
                    .get(pose)
                    .outline()
                    .moved(rotation, disc.sinter().x(), disc.sinter().y(), at);
            bare.add(new Placement(candidate.part, letter(i), at, rotation, pose, outline, List.of()));
        }
        List<Placement> held = Connectors.on(bare, disc, rules);
        NestCheck check = NestCheck.of(disc, rules, held);
        if (!check.violations().isEmpty()) {
            throw new IllegalStateException("nest of disc " + disc.id() + ": " + check.violations());
        }
        FreeArea area = FreeArea.of(disc, rules, held);
        return new Nest(
                disc,
                rules,
                held,
                left,
                check.leastBetweenPartsMm(),
                check.leastToRingMm(),
                area.utilisation(),
                area.remainingMm2());
    }

    private static String letter(int i) {
        String last = String.valueOf((char) ('A' + i % 26));
        return i < 26 ? last : letter(i / 26 - 1) + last;
    }
}
