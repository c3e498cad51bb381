package com.cuffline.milling.proof;

/**
 * One move of one tool, asked for distances to points of the part. The reference point of the tool follows a parabola between the move's ends, the
 * axis turns evenly. Holds the move and is reused; not for concurrent use.
 */
final class ToolPose {
    private static final double CLOSE_MM = 0.002;
    /** Half, and a tenth more for the axis not turning quite evenly. */
    private static final double BENDING = 0.55;

    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final double TRACE_MM = 1e-4;

    private final double[] point = new double[3];
    private double[] m = new double[0];
    private int o;
    private final ToolBodies current = new ToolBodies();
    private double ax;
    private double ay;
    private double az;
    private double length;
    /** One over the squared length; 0 for a move on the spot. */
    private double perSquare;

    private double turn;
    private double bend;
    private double dx;
    private double dy;
    private double dz;
    private double qx;
    private double qy;
    private double qz;
    private double share;
    private double ux;
    private double uy;
    private double uz;
    private double tx;
    private double ty;
    private double tz;

    /** The tool of the pose, in numbers that are read often. */
    private static final class ToolBodies {
        private ToolBody body = ToolBody.NONE;
        private double radius;
        private double reference;
    }

    void take(double[] data, int offset, ToolBody tool) {
        m = data;
        o = offset;
        current.body = tool;
        current.radius = tool.cuttingRadius();
        current.reference = tool.ballRadius();
        ax = m[o + 3] - m[o];
        ay = m[o + 4] - m[o + 1];
        az = m[o + 5] - m[o + 2];
        double squared = ax * ax + ay * ay + az * az;
        length = Math.sqrt(squared);
        perSquare = length < 1e-9 ? 0 : 1 / squared;
        bend = Math.sqrt(m[o + 6] * m[o + 6] + m[o + 7] * m[o + 7] + m[o + 8] * m[o + 8]);
        double gx = m[o + 12] - m[o + 9];
        double gy = m[o + 13] - m[o + 10];
        double gz = m[o + 14] - m[o + 11];
        turn = Math.sqrt(gx * gx + gy * gy + gz * gz);
        place(0.5);
    }

    /** Puts the tool at a share of the move. */
    void place(double s) {
        double sag = 4 * s * (1 - s);
        qx = m[o] + s * ax + sag * m[o + 6];
        qy = m[o + 1] + s * ay + sag * m[o + 7];
        qz = m[o + 2] + s * az + sag * m[o + 8];
        double x = m[o + 9] + s * (m[o + 12] - m[o + 9]);
        double y = m[o + 10] + s * (m[o + 13] - m[o + 10]);
        double z = m[o + 11] + s * (m[o + 14] - m[o + 11]);
        double scale = 1 / Math.sqrt(x * x + y * y + z * z);
        dx = x * scale;
        dy = y * scale;
        dz = z * scale;
    }

    /** Whether a point may, with the tool placed half-way, be within reach of the cutting end, the shank or the holder anywhere on the move. */
    boolean near(double x, double y, double z, double reachMm) {
        double rx = x - qx;
        double ry = y - qy;
        double rz = z - qz;
        double along = rx * dx + ry * dy + rz * dz;
        if (along < -reachMm - length / 2 - bend) {
            return false;
        }
        double squared = rx * rx + ry * ry + rz * rz - (along > 0 ? along * along : 0);
        double room = reachMm + length / 2 + bend + Math.max(0, along) * turn / 2 + current.body.extraRadius(along + 2);
        return squared <= room * room;
    }

    /** Whether a ball end may come nearer to a point than a reach; told from the chord of its centre's curve. */
    boolean ballMayReach(double x, double y, double z, double reachMm) {
        double vx = x - m[o];
        double vy = y - m[o + 1];
        double vz = z - m[o + 2];
        double s = clamped((vx * ax + vy * ay + vz * az) * perSquare);
        vx -= s * ax;
        vy -= s * ay;
        vz -= s * az;
        double room = current.radius + reachMm + bend;
        return vx * vx + vy * vy + vz * vz < room * room;
    }

