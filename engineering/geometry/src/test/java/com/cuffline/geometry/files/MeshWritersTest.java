package com.cuffline.geometry.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.cuffline.geometry.MeshReport;
import com.cuffline.geometry.TriangleMesh;
import com.cuffline.geometry.Vector3;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class MeshWritersTest {
    private static final ThreeMfLabel LABEL = new ThreeMfLabel("Abutment 36", "Cuffline", "HA-1001", 2, "c0ffee");
    private final TriangleMesh box = Bodies.box(0.25);

    @Test
    void stl_has_the_stated_length_and_comes_back_as_the_same_solid() {
        byte[] stl = StlFiles.write(box);
        MeshReport back = MeshReport.of(StlFiles.read(stl));

        assertThat(stl).hasSize(84 + 50 * 12);
        assertThat(new String(stl, 0, 80, StandardCharsets.US_ASCII)).contains("cuffline", "unit mm");
        assertThat(ByteBuffer.wrap(stl).order(ByteOrder.LITTLE_ENDIAN).getInt(80))
                .isEqualTo(12);
        assertThat(back.soundSolid()).isTrue();
        assertThat(back.volumeMm3()).isCloseTo(1, within(1e-6));
    }

    @Test
    void stl_normals_are_unit_vectors_that_point_outward() {
        ByteBuffer stl = ByteBuffer.wrap(StlFiles.write(box)).order(ByteOrder.LITTLE_ENDIAN);
        Vector3 centre = new Vector3(0.75, 0.75, 0.75);
        for (int t = 0; t < 12; t++) {
            Vector3 normal = vector(stl, 84 + 50 * t);
            Vector3 corner = vector(stl, 84 + 50 * t + 12);
            assertThat(normal.length()).isCloseTo(1, within(1e-6));
            assertThat(normal.dot(corner.minus(centre))).isCloseTo(0.5, within(1e-6));
        }
    }

    @Test
    void stl_that_does_not_fit_its_count_is_refused() {
        byte[] stl = StlFiles.write(box);
        byte[] cut = java.util.Arrays.copyOf(stl, stl.length - 1);

        assertThatThrownBy(() -> StlFiles.read(cut)).hasMessageContaining("stl-count-mismatch");
        assertThatThrownBy(() -> StlFiles.read(new byte[10])).hasMessageContaining("file-not-a-mesh");
    }

    @Test
    void glb_is_a_gltf_2_container_whose_chunks_fill_it() {
        List<NamedPart> parts = List.of(new NamedPart("COLLAR", 0, 4), new NamedPart("POST", 4, 12));
        List<NamedLine> lines = List.of(
                new NamedLine("margin line", List.of(Vector3.ZERO, Vector3.UNIT_X, Vector3.UNIT_Y), true),
                new NamedLine("implant axis", List.of(Vector3.ZERO, Vector3.UNIT_Z), false));
        ByteBuffer glb =
                ByteBuffer.wrap(GlbFiles.write(box, "box 36", parts, lines)).order(ByteOrder.LITTLE_ENDIAN);

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
                .contains("\"count\":24", "\"count\":12,\"type\":\"SCALAR\"", "\"byteOffset\":48")
                .contains("\"name\":\"COLLAR\"", "\"name\":\"POST\"", "\"name\":\"margin line\"", "\"mode\":3")
                .contains("\"fileUnit\":\"mm\"");
        assertThat(glb.getInt(20 + json)).isEqualTo(24 * 24 + 4 * 36 + 12 * (4 + 2));
    }

    @Test
    void glb_doubles_vertices_at_sharp_edges_and_shares_them_on_smooth_ones() {
        assertThat(SmoothNormals.of(box).vertexCount()).isEqualTo(24);
        TriangleMesh cylinder = Bodies.cylinder(2, 5, 90);
        assertThat(SmoothNormals.of(cylinder).vertexCount()).isEqualTo(cylinder.vertexCount() + 2 * 90);
    }

    @Test
    void glb_refuses_names_that_would_break_its_text_and_parts_that_leave_a_gap() {
        assertThatThrownBy(() -> GlbFiles.write(box, "a\"b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GlbFiles.write(box, "a", List.of(new NamedPart("b", 0, 11)), List.of()))
                .hasMessageContaining("must end at triangle 12 but end at 11");
        assertThatThrownBy(() -> GlbFiles.write(box, "a", List.of(new NamedPart("b", 1, 12)), List.of()))
                .hasMessageContaining("must begin at triangle 0 but begins at 1");
    }

    @Test
    void ply_comes_back_as_the_same_triangles() throws IOException {
        TriangleMesh cylinder = Bodies.cylinder(2, 5, 90);
        byte[] ply = PlyFiles.write(cylinder);
        List<double[]> triangles = new ArrayList<>();
        MeshReading reading =
                MeshFileReader.read(new ByteArrayInputStream(ply), ply.length, c -> triangles.add(c.clone()));

        assertThat(reading).isInstanceOfSatisfying(MeshReading.Read.class, read -> {
            assertThat(read.format()).isEqualTo(MeshFormat.PLY_LITTLE_ENDIAN);
            assertThat(read.triangles()).isEqualTo(360);
            assertThat(read.highest().z()).isEqualTo(5);
        });
        for (int t = 0; t < 360; t++) {
            for (int i = 0; i < 3; i++) {
                assertThat(triangles.get(t)[3 * i])
                        .isCloseTo(cylinder.vertex(cylinder.corner(t, i)).x(), within(1e-6));
            }
        }
    }

    @Test
    void three_mf_holds_its_three_parts_with_unit_label_and_every_triangle() throws Exception {
        TriangleMesh cylinder = Bodies.cylinder(1.0 / 3, 5, 12);
        List<String> names = new ArrayList<>();
        byte[] model = new byte[0];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(ThreeMfFiles.write(cylinder, LABEL)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                model = zip.readAllBytes();
                assertThat(entry.getTimeLocal().getYear()).isEqualTo(1980);
            }
        }
        assertThat(names).containsExactly("[Content_Types].xml", "_rels/.rels", "3D/3dmodel.model");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(model));

        assertThat(document.getDocumentElement().getAttribute("unit")).isEqualTo("millimeter");
        assertThat(document.getElementsByTagNameNS("*", "vertex").getLength()).isEqualTo(cylinder.vertexCount());
        assertThat(document.getElementsByTagNameNS("*", "triangle").getLength()).isEqualTo(cylinder.triangleCount());
        Element vertex =
                (Element) document.getElementsByTagNameNS("*", "vertex").item(2);
        assertThat(vertex.getAttribute("x")).isEqualTo("0.333333");
        assertThat(new String(model, StandardCharsets.US_ASCII))
                .contains("<metadata name=\"Title\">Abutment 36</metadata>")
                .contains("<metadata name=\"cuffline:Order\">HA-1001</metadata>")
                .contains("<metadata name=\"cuffline:Revision\">2</metadata>")
                .contains("<metadata name=\"cuffline:DesignHash\">c0ffee</metadata>");
    }

    @Test
    void three_mf_refuses_a_label_with_markup() {
        assertThatThrownBy(() -> new ThreeMfLabel("a<b", "Cuffline", "HA-1", 0, "0"))
                .hasMessageContaining("title must be");
    }

    @Test
    void every_format_gives_equal_bytes_for_equal_meshes() {
        TriangleMesh one = Bodies.cylinder(2, 5, 90);
        TriangleMesh other = Bodies.cylinder(2, 5, 90);
        assertThat(StlFiles.write(one)).isEqualTo(StlFiles.write(other));
        assertThat(PlyFiles.write(one)).isEqualTo(PlyFiles.write(other));
        assertThat(GlbFiles.write(one, "a")).isEqualTo(GlbFiles.write(other, "a"));
        assertThat(ThreeMfFiles.write(one, LABEL)).isEqualTo(ThreeMfFiles.write(other, LABEL));
    }

    @Test
    void numbers_are_written_as_a_person_would_round_them() {
        DecimalText text = new DecimalText(1);
        for (double number : new double[] {0, -0.0, 1, -1.5, 0.0000004, -0.0000004, 0.0000005, 12.3456789, 1e11, -7}) {
            text.millionths(number);
            text.put(" ");
        }
        assertThat(new String(text.bytes(), StandardCharsets.US_ASCII))
                .isEqualTo("0 0 1 -1.5 0 0 0.000001 12.345679 100000000000 -7 ");
    }

    private static Vector3 vector(ByteBuffer in, int at) {
        return new Vector3(in.getFloat(at), in.getFloat(at + 4), in.getFloat(at + 8));
    }
}
