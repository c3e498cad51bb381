package com.cuffline.cuffscan;

import com.cuffline.geometry.MeshBuilder;
import com.cuffline.geometry.TriangleMesh;
import com.cuffline.geometry.Vector3;
import java.util.Random;

/**
 * A made-up gap in the implant frame of a right-handed quadrant: the tissue of {@link TissueMesh} with papillae, and beside it
 * teeth as egg shapes that come nearest at a known place.
 */
final class SiteMesh {
    private static final int TURNS = 96;
    private final MeshBuilder mesh = new MeshBuilder();
    private final Random random = new Random(11);
    private final double noiseMm;
    private int vertices;

    SiteMesh(TissueMesh tissue, double noiseMm) {
        this.noiseMm = noiseMm;
        add(tissue.noisy(noiseMm).mesh());
    }

    /** Tissue whose papillae rise outward of the margin by up to 1.8 mm. */
    static TissueMesh tissue() {
        return TissueMesh.molar(400, 126)
                .with((azimuth, d) ->
                        -0.35 * d + (0.35 * d + Math.min(1.8, Math.max(0, d - 0.8))) * Math.pow(Math.sin(azimuth), 8));
    }

    void add(TriangleMesh other) {
        int first = vertices;
        vertices += other.vertexCount();
        for (int v = 0; v < other.vertexCount(); v++) {
            mesh.vertex(other.vertex(v));
        }
        for (int t = 0; t < other.triangleCount(); t++) {
            mesh.triangle(first + other.corner(t, 0), first + other.corner(t, 1), first + other.corner(t, 2));
        }
    }

    /**
     * An egg-shaped crown, seen from outside.
     *
     * @param nearestMm distance of its nearest place along mesial; negative: along distal
     * @param half its half sizes: buccal, mesial, coronal
     */
    SiteMesh tooth(double nearestMm, double buccalMm, double heightMm, Vector3 half) {
        double centre = nearestMm + Math.signum(nearestMm) * half.y();
        int first = vertices;
        vertices += (TURNS + 1) * TURNS;
        for (int i = 0; i <= TURNS; i++) {
            double up = Math.PI * i / TURNS;
            for (int j = 0; j < TURNS; j++) {
                double around = 2 * Math.PI * j / TURNS;
                double grown = 1 + noiseMm * random.nextGaussian() / half.y();
                mesh.vertex(
                        buccalMm + half.x() * grown * Math.sin(up) * Math.cos(around),
                        centre + half.y() * grown * Math.sin(up) * Math.sin(around),
                        heightMm - half.z() * grown * Math.cos(up));
            }
        }
        for (int i = 0; i < TURNS; i++) {
            for (int j = 0; j < TURNS; j++) {
                int low = first + i * TURNS + j;
                int lowNext = first + i * TURNS + (j + 1) % TURNS;
                mesh.triangle(low, lowNext, lowNext + TURNS);
                mesh.triangle(low, lowNext + TURNS, low + TURNS);
            }
        }
        return this;
    }

    /**
     * A crown with four flat sides that narrows upward by 6 degrees a side and leans.
     *
     * @param centreMm along mesial
     * @param lean by how much its axis goes buccal and mesial a millimetre up
     */
    SiteMesh prism(double centreMm, double[] lean) {
        double[][] corners = {{4, 4}, {-4, 4}, {-4, -4}, {4, -4}};
        int first = vertices;
        vertices += 8;
        for (int level = 0; level < 2; level++) {
            double z = 3 + 7 * level;
            double narrower = 7 * level * Math.tan(Math.toRadians(6));
            for (double[] corner : corners) {
                mesh.vertex(
                        corner[0] - Math.signum(corner[0]) * narrower + lean[0] * (z - 6),
                        centreMm + corner[1] - Math.signum(corner[1]) * narrower + lean[1] * (z - 6),
                        z);
            }
        }
        for (int i = 0; i < 4; i++) {
            int low = first + i;
            int next = first + (i + 1) % 4;
            mesh.triangle(low, next, next + 4);
            mesh.triangle(low, next + 4, low + 4);
        }
        return this;
    }

    /** A plate at a height that rises towards buccal, seen from below. */
    static TriangleMesh antagonist(double heightMm, double risePerMm) {
        MeshBuilder plate = new MeshBuilder();
        plate.vertex(-12, -12, heightMm - 12 * risePerMm);
        plate.vertex(12, -12, heightMm + 12 * risePerMm);
        plate.vertex(12, 12, heightMm + 12 * risePerMm);
        plate.vertex(-12, 12, heightMm - 12 * risePerMm);
        plate.triangle(0, 2, 1);
        plate.triangle(0, 3, 2);
        return plate.build();
    }

    TriangleMesh mesh() {
        return mesh.build();
    }
}
