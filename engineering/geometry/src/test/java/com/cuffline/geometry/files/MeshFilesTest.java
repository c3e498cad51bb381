package com.cuffline.geometry.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MeshFilesTest {
    private final TriangleMesh box = Solids.box(0.25);

    @Test
    void stl_has_the_stated_length_and_comes_back_as_the_same_solid() {
        byte[] stl = StlFiles.write(box);
        MeshReport back = MeshReport.of(StlFiles.read(stl));

        assertThat(stl).hasSize(84 + 50 * 12);
        assertThat(ByteBuffer.wrap(stl).order(ByteOrder.LITTLE_ENDIAN).getInt(80))
                .isEqualTo(12);
        assertThat(back.soundSolid()).isTrue();
        assertThat(back.volumeMm3()).isCloseTo(1, within(1e-6));
    }

    @Test
    void stl_of_the_wrong_length_is_refused() {
        byte[] stl = StlFiles.write(box);
        byte[] cut = java.util.Arrays.copyOf(stl, stl.length - 1);

        assertThatThrownBy(() -> StlFiles.read(cut)).hasMessageContaining("states 12 triangles");
        assertThatThrownBy(() -> StlFiles.read(new byte[10])).hasMessageContaining("84 bytes or more");
    }

    @Test
    void glb_is_a_gltf_2_container_whose_chunks_fill_it() {
        ByteBuffer glb = ByteBuffer.wrap(GlbFiles.write(box, "box 36")).order(ByteOrder.LITTLE_ENDIAN);

        assertThat(glb.getInt(0)).isEqualTo(0x46546C67);
        assertThat(glb.getInt(4)).isEqualTo(2);
        assertThat(glb.getInt(8)).isEqualTo(glb.capacity());
        int json = glb.getInt(12);
        assertThat(json % 4).isZero();
        assertThat(glb.getInt(16)).isEqualTo(0x4E4F534A);
        assertThat(20 + json + 8 + glb.getInt(20 + json)).isEqualTo(glb.capacity());
        String text = new String(glb.array(), 20, json, StandardCharsets.UTF_8);
        assertThat(text)
                .contains("\"name\":\"box 36\"", "\"scale\":[0.001,0.001,0.001]", "\"min\":[0.25,0.25,0.25]")
                .contains("\"count\":24", "\"count\":36");
    }

    @Test
    void glb_doubles_vertices_at_sharp_edges_and_shares_them_on_smooth_ones() {
        assertThat(SmoothNormals.of(box).vertexCount()).isEqualTo(24);
        TriangleMesh cylinder = Solids.cylinder(2, 5, 90);
        assertThat(SmoothNormals.of(cylinder).vertexCount()).isEqualTo(cylinder.vertexCount() + 2 * 90);
    }

    @Test
    void glb_refuses_a_name_that_would_break_its_text() {
        assertThatThrownBy(() -> GlbFiles.write(box, "a\"b")).isInstanceOf(IllegalArgumentException.class);
    }
}
