package com.cuffline.abutmentdesign.solid;

import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.geometry.TriangleMesh;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bits of some meshes, the same on every Java version. A change of shape or sampling changes them and is written here. */
class GoldenSolidsTest {
    @ParameterizedTest
    @CsvSource({
        "usual, 4ab9b45f963546fd25071218c01f2c714587923393c06b21792bed709f247d6e",
        "break-out, d3a735f6dab7a5c5c1e6b94dfa19c50ce07d4e00518bc1ac33469f315182c044",
        "random 7, 54a7952fa8267c58349ba5e33dea7d35cc19170084d183dfaec12f48c14a7aea",
        "random 11, d75eb9940a302d7a45cd43fa0b38c9fa9621f36e734d764fa014cad385a9eb79",
        "random 20, 8f41d9c856c5a3d2231bf624606b2fff521f1cdd13610d36a6b46ee670aa9bc9",
    })
    void has_these_bits(String plan, String sha256) throws NoSuchAlgorithmException {
        assertThat(sha256(AnalyticSolidTest.built(plan(plan), 0.005).mesh())).isEqualTo(sha256);
    }

    private static SolidPlan plan(String name) {
        return switch (name) {
            case "usual" -> Plans.usual();
            case "break-out" -> Plans.breakOut();
            default -> Plans.random(new Random(Long.parseLong(name.substring("random ".length()))));
        };
    }

    /** Of the bits of every coordinate, then of every corner. */
    private static String sha256(TriangleMesh mesh) throws NoSuchAlgorithmException {
        ByteBuffer bytes = ByteBuffer.allocate(24 * mesh.vertexCount() + 12 * mesh.triangleCount());
        for (int v = 0; v < mesh.vertexCount(); v++) {
            bytes.putDouble(mesh.x(v)).putDouble(mesh.y(v)).putDouble(mesh.z(v));
        }
        for (int t = 0; t < mesh.triangleCount(); t++) {
            for (int i = 0; i < 3; i++) {
                bytes.putInt(mesh.corner(t, i));
            }
        }
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
    }
}
