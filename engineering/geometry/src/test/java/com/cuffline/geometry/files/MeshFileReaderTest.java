package com.cuffline.geometry.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.cuffline.geometry.TriangleMesh;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeshFileReaderTest {
    private final TriangleMesh bar = Bodies.cylinder(2, 5, 40);

    @Test
    void binary_stl_is_known_by_its_length_even_when_it_begins_with_solid() {
        byte[] stl = StlFiles.write(bar);
        System.arraycopy("solid Mustermann".getBytes(StandardCharsets.US_ASCII), 0, stl, 0, 16);

        expectBar(stl, MeshFormat.STL_BINARY, true);
    }

    @Test
    void a_blank_header_is_no_comment() {
        byte[] stl = StlFiles.write(bar);
        java.util.Arrays.fill(stl, 0, 80, (byte) 0);

        expectBar(stl, MeshFormat.STL_BINARY, false);
    }

    @Test
    void ascii_stl_is_read_whatever_its_normals_case_and_spacing() {
        byte[] stl = ScanBytes.asciiStl(bar);
        expectBar(stl, MeshFormat.STL_ASCII, true);
        String text = new String(stl, StandardCharsets.US_ASCII);
        expectBar(bytes(text.toUpperCase(Locale.ROOT)), MeshFormat.STL_ASCII, true);
        expectBar(bytes("  " + text.replace("\n", "\r\n\t ")), MeshFormat.STL_ASCII, true);
    }

    @Test
    void several_solids_in_one_ascii_stl_are_one_scan() {
        byte[] one = ScanBytes.asciiStl(bar);
        MeshReading reading = ScanBytes.read(ScanBytes.joined(one, one));

        assertThat(((MeshReading.Read) reading).triangles()).isEqualTo(2 * bar.triangleCount());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ascii", "binary_little_endian", "binary_big_endian"})
    void ply_is_read_with_lists_colours_and_other_elements_around_it(String format) {
        MeshFormat expected = format.equals("ascii")
                ? MeshFormat.PLY_ASCII
                : format.endsWith("big_endian") ? MeshFormat.PLY_BIG_ENDIAN : MeshFormat.PLY_LITTLE_ENDIAN;
        expectBar(ScanBytes.ply(bar, format), expected, true);
    }

    @Test
    void polygons_of_a_ply_are_cut_into_triangles_and_smaller_faces_passed_over() {
        String ply = "ply\nformat ascii 1.0\nelement vertex 5\nproperty float x\nproperty float y\nproperty float z\n"
                + "element face 4\nproperty list uchar int vertex_indices\nend_header\n"
                + "0 0 0 1 0 0 1 1 0 0 1 0 -1 0.5 0\n4 0 1 2 3\n5 0 1 2 3 4\n2 0 1\n0\n";
        List<double[]> triangles = new ArrayList<>();
        MeshReading reading = ScanBytes.read(bytes(ply), triangles);

        assertThat(((MeshReading.Read) reading).triangles()).isEqualTo(2 + 3);
        assertThat(((MeshReading.Read) reading).commentRemoved()).isFalse();
        assertThat(triangles.stream().mapToDouble(MeshFileReaderTest::area).sum())
                .isCloseTo(1 + 1.5, within(1e-9));
    }

    @Test
    void numbers_are_read_to_the_last_bit() {
        for (String number : new String[] {"0.1", "-12.3456789", "1e-7", "123456789012345", "+4.9E3", "-0", "1.e2"}) {
            TextInput text =
                    new TextInput(new ByteInput(new java.io.ByteArrayInputStream(bytes(number)), number.length()));
            assertThat(numberOf(text)).as(number).isEqualTo(Double.parseDouble(number));
        }
        String longest = "0.12345678901234567890123e-3";
        TextInput text =
                new TextInput(new ByteInput(new java.io.ByteArrayInputStream(bytes(longest)), longest.length()));
        assertThat(numberOf(text)).isEqualTo(Double.parseDouble(longest));
    }

    private static double numberOf(TextInput text) {
        try {
            return text.number();
        } catch (java.io.IOException | RefusedFile e) {
            throw new AssertionError(e);
        }
    }

    private void expectBar(byte[] file, MeshFormat format, boolean comment) {
        List<double[]> triangles = new ArrayList<>();
        MeshReading reading = ScanBytes.read(file, triangles);

        assertThat(reading).isInstanceOfSatisfying(MeshReading.Read.class, read -> {
            assertThat(read.format()).isEqualTo(format);
            assertThat(read.triangles()).isEqualTo(bar.triangleCount());
            assertThat(read.degenerate()).isZero();
            assertThat(read.commentRemoved()).isEqualTo(comment);
            assertThat(read.longestSide()).isCloseTo(5, within(1e-5));
            assertThat(read.toString()).doesNotContainIgnoringCase("mustermann");
        });
        for (int t = 0; t < triangles.size(); t++) {
            for (int i = 0; i < 3; i++) {
                int vertex = bar.corner(t, i);
                double[] corners = triangles.get(t);
                assertThat(corners[3 * i]).isCloseTo(bar.x(vertex), within(1e-5));
                assertThat(corners[3 * i + 1]).isCloseTo(bar.y(vertex), within(1e-5));
                assertThat(corners[3 * i + 2]).isCloseTo(bar.z(vertex), within(1e-5));
            }
        }
    }

    private static double area(double[] c) {
        return Math.abs((c[3] - c[0]) * (c[7] - c[1]) - (c[6] - c[0]) * (c[4] - c[1])) / 2;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
