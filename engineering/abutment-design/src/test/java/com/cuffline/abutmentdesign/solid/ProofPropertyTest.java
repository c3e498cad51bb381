package com.cuffline.abutmentdesign.solid;

import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.geometry.MeshProof;
import com.cuffline.geometry.MeshReport;
import com.cuffline.geometry.Patch;
import com.cuffline.geometry.SelfIntersections;
import com.cuffline.geometry.TriangleMesh;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Solids of random plans, spoilt in every way that a builder's mistake could spoil them, judged by the proof and by brute force. */
class ProofPropertyTest {
    /** Plans that are built; more with {@code -Dproof.plans=}. */
    private static final int PLANS = Integer.getInteger("proof.plans", 24);

    private static final double ROUGH_MM = 0.05;

    private enum Damage {
        NONE,
        VERTEX_MOVED,
        VERTEX_NUDGED,
        ROW_PUSHED,
        VERTICES_SWAPPED,
        POST_FOLDED_INTO_COLLAR,
        POST_SHIFTED,
        CHANNEL_PUSHED_OUTSIDE,
        CHANNEL_WIDENED
    }

    @Test
    void the_proof_passes_no_solid_in_which_brute_force_finds_a_crossing() {
        Map<Damage, Integer> found = new EnumMap<>(Damage.class);
        Map<Damage, Integer> seen = new EnumMap<>(Damage.class);
        for (int seed = 0; seed < PLANS; seed++) {
            for (Damage damage : Damage.values()) {
                Attempted solid = Attempted.of(seed, ROUGH_MM);
                if (solid == null) {
                    continue;
                }
                TriangleMesh mesh = spoilt(solid, damage, new Random(seed));
                MeshProof proof = MeshProof.of(mesh, solid.patches);
                boolean crossing = proof.report().degenerateTriangles() == 0 && BruteForce.findsCrossing(mesh);
                if (crossing) {
                    assertThat(proof.passes()).as("seed %d, %s", seed, damage).isFalse();
                }
                if (proof.report().soundSolid()) {
                    assertThat(proof.crossings())
                            .as("seed %d, %s", seed, damage)
                            .isEqualTo(SelfIntersections.count(mesh));
                }
                found.merge(damage, crossing ? 1 : 0, Integer::sum);
                seen.merge(damage, proof.seen() == 3 ? 1 : 0, Integer::sum);
            }
        }
        assertThat(found.get(Damage.NONE))
                .as("crossings found %s, seen %s", found, seen)
                .isZero();
        assertThat(seen.get(Damage.NONE)).isGreaterThan(PLANS / 2);
        for (Damage damage : Damage.values()) {
            if (damage != Damage.NONE) {
                assertThat(found.get(damage)).as(damage.name()).isPositive();
            }
        }
    }

    @Test
    void the_proof_and_the_general_search_agree_on_random_plans() {
        int examined = 0;
        for (int seed = 0; seed < 5 * PLANS; seed++) {
            Attempted solid = Attempted.of(1_000_000 + seed, 0.01);
            if (solid == null) {
                continue;
            }
            examined++;
            MeshProof proof = MeshProof.of(solid.mesh, solid.patches);
            boolean sound = MeshReport.of(solid.mesh).soundSolid();
            assertThat(proof.passes()).as("seed %d", seed).isEqualTo(sound && SelfIntersections.count(solid.mesh) == 0);
        }
        assertThat(examined).isGreaterThan(3 * PLANS);
    }

