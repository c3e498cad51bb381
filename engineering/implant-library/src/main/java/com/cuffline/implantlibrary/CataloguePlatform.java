package com.cuffline.implantlibrary;

import java.util.List;

/** A platform with every part that fits it. */
public record CataloguePlatform(
        Platform platform, List<Blank> blanks, List<Screw> screws, List<ClassifiedAbutment> finishedAbutments) {
    public CataloguePlatform {
        blanks = List.copyOf(blanks);
        screws = List.copyOf(screws);
        finishedAbutments = List.copyOf(finishedAbutments);
    }

    /** A series of finished abutments with its place on every axis on this platform. */
    public record ClassifiedAbutment(FinishedAbutment abutment, Classification classification) {}
}
