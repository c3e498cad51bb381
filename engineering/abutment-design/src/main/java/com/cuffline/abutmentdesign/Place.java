package com.cuffline.abutmentdesign;

/** Where on the abutment: azimuth from buccal over mesial, and height above the implant table. */
public record Place(double azimuthDeg, double heightMm) {}
