package com.cuffline.milling.toolpath;

import com.cuffline.milling.center.Blank;
import com.cuffline.milling.center.Tool;
import java.util.List;

/** A toolpath, or why there is none. */
public sealed interface RouteOutcome {

    /** @param tools used, in order of first use */
    record Routed(Toolpath toolpath, Blank blank, List<Tool> tools) implements RouteOutcome {
        public Routed {
            tools = List.copyOf(tools);
        }
    }

    record NotRouted(Reason reason, String message) implements RouteOutcome {}

    /** Why a unit cannot be programmed. */
    enum Reason {
        STOCK_TOO_SMALL("mill.stock-too-small"),
        MATERIAL_NOT_ON_MACHINE("mill.material-not-on-machine"),
        CHANNEL_NOT_IN_BLANK("mill.channel-not-in-blank"),
        TOOL_MISSING("mill.tool-missing"),
        TOOL_WORN("mill.tool-worn"),
        NO_SURFACE("mill.no-surface"),
        UNDERCUT("mill.undercut"),
        TOOL_TOO_SHORT("mill.tool-too-short"),
        NO_CONNECTOR_ROOM("mill.no-connector-room");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** Stable code. */
        public String code() {
            return code;
        }
    }
}
