package com.cuffline.abutmentdesign;

/** A point of a section, mm: across (buccal or mesial is positive) and up (coronal). */
public record Point2(double across, double up) {}