    /** Distance of a ball end to a point: the nearest place of its centre's curve, from the chord's by two Newton steps. */
    double ballDistance(double x, double y, double z) {
        double vx = x - m[o];
        double vy = y - m[o + 1];
        double vz = z - m[o + 2];
        double s = clamped((vx * ax + vy * ay + vz * az) * perSquare);
        for (int i = 0; i < 2 && length >= 1e-9; i++) {
            lookFrom(s, vx, vy, vz);
            double along = ux * tx + uy * ty + uz * tz;
            double bending = 8 * (ux * m[o + 6] + uy * m[o + 7] + uz * m[o + 8]);
            double curve = tx * tx + ty * ty + tz * tz + bending;
            s = curve > 0 ? clamped(s + along / curve) : s;
        }
        lookFrom(s, vx, vy, vz);
        share = s;
        return Math.sqrt(ux * ux + uy * uy + uz * uz) - current.radius;
    }

    /** Way from the centre's curve at a share of the move to a point given from the move's start, and the curve's tangent there. */
    private void lookFrom(double s, double vx, double vy, double vz) {
        double sag = 4 * s * (1 - s);
        double turning = 4 * (1 - 2 * s);
        ux = vx - s * ax - sag * m[o + 6];
        uy = vy - s * ay - sag * m[o + 7];
        uz = vz - s * az - sag * m[o + 8];
        tx = ax + turning * m[o + 6];
        ty = ay + turning * m[o + 7];
        tz = az + turning * m[o + 8];
    }

    private static double clamped(double s) {
        return Math.max(0, Math.min(1, s));
    }

    /** Whether a point lies beside the shaft rather than below the tool's reference point all over the move. */
    boolean besideShaft(double x, double y, double z) {
        return highest(x, y, z) > 0;
    }

    /** A bound on how high above the tool's reference point a point gets on the move. */
    private double highest(double x, double y, double z) {
        double from = (x - m[o]) * m[o + 9] + (y - m[o + 1]) * m[o + 10] + (z - m[o + 2]) * m[o + 11];
        double to = (x - m[o + 3]) * m[o + 12] + (y - m[o + 4]) * m[o + 13] + (z - m[o + 5]) * m[o + 14];
        return Math.max(from, to) + rise();
    }

    /** How much higher than at both ends of the move a point may get between them. */
    private double rise() {
        return length * turn / 4 + 2 * bend;
    }

    /**
     * Whether some point within a distance of a point may get into the shaft, or into a tool without ball. Seen from the axis the point goes nearly straight
     * over the move; how far from straight is bounded by an eighth of its second derivative.
     */
    boolean shaftMayReach(double x, double y, double z, double withinMm) {
        double ox = x - m[o];
        double oy = y - m[o + 1];
        double oz = z - m[o + 2];
        double px = x - m[o + 3];
        double py = y - m[o + 4];
        double pz = z - m[o + 5];
        double from = ox * m[o + 9] + oy * m[o + 10] + oz * m[o + 11];
        double to = px * m[o + 12] + py * m[o + 13] + pz * m[o + 14];
        double high = Math.max(from, to) + rise() + withinMm;
        double ending = current.body.plainBall() ? 0 : current.reference;
        if (high + ending < 0) {
            return false;
        }
        double away = Math.max(Math.abs(ox) + Math.abs(oy) + Math.abs(oz), Math.abs(px) + Math.abs(py) + Math.abs(pz));
        double bending = 2 * bend + (length + 4 * bend) * turn / 2 + BENDING * (away + bend) * turn * turn;
        double room = current.radius + current.body.extraRadius(high + current.reference) + withinMm + bending;
        ox -= from * m[o + 9];
        oy -= from * m[o + 10];
        oz -= from * m[o + 11];
        double wx = px - to * m[o + 12] - ox;
        double wy = py - to * m[o + 13] - oy;
        double wz = pz - to * m[o + 14] - oz;
        double way = wx * wx + wy * wy + wz * wz;
        double s = way > 0 ? clamped(-(ox * wx + oy * wy + oz * wz) / way) : 0;
        ox += s * wx;
        oy += s * wy;
        oz += s * wz;
        return ox * ox + oy * oy + oz * oz < room * room;
    }

    /** How far a point at a height above the reference point may be from where it is half-way. */
    private double slack(double height) {
        return (length + 4 * bend + (Math.max(0, height) + 1) * turn) / 2;
    }

