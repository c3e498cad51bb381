package com.cuffline.abutmentdesign;

/** What a refused order needs before it can be designed: the failing rule and what to measure or decide again. */
public record MeasureAgain(String rule, String what) {}
