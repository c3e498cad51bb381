package com.cuffline.geometry;

/** Simple closed solids for tests. */
final class Solids {
    private Solids() {}

    /** A lathe body: the given (radius, height) profile turned about an axis shifted and leaning in x. */
    static TriangleMesh turned(double[][] profile, int segments, double shiftX, double lean) {
        MeshBuilder mesh = new MeshBuilder();
        int rings = profile.length;
        int bottom = mesh.vertex(0, 0, profile[0][1]);
        for (double[] point : profile) {
            for (int j = 0; j < segments; j++) {
                double angle = 2 * Math.PI * j / segments;
                mesh.vertex(
                        shiftX + lean * point[1] + point[0] * Math.cos(angle), point[0] * Math.sin(angle), point[1]);
            }
        }
        double top = profile[rings - 1][1];
        int topCentre = mesh.vertex(shiftX + lean * top, 0, top);
        for (int j = 0; j < segments; j++) {
            int k = (j + 1) % segments;
            mesh.triangle(bottom, 1 + k, 1 + j);
            for (int r = 0; r + 1 < rings; r++) {
                int low = 1 + r * segments;
                int high = low + segments;
                mesh.triangle(low + j, low + k, high + k);
                mesh.triangle(low + j, high + k, high + j);
            }
            int last = 1 + (rings - 1) * segments;
            mesh.triangle(topCentre, last + j, last + k);
        }
        return mesh.build();
    }

    static TriangleMesh cylinder(double radius, double height, int segments) {
        return turned(new double[][] {{radius, 0}, {radius, height}}, segments, 0, 0);
    }

    static TriangleMesh box(double shift) {
        double[] xyz = new double[24];
        for (int i = 0; i < 8; i++) {
            xyz[3 * i] = (i & 1) + shift;
            xyz[3 * i + 1] = (i >> 1 & 1) + shift;
            xyz[3 * i + 2] = (i >> 2 & 1) + shift;
        }
        int[] abc = {
            0, 2, 1, 1, 2, 3, 4, 5, 6, 5, 7, 6, 0, 1, 4, 1, 5, 4, 2, 6, 3, 3, 6, 7, 0, 4, 2, 2, 4, 6, 1, 3, 5, 3, 7, 5
        };
        return TriangleMesh.of(xyz, abc);
    }

    static TriangleMesh both(TriangleMesh a, TriangleMesh b) {
        MeshBuilder mesh = new MeshBuilder();
        for (TriangleMesh part : new TriangleMesh[] {a, b}) {
            int base = part == a ? 0 : a.vertexCount();
            for (int v = 0; v < part.vertexCount(); v++) {
                mesh.vertex(part.vertex(v));
            }
            for (int t = 0; t < part.triangleCount(); t++) {
                mesh.triangle(base + part.corner(t, 0), base + part.corner(t, 1), base + part.corner(t, 2));
            }
        }
        return mesh.build();
    }
}
