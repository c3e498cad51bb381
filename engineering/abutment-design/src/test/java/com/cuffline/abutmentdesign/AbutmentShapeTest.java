package com.cuffline.abutmentdesign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.cuffline.abutmentdesign.DesignOutcome.Designed;
import com.cuffline.geometry.GlbFiles;
import com.cuffline.geometry.MeshReport;
import com.cuffline.geometry.SelfIntersections;
import com.cuffline.geometry.StlFiles;
import com.cuffline.geometry.TriangleMesh;
import com.cuffline.geometry.Vector3;
import com.cuffline.implantlibrary.FdiTooth;
import com.cuffline.measurement.AxisTilt;
import com.cuffline.measurement.CuffMeasurement;
import com.cuffline.measurement.CuffSample;
import com.cuffline.measurement.Side;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AbutmentShapeTest {
    private static final double TAPER = Math.toRadians(6);

    @Test
    void a_rotational_abutment_has_the_volume_and_area_of_the_closed_form() {
        AbutmentDesign design = designed(Sites.plain());

        assertThat(design.measures().volumeMm3()).isCloseTo(closedFormVolume(), within(0.25));
        assertThat(design.measures().areaMm2()).isCloseTo(closedFormArea(), within(0.4));
        assertThat(design.measures().totalHeightMm()).isCloseTo(8.5, within(1e-9));
        assertThat(design.measures().postHeightMm()).isCloseTo(5.5, within(1e-9));
        assertThat(design.measures().marginBuccolingualMm()).isCloseTo(2 * marginRadius(), within(1e-9));
    }

    /** Radius where the straight emergence from (2.05, 0.2) to (3.2, 3.5) meets the margin height 3.0. */
    private static double marginRadius() {
        return 2.05 + (3.2 - 2.05) * (3.0 - 0.2) / (3.5 - 0.2);
    }

    /** Outer profile (radius, height) as fine straight pieces: collar, emergence, chamfer, wall, rounded edge. */
    private static List<double[]> profile() {
        List<double[]> points = new ArrayList<>();
        double chamferRadius = 0.5 / Math.cos(TAPER);
        points.add(new double[] {2.05, 0});
        points.add(new double[] {2.05, 0.2});
        for (int k = 0; k <= 400; k++) {
            double turn = (Math.PI / 2 - TAPER) * k / 400;
            points.add(new double[] {
                marginRadius() - chamferRadius * Math.sin(turn), 3 + chamferRadius * (1 - Math.cos(turn))
            });
        }
        double[] foot = points.get(points.size() - 1);
        double endHeight = 8.5 - 0.2 * Math.tan((Math.PI / 2 - TAPER) / 2) * Math.cos(TAPER);
        double endRadius = foot[0] - (endHeight - foot[1]) * Math.tan(TAPER);
        for (int k = 0; k <= 400; k++) {
            double turn = TAPER + (Math.PI / 2 - TAPER) * k / 400;
            points.add(new double[] {
                endRadius + 0.2 * (Math.cos(turn) - Math.cos(TAPER)),
                endHeight + 0.2 * (Math.sin(turn) - Math.sin(TAPER))
            });
        }
        return points;
    }

    private static double closedFormVolume() {
        double volume = -Math.PI * 1.1 * 1.1 * 8.5;
        List<double[]> p = profile();
        for (int i = 0; i + 1 < p.size(); i++) {
            double a = p.get(i)[0];
            double b = p.get(i + 1)[0];
            volume += Math.PI / 3 * (a * a + a * b + b * b) * (p.get(i + 1)[1] - p.get(i)[1]);
        }
        return volume;
    }

    private static double closedFormArea() {
        List<double[]> p = profile();
        double top = p.get(p.size() - 1)[0];
        double area = 2 * Math.PI * 1.1 * 8.5 + Math.PI * (2.05 * 2.05 + top * top - 2 * 1.1 * 1.1);
        for (int i = 0; i + 1 < p.size(); i++) {
            double slant = Math.hypot(p.get(i + 1)[0] - p.get(i)[0], p.get(i + 1)[1] - p.get(i)[1]);
            area += Math.PI * (p.get(i)[0] + p.get(i + 1)[0]) * slant;
        }
        return area;
    }

    @Test
    void the_same_numbers_at_36_and_46_give_mirror_images_both_oriented_outward() {
        SiteOrder right = Sites.sample("LI-1002");
        AbutmentDesign at46 = designed(right);
        AbutmentDesign at36 = designed(Sites.with(right, new FdiTooth(3, 6)));

        assertThat(at36.mesh()).isEqualTo(at46.mesh().mirroredInY()).isNotEqualTo(at46.mesh());
        assertThat(at36.mesh().signedVolume()).isPositive();
        assertThat(at36.sections()).isEqualTo(at46.sections());
        assertThat(at36.measures()).isEqualTo(at46.measures());
        assertThat(at36.marginLine())
                .isEqualTo(at46.marginLine().stream()
                        .map(p -> new Vector3(p.x(), 0.0 - p.y(), p.z()))
                        .toList());
    }

    @Test
    void the_post_leans_to_the_side_its_tilt_names() {
        SiteOrder plain = Sites.plain();
        TriangleMesh buccal = designed(Sites.with(plain, new AxisTilt(0, 8))).mesh();
        TriangleMesh mesial = designed(Sites.with(plain, new AxisTilt(8, 0))).mesh();
        TriangleMesh mesialAt36 = designed(Sites.with(Sites.with(plain, new AxisTilt(8, 0)), new FdiTooth(3, 6)))
                .mesh();

        assertThat(centreOfTop(buccal).x()).isGreaterThan(0.3);
        assertThat(centreOfTop(mesial).y()).isGreaterThan(0.3);
        assertThat(centreOfTop(mesialAt36).y()).isLessThan(-0.3);
    }

    private static Vector3 centreOfTop(TriangleMesh mesh) {
        double from = mesh.highest().z() - 1.5;
        Vector3 sum = Vector3.ZERO;
        int count = 0;
        for (int v = 0; v < mesh.vertexCount(); v++) {
            if (mesh.z(v) > from && mesh.vertex(v).radius() > 1.2) {
                sum = sum.plus(mesh.vertex(v));
                count++;
            }
        }
        return sum.times(1.0 / count);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 8, 36, 360, 720})
    void any_number_of_samples_from_4_to_720_gives_the_same_round_abutment(int samples) {
        AbutmentDesign design =
                designed(Sites.with(Sites.plain(), new CuffMeasurement(Sites.ring(samples, 3.5, 3.2), 20)));

        assertThat(design.measures().volumeMm3())
                .isCloseTo(designed(Sites.plain()).measures().volumeMm3(), within(1e-9));
        assertThat(design.chordToleranceMm()).isLessThanOrEqualTo(Grid.CHORD_TOLERANCE_MM);
    }

    @Test
    void the_margin_line_is_an_edge_loop_of_the_mesh_at_the_wished_depth() {
        AbutmentDesign design = designed(Sites.sample("JI-1006"));
        Map<Vector3, Integer> index = new HashMap<>();
        for (int v = 0; v < design.mesh().vertexCount(); v++) {
            index.put(design.mesh().vertex(v), v);
        }
        Set<Long> edges = new HashSet<>();
        for (int t = 0; t < design.mesh().triangleCount(); t++) {
            for (int i = 0; i < 3; i++) {
                edges.add(
                        (long) design.mesh().corner(t, i) << 32 | design.mesh().corner(t, (i + 1) % 3));
            }
        }
        List<Vector3> line = design.marginLine();
        for (int i = 0; i < line.size(); i++) {
            long from = Objects.requireNonNull(index.get(line.get(i)));
            long to = Objects.requireNonNull(index.get(line.get((i + 1) % line.size())));
            assertThat(edges.contains(from << 32 | to) || edges.contains(to << 32 | from))
                    .isTrue();
        }
        assertThat(design.measures().collarHeightsMm().get(Side.BUCCAL))
                .isCloseTo(heightAt(Sites.sample("JI-1006"), 0) - 1.0, within(1e-9));
    }

    private static double heightAt(SiteOrder order, double azimuth) {
        return order.cuff().samples().stream()
                .filter(sample -> sample.azimuthDeg() == azimuth)
                .findFirst()
                .orElseThrow()
                .heightMm();
    }

    static List<Sites.Sample> samples() {
        return Sites.samples();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_sample_that_is_designed_is_a_sound_solid_with_one_through_hole(Sites.Sample sample) {
        DesignOutcome outcome = Sites.DESIGNER.design(sample.order());
        if (outcome instanceof Designed found) {
            soundAndBored(found.design().mesh());
            assertThat(MeshReport.of(StlFiles.read(StlFiles.write(found.design().mesh())))
                            .closed())
                    .isTrue();
        } else {
            assertThat(sample.code()).isIn("JI-1203", "LI-1205", "JI-1206", "HA-1207", "LI-1208", "HA-1210");
        }
    }

    private static void soundAndBored(TriangleMesh mesh) {
        MeshReport report = MeshReport.of(mesh);
        assertThat(report.soundSolid()).as(report.toString()).isTrue();
        assertThat(report.genus()).isEqualTo(1);
        assertThat(SelfIntersections.count(mesh)).isZero();
    }

    @Test
    void five_hundred_random_orders_give_sound_solids_or_named_refusals() {
        SplittableRandom random = new SplittableRandom(20261120);
        int designs = 0;
        long unsound = 0;
        for (int run = 0; run < 500; run++) {
            SiteOrder order = Sites.random(random);
            DesignOutcome outcome = Sites.DESIGNER.design(order);
            // Rough cuffs may give an opening whose rim overhangs; nothing else may ever come out unsound.
            unsound += outcome.rules().stream()
                    .filter(rule -> rule.rule().equals("mesh-is-sound") && rule.verdict() == Verdict.FAIL)
                    .peek(rule -> assertThat(rule.message()).endsWith("a rim of the bore turns back on itself"))
                    .count();
            if (outcome instanceof Designed found) {
                designs++;
                MeshReport report = MeshReport.of(found.design().mesh());
                assertThat(report.soundSolid() && report.genus() == 1)
                        .as("run %d %s", run, report)
                        .isTrue();
            } else {
                assertThat(((DesignOutcome.Refused) outcome).measureAgain()).isNotEmpty();
            }
        }
        assertThat(designs).isGreaterThan(200);
        assertThat(unsound).isLessThanOrEqualTo(5);
    }

    @Test
    void the_same_order_gives_the_same_bytes() {
        for (String code : List.of("LI-1005", "HA-1101", "JI-1106")) {
            AbutmentDesign once = designed(Sites.sample(code));
            AbutmentDesign again = designed(Sites.sample(code));

            assertThat(StlFiles.write(again.mesh())).isEqualTo(StlFiles.write(once.mesh()));
            assertThat(GlbFiles.write(again.mesh(), "a")).isEqualTo(GlbFiles.write(once.mesh(), "a"));
            assertThat(again).isEqualTo(once);
        }
    }

    @Test
    void a_healing_abutment_ends_a_millimetre_above_the_gingiva_and_has_no_post() {
        SiteOrder order = Sites.sample("JI-1106");
        AbutmentDesign design = designed(order);
        double highest = order.cuff().samples().stream()
                .mapToDouble(CuffSample::heightMm)
                .max()
                .orElseThrow();

        assertThat(design.measures().totalHeightMm()).isCloseTo(highest + 1, within(1e-9));
        assertThat(design.measures().postHeightMm()).isZero();
        assertThat(design.rules()).noneMatch(rule -> rule.rule().startsWith("post-"));
    }

    @Test
    void zirconia_stands_on_a_base_and_is_bored_for_its_chimney() {
        AbutmentDesign design = designed(Sites.sample("LI-1102"));

        assertThat(design.route()).isEqualTo(ManufacturingRoute.DISC);
        assertThat(design.blankDiameterMm()).isEmpty();
        assertThat(design.mesh().lowest().z()).isEqualTo(0.6);
        assertThat(design.measures().channelDiameterMm()).isCloseTo(3.0 + 0.08, within(1e-9));
    }

    @Test
    void sections_close_and_carry_their_dimensions() {
        AbutmentDesign design = designed(Sites.plain());

        assertThat(design.sections()).hasSize(2).allSatisfy(section -> {
            assertThat(section.outlines()).hasSize(2);
            assertThat(section.dimensions())
                    .extracting(Section.Dimension::name)
                    .contains("margin", "total", "post", "bore");
        });
    }

    private static AbutmentDesign designed(SiteOrder order) {
        DesignOutcome outcome = Sites.DESIGNER.design(order);
        assertThat(outcome).as(outcome.rules().toString()).isInstanceOf(Designed.class);
        return ((Designed) outcome).design();
    }
}
