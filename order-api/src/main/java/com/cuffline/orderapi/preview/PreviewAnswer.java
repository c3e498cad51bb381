package com.cuffline.orderapi.preview;

import com.cuffline.abutmentdesign.AbutmentDesign;
import com.cuffline.abutmentdesign.AbutmentDesigner;
import com.cuffline.abutmentdesign.DesignOutcome;
import com.cuffline.implantlibrary.FdiTooth;
import com.cuffline.orderform.design.AbutmentGlb;
import com.cuffline.orderform.design.DesignJson;
import com.cuffline.orderform.design.Dialect;
import com.cuffline.orderform.design.FieldWriter;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answer to a preview as JSON, written once into its bytes; docs/api.md names every field.
 *
 * @param teeth of the sites, in the order of the form
 * @param glb whether the meshes go along, in base64
 */
record PreviewAnswer(List<FdiTooth> teeth, List<DesignOutcome> outcomes, boolean glb) {
    /** An answer of one site with its mesh has about 420 kB. */
    private static final int SITE_BYTES = 1 << 19;

    byte[] json(JsonMapper mapper, String libraryVersion) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream((glb ? SITE_BYTES : SITE_BYTES / 4) * teeth.size());
        try (JsonGenerator generator = mapper.createGenerator(bytes)) {
            FieldWriter out = new FieldWriter(generator);
            generator.writeStartObject();
            out.text("kernelVersion", AbutmentDesigner.KERNEL_VERSION)
                    .text("libraryVersion", libraryVersion)
                    .text("verdict", worst())
                    .objects("sites", IntStream.range(0, teeth.size()).boxed().toList(), site -> site(site, out));
            generator.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private void site(int site, FieldWriter out) {
        DesignOutcome outcome = outcomes.get(site);
        FdiTooth tooth = teeth.get(site);
        DesignJson json = new DesignJson(out, Dialect.PREVIEW);
        out.count("site", site).text("tooth", tooth.toString()).text("verdict", verdict(outcome));
        json.rules(outcome);
        json.measureAgain(outcome, "sites[" + site + "].");
        Optional<AbutmentDesign> shape = shape(outcome);
        out.flag("shaped", shape.isPresent());
        json.frame(tooth);
        shape.ifPresent(design -> {
            out.word("kind", design.kind())
                    .text("material", design.material())
                    .word("route", design.route())
                    .text("blankFamily", design.blankFamily())
                    .number("blankDiameterMm", design.blankDiameterMm());
            json.design(design);
            out.object("mesh", () -> mesh(design, out, json));
            if (glb) {
                out.bytes("glb", mesh(design));
            }
        });
    }

    private static void mesh(AbutmentDesign design, FieldWriter out, DesignJson json) {
        out.count("triangles", design.mesh().triangleCount())
                .count("vertices", design.mesh().vertexCount())
                .number("chordToleranceMm", design.chordToleranceMm())
                .number("chordErrorMm", design.chordErrorMm());
        json.regions(design);
    }

    /** The mesh as GLB. */
    static byte[] mesh(AbutmentDesign design) {
        return AbutmentGlb.of(design, "abutment " + design.tooth());
    }

    /** What can be looked at: the design, or the draft of one that a rule refuses. */
    static Optional<AbutmentDesign> shape(DesignOutcome outcome) {
        return outcome instanceof DesignOutcome.Designed designed
                ? Optional.of(designed.design())
                : ((DesignOutcome.Refused) outcome).draft();
    }

    /** {@code GREEN} every rule passed, {@code REVIEW} one warns, {@code REJECTED} one fails. */
    static String verdict(DesignOutcome outcome) {
        if (outcome instanceof DesignOutcome.Designed designed) {
            return designed.design().green() ? "GREEN" : "REVIEW";
        }
        return "REJECTED";
    }

    private String worst() {
        List<String> verdicts = outcomes.stream().map(PreviewAnswer::verdict).toList();
        return verdicts.contains("REJECTED") ? "REJECTED" : verdicts.contains("REVIEW") ? "REVIEW" : "GREEN";
    }
}
