package com.cuffline.orderapi.floor;

import com.cuffline.contracts.ProductionFact.Inspection;
import com.cuffline.orderapi.floor.JdbcFloorLog.Inspected;
import com.cuffline.orderapi.floor.JdbcGenealogy.Origin;
import com.cuffline.orderapi.tracking.NextStep;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit as people and programs see it.
 *
 * @param toMeasure what the traveler asks to measure; null until its batch is released
 * @param next what now, and who
 */
record UnitView(
        @JsonUnwrapped Origin origin,
        @Nullable List<Inspection> toMeasure,
        List<Inspected> inspections,
        NextStep next) {}