    private static TriangleMesh spoilt(Attempted solid, Damage damage, Random random) {
        TriangleMesh mesh = solid.mesh;
        double[] xyz = new double[3 * mesh.vertexCount()];
        for (int v = 0; v < mesh.vertexCount(); v++) {
            xyz[3 * v] = mesh.x(v);
            xyz[3 * v + 1] = mesh.y(v);
            xyz[3 * v + 2] = mesh.z(v);
        }
        int[] abc = new int[3 * mesh.triangleCount()];
        for (int c = 0; c < abc.length; c++) {
            abc[c] = mesh.corner(c / 3, c % 3);
        }
        int vertex = random.nextInt(mesh.vertexCount());
        switch (damage) {
            case NONE:
                break;
            case VERTEX_MOVED:
                push(xyz, vertex, random, 1);
                break;
            case VERTEX_NUDGED:
                push(xyz, vertex, random, 0.4);
                break;
            case ROW_PUSHED:
                for (int v = vertex; v < Math.min(vertex + 64, mesh.vertexCount()); v++) {
                    xyz[3 * v] *= 0.7;
                    xyz[3 * v + 1] *= 0.7;
                    xyz[3 * v + 2] += 0.3;
                }
                break;
            case VERTICES_SWAPPED:
                swap(xyz, abc, random.nextInt(mesh.triangleCount()));
                break;
            default:
                spoilPatch(solid, damage, xyz, abc, random);
                break;
        }
        return TriangleMesh.of(xyz, abc);
    }

    private static void swap(double[] xyz, int[] abc, int t) {
        for (int axis = 0; axis < 3; axis++) {
            double kept = xyz[3 * abc[3 * t] + axis];
            xyz[3 * abc[3 * t] + axis] = xyz[3 * abc[3 * t + 1] + axis];
            xyz[3 * abc[3 * t + 1] + axis] = kept;
        }
    }

    private static void spoilPatch(Attempted solid, Damage damage, double[] xyz, int[] abc, Random random) {
        Patch patch = solid.patches.get(damage.name().startsWith("CHANNEL") ? 2 : 1);
        boolean[] moved = new boolean[xyz.length / 3];
        int to = 3 * (patch.firstTriangle() + patch.triangles());
        double x = random.nextGaussian() * 2;
        double y = random.nextGaussian() * 2;
        for (int c = 3 * patch.firstTriangle(); c < to; c++) {
            int v = abc[c];
            if (moved[v]) {
                continue;
            }
            moved[v] = true;
            double z = xyz[3 * v + 2];
            switch (damage) {
                case POST_FOLDED_INTO_COLLAR:
                    xyz[3 * v + 2] = z > 4 ? 7 - 1.5 * z : z;
                    break;
                case POST_SHIFTED:
                    xyz[3 * v] += z > 3 ? x : 0;
                    xyz[3 * v + 1] += z > 3 ? y : 0;
                    break;
                case CHANNEL_PUSHED_OUTSIDE:
                    xyz[3 * v] += x;
                    xyz[3 * v + 1] += y;
                    break;
                default:
                    xyz[3 * v] *= 1 + Math.abs(x) / 2;
                    xyz[3 * v + 1] *= 1 + Math.abs(x) / 2;
                    break;
            }
        }
    }

    private static void push(double[] xyz, int vertex, Random random, double mostMm) {
        for (int axis = 0; axis < 3; axis++) {
            xyz[3 * vertex + axis] += mostMm * (2 * random.nextDouble() - 1);
        }
    }

    /** A mesh as the builder leaves it, with its patches. */
    private record Attempted(TriangleMesh mesh, List<Patch> patches) {
        static @Nullable Attempted of(int seed, double tolerance) {
            SolidPlan plan = Plans.random(new Random(seed));
            if (Feasibility.ofNumbers(plan) != null) {
                return null;
            }
            Columns base = Columns.base(new Form(plan), 1);
            if (Feasibility.ofColumns(base) != null) {
                return null;
            }
            Bore bore = new Bore(plan);
            SolidBuilder.Attempt attempt = new SolidBuilder(base, bore, tolerance).attempt(1, 1);
            if (attempt.failure() != null) {
                return null;
            }
            TriangleMesh mesh = attempt.mesh(new int[attempt.triangles().vertexCount()]);
            return new Attempted(mesh, Patches.of(attempt.triangles(), attempt.grid(), bore));
        }
    }
}
