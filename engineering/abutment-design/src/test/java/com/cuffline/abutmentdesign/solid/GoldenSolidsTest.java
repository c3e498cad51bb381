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
        "usual, 8da3cbfa3abd9e6930b939866a6aca356e2f404c01b13bd00143735ef3424634",
        "break-out, e9881a6a4bf8d213798ec81f1fbbc6894ec7756d924a42c84f76f66d581a7010",
        "random 7, dfb6536e3d42fc29b8995b6afeb56ea0a7688df2d7839d99ab8cc5ac685f0525",
        "random 11, 37f437bb114344731555f11446f7b4ff8f21080808f9195690d33c1bf22d8321",
        "random 20, fb156e459ea3330a44ee197890a8f25695e0c133cc0dd5f51017a62a3cec5f6a",
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
