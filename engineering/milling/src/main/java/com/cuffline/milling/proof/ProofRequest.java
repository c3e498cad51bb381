package com.cuffline.milling.proof;

import com.cuffline.milling.center.Blank;
import com.cuffline.milling.center.RotaryMill;
import com.cuffline.milling.toolpath.MillingTarget;

/**
 * A posted program and what it is to be held against.
 *
 * @param program its text
 * @param slot number of the slot it runs in
 */
public record ProofRequest(
        String program, MillingTarget target, Blank blank, RotaryMill mill, int slot, ProofLimits limits) {}
