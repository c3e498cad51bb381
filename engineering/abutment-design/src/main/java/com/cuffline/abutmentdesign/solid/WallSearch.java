package com.cuffline.abutmentdesign.solid;

import com.cuffline.abutmentdesign.solid.Level.Piece;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The least distance between the channel and the exact outer surface. Ways along the columns that a bound shows to be farther than the
 * best point known are left out, the others narrowed; then the columns that could hold less between them and their neighbours. It begins where
 * a bound of the straight wall is least, for the best known is then soon the best there is. The top
 * and its edge do not count, for there the channel opens; with a side opening only the outside up to a band above the margin line counts.
 *
 * <p>It needs no mesh, so a search and the finished solid judge one number.
 */
final class WallSearch {
    /** Columns this much thicker than the least are not looked at closer. */
    private static final double SLACK_MM = 0.03;
    /** Between two columns the wall is thinner than in them by less than this; what is farther by more decides nothing. */
    private static final double FAR_MM = 0.15;
    /** Longer ways are halved before they are narrowed, for they may hold two valleys. */
    private static final double SPLIT_MM = 1.2;

    private static final double CLOSE_PART = 1e-5;
    private static final double CLOSE_RAD = 2e-5;
    private static final double GAIN_MM = 1e-6;
    private static final double NONE_TOO_THIN = Double.NEGATIVE_INFINITY;

    private final ColumnScan scan;
    private final ColumnScan one;
    private final Form form;
    final Bore bore;
    private final double[] p = new double[3];
    private final @Nullable SideOpening opening;
    private final Optional<Opening> lowest;
    /** Up to here above the margin line. */
    private final double bandMm;

    private @Nullable LeastWall judged;
    /** Made when first asked for. */
    private @Nullable WallSearch lowerBore;

    /** Column whose straight wall is the thinnest; below 0 until it is asked for. */
    private int thinnest = -1;
    /** Distance of its nearest point. */
    private double thinnestMm = Double.POSITIVE_INFINITY;

    /** The margin line where nothing below it can be the least. */
    private int firstNode;

    private int lastNode;
    /** The least seen. */
    private double best;

    private double bestX;
    private double bestY;
    private double bestZ;

    /** @param columns a few degrees apart */
    WallSearch(Columns columns, Bore bore) {
        this(new ColumnScan(columns, bore));
    }

    private WallSearch(ColumnScan scan) {
        this(scan, SideOpening.of(scan));
    }

    private WallSearch(ColumnScan scan, @Nullable SideOpening opening) {
        this.scan = scan;
        this.opening = opening;
        one = scan.single();
        form = scan.columns.form;
        bore = scan.bore;
        lowest = opening == null ? Optional.empty() : Optional.of(opening.lowest());
        bandMm = opening == null ? Double.MAX_VALUE : SolidSurface.MARGIN_BAND_MM;
    }

    Optional<Opening> opening() {
        return lowest;
    }

    /** How far the channel's upper opening, in the top or the side, stays above its seat and bend. */
    double openingAboveSeat() {
        double inTop = bore.leastAboveSeat(form.origin.plus(form.axis.times(form.top)), form.axis);
        return opening == null ? inTop : Math.min(inTop, opening.leastAboveSeat());
    }

    /** Least distance at the margin line and below it, where it is less; not above 0 where the channel cuts it. */
    Optional<LeastWall> belowMargin(double lessThanMm) {
        search(scan.marginNode, NONE_TOO_THIN, lessThanMm + FAR_MM);
        return best < lessThanMm ? Optional.of(found()) : Optional.empty();
    }

    LeastWall judged() {
        return judgedIfAtLeast(NONE_TOO_THIN).orElseThrow();
    }

    /** The least that is judged; or nothing, as soon as it is known to be less than wanted. */
    Optional<LeastWall> judgedIfAtLeast(double wantedMm) {
        if (judged == null && !isSurelyThinner(wantedMm) && search(scan.last(), wantedMm, Double.MAX_VALUE)) {
            LeastWall found = found();
            judged = lowerBoreCounts() ? thinnerAtLowerBore(found, wantedMm) : found;
        }
        return Optional.ofNullable(judged);
    }

    /** Whether nothing is thinner; quicker than to find the least, because what is farther is left out from the start. */
    boolean judgedAtLeast(double mm) {
        return judged != null
                ? judged.wallMm() >= mm
                : !isSurelyThinner(mm)
                        && search(scan.last(), mm, mm + FAR_MM)
                        && (!lowerBoreCounts() || lowerBore().search(scan.last(), mm, mm + FAR_MM));
    }

    /** Whether a look at a few points shows for certain that the wall is thinner. */
    boolean isSurelyThinner(double mm) {
        lastNode = scan.last();
        return thinnestMm() < mm
                || isThinAboveMargin(mm)
                || lowerBoreCounts() && lowerBore().isSurelyThinner(mm);
    }

    /** A point that counts is no farther than this: as a rule the least itself. */
    private double thinnestMm() {
        thinnestColumn();
        return thinnestMm;
    }

