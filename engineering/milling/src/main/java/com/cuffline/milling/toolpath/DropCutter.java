package com.cuffline.milling.toolpath;

import com.cuffline.geometry.Vector3;

/**
 * Lowers a tool onto a mesh along a direction until it touches, exactly: contact with facets, edges and vertices is solved in
 * closed form, and a tree of plates leaves out what is too far away from all places that the tool passed before the highest contact found so far, which
 * begins with what was touched last time. The tool comes from outside along the whole line, so where it stops
 * its full cylinder above is free as well.
 *
 * <p>One instance holds the answer of its last question and is not for concurrent use; instances may share a {@link DropMesh}.
 */
public final class DropCutter {
    private static final double INSIDE = 1e-9;
    /** Nothing is touched farther below the origin than this, mm. */
    private static final double DEEPEST_MM = -1000;

    private static final int RECENT = 3;
    private static final double ASLANT = 1e-3;

    private final DropMesh mesh;
    private final int[] stack = new int[128];
    /** What was touched the last times: points of the mesh, from which the next contact is rarely far. */
    private final double[] recent = new double[3 * RECENT];

    private final int[] recentPlace = new int[RECENT];
    private int oldest;

    private double ox;
    private double oy;
    private double oz;
    private double wx;
    private double wy;
    private double wz;
    /** Where the tool's reference point is at the highest contact so far. */
    private double px;

    private double py;
    private double pz;
    private double radius;
    private boolean flat;
    private double best;
    private int bestPlace;
    private double cx;
    private double cy;
    private double cz;

    public DropCutter(DropMesh mesh) {
        this.mesh = mesh;
        for (int i = 0; i < recent.length; i++) {
            recent[i] = mesh.data[i % 3];
        }
    }

    /**
     * Lowers a ball.
     *
     * @param origin a point of the line on which the ball's centre moves
     * @param up unit direction from which it comes
     * @return where on the line, from the origin, the centre stops; negative infinity where nothing is touched
     */
    public double ball(Vector3 origin, Vector3 up, double ballRadius) {
        return drop(origin, up, ballRadius, false);
    }

    /** Lowers a flat end mill; the answer is where the centre of its end face stops. */
    public double flat(Vector3 origin, Vector3 up, double flatRadius) {
        return drop(origin, up, flatRadius, true);
    }

    /** Triangle touched last; only after a drop that touched. */
    public int triangle() {
        return mesh.triangle[bestPlace];
    }

    /** Point touched last; only after a drop that touched. */
    public Vector3 contact() {
        return new Vector3(cx, cy, cz);
    }

    private double drop(Vector3 origin, Vector3 up, double toolRadius, boolean flatEnd) {
        ox = origin.x();
        oy = origin.y();
        oz = origin.z();
        wx = up.x();
        wy = up.y();
        wz = up.z();
        radius = toolRadius;
        flat = flatEnd;
        best = Double.NEGATIVE_INFINITY;
        standAt(DEEPEST_MM);
        for (int i = 0; i < RECENT; i++) {
            point(recentPlace[i], recent[3 * i], recent[3 * i + 1], recent[3 * i + 2]);
        }
        walk();
        remember();
        return best;
    }

    private void remember() {
        if (best > Double.NEGATIVE_INFINITY) {
            recentPlace[oldest] = bestPlace;
            recent[3 * oldest] = cx;
            recent[3 * oldest + 1] = cy;
            recent[3 * oldest + 2] = cz;
            oldest = (oldest + 1) % RECENT;
        }
    }

    private void standAt(double s) {
        px = ox + s * wx;
        py = oy + s * wy;
        pz = oz + s * wz;
    }

    private void walk() {
        int depth = 0;
        stack[depth++] = 0;
        while (depth > 0) {
            int node = stack[--depth];
            if (passes(mesh.nodes, DropMesh.PLATE_STRIDE * node)) {
                continue;
            }
            if (mesh.isLeaf(node)) {
                for (int place = mesh.first[node]; place < mesh.end[node]; place++) {
                    if (!passes(mesh.data, DropMesh.STRIDE * place + DropMesh.PLATE)) {
                        touch(place);
                    }
                }
            } else {
                int later = sooner(2 * node + 1, 2 * node + 2) ? 2 : 1;
                stack[depth++] = 2 * node + later;
                stack[depth++] = 2 * node + 3 - later;
            }
        }
    }

