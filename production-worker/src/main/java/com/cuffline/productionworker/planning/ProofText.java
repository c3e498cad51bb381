package com.cuffline.productionworker.planning;

import com.cuffline.contracts.ArtifactRef;
import com.cuffline.contracts.ProductionFact.ProgramProof;
import com.cuffline.milling.proof.Proof.Figures;
import com.cuffline.milling.proof.Spot;
import com.cuffline.milling.work.UnitProgram.Posted;
import com.cuffline.milling.work.UnitToMill;
import com.cuffline.milling.work.WorkRules;
import java.util.Locale;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The figures of a released program's proof, as a file and in a fact; docs/milling.md names the fields. */
final class ProofText {

    static final String MEDIA_TYPE = "application/json";

    private static final JsonMapper JSON = new JsonMapper();

    private ProofText() {}

    static byte[] json(UnitToMill unit, Posted posted) {
        ObjectNode root = JSON.createObjectNode();
        root.put("unit", unit.code());
        root.put("order", unit.order());
        root.put("revision", unit.revision());
        root.put("designSha256", unit.designHash());
        root.put("programSha256", posted.sha256());
        root.put("released", posted.proof().released());
        ObjectNode tolerances = root.putObject("tolerances");
        tolerances.put("gougeUm", WorkRules.LIMITS.gougeUm());
        tolerances.put("restUm", WorkRules.LIMITS.restUm());
        var tools = root.putArray("tools");
        posted.tools().forEach(tool -> tools.addObject()
                .put("number", tool.number())
                .put("name", tool.name())
                .put("minutes", tool.minutes()));
        figures(root.putObject("figures"), proven(posted));
        return JSON.writeValueAsBytes(root);
    }

    private static void figures(ObjectNode node, Figures figures) {
        spot(node.putObject("worstGouge"), figures.worstGouge());
        spot(node.putObject("worstRest"), figures.worstRest());
        ObjectNode regions = node.putObject("regions");
        new TreeMap<>(figures.regions()).forEach((region, worst) -> regions.putObject(word(region))
                .put("samples", worst.samples())
                .put("worstGougeUm", worst.worstGougeUm())
                .put("worstRestUm", worst.worstRestUm())
                .put("p95RestUm", worst.p95RestUm()));
        node.put("airShare", figures.airShare());
        node.putObject("largestEngagement")
                .put("mm2", figures.largestEngagement().mm2())
                .put("tool", figures.largestEngagement().tool())
                .put("line", figures.largestEngagement().line());
        node.put("timeS", figures.time().totalS());
        node.put("samples", figures.samples());
    }

    private static void spot(ObjectNode node, Spot spot) {
        node.put("valueUm", spot.valueUm());
        node.put("region", word(spot.region()));
        node.put("azimuthDeg", spot.azimuthDeg());
        node.put("heightMm", spot.heightMm());
        node.put("line", spot.line());
    }

    static ProgramProof figures(Posted posted, ArtifactRef file) {
        Figures figures = proven(posted);
        return new ProgramProof(
                file,
                figures.worstGouge().valueUm(),
                at(figures.worstGouge()),
                figures.worstRest().valueUm(),
                at(figures.worstRest()),
                figures.airShare(),
                figures.time().totalS());
    }

    private static Figures proven(Posted posted) {
        return posted.proof().figures().orElseThrow(() -> new IllegalStateException("a released program has figures"));
    }

    private static String at(Spot spot) {
        return String.format(
                Locale.ROOT, "%s at %.0f°, %.1f mm", word(spot.region()), spot.azimuthDeg(), spot.heightMm());
    }

    private static String word(Enum<?> region) {
        return region.name().toLowerCase(Locale.ROOT);
    }
}
