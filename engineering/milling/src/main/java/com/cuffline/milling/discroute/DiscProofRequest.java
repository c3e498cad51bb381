package com.cuffline.milling.discroute;

import com.cuffline.milling.center.DiscMill;
import com.cuffline.milling.proof.ProofLimits;

/**
 * A posted program of the disc route and what it is to be held against.
 *
 * @param program its text
 * @param part in its disc, with its bars
 * @param limits in micrometres of the finished part
 */
public record DiscProofRequest(String program, HeldPart part, DiscMill mill, ProofLimits limits) {}
