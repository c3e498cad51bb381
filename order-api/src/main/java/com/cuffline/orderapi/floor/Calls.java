package com.cuffline.orderapi.floor;

import com.cuffline.orderapi.floor.InspectionRules.Measured;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people and machines send from the floor, before it is looked at. */
final class Calls {

    private Calls() {}

    /**
     * @param machine, stockLot as scanned
     * @param mainProgramSha256 of the main program that was loaded; compared with the batch's where given
     * @param leaveOut codes of units that stay off the machine because they may not be milled
     */
    record Start(
            @Nullable String machine,
            @Nullable String stockLot,
            @Nullable String mainProgramSha256,
            @Nullable String by,
            @Nullable List<@Nullable String> leaveOut) {}

    /**
     * @param machine, slot, programSha256 compared with the batch where given; the hash is asked where units have programs
     * @param tools what cut, with its minutes
     */
    record Milled(
            @Nullable String machine,
            @Nullable Integer slot,
            @Nullable String programSha256,
            @Nullable List<@Nullable Tool> tools,
            @Nullable String by) {}

    record Tool(@Nullable String tool, @Nullable Double minutes) {}

    record Inspected(
            @Nullable List<@Nullable Measured> measured,
            @Nullable String by) {}

    record Scrapped(
            @Nullable String reason,
            @Nullable String note,
            @Nullable String by) {}

    /** @param lot as scanned, or a maker's lot of discs */
    record Lot(
            @Nullable String lot,
            @Nullable String reason,
            @Nullable String by) {}

    record Coupon(
            @Nullable String machine,
            @Nullable LocalDate milledOn,
            @Nullable Double worstDeviationMm,
            @Nullable String reason,
            @Nullable String by) {}

    /** @param lifeMin cutting minutes of the new tool */
    record ToolChange(
            @Nullable String machine,
            @Nullable Integer tool,
            @Nullable Double lifeMin,
            @Nullable String reason,
            @Nullable String by) {}
}
