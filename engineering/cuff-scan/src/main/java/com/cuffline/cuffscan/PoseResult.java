package com.cuffline.cuffscan;

/** A usable pose, or why there is none. */
public sealed interface PoseResult {
    record Posed(ImplantPose pose) implements PoseResult {}

    record Refused(ScanRefusal refusal) implements PoseResult {}
}
