package com.cuffline.milling.discroute;

import com.cuffline.milling.center.Tool;
import com.cuffline.milling.toolpath.RouteOutcome.Reason;
import com.cuffline.milling.toolpath.Toolpath;
import java.util.List;

/** A toolpath of the disc route, or why there is none. */
public sealed interface DiscOutcome {

    /** @param tools used, in order of first use */
    record Routed(Toolpath toolpath, HeldPart part, List<Tool> tools) implements DiscOutcome {
        public Routed {
            tools = List.copyOf(tools);
        }
    }

    record NotRouted(Reason reason, String message) implements DiscOutcome {}
}
