package com.cuffline.abutmentdesign;

/** The implant as the clinic names it; whether it exists is the library's answer, not a fault. */
public record ImplantChoice(String system, String platform, double diameterMm) {}
