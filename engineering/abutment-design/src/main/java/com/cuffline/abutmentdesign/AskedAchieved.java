package com.cuffline.abutmentdesign;

/** A parameter as it was asked for and as the design has it. */
public record AskedAchieved(String parameter, String unit, double asked, double achieved) {
    public double difference() {
        return achieved - asked;
    }
}
