package com.cuffline.milling.toolpath;

import com.cuffline.geometry.Vector3;

/**
 * Lowers a tool onto a mesh along a direction until it touches, exactly: contact with facets, edges and vertices is solved in
 * closed form, and a tree of boxes leaves out what cannot be touched first, beginning with what was touched last time. The tool comes from outside along the whole line, so where it stops
 * its full cylinder above is free as well.
 *
 * <p>One instance holds the answer of its last question and is not for concurrent use; instances may share a {@link DropMesh}.
 */
public final class DropCutter {
    private static final double INSIDE = 1e-9;

    private final DropMesh mesh;
    private final int[] stack = new int[128];
    private final double[] bounds = new double[128];

    private double ox;
    private double oy;
    private double oz;
    private double wx;
    private double wy;
    private double wz;
    private double e1x;
    private double e1y;
    private double e1z;
    private double e2x;
    private double e2y;
    private double e2z;
    private double radius;
    private boolean flat;
    private double best;
    private int bestPlace;
    private double cx;
    private double cy;
    private double cz;

    public DropCutter(DropMesh mesh) {
        this.mesh = mesh;
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
        across();
        touch(bestPlace);
        walk();
        return best;
    }

    private void across() {
        if (Math.abs(wz) < 0.9) {
            double length = Math.sqrt(wx * wx + wy * wy);
            e1x = -wy / length;
            e1y = wx / length;
            e1z = 0;
        } else {
            double length = Math.sqrt(wy * wy + wz * wz);
            e1x = 0;
            e1y = -wz / length;
            e1z = wy / length;
        }
        e2x = wy * e1z - wz * e1y;
        e2y = wz * e1x - wx * e1z;
        e2z = wx * e1y - wy * e1x;
    }

    private void walk() {
        int depth = 0;
        stack[0] = 0;
        bounds[depth++] = highest(0);
        while (depth > 0) {
            int node = stack[--depth];
            if (bounds[depth] <= best) {
                continue;
            }
            if (mesh.isLeaf(node)) {
                for (int place = mesh.first[node]; place < mesh.end[node]; place++) {
                    touch(place);
                }
                continue;
            }
            double left = highest(2 * node + 1);
            double right = highest(2 * node + 2);
            int nearer = left < right ? 2 : 1;
            double lower = Math.min(left, right);
            if (lower > best) {
                stack[depth] = 2 * node + 3 - nearer;
                bounds[depth++] = lower;
            }
            stack[depth] = 2 * node + nearer;
            bounds[depth++] = Math.max(left, right);
        }
    }

    /** A bound on where the tool can stop at what is in the box; negative infinity where it passes by. */
    private double highest(int node) {
        int at = 6 * node;
        double[] box = mesh.nodes;
        double dx = box[at] - ox;
        double dy = box[at + 1] - oy;
        double dz = box[at + 2] - oz;
        double hx = box[at + 3];
        double hy = box[at + 4];
        double hz = box[at + 5];
        double height = dx * wx + dy * wy + dz * wz + hx * Math.abs(wx) + hy * Math.abs(wy) + hz * Math.abs(wz);
        if (height + (flat ? 0 : radius) <= best) {
            return Double.NEGATIVE_INFINITY;
        }
        double g1 = Math.abs(dx * e1x + dy * e1y + dz * e1z)
                - (hx * Math.abs(e1x) + hy * Math.abs(e1y) + hz * Math.abs(e1z));
        if (g1 > radius) {
            return Double.NEGATIVE_INFINITY;
        }
        double g2 = Math.abs(dx * e2x + dy * e2y + dz * e2z)
                - (hx * Math.abs(e2x) + hy * Math.abs(e2y) + hz * Math.abs(e2z));
        double gap = (g1 > 0 ? g1 * g1 : 0) + (g2 > 0 ? g2 * g2 : 0);
        double room = radius * radius - gap;
        if (room < 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return flat ? height : height + Math.sqrt(room);
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
                ballVertex(place, at + 3 * i);
            }
        }
    }

    private void facet(int place) {
        double[] d = mesh.data;
        int at = DropMesh.STRIDE * place;
        double nx = d[at + 9];
        double ny = d[at + 10];
        double nz = d[at + 11];
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
            double px = ox + s * wx - radius * lx;
            double py = oy + s * wy - radius * ly;
            double pz = oz + s * wz - radius * lz;
            if (inside(at, px, py, pz)) {
                accept(s, place, px, py, pz);
            }
        }
    }

    private boolean inside(int at, double px, double py, double pz) {
        double[] d = mesh.data;
        for (int i = 0; i < 3; i++) {
            int a = at + 3 * i;
            int b = at + 3 * ((i + 1) % 3);
            double ex = d[b] - d[a];
            double ey = d[b + 1] - d[a + 1];
            double ez = d[b + 2] - d[a + 2];
            double qx = px - d[a];
            double qy = py - d[a + 1];
            double qz = pz - d[a + 2];
            double side = (ey * qz - ez * qy) * d[at + 9]
                    + (ez * qx - ex * qz) * d[at + 10]
                    + (ex * qy - ey * qx) * d[at + 11];
            if (side < -INSIDE) {
                return false;
            }
        }
        return true;
    }

    private void ballVertex(int place, int v) {
        double[] d = mesh.data;
        double ux = d[v] - ox;
        double uy = d[v + 1] - oy;
        double uz = d[v + 2] - oz;
        double along = ux * wx + uy * wy + uz * wz;
        double room = radius * radius - (ux * ux + uy * uy + uz * uz - along * along);
        if (room > 0) {
            double s = along + Math.sqrt(room);
            if (s > best) {
                accept(s, place, d[v], d[v + 1], d[v + 2]);
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

    private void accept(double s, int place, double px, double py, double pz) {
        best = s;
        bestPlace = place;
        cx = px;
        cy = py;
        cz = pz;
    }
}
