package com.cuffline.orderapi.preview;

import com.cuffline.abutmentdesign.AbutmentDesign;
import com.cuffline.abutmentdesign.AbutmentDesigner;
import com.cuffline.abutmentdesign.DesignOutcome;
import com.cuffline.abutmentdesign.SiteOrder;
import com.cuffline.implantlibrary.ImplantLibrary;
import com.cuffline.orderform.SharedAxes;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Designs on the spot, by the same kernel and with the same proof as the design stage; nothing is stored. */
@Component
final class Previews {
    private final AbutmentDesigner designer;
    private final ImplantLibrary library;
    private final JsonMapper json;

    Previews(ImplantLibrary library, JsonMapper json) {
        this.designer = new AbutmentDesigner(library);
        this.library = library;
        this.json = json;
    }

    /** Sites that are inserted along one axis are designed together, as in the design stage. */
    List<DesignOutcome> design(PreviewForm.Asked asked) {
        return SharedAxes.designed(designer, asked.draft(), asked.orders());
    }

    /** @param glb whether the meshes go along, in base64 */
    ObjectNode answer(PreviewForm.Asked asked, boolean glb) {
        List<DesignOutcome> outcomes = design(asked);
        ObjectNode answer = json.createObjectNode()
                .put("kernelVersion", AbutmentDesigner.KERNEL_VERSION)
                .put("libraryVersion", library.version())
                .put("verdict", worst(outcomes));
        ArrayNode sites = answer.putArray("sites");
        for (int i = 0; i < outcomes.size(); i++) {
            site(i, asked.orders().get(i), outcomes.get(i), glb, sites.addObject());
        }
        return answer;
    }

    private static void site(int index, SiteOrder order, DesignOutcome outcome, boolean glb, ObjectNode node) {
        node.put("site", index).put("tooth", order.tooth().toString()).put("verdict", DesignJson.verdict(outcome));
        DesignJson.rules(outcome, node.putArray("rules"));
        DesignJson.measureAgain(outcome, index, node.putArray("measureAgain"));
        Optional<AbutmentDesign> shape = shape(outcome);
        node.put("shaped", shape.isPresent());
        shape.ifPresent(design -> {
            DesignJson.design(design, node);
            if (glb) {
                node.put("glb", AbutmentGlb.of(design));
            }
        });
    }

    /** What can be looked at: the design, or the draft of one that a rule refuses. */
    static Optional<AbutmentDesign> shape(DesignOutcome outcome) {
        return outcome instanceof DesignOutcome.Designed designed
                ? Optional.of(designed.design())
                : ((DesignOutcome.Refused) outcome).draft();
    }

    private static String worst(List<DesignOutcome> outcomes) {
        List<String> verdicts = outcomes.stream().map(DesignJson::verdict).toList();
        return verdicts.contains("REJECTED") ? "REJECTED" : verdicts.contains("REVIEW") ? "REVIEW" : "GREEN";
    }
}
