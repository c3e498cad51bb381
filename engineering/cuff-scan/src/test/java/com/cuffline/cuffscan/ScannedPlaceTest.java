package com.cuffline.cuffscan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.cuffline.geometry.MeshBuilder;
import com.cuffline.geometry.TriangleMesh;
import com.cuffline.geometry.Vector3;
import com.cuffline.geometry.files.StlFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScannedPlaceTest {
    private static final double GOAL_MM = 0.1;
    private static final ImplantPose STRAIGHT =
            new ImplantPose(Vector3.UNIT_X, Vector3.UNIT_Y, Vector3.UNIT_Z, Vector3.ZERO);
    private static final Vector3 MOLAR = new Vector3(5, 5, 5);

    @ParameterizedTest
    @CsvSource({
        // nearest mesial and distal, noise
        "5.3, 4.9, 0",
        "5.3, 4.9, 0.01",
        "5.3, 4.9, 0.02",
        "6.4, 4.6, 0",
        "5.0, 9.5, 0.01"
    })
    void the_known_gap_comes_back_within_a_tenth_of_a_millimetre(double mesial, double distal, double noise) {
        ScannedPlace place = place(gap(mesial, distal, noise).mesh(), false);

        expect(place, PlaceField.TO_MESIAL, mesial, GOAL_MM);
        expect(place, PlaceField.TO_DISTAL, distal, GOAL_MM);
        expect(place, PlaceField.GAP, mesial + distal, GOAL_MM);
        expect(place, PlaceField.CONTACT_HEIGHT, 7, 0.5);
        assertThat(place.neighbours().orElseThrow().mesial().orElseThrow().atEdge())
                .isFalse();
    }

    private static SiteMesh gap(double mesial, double distal, double noise) {
        return new SiteMesh(SiteMesh.tissue(), noise)
                .tooth(mesial, 0.5, 7, MOLAR)
                .tooth(-distal, -0.4, 7, MOLAR);
    }

    @Test
    void pose_and_quadrant_turn_the_place_back() {
        Vector3 z = new Vector3(0.3, -0.5, 0.8).unit();
        Vector3 x = z.cross(new Vector3(0.1, 0.2, -0.9)).unit();
        ImplantPose pose = new ImplantPose(x, z.cross(x), z, new Vector3(12, -30, 7));
        TriangleMesh mesh = gap(5.3, 4.9, 0).mesh();

        for (boolean leftHanded : new boolean[] {false, true}) {
            TriangleMesh there = moved(leftHanded ? mesh.mirroredInY() : mesh, pose);
            ScannedPlace place = place(there, ScanRequest.ofTissue(pose, leftHanded));
            expect(place, PlaceField.TO_MESIAL, 5.3, GOAL_MM);
            expect(place, PlaceField.TO_DISTAL, 4.9, GOAL_MM);
        }
    }

    @Test
    void a_scan_seen_from_behind_gives_the_same_place() {
        TriangleMesh mesh = gap(5.3, 4.9, 0).mesh();
        MeshBuilder turned = new MeshBuilder();
        for (int v = 0; v < mesh.vertexCount(); v++) {
            turned.vertex(mesh.vertex(v));
        }
        for (int t = 0; t < mesh.triangleCount(); t++) {
            turned.triangle(mesh.corner(t, 0), mesh.corner(t, 2), mesh.corner(t, 1));
        }
        expect(place(turned.build(), false), PlaceField.GAP, 10.2, GOAL_MM);
    }

    @Test
    void upright_walls_are_neighbours_and_papillae_are_not() {
        SiteMesh walls = new SiteMesh(SiteMesh.tissue(), 0);
        walls.add(wall(4.8));
        ScannedPlace place = place(walls.mesh(), false);

        expect(place, PlaceField.TO_MESIAL, 4.8, 0.02);
        assertThat(place.numbers()).doesNotContainKeys(PlaceField.TO_DISTAL, PlaceField.GAP);
        assertThat(place.lacking()).anySatisfy(lacking -> {
            assertThat(lacking.field()).isEqualTo(PlaceField.TO_DISTAL);
            assertThat(lacking.reason()).isEqualTo("no-neighbour");
            assertThat(lacking.add()).contains("distal");
        });
    }

    /** Upright, mesial, seen from the gap. */
    private static TriangleMesh wall(double mesial) {
        MeshBuilder wall = new MeshBuilder();
        wall.vertex(-4, mesial, 2);
        wall.vertex(4, mesial, 2);
        wall.vertex(4, mesial, 10);
        wall.vertex(-4, mesial, 10);
        wall.triangle(0, 1, 2);
        wall.triangle(0, 2, 3);
        return wall.build();
    }

    @Test
    void a_scan_that_ends_before_the_neighbours_says_where() {
        ScannedPlace place = place(only(TissueMesh.molar(400, 126).mesh(), 6), false);

        assertThat(place.lacking())
                .filteredOn(lacking -> lacking.reason().equals("scan-ends"))
                .hasSize(2)
                .allSatisfy(lacking -> assertThat(lacking.add()).contains("mm"));
    }

    @Test
    void a_tooth_cut_off_where_it_still_comes_nearer_is_marked() {
        TriangleMesh whole = gap(5.3, 4.9, 0).mesh();
        ScannedPlace place = place(below(whole, 6.5), false);

        Neighbour mesial = place.neighbours().orElseThrow().mesial().orElseThrow();
        assertThat(mesial.atEdge()).isTrue();
        assertThat(mesial.distanceMm()).isGreaterThan(5.3);
    }

    @Test
    void the_room_to_the_antagonist_is_read_on_the_axis_and_where_it_is_least() {
        ScannedPlace place = place(
                gap(5.3, 4.9, 0).mesh(), antagonist(SiteMesh.antagonist(9.2, 0.1)), new RestorationTilt.NotGiven());

        expect(place, PlaceField.SPACE, 9.2, 0.01);
        assertThat(place.antagonist().orElseThrow().leastMm()).isCloseTo(8.9, within(0.02));
        assertThat(place.antagonist().orElseThrow().leastAzimuthDeg()).isCloseTo(180, within(5.0));
        double highest = 3.7;
        expect(place, PlaceField.GINGIVA_TO_ANTAGONIST, 9.2 - highest, 0.2);
    }

    @Test
    void what_the_scans_do_not_show_is_named_with_what_to_add() {
        ScannedPlace place =
                place(gap(5.3, 4.9, 0).mesh(), new AntagonistScan.Outcome.NotGiven(), new RestorationTilt.NotGiven());

        assertThat(place.lacking())
                .extracting(ScannedPlace.Lacking::field)
                .contains(
                        PlaceField.SPACE,
                        PlaceField.TILT_MESIODISTAL,
                        PlaceField.TILT_BUCCOLINGUAL,
                        PlaceField.BONE_MESIAL,
                        PlaceField.PAPILLA_DISTAL)
                .doesNotContain(PlaceField.GAP, PlaceField.TO_MESIAL);
        assertThat(place.lacking())
                .allSatisfy(lacking -> assertThat(lacking.add()).isNotEmpty());
    }

    @Test
    void a_stated_axis_gives_the_tilt_towards_mesial_and_buccal() {
        Vector3 leaning = new Vector3(Math.tan(Math.toRadians(7)), Math.tan(Math.toRadians(-4)), 1);
        for (boolean leftHanded : new boolean[] {false, true}) {
            RestorationTilt tilt = RestorationTilt.of(STRAIGHT, leftHanded, leaning);
            assertThat(tilt).isInstanceOfSatisfying(RestorationTilt.Known.class, known -> {
                assertThat(known.tilt().buccolingualDeg()).isCloseTo(7, within(1e-9));
                assertThat(known.tilt().mesiodistalDeg()).isCloseTo(leftHanded ? 4 : -4, within(1e-9));
            });
        }
        assertThat(RestorationTilt.of(STRAIGHT, false, new Vector3(0, 0, -1)))
                .isInstanceOf(RestorationTilt.Refused.class);
    }

    @Test
    void two_crowns_seen_from_all_sides_show_how_a_restoration_would_stand_beside_them() {
        double[] mesial = {Math.tan(Math.toRadians(8)), Math.tan(Math.toRadians(-3))};
        double[] distal = {Math.tan(Math.toRadians(4)), Math.tan(Math.toRadians(-7))};
        TriangleMesh mesh = new SiteMesh(SiteMesh.tissue(), 0)
                .prism(9.5, mesial)
                .prism(-9.5, distal)
                .mesh();
        CrownTilt crowns = place(mesh, false).crowns().orElseThrow();

        assertThat(crowns.tilt().buccolingualDeg()).isCloseTo(6, within(1.0));
        assertThat(crowns.tilt().mesiodistalDeg()).isCloseTo(-5, within(1.0));
        assertThat(crowns.uncertaintyDeg()).isEqualTo(5);
        CrownTilt left = place(mesh.mirroredInY(), true).crowns().orElseThrow();
        assertThat(left.tilt().mesiodistalDeg()).isCloseTo(crowns.tilt().mesiodistalDeg(), within(1e-4));
        assertThat(place(mesh, false).lacking()).noneMatch(lacking -> lacking.field() == PlaceField.TILT_MESIODISTAL);
    }

    @Test
    void crowns_that_show_no_direction_give_none() {
        assertThat(place(gap(5.3, 4.9, 0).mesh(), false).crowns()).isEmpty();
        SiteMesh one = new SiteMesh(SiteMesh.tissue(), 0).prism(9.5, new double[] {0, 0});
        assertThat(place(one.mesh(), false).crowns()).isEmpty();
        SiteMesh walls = new SiteMesh(SiteMesh.tissue(), 0);
        walls.add(wall(4.8));
        walls.add(wall(4.8).mirroredInY());
        assertThat(place(walls.mesh(), false).crowns()).isEmpty();
    }

    private static void expect(ScannedPlace place, PlaceField field, double value, double goal) {
        assertThat(place.numbers().get(field)).as(field.path()).isCloseTo(value, within(goal));
    }

    private static AntagonistScan.Outcome antagonist(TriangleMesh mesh) {
        byte[] stl = StlFiles.write(mesh);
        try {
            return AntagonistScan.read(
                    new ByteArrayInputStream(stl),
                    stl.length,
                    ScanRequest.ofTissue(STRAIGHT, false),
                    ScanUnit.MILLIMETRE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ScannedPlace place(TriangleMesh mesh, boolean leftHanded) {
        return place(mesh, ScanRequest.ofTissue(STRAIGHT, leftHanded));
    }

    private static ScannedPlace place(TriangleMesh mesh, ScanRequest request) {
        return ScannedPlace.of(
                extracted(mesh, request), new AntagonistScan.Outcome.NotGiven(), new RestorationTilt.NotGiven());
    }

    private static ScannedPlace place(TriangleMesh mesh, AntagonistScan.Outcome antagonist, RestorationTilt tilt) {
        return ScannedPlace.of(extracted(mesh, ScanRequest.ofTissue(STRAIGHT, false)), antagonist, tilt);
    }

    private static ScanOutcome.Extracted extracted(TriangleMesh mesh, ScanRequest request) {
        byte[] stl = StlFiles.write(mesh);
        try {
            ScanOutcome outcome = CuffScan.extract(new ByteArrayInputStream(stl), stl.length, request);
            assertThat(outcome).isInstanceOf(ScanOutcome.Extracted.class);
            return (ScanOutcome.Extracted) outcome;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TriangleMesh only(TriangleMesh mesh, double radius) {
        return filtered(mesh, p -> Math.hypot(p.x(), p.y()) <= radius);
    }

    private static TriangleMesh below(TriangleMesh mesh, double height) {
        return filtered(mesh, p -> p.z() <= height);
    }

    private static TriangleMesh filtered(TriangleMesh mesh, java.util.function.Predicate<Vector3> keep) {
        MeshBuilder out = new MeshBuilder();
        for (int v = 0; v < mesh.vertexCount(); v++) {
            out.vertex(mesh.vertex(v));
        }
        for (int t = 0; t < mesh.triangleCount(); t++) {
            if (keep.test(mesh.vertex(mesh.corner(t, 0)))) {
                out.triangle(mesh.corner(t, 0), mesh.corner(t, 1), mesh.corner(t, 2));
            }
        }
        return out.build();
    }

    private static TriangleMesh moved(TriangleMesh mesh, ImplantPose pose) {
        MeshBuilder out = new MeshBuilder();
        for (int v = 0; v < mesh.vertexCount(); v++) {
            Vector3 p = mesh.vertex(v);
            out.vertex(pose.origin()
                    .plus(pose.x().times(p.x()))
                    .plus(pose.y().times(p.y()))
                    .plus(pose.z().times(p.z())));
        }
        for (int t = 0; t < mesh.triangleCount(); t++) {
            out.triangle(mesh.corner(t, 0), mesh.corner(t, 1), mesh.corner(t, 2));
        }
        return out.build();
    }
}