    /**
     * The least signed distance of the whole tool over the move where it is below a bound, else the bound. Under a straight move of a convex
     * body the distance is convex over the move, so five places bracket the least one; between them it is closed in on.
     */
    double gouge(double x, double y, double z, double bound) {
        point[0] = x;
        point[1] = y;
        point[2] = z;
        if (!shaftMayReach(x, y, z, 0)) {
            return bound;
        }
        double slack = slack((x - qx) * dx + (y - qy) * dy + (z - qz) * dz);
        double middle = at(0.5);
        if (middle - slack >= bound) {
            return bound;
        }
        double best = middle;
        double place = 0.5;
        for (double s = 0; s <= 1; s += 0.25) {
            double distance = s == 0.5 ? middle : at(s);
            if (distance < best) {
                best = distance;
                place = s;
            }
        }
        if (best - slack / 4 >= bound) {
            return bound;
        }
        return Math.min(bound, closeIn(Math.max(0, place - 0.25), Math.min(1, place + 0.25), best, bound, slack));
    }

    /** Golden section; it ends as soon as no place between can be below the bound. */
    private double closeIn(double from, double to, double known, double bound, double slack) {
        double low = from;
        double high = to;
        double best = known;
        double a = at(low + (high - low) * (1 - GOLDEN));
        double b = at(low + (high - low) * GOLDEN);
        while (true) {
            best = Math.min(best, Math.min(a, b));
            double width = high - low;
            if (width * (length + bend + turn) <= CLOSE_MM || best - 2 * slack * GOLDEN * width >= bound) {
                return best;
            }
            if (a < b) {
                high = low + width * GOLDEN;
                b = a;
                a = at(low + (high - low) * (1 - GOLDEN));
            } else {
                low = low + width * (1 - GOLDEN);
                a = b;
                b = at(low + (high - low) * GOLDEN);
            }
        }
    }

    private double at(double s) {
        place(s);
        double rx = point[0] - qx;
        double ry = point[1] - qy;
        double rz = point[2] - qz;
        double along = rx * dx + ry * dy + rz * dz;
        double rho = Math.sqrt(Math.max(0, rx * rx + ry * ry + rz * rz - along * along));
        return current.body.distance(along + current.reference, rho);
    }

    /**
     * Way along the normal from a sample to the swept ball, after its {@link #ballDistance}; infinite where it passes by. Around the nearest place the
     * curve counts as its tangent.
     */
    double ballEntry(double[] d, int at) {
        double nx = d[at + 3];
        double ny = d[at + 4];
        double nz = d[at + 5];
        double best = sphere(ux, uy, uz, nx, ny, nz);
        double speed = Math.sqrt(tx * tx + ty * ty + tz * tz);
        if (speed < 1e-9) {
            return best;
        }
        double pa = (ux * tx + uy * ty + uz * tz) / speed;
        double na = (nx * tx + ny * ty + nz * tz) / speed;
        double a = 1 - na * na;
        double b = ux * nx + uy * ny + uz * nz - pa * na;
        double c = ux * ux + uy * uy + uz * uz - pa * pa - current.radius * current.radius;
        double room = b * b - a * c;
        if (a > 1e-12 && room >= 0 && c > 0) {
            double t = (-b - Math.sqrt(room)) / a;
            double place = share * speed + pa + t * na;
            if (place >= 0 && place <= speed && t >= 0) {
                best = Math.min(best, t);
            }
        }
        return best;
    }

    private double sphere(double px, double py, double pz, double nx, double ny, double nz) {
        double b = px * nx + py * ny + pz * nz;
        double c = px * px + py * py + pz * pz - current.radius * current.radius;
        double room = b * b - c;
        if (c <= 0) {
            return 0;
        }
        return room >= 0 && b < 0 ? -b - Math.sqrt(room) : Double.POSITIVE_INFINITY;
    }

    /** Way along the normal from a sample into the tool where it is placed now, up to a bound. */
    double entry(double[] d, int at, double bound) {
        double t = 0;
        while (t < bound) {
            double rx = d[at] + t * d[at + 3] - qx;
            double ry = d[at + 1] + t * d[at + 4] - qy;
            double rz = d[at + 2] + t * d[at + 5] - qz;
            double along = rx * dx + ry * dy + rz * dz;
            double rho = Math.sqrt(Math.max(0, rx * rx + ry * ry + rz * rz - along * along));
            double distance = current.body.cutting(along + current.reference, rho);
            if (distance < TRACE_MM) {
                return t;
            }
            t += distance;
        }
        return bound;
    }
}
