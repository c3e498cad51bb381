package com.cuffline.milling.discroute;

import com.cuffline.milling.center.DiscLot;
import com.cuffline.milling.center.DiscMill;
import com.cuffline.milling.proof.ProofLimits;
import com.cuffline.milling.toolpath.MillingTarget;

/**
 * A posted program of the disc route and what it is to be held against; nothing of it comes from the route.
 *
 * @param program its text
 * @param target finished, in the implant frame
 * @param place where the nest put it
 * @param disc in the holder
 * @param limits in micrometres of the finished part
 */
public record DiscProofRequest(
        String program, MillingTarget target, DiscPlace place, DiscLot disc, DiscMill mill, ProofLimits limits) {}