    /** The column whose straight wall has the least bound. */
    private int thinnestColumn() {
        if (thinnest < 0) {
            thinnest = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int k = 0; k < scan.columns.count && scan.straightWall; k++) {
                double bound = scan.wall(k, 0, top(scan, k), least).boundMm();
                thinnest = bound < least ? k : thinnest;
                least = Math.min(least, bound);
            }
            if (scan.straightWall) {
                StraightWall wall = scan.wall(thinnest, 0, top(scan, thinnest), Double.MAX_VALUE);
                for (int i = 0; i < wall.places(); i++) {
                    thinnestMm = Math.min(thinnestMm, scan.distance(Piece.WALL, wall.place(i), thinnest, p));
                }
            }
        }
        return thinnest;
    }

    /** Over the whole part where it is the wider one: a chimney may come near to a leaning post above the band. */
    private boolean lowerBoreCounts() {
        return opening != null && bore.widerBelow();
    }

    private @Nullable LeastWall thinnerAtLowerBore(LeastWall found, double wantedMm) {
        WallSearch alone = lowerBore();
        if (!alone.search(scan.last(), wantedMm, found.wallMm() + FAR_MM)) {
            return null;
        }
        return alone.best < found.wallMm() ? alone.found() : found;
    }

    /**
     * The least wall around a lower bore that is the wider one, where it is less than that: the channel is trimmed where its upper bore
     * opens, so a chimney's end that stands out of a leaning post would leave triangles that cross.
     */
    Optional<LeastWall> aroundWideLowerBore(double lessThanMm) {
        if (!bore.widerBelow()) {
            return Optional.empty();
        }
        WallSearch alone = lowerBore();
        alone.search(scan.last(), NONE_TOO_THIN, lessThanMm + FAR_MM);
        return alone.best < lessThanMm ? Optional.of(alone.found()) : Optional.empty();
    }

    private WallSearch lowerBore() {
        WallSearch made = lowerBore;
        if (made == null) {
            made = new WallSearch(scan.of(bore.lowerOnly()), null);
            lowerBore = made;
        }
        return made;
    }

    /**
     * Whether it went on to the end because nothing was thinner than wanted.
     *
     * @param fromMm only what is thinner than this is found; more than what decides by {@link #FAR_MM}, for between columns it may be thinner
     */
    private boolean search(int upTo, double wantedMm, double fromMm) {
        lastNode = upTo;
        double decides = Math.min(fromMm - FAR_MM, upTo == scan.last() ? thinnestMm() : Double.MAX_VALUE);
        firstNode = scan.belowMarginBound() - FAR_MM >= decides ? scan.marginNode : 0;
        if (firstNode == 0) {
            scan.completed();
        }
        best = fromMm;
        int n = scan.columns.count;
        for (int k = 0; k < n && best >= wantedMm; k++) {
            atNodes(k);
        }
        double[] least = new double[n];
        for (int j = 0; j < n && best >= wantedMm; j++) {
            int k = (thinnestColumn() + j) % n;
            least[k] = inColumn(scan, k);
        }
        for (int k = 0; k < n && best >= wantedMm; k++) {
            betweenColumns(least, k);
        }
        return best >= wantedMm;
    }

    private LeastWall found() {
        return best == Double.MAX_VALUE
                ? new LeastWall(Double.POSITIVE_INFINITY, new Spot(0, 0))
                : new LeastWall(best, Spot.of(bestX, bestY, bestZ));
    }

    /** Whether a node above the margin line that counts is thinner. */
    private boolean isThinAboveMargin(double mm) {
        for (int k = 0; k < scan.columns.count; k++) {
            for (int i = scan.marginNode; i <= lastNode; i++) {
                if (scan.at(k, i) < mm && under(scan, i, top(scan, k))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Narrows beside a column that is thinner than its neighbours, unless the falling lines from them show that it does not pay. */
    private void betweenColumns(double[] least, int k) {
        int n = least.length;
        double before = least[k == 0 ? n - 1 : k - 1];
        double after = least[k + 1 == n ? 0 : k + 1];
        double gain = Math.max(before, after) - least[k];
        if (least[k] > before || least[k] > after || least[k] - gain >= best - GAIN_MM) {
            return;
        }
        double step = 2 * Math.PI / n;
        double phi = scan.columns.phi[k];
        Narrowing.least(
                azimuth -> {
                    if (firstNode == 0) {
                        one.move(azimuth);
                    } else {
                        one.moveAboveMargin(azimuth);
                    }
                    return inColumn(one, 0);
                },
                phi - step,
                phi + step,
                CLOSE_RAD);
    }

    private void atNodes(int k) {
        double top = top(scan, k);
        for (int i = firstNode; i <= lastNode && under(scan, i, top); i++) {
            atNode(scan, k, i);
        }
    }

    private double atNode(ColumnScan s, int k, int node) {
        int v = k * s.nodes.length + node;
        return counted(s.distance[v], s.xyz[3 * v], s.xyz[3 * v + 1], s.xyz[3 * v + 2]);
    }

    /**
     * The least of a column; where it is beyond the best by the slack, only no less than that. The collar counts but is not told: alike in
     * every column, it would hide what falls between them.
     */
    private double inColumn(ColumnScan s, int k) {
        double top = top(s, k);
        double least = atNode(s, k, firstNode);
        for (int i = firstNode + 1; i <= lastNode; i++) {
            double from = s.from(i);
            double to = s.nodes[i].t();
            boolean whole = under(s, i, top);
            double here = whole ? atNode(s, k, i) : Double.POSITIVE_INFINITY;
            if (s.bound(k, i) < best + SLACK_MM) {
                here = Math.min(here, onWay(s, k, i, from, whole ? to : top));
            }
            least = s.nodes[i - 1].piece() == Piece.COLLAR ? here : Math.min(least, here);
            if (!whole) {
                break;
            }
        }
        return least;
    }

    /** A few values where the surface runs straight; else parts are narrowed. */
    private double onWay(ColumnScan s, int k, int node, double from, double to) {
        Piece piece = s.nodes[node].piece();
        double seat = s.whereAt(k, node, bore.step);
        boolean overSeat = bore.stepped && seat > from && seat < to;
        // The node at its end has counted already.
        double least = to == s.nodes[node].t() ? Double.POSITIVE_INFINITY : value(s, piece, to, k);
        if (s.runsUpright(piece) && s.upright(k, node)) {
            // Nearest to the rims of the seat, or at an end.
            least = Math.min(least, overSeat ? value(s, piece, seat, k) : least);
            least = Math.min(least, valueWithin(s, k, node, s.nearestTo(k, node, bore.upperRadius, bore.step)));
            return Math.min(least, valueWithin(s, k, node, s.nearestTo(k, node, bore.lowerRadius, bore.step)));
        }
        if (piece == Piece.WALL && s.straightWall) {
            StraightWall wall = s.wall(k, from, to, best + FAR_MM);
            if (wall.boundMm() >= best + FAR_MM) {
                return least;
            }
            for (int i = 0; i < wall.places(); i++) {
                least = Math.min(least, value(s, piece, wall.place(i), k));
            }
            if (least <= wall.boundMm() + GAIN_MM / 100 || wall.boundMm() >= best + SLACK_MM) {
                return least;
            }
        }
        if (piece == Piece.ROUND && s.boundByMiddle(k, node, p) >= best + SLACK_MM) {
            return least;
        }
        int parts = (int) Math.ceil(s.wayMm(k, node) / SPLIT_MM);
        double here = from;
        for (int part = 1; part <= parts; part++) {
            double next = from + (to - from) * part / parts;
            if (overSeat && seat > here && seat < next) {
                least = Math.min(least, narrowed(s, k, piece, here, seat));
                here = seat;
            }
            least = Math.min(least, narrowed(s, k, piece, here, next));
            here = next;
        }
        return least;
    }

    private double valueWithin(ColumnScan s, int k, int node, double t) {
        return t > s.from(node) && t < s.nodes[node].t()
                ? value(s, s.nodes[node].piece(), t, k)
                : Double.POSITIVE_INFINITY;
    }

    /**
     * The least of one valley; an end from which it rises is the bottom. What its ends show to be more than one valley, because another
     * part of the channel becomes the nearer one, is halved.
     */
    private double narrowed(ColumnScan s, int k, Piece piece, double from, double to) {
        if (to - from < 1e-9) {
            return Double.POSITIVE_INFINITY;
        }
        double small = (to - from) / 1000;
        double low = value(s, piece, from, k);
        double high = value(s, piece, to, k);
        boolean bottomLow = value(s, piece, from + small, k) >= low;
        if (bottomLow && low <= high) {
            return low;
        }
        boolean bottomHigh = value(s, piece, to - small, k) >= high;
        if (bottomHigh && high <= low) {
            return high;
        }
        if (bottomLow || bottomHigh) {
            double middle = (from + to) / 2;
            return Math.min(narrowed(s, k, piece, from, middle), narrowed(s, k, piece, middle, to));
        }
        double t = Narrowing.least(at -> value(s, piece, at, k), from, to, CLOSE_PART);
        return value(s, piece, t, k);
    }

    private double value(ColumnScan s, Piece piece, double t, int k) {
        double d = s.distance(piece, t, k, p);
        return counted(d, p[0], p[1], p[2]);
    }

    /** A distance, kept where it is the least. */
    private double counted(double d, double x, double y, double z) {
        if (d < best) {
            best = d;
            bestX = x;
            bestY = y;
            bestZ = z;
        }
        return d;
    }

    /** Part of the wall up to which it is judged in a column. */
    private double top(ColumnScan s, int k) {
        return bandMm == Double.MAX_VALUE
                ? 1
                : Math.max(0, Math.min(1, (bandMm - s.columns.footRise(k)) / s.columns.wallLength(k)));
    }

    private static boolean under(ColumnScan s, int node, double top) {
        return s.nodes[node].piece() != Piece.WALL || s.nodes[node].t() <= top;
    }
}
