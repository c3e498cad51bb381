package com.cuffline.productionworker.planning;

import com.cuffline.contracts.ArtifactRef;
import com.cuffline.contracts.OrderFact.ToolTime;
import com.cuffline.contracts.ProductionFact.ProgramProof;
import com.cuffline.milling.work.UnitProgram.ToolUse;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * A released program in the artifact store, with what its proof found.
 *
 * @param tools in order of first use
 */
record StoredProgram(ArtifactRef file, List<ToolUse> tools, ProgramProof proof) {

    private static final JsonMapper JSON = new JsonMapper();

    static StoredProgram of(String text) {
        return JSON.readValue(text, StoredProgram.class);
    }

    String text() {
        return JSON.writeValueAsString(this);
    }

    List<ToolTime> toolTimes() {
        return tools.stream()
                .map(tool -> new ToolTime(tool.name(), tool.minutes()))
                .toList();
    }
}
