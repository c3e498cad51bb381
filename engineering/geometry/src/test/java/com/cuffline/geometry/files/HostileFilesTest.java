package com.cuffline.geometry.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.geometry.TriangleMesh;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFilesTest {
    private static final String PLY_HEADER = """
            ply
            format ascii 1.0
            element vertex 3
            property float x
            property float y
            property float z
            element face 1
            property list uchar int vertex_indices
            end_header
            """;
    private final TriangleMesh bar = Bodies.cylinder(2, 5, 40);
    private final byte[] stl = StlFiles.write(bar);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 159, 161, 5_000_000, -1})
    void a_wrong_triangle_count_is_refused_with_both_numbers(int stated) {
        byte[] file = stl.clone();
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(80, stated);

        FileRefusal refusal = refusal(file);
        assertThat(refusal.problem()).isEqualTo(MeshFileProblem.STL_COUNT);
        assertThat(refusal.value()).isEqualTo(stl.length + " bytes");
        assertThat(refusal.limit()).contains(Integer.toUnsignedLong(stated) + " triangles");
    }

    @Test
    void five_million_triangles_are_refused_by_their_count() throws IOException {
        byte[] start = Arrays.copyOf(stl, 84 + 50);
        ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN).putInt(80, 5_000_000);
        MeshReading reading = MeshFileReader.read(new ByteArrayInputStream(start), 84 + 50L * 5_000_000, c -> {});

        assertThat(((MeshReading.Refused) reading).refusal().problem()).isEqualTo(MeshFileProblem.TOO_MANY_TRIANGLES);
    }

    @ParameterizedTest
    @CsvSource({
        "NaN, NOT_FINITE",
        "Infinity, NOT_FINITE",
        "-Infinity, NOT_FINITE",
        "1e30, OUT_OF_RANGE",
        "-1e7, OUT_OF_RANGE"
    })
    void impossible_coordinates_are_refused_with_value_and_place(float value, MeshFileProblem problem) {
        byte[] file = stl.clone();
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putFloat(84 + 50 * 7 + 12 + 4, value);
        FileRefusal binary = refusal(file);
        assertThat(binary.problem()).isEqualTo(problem);
        assertThat(binary.where()).isEqualTo("byte " + (84 + 50 * 7 + 12 + 4));

        FileRefusal ascii = refusal(text(PLY_HEADER + "0 0 0\n1 0 " + value + "\n0 1 0\n3 0 1 2\n"));
        assertThat(ascii.problem()).isEqualTo(problem);
        assertThat(ascii.where()).isEqualTo("line 2 after the header");
    }

    @Test
    void a_file_cut_short_is_refused() throws IOException {
        byte[] cut = Arrays.copyOf(stl, stl.length - 30);
        assertThat(refusal(cut).problem()).isEqualTo(MeshFileProblem.STL_COUNT);
        MeshReading early = MeshFileReader.read(new ByteArrayInputStream(cut), stl.length, c -> {});
        assertThat(((MeshReading.Refused) early).refusal().problem()).isEqualTo(MeshFileProblem.TRUNCATED);

        byte[] ascii = ScanBytes.asciiStl(bar);
        assertThat(refusal(Arrays.copyOf(ascii, ascii.length / 2)).problem())
                .isIn(MeshFileProblem.TRUNCATED, MeshFileProblem.NUMBER_MALFORMED, MeshFileProblem.TEXT_MALFORMED);
        byte[] ply = ScanBytes.ply(bar, "binary_big_endian");
        assertThat(refusal(Arrays.copyOf(ply, ply.length - 1)).problem()).isEqualTo(MeshFileProblem.TRUNCATED);
        assertThat(refusal(Arrays.copyOf(ply, 100)).problem()).isEqualTo(MeshFileProblem.TRUNCATED);
    }

    @Test
    void bytes_after_the_end_are_refused() throws IOException {
        byte[] longer = Arrays.copyOf(stl, stl.length + 1);
        MeshReading reading = MeshFileReader.read(new ByteArrayInputStream(longer), stl.length, c -> {});
        assertThat(((MeshReading.Refused) reading).refusal().problem()).isEqualTo(MeshFileProblem.TRAILING_BYTES);
        assertThat(refusal(text(PLY_HEADER + "0 0 0 1 0 0 0 1 0 3 0 1 2 7\n")).problem())
                .isEqualTo(MeshFileProblem.TRAILING_BYTES);
    }

    @Test
    void compressed_files_are_refused_unopened() {
        byte[] zip = ThreeMfFiles.write(bar, new ThreeMfLabel("a", "b", "c", 0, "d"));
        assertThat(refusal(zip).problem()).isEqualTo(MeshFileProblem.COMPRESSED);
        assertThat(refusal(zip).value()).isEqualTo("a zip archive");
        byte[] gzip = new byte[200];
        gzip[0] = 0x1f;
        gzip[1] = (byte) 0x8b;
        assertThat(refusal(gzip).problem()).isEqualTo(MeshFileProblem.COMPRESSED);
    }

    @Test
    void a_picture_or_a_page_under_a_scans_name_is_told_as_what_it_is() {
        byte[] png = new byte[500];
        System.arraycopy(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}, 0, png, 0, 8);
        assertThat(refusal(png).value()).isEqualTo("a PNG picture");
        assertThat(refusal(text("<!doctype html>" + " ".repeat(300))).problem()).isEqualTo(MeshFileProblem.NOT_A_MESH);
        assertThat(refusal(GlbFiles.write(bar, "a")).value()).isEqualTo("a GLB model");
        assertThat(refusal(new byte[0]).problem()).isEqualTo(MeshFileProblem.EMPTY);
        assertThat(refusal(text("Erika")).problem()).isEqualTo(MeshFileProblem.NOT_A_MESH);
    }

    @Test
    void an_endless_line_ends_soon() throws IOException {
        byte[] solid = text("solid " + "a".repeat(1_000_000));
        assertThat(refusal(solid).problem()).isEqualTo(MeshFileProblem.LINE_TOO_LONG);
        assertThat(refusal(text("ply\n" + "c".repeat(1_000_000))).problem()).isEqualTo(MeshFileProblem.LINE_TOO_LONG);
        assertThat(refusal(text("solid a\nfacet " + " ".repeat(5000) + "normal"))
                        .problem())
                .isEqualTo(MeshFileProblem.LINE_TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4000000", "2147483648", "99999999999999999", "999999999999999999"})
    void a_ply_whose_counts_cannot_be_true_is_refused_before_it_is_read(String count) {
        String lie = PLY_HEADER.replace("vertex 3", "vertex " + count) + "0 0 0\n1 0 0\n0 1 0\n3 0 1 2\n";
        assertThat(refusal(text(lie)).problem()).isIn(MeshFileProblem.PLY_COUNT, MeshFileProblem.TOO_MANY_TRIANGLES);
        String other = PLY_HEADER.replace("end_header", "element edge " + count + "\nproperty int a\nend_header");
        assertThat(refusal(text(other)).problem()).isEqualTo(MeshFileProblem.PLY_COUNT);
        String empty = PLY_HEADER.replace("end_header", "element edge " + count + "\nend_header");
        assertThat(refusal(text(empty)).problem()).isEqualTo(MeshFileProblem.PLY_HEADER);
    }

    @Test
    void a_list_of_two_billion_is_refused() {
        String header = PLY_HEADER.replace("ascii", "binary_little_endian").replace("list uchar", "list uint");
        byte[] body = new byte[36 + 16];
        ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN).putInt(36, Integer.MIN_VALUE);
        FileRefusal refusal = refusal(ScanBytes.joined(text(header), body));
        assertThat(refusal.problem()).isEqualTo(MeshFileProblem.PLY_LIST);
        assertThat(refusal.value()).contains("2147483648");

        byte[] signed = ScanBytes.joined(text(header.replace("list uint", "list int")), body);
        assertThat(refusal(signed).value()).contains("-2147483648");
    }

    @ParameterizedTest
    @CsvSource({
        "3 0 1 3, PLY_INDEX",
        "3 0 1 -1, PLY_INDEX",
        "3 0 1 1.5, NUMBER_MALFORMED",
        "3 0 1 x, NUMBER_MALFORMED",
        "3 0 1 nan, NUMBER_MALFORMED",
        "3 0 1, TRUNCATED",
        "0, NO_TRIANGLES",
        "2000 1 1, PLY_LIST"
    })
    void a_wrong_face_is_refused(String face, MeshFileProblem problem) {
        assertThat(refusal(text(PLY_HEADER + "0 0 0\n1 0 0\n0 1 0\n" + face + "\n"))
                        .problem())
                .isEqualTo(problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "format ascii 2.0",
                "element vertex -3",
                "element vertex",
                "property float128 x",
                "property list float int vertex_indices",
                "property list uchar",
                "Erika Mustermann",
                "ply"
            })
    void a_wrong_header_line_is_refused_by_its_number_and_never_repeated(String line) {
        FileRefusal refusal = refusal(text("ply\nformat ascii 1.0\nelement face 1\n" + line + "\nend_header\n"));
        assertThat(refusal.problem()).isEqualTo(MeshFileProblem.PLY_HEADER);
        assertThat(refusal.where()).isEqualTo("line 4");
        assertThat(refusal.sentence()).doesNotContain("Erika", "-3", "float128");
    }

    @Test
    void a_ply_without_a_format_vertices_or_faces_is_refused() {
        assertThat(refusal(text("ply\nend_header\n")).problem()).isEqualTo(MeshFileProblem.PLY_HEADER);
        String cloud = PLY_HEADER.replace("element face 1\nproperty list uchar int vertex_indices\n", "");
        assertThat(refusal(text(cloud + "0 0 0\n1 0 0\n0 1 0\n")).problem()).isEqualTo(MeshFileProblem.NO_TRIANGLES);
        assertThat(refusal(text(PLY_HEADER.replace("float y", "float q") + "0 0 0 1 0 0 0 1 0 3 0 1 2"))
                        .problem())
                .isEqualTo(MeshFileProblem.PLY_HEADER);
        assertThat(refusal(text("ply\nformat ascii 1.0\n" + "comment\n".repeat(2000)))
                        .problem())
                .isEqualTo(MeshFileProblem.PLY_HEADER);
    }

    @Test
    void a_file_above_256_mib_is_refused_by_its_length() throws IOException {
        MeshReading reading =
                MeshFileReader.read(new ByteArrayInputStream(stl), MeshFileReader.MOST_BYTES + 1, c -> {});
        assertThat(((MeshReading.Refused) reading).refusal().problem()).isEqualTo(MeshFileProblem.TOO_LARGE);
    }

    @Test
    void codes_are_stable_and_distinct() {
        assertThat(Arrays.stream(MeshFileProblem.values()).map(MeshFileProblem::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z-]+"));
    }

    private static FileRefusal refusal(byte[] file) {
        MeshReading reading = ScanBytes.read(file);
        assertThat(reading).isInstanceOf(MeshReading.Refused.class);
        return ((MeshReading.Refused) reading).refusal();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