    /** Which of two nodes promises the higher contact: the nearer one, or the higher one while nothing has been touched. */
    private boolean sooner(int node, int other) {
        return best > Double.NEGATIVE_INFINITY ? away(node) < away(other) : rise(node) > rise(other);
    }

    private double away(int node) {
        int at = DropMesh.PLATE_STRIDE * node;
        double ux = px - mesh.nodes[at];
        double uy = py - mesh.nodes[at + 1];
        double uz = pz - mesh.nodes[at + 2];
        return ux * ux + uy * uy + uz * uz;
    }

    private double rise(int node) {
        int at = DropMesh.PLATE_STRIDE * node;
        return mesh.nodes[at] * wx + mesh.nodes[at + 1] * wy + mesh.nodes[at + 2] * wz;
    }

    /** Whether the tool touches nothing of a plate where it stands or above. */
    private boolean passes(double[] plates, int at) {
        double ux = px - plates[at];
        double uy = py - plates[at + 1];
        double uz = pz - plates[at + 2];
        double along = ux * wx + uy * wy + uz * wz;
        double squared = ux * ux + uy * uy + uz * uz;
        double size = plates[at + 6] + plates[at + 7];
        double reach = radius + size;
        if (size > along) {
            if (squared - along * along >= reach * reach) {
                return true;
            }
            double slope = plates[at + 3] * wx + plates[at + 4] * wy + plates[at + 5] * wz;
            double side = Math.sqrt(Math.max(0, 1 - slope * slope));
            double top = plates[at + 6] * side + plates[at + 7] * Math.abs(slope) - along;
            if (top > 0) {
                return !flat && passesBeside(plates, at, top, slope, side);
            }
        }
        return flat || squared >= reach * reach || DropMesh.beyond(plates, at, px, py, pz, radius);
    }

    /** Some of the plate may lie above: the way of the ball, as far up as the plate reaches, against the plate. */
    private boolean passesBeside(double[] plates, int at, double top, double slope, double side) {
        double ux = px - plates[at];
        double uy = py - plates[at + 1];
        double uz = pz - plates[at + 2];
        double mx = plates[at + 3];
        double my = plates[at + 4];
        double mz = plates[at + 5];
        double over = ux * mx + uy * my + uz * mz;
        double last = over + slope * top;
        double gap = Math.max(0, (over > 0 ? Math.min(over, last) : -Math.max(over, last)) - plates[at + 7]);
        if (gap >= radius || side < ASLANT) {
            return gap >= radius;
        }
        double bx = my * wz - mz * wy;
        double by = mz * wx - mx * wz;
        double bz = mx * wy - my * wx;
        double off = Math.abs(ux * bx + uy * by + uz * bz) / side - plates[at + 6];
        return off > 0 && gap * gap + off * off >= radius * radius;
    }

    private void touch(int place) {
        facet(place);
        int owned = mesh.owned[place];
        int at = DropMesh.STRIDE * place;
        for (int i = 0; i < 3; i++) {
            if ((owned & 1 << i) != 0) {
                if (flat) {
                    flatEdge(place, at + 3 * i, at + 3 * ((i + 1) % 3));
                } else {
                    ballEdge(place, at + 3 * i, at + 3 * ((i + 1) % 3));
                }
            }
            if (!flat && (owned & 8 << i) != 0) {
                point(place, mesh.data[at + 3 * i], mesh.data[at + 3 * i + 1], mesh.data[at + 3 * i + 2]);
            }
        }
    }

    private void facet(int place) {
        double[] d = mesh.data;
        int at = DropMesh.STRIDE * place;
        double nx = d[at + DropMesh.PLATE + 3];
        double ny = d[at + DropMesh.PLATE + 4];
        double nz = d[at + DropMesh.PLATE + 5];
        double slope = nx * wx + ny * wy + nz * wz;
        if (slope < 1e-9) {
            return;
        }
        double level = (d[at] - ox) * nx + (d[at + 1] - oy) * ny + (d[at + 2] - oz) * nz;
        double lx = nx;
        double ly = ny;
        double lz = nz;
        double reach = radius;
        if (flat) {
            lx = nx - slope * wx;
            ly = ny - slope * wy;
            lz = nz - slope * wz;
            double length = Math.sqrt(lx * lx + ly * ly + lz * lz);
            double scale = length < 1e-12 ? 0 : 1 / length;
            lx *= scale;
            ly *= scale;
            lz *= scale;
            reach = radius * length;
        }
        double s = (level + reach) / slope;
        if (s > best) {
            double qx = ox + s * wx - radius * lx;
            double qy = oy + s * wy - radius * ly;
            double qz = oz + s * wz - radius * lz;
            if (inside(at, qx, qy, qz)) {
                accept(s, place, qx, qy, qz);
            }
        }
    }

