package com.cuffline.documents;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The traveler of one unit: it walks with the part, people sign on it.
 *
 * @param frame code block and foot; carries the unit's code and the order's revision
 * @param unit which unit it is and where it stands
 * @param make what it is made of and for
 * @param targets the numbers the finished part must have
 * @param screws screws to be delivered with the unit, 0 or greater
 * @param steps names of the working steps in order; each gets empty boxes for sign and time
 * @param inspections what is measured on the finished part; each gets an empty box
 * @param milling facts of stock, program and proof, in print order; may be empty
 * @param tools that cut the unit; may be empty
 */
public record Traveler(
        Frame frame,
        Unit unit,
        Make make,
        Targets targets,
        int screws,
        List<String> steps,
        List<Inspection> inspections,
        List<Fact> milling,
        List<ToolLine> tools) {
    public Traveler {
        Require.notNegative("screws", screws);
        steps = List.copyOf(steps);
        inspections = List.copyOf(inspections);
        milling = List.copyOf(milling);
        tools = List.copyOf(tools);
    }

    /**
     * The unit and its place; a blank text is not printed.
     *
     * @param unitCode the unit's code
     * @param orderCode the order's code
     * @param tooth FDI number of the site
     * @param batchCode the batch
     * @param machine the machine
     * @param slot the slot in the holder
     * @param dueOn due date; null when there is none
     */
    public record Unit(
            String unitCode,
            String orderCode,
            String tooth,
            String batchCode,
            String machine,
            String slot,
            @Nullable LocalDate dueOn) {}

    /**
     * What the unit is made of and for.
     *
     * @param implant implant system, platform, diameter in words
     * @param connection the connection's name
     * @param material the material's name
     * @param blankFamily the blank family
     * @param blankDiameterMm diameter of the blank, greater than 0
     */
    public record Make(String implant, String connection, String material, String blankFamily, double blankDiameterMm) {
        public Make {
            Require.positive("blankDiameterMm", blankDiameterMm);
        }
    }

    /**
     * Target numbers, millimetres, finite; heights are those of the margin line above the implant's table.
     *
     * @param buccalMm height at azimuth 0
     * @param mesialMm height at azimuth 90
     * @param lingualMm height at azimuth 180
     * @param distalMm height at azimuth 270
     * @param totalHeightMm table to top
     * @param largestDiameterMm largest diameter anywhere
     * @param marginBuccolingualMm diameter of the margin line buccal to lingual
     * @param marginMesiodistalMm diameter of the margin line mesial to distal
     */
    public record Targets(
            double buccalMm,
            double mesialMm,
            double lingualMm,
            double distalMm,
            double totalHeightMm,
            double largestDiameterMm,
            double marginBuccolingualMm,
            double marginMesiodistalMm) {
        public Targets {
            Require.finite("buccalMm", buccalMm);
            Require.finite("mesialMm", mesialMm);
            Require.finite("lingualMm", lingualMm);
            Require.finite("distalMm", distalMm);
            Require.positive("totalHeightMm", totalHeightMm);
            Require.positive("largestDiameterMm", largestDiameterMm);
            Require.positive("marginBuccolingualMm", marginBuccolingualMm);
            Require.positive("marginMesiodistalMm", marginMesiodistalMm);
        }
    }

    /**
     * One measured feature.
     *
     * @param what what is measured, and with what
     * @param targetMm target, finite
     * @param toleranceMm allowed deviation to either side, greater than 0
     */
    public record Inspection(String what, double targetMm, double toleranceMm) {
        public Inspection {
            Require.finite("targetMm", targetMm);
            Require.positive("toleranceMm", toleranceMm);
        }
    }
}
