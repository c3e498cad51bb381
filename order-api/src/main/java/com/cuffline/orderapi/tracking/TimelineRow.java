package com.cuffline.orderapi.tracking;

import java.time.Instant;

/**
 * @param seq from 1 without gaps; the id of its server-sent event
 * @param hash SHA-256 over the row and the hash of the one before
 */
public record TimelineRow(int seq, Instant at, String who, String what, String state, String detail, String hash) {}
