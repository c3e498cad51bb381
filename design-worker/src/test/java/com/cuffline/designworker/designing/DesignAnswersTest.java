package com.cuffline.designworker.designing;

import static com.cuffline.designworker.designing.WantedDesigns.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.abutmentdesign.AbutmentDesign;
import com.cuffline.abutmentdesign.AbutmentDesigner;
import com.cuffline.contracts.ArtifactRef;
import com.cuffline.contracts.DesignFact.Measure;
import com.cuffline.contracts.DesignFact.RejectedSite;
import com.cuffline.contracts.DesignFact.SiteDesign;
import com.cuffline.contracts.DesignSurface;
import com.cuffline.contracts.OrderFact.Adjustment;
import com.cuffline.contracts.OrderFact.DesignWanted;
import com.cuffline.documents.DesignSheet;
import com.cuffline.documents.Frame;
import com.cuffline.documents.Verdict;
import com.cuffline.implantlibrary.ImplantLibrary;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class DesignAnswersTest {

    private static final ArtifactRef FILE = new ArtifactRef("0".repeat(64), "model/stl", 1);
    private final AbutmentDesigner designer = new AbutmentDesigner(ImplantLibrary.standard());

    @Test
    void a_design_carries_everything_that_planning_and_papers_ask_for() {
        AbutmentDesign design = answer(anOrder().submitted()).shape().orElseThrow();
        SiteDesign fact = DesignFacts.designed(design, FILE, FILE, FILE);

        assertThat(fact.tooth()).isEqualTo("36");
        assertThat(fact.route()).isEqualTo("PRE_MILLED_BLANK");
        assertThat(fact.blankFamily()).isEqualTo("Dentium SuperLine 2.5");
        assertThat(fact.blankDiameterMm()).isEqualTo(10);
        assertThat(fact.measures())
                .extracting(Measure::name)
                .startsWith(
                        "marginHeightMm.buccal",
                        "marginHeightMm.mesial",
                        "marginHeightMm.lingual",
                        "marginHeightMm.distal",
                        "marginDiameterMm.buccolingual",
                        "marginDiameterMm.mesiodistal");
        assertThat(fact.measures().get(0).value())
                .isEqualTo(design.marginLine().get(0).z());
        assertThat(fact.rules()).hasSameSizeAs(design.rules());
        assertThat(fact.achieved()).isNotEmpty();
    }

    @Test
    void a_surface_names_the_region_of_every_triangle_and_reads_back() {
        AbutmentDesign design = answer(anOrder().submitted()).shape().orElseThrow();

        DesignSurface surface = DesignSurface.read(Surfaces.of(design, FILE).file());

        assertThat(surface).isEqualTo(Surfaces.of(design, FILE));
        assertThat(surface.meshSha256()).isEqualTo(FILE.sha256());
        assertThat(surface.regions().stream()
                        .mapToInt(DesignSurface.Region::triangles)
                        .sum())
                .isEqualTo(design.mesh().triangleCount());
        assertThat(surface.marginLine()).hasSameSizeAs(design.marginLine());
    }

    @Test
    void a_refused_site_points_at_the_fields_to_measure_again() {
        RejectedSite site =
                DesignFacts.rejected(1, answer(anOrder().withoutSamples().submitted()));

        assertThat(site.measureAgain()).singleElement().satisfies(again -> {
            assertThat(again.field()).isEqualTo("sites[1].cuff.samples");
            assertThat(again.reason()).contains("measure the cuff");
        });
    }

    @Test
    void a_fact_names_the_failing_rule_first_and_what_warns_before_what_passes() {
        RejectedSite site =
                DesignFacts.rejected(0, answer(anOrder().withTilt(40).submitted()));

        assertThat(site.rules().get(0).verdict()).isEqualTo("FAIL");
        assertThat(site.rules())
                .extracting(rule -> List.of("FAIL", "WARN", "PASS").indexOf(rule.verdict()))
                .isSorted();
    }

    @Test
    void the_sheet_shows_sections_from_the_mesh_and_the_worst_rule_first() {
        DesignWanted wanted = anOrder().adjusted(2, new Adjustment("36", "taperPerWallDeg", 9));
        Frame frame = new Frame("Center", "X", "X", OptionalInt.of(1), "01234567", Instant.EPOCH, ZoneOffset.UTC);
        DesignSheet sheet = DesignSheetText.of(frame, wanted, "1", List.of(answer(wanted)), List.of(FILE.sha256()));

        assertThat(sheet.verdict()).isEqualTo(Verdict.WARN);
        assertThat(sheet.sites()).singleElement().satisfies(site -> {
            assertThat(site.sections()).hasSize(2).allSatisfy(section -> {
                assertThat(section.outlines()).hasSize(2);
                assertThat(section.dimensions()).hasSize(6);
            });
            assertThat(site.rules().get(0).verdict()).isEqualTo(Verdict.WARN);
            assertThat(site.comparisons()).isNotEmpty();
        });
    }

    private SiteAnswer answer(DesignWanted wanted) {
        var order = SiteOrders.of(wanted).list().get(0);
        return new SiteAnswer(order, designer.design(order));
    }
}
