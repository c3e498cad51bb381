package com.cuffline.abutmentdesign;

import com.cuffline.implantlibrary.Certainty;
import com.cuffline.implantlibrary.SourcedNumber;

/** Limits of a channel that leaves the implant axis. */
final class AngledChannel {
    private AngledChannel() {}

    static SourcedNumber limitDeg(Site site) {
        return site.platform().system().startsWith("Straumann")
                ? new SourcedNumber(20, Certainty.A, "[K243278]")
                : new SourcedNumber(25, Certainty.C, "general knowledge");
    }
}
