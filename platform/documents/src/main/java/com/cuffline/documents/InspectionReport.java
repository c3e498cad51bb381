package com.cuffline.documents;

import java.util.List;

/**
 * The inspection report of one unit: what was measured against what was asked.
 *
 * @param frame code block and foot; carries the unit's code and the order's revision
 * @param unit which unit it is, in print order; may be empty
 * @param origin where it comes from (batch, machine, stock lot, program, replaced unit), in print order; may be empty
 * @param dimensions what was measured; may be empty
 * @param passed whether the unit passed: every dimension does
 * @param inspectedBy who measured
 */
public record InspectionReport(
        Frame frame, Unit unit, List<Fact> origin, List<Dimension> dimensions, boolean passed, String inspectedBy) {
    public InspectionReport {
        origin = List.copyOf(origin);
        dimensions = List.copyOf(dimensions);
    }

    /**
     * @param unitCode the unit's code
     * @param orderCode the order's code
     * @param tooth FDI number of the site
     */
    public record Unit(String unitCode, String orderCode, String tooth) {}

    /**
     * One measured dimension.
     *
     * @param name what was measured
     * @param targetMm target, finite
     * @param toleranceMm allowed deviation to either side, greater than 0
     * @param measuredMm as measured, finite
     * @param passed whether it is off its target by no more than the tolerance
     */
    public record Dimension(String name, double targetMm, double toleranceMm, double measuredMm, boolean passed) {
        public Dimension {
            Require.finite("targetMm", targetMm);
            Require.positive("toleranceMm", toleranceMm);
            Require.finite("measuredMm", measuredMm);
        }
    }
}
