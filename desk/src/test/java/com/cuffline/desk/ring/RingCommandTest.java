package com.cuffline.desk.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.cuffline.geometry.MeshBuilder;
import com.cuffline.geometry.TriangleMesh;
import com.cuffline.geometry.files.PlyFiles;
import com.cuffline.geometry.files.StlFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RingCommandTest {
    private static final String IDENTITY = "[[1,0,0,0],[0,1,0,0],[0,0,1,0],[0,0,0,1]]";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeScanAndPose() throws IOException {
        byte[] stl = StlFiles.write(cuff(false));
        System.arraycopy("solid Erika Mustermann".getBytes(StandardCharsets.US_ASCII), 0, stl, 0, 22);
        Files.write(folder.resolve("Mustermann.stl"), stl);
        write("pose.json", "{\"matrix\": " + IDENTITY + "}");
    }

    @Test
    void the_ring_is_printed_as_json_with_stable_names_and_without_anybodys_name() throws IOException {
        JsonNode json = json(0, "Mustermann.stl", "pose.json", "--tooth", "46", "--seconds", "300");

        assertThat(json.path("canBeMade").asBoolean()).isTrue();
        assertThat(json.path("method").asString()).isEqualTo("tissue-scan");
        assertThat(json.path("unit").asString()).isEqualTo("mm");
        assertThat(json.path("unitVerdict").asString()).isEqualTo("mm-plausible");
        assertThat(json.path("format").asString()).isEqualTo("stl-binary");
        assertThat(json.path("commentRemoved").asBoolean()).isTrue();
        assertThat(json.path("triangles").asInt()).isEqualTo(4 * 240);
        assertThat(json.path("secondsUnsupported").asInt()).isEqualTo(300);
        assertThat(json.path("radiusUncertaintyMm").asDouble()).isCloseTo(0.2, within(1e-9));
        assertThat(json.path("missing")).isEmpty();
        assertThat(json.path("ring")).hasSize(360);
        JsonNode mesial = json.path("ring").path(90);
        assertThat(mesial.path("azimuthDeg").asDouble()).isEqualTo(90);
        assertThat(mesial.path("heightMm").asDouble()).isCloseTo(3.5, within(0.01));
        assertThat(mesial.path("radiusMm").asDouble()).isCloseTo(3.4, within(0.01));
        assertThat(json.path("profile").path(0).path("depthMm").asDouble()).isEqualTo(0.5);
        assertThat(out.toString()).doesNotContainIgnoringCase("mustermann");
    }

    @Test
    void the_same_numbers_come_of_the_mirror_image_at_the_left_tooth() throws IOException {
        Files.write(folder.resolve("left.ply"), PlyFiles.write(cuff(true)));
        JsonNode left = json(0, "left.ply", "pose.json", "--tooth", "36");
        assertThat(left.path("ring").path(90).path("heightMm").asDouble()).isCloseTo(3.5, within(0.01));
        JsonNode wrong = json(0, "left.ply", "pose.json", "--tooth", "46");
        assertThat(wrong.path("ring").path(90).path("heightMm").asDouble()).isCloseTo(2.5, within(0.01));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'matrix':[1,0,0,0, 0,1,0,0, 0,0,1,0, 0,0,0,1], 'maps':'implant-to-scan', 'unit':'mm'}",
                "[1,0,0,0, 0,1,0,0, 0,0,1,0, 0,0,0,1]",
                "{'matrix':[[1,0,0,0],[0,1,0,0],[0,0,1,0],[0,0,0,1]], 'maps':'ScanToImplant', 'unit':'m'}",
                "{'scanBody':{'topCentre':[0,0,9],'axis':[0,0,1],'heightMm':9,'buccal':[1,0,0.2]}}"
            })
    void poses_are_taken_in_several_forms(String pose) throws IOException {
        write("other.json", pose.replace('\'', '"'));
        assertThat(json(0, "Mustermann.stl", "other.json").path("ring")).hasSize(360);
    }

    @Test
    void a_mirrored_pose_cannot_be_made_and_says_why() throws IOException {
        write("mirrored.json", "{\"matrix\": " + IDENTITY.replace("[0,1,0,0]", "[0,-1,0,0]") + "}");
        JsonNode json = json(1, "Mustermann.stl", "mirrored.json");
        assertThat(json.path("canBeMade").asBoolean()).isFalse();
        assertThat(json.path("refusal").path("code").asString()).isEqualTo("pose-not-rigid");
        assertThat(json.path("refusal").path("value").asString()).contains("mirrored");
    }

    @Test
    void a_renamed_archive_cannot_be_made_and_is_told_as_one() throws IOException {
        write("scan.stl", "PK" + "x".repeat(500));
        assertThat(json(1, "scan.stl", "pose.json").path("refusal").path("code").asString())
                .isEqualTo("file-compressed");
        assertThat(run("scan.stl", "--pose", path("pose.json"))).isEqualTo(1);
        assertThat(out.toString()).contains("Refused.", "a zip archive");
    }

    @Test
    void typed_values_that_differ_are_raised() throws IOException {
        write("order.json", """
                {"sites":[{"tooth":"46","cuff":{"secondsUnsupported":20,"samples":[
                {"azimuthDeg":0,"heightMm":3,"radiusMm":3.4},{"azimuthDeg":90,"heightMm":2.8,"radiusMm":3.4}]}}]}""");
        JsonNode json = json(0, "Mustermann.stl", "pose.json", "--compare", path("order.json"));

        assertThat(json.path("tooth").asString()).isEqualTo("46");
        assertThat(json.path("secondsUnsupported").asInt()).isEqualTo(20);
        assertThat(json.path("differences")).hasSize(1);
        assertThat(json.path("differences").path(0).path("field").asString()).isEqualTo("heightMm");
        assertThat(json.path("differences").path(0).path("differenceMm").asDouble())
                .isCloseTo(0.7, within(0.01));
    }

    @Test
    void the_place_of_the_tooth_is_read_and_what_the_scan_lacks_is_named() throws IOException {
        Files.write(folder.resolve("site.stl"), StlFiles.write(withWalls(cuff(false), 5.2, 4.8)));
        Files.write(folder.resolve("antagonist.stl"), StlFiles.write(plate(9.4)));
        write("leaning.json", "{\"matrix\": " + IDENTITY + ", \"restorationAxis\": [0.1, 0, 1]}");
        write("order.json", """
                {"sites":[{"tooth":"46","axisTiltDeg":{"mesiodistal":8,"buccolingual":6},"interocclusalSpaceMm":"from-scan",
                "place":{"mesiodistalGapMm":10.9,"axisToMesialNeighbourMm":5.3}}]}""");
        JsonNode json = json(
                0, "site.stl", "leaning.json", "--antagonist", path("antagonist.stl"), "--compare", path("order.json"));

        JsonNode place = json.path("place");
        assertThat(place.path("axisToMesialNeighbourMm").asDouble()).isCloseTo(5.2, within(0.05));
        assertThat(place.path("axisToDistalNeighbourMm").asDouble()).isCloseTo(4.8, within(0.05));
        assertThat(place.path("mesiodistalGapMm").asDouble()).isCloseTo(10, within(0.05));
        assertThat(place.path("interocclusalSpaceMm").asDouble()).isCloseTo(9.4, within(0.01));
        assertThat(place.path("axisTiltDeg").path("buccolingual").asDouble()).isCloseTo(5.71, within(0.01));
        assertThat(place.path("boneMesialMm").isNull()).isTrue();
        assertThat(place.path("missing").toString()).contains("place.boneMesialMm", "\"add\"");
        assertThat(json.path("cuff").path("samples")).hasSize(360);
        assertThat(json.path("placeDifferences").valueStream().map(d -> d.path("field")
                        .asString()))
                .containsExactly("axisTiltDeg.mesiodistal", "place.mesiodistalGapMm");

        out.getBuffer().setLength(0);
        assertThat(run("site.stl", "--pose", path("pose.json"))).isZero();
        assertThat(out.toString())
                .contains(
                        "place: place.axisToMesialNeighbourMm 5.20 mm",
                        "not in the scan: interocclusalSpaceMm (no-antagonist-scan)",
                        "not in the scan: axisTiltDeg.mesiodistal (no-restoration-axis)");
        assertThat(run("site.stl", "--pose", path("pose.json"), "--antagonist", path("absent.stl")))
                .isEqualTo(2);
    }

    @Test
    void the_text_names_ring_and_what_is_missing() throws IOException {
        assertThat(run("Mustermann.stl", "--pose", path("pose.json"))).isZero();
        assertThat(out.toString())
                .contains("azimuth deg", "90.0        3.50        3.40", "missing: nothing", "can be made");
    }

    @Test
    void wrong_use_ends_with_2() throws IOException {
        write("broken.json", "{");
        write("empty.json", "{}");
        write("words.json", "{\"matrix\": " + IDENTITY + ", \"restorationAxis\": \"up\"}");
        assertThat(run("absent.stl", "--pose", path("pose.json"))).isEqualTo(2);
        assertThat(run("Mustermann.stl", "--pose", path("absent.json"))).isEqualTo(2);
        assertThat(run("Mustermann.stl", "--pose", path("broken.json"))).isEqualTo(2);
        assertThat(run("Mustermann.stl", "--pose", path("empty.json"))).isEqualTo(2);
        assertThat(run("Mustermann.stl", "--pose", path("words.json"))).isEqualTo(2);
        assertThat(run("Mustermann.stl", "--pose", path("pose.json"), "--unit", "ft"))
                .isEqualTo(2);
        assertThat(run("Mustermann.stl", "--pose", path("pose.json"), "--tooth", "99"))
                .isEqualTo(2);
        assertThat(run("Mustermann.stl", "--pose", path("pose.json"), "--azimuths", "7"))
                .isEqualTo(2);
        assertThat(run("Mustermann.stl")).isEqualTo(2);
        assertThat(err.toString()).contains("the scan is not a file", "needs a matrix", "--azimuths");
    }

    private JsonNode json(int status, String scan, String pose, String... more) {
        out.getBuffer().setLength(0);
        String[] all = new String[more.length + 3];
        all[0] = "--pose";
        all[1] = path(pose);
        all[2] = "--json";
        System.arraycopy(more, 0, all, 3, more.length);
        assertThat(run(scan, all)).as(err.toString()).isEqualTo(status);
        return new JsonMapper().readTree(out.toString());
    }

    private int run(String scan, String... more) {
        String[] all = new String[more.length + 1];
        all[0] = path(scan);
        System.arraycopy(more, 0, all, 1, more.length);
        return new CommandLine(new RingCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    /** A cone from the table to a margin of radius 3.4, height 3 + 0.5 sin(azimuth), and a slope outside it. */
    private static TriangleMesh cuff(boolean mirrored) {
        MeshBuilder mesh = new MeshBuilder();
        int columns = 240;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < columns; j++) {
                double angle = 2 * Math.PI * j / columns;
                double radius = new double[] {1.75, 3.4, 10}[i];
                double height = new double[] {0, 1, 0.2}[i] * (3 + 0.5 * Math.sin(angle));
                mesh.vertex(radius * Math.cos(angle), radius * Math.sin(angle), height);
            }
        }
        for (int low = 0; low < 2 * columns; low++) {
            int next = low % columns == columns - 1 ? low + 1 - columns : low + 1;
            mesh.triangle(low, low + columns, next);
            mesh.triangle(next, low + columns, next + columns);
        }
        return mirrored ? mesh.build().mirroredInY() : mesh.build();
    }

    /** Upright walls on either side, seen from the gap. */
    private static TriangleMesh withWalls(TriangleMesh cuff, double mesial, double distal) {
        MeshBuilder mesh = new MeshBuilder();
        for (int v = 0; v < cuff.vertexCount(); v++) {
            mesh.vertex(cuff.vertex(v));
        }
        for (int t = 0; t < cuff.triangleCount(); t++) {
            mesh.triangle(cuff.corner(t, 0), cuff.corner(t, 1), cuff.corner(t, 2));
        }
        int first = cuff.vertexCount();
        for (double y : new double[] {mesial, -distal}) {
            mesh.vertex(-4, y, 3);
            mesh.vertex(4, y, 3);
            mesh.vertex(4, y, 11);
            mesh.vertex(-4, y, 11);
        }
        mesh.triangle(first, first + 1, first + 2);
        mesh.triangle(first, first + 2, first + 3);
        mesh.triangle(first + 4, first + 6, first + 5);
        mesh.triangle(first + 4, first + 7, first + 6);
        return mesh.build();
    }

    private static TriangleMesh plate(double height) {
        MeshBuilder mesh = new MeshBuilder();
        mesh.vertex(-9, -9, height);
        mesh.vertex(9, -9, height);
        mesh.vertex(0, 12, height);
        mesh.triangle(0, 2, 1);
        return mesh.build();
    }
}
