package com.cuffline.orderapi.preview;

import com.cuffline.abutmentdesign.AbutmentDesigner;
import com.cuffline.abutmentdesign.DesignOutcome;
import com.cuffline.abutmentdesign.SiteOrder;
import com.cuffline.implantlibrary.ImplantLibrary;
import com.cuffline.orderform.SharedAxes;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

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
    byte[] answer(PreviewForm.Asked asked, boolean glb) {
        return new PreviewAnswer(asked.orders().stream().map(SiteOrder::tooth).toList(), design(asked), glb)
                .json(json, library.version());
    }
}