    private boolean inside(int at, double x, double y, double z) {
        double[] d = mesh.data;
        for (int i = 0; i < 3; i++) {
            int a = at + 3 * i;
            int b = at + 3 * ((i + 1) % 3);
            double ex = d[b] - d[a];
            double ey = d[b + 1] - d[a + 1];
            double ez = d[b + 2] - d[a + 2];
            double qx = x - d[a];
            double qy = y - d[a + 1];
            double qz = z - d[a + 2];
            double side = (ey * qz - ez * qy) * d[at + DropMesh.PLATE + 3]
                    + (ez * qx - ex * qz) * d[at + DropMesh.PLATE + 4]
                    + (ex * qy - ey * qx) * d[at + DropMesh.PLATE + 5];
            if (side < -INSIDE) {
                return false;
            }
        }
        return true;
    }

    /** A point of the mesh: a vertex, or what was touched before. */
    private void point(int place, double x, double y, double z) {
        double ux = x - ox;
        double uy = y - oy;
        double uz = z - oz;
        double along = ux * wx + uy * wy + uz * wz;
        double room = radius * radius - (ux * ux + uy * uy + uz * uz - along * along);
        if (room > 0) {
            double s = flat ? along : along + Math.sqrt(room);
            if (s > best) {
                accept(s, place, x, y, z);
            }
        }
    }

    private void ballEdge(int place, int a, int b) {
        double[] d = mesh.data;
        double ex = d[b] - d[a];
        double ey = d[b + 1] - d[a + 1];
        double ez = d[b + 2] - d[a + 2];
        double ee = ex * ex + ey * ey + ez * ez;
        double kx = d[a] - ox;
        double ky = d[a + 1] - oy;
        double kz = d[a + 2] - oz;
        double we = (wx * ex + wy * ey + wz * ez) / ee;
        double ke = (kx * ex + ky * ey + kz * ez) / ee;
        double mm = 1 - we * we * ee;
        if (mm < 1e-12) {
            return;
        }
        double mk = wx * kx + wy * ky + wz * kz - we * ke * ee;
        double kk = kx * kx + ky * ky + kz * kz - ke * ke * ee;
        double room = mk * mk - mm * (kk - radius * radius);
        if (room < 0) {
            return;
        }
        double s = (mk + Math.sqrt(room)) / mm;
        double t = s * we - ke;
        if (s > best && t >= 0 && t <= 1) {
            accept(s, place, d[a] + t * ex, d[a + 1] + t * ey, d[a + 2] + t * ez);
        }
    }

    /** The highest point of the edge under the end face; height is linear along it, so one of the clipped ends. */
    private void flatEdge(int place, int a, int b) {
        double[] d = mesh.data;
        double ex = d[b] - d[a];
        double ey = d[b + 1] - d[a + 1];
        double ez = d[b + 2] - d[a + 2];
        double kx = d[a] - ox;
        double ky = d[a + 1] - oy;
        double kz = d[a + 2] - oz;
        double rise = ex * wx + ey * wy + ez * wz;
        double base = kx * wx + ky * wy + kz * wz;
        double aa = ex * ex + ey * ey + ez * ez - rise * rise;
        double ab = ex * kx + ey * ky + ez * kz - rise * base;
        double bb = kx * kx + ky * ky + kz * kz - base * base - radius * radius;
        double low = 0;
        double high = 1;
        if (aa > 1e-18) {
            double room = ab * ab - aa * bb;
            if (room < 0) {
                return;
            }
            double root = Math.sqrt(room);
            low = Math.max(0, (-ab - root) / aa);
            high = Math.min(1, (-ab + root) / aa);
        } else if (bb > 0) {
            return;
        }
        double t = rise > 0 ? high : low;
        double s = base + t * rise;
        if (low <= high && s > best) {
            accept(s, place, d[a] + t * ex, d[a + 1] + t * ey, d[a + 2] + t * ez);
        }
    }

    private void accept(double s, int place, double x, double y, double z) {
        best = s;
        bestPlace = place;
        cx = x;
        cy = y;
        cz = z;
        standAt(s);
    }
}
