package com.cuffline.designworker.designing;

import com.cuffline.abutmentdesign.AbutmentDesign;
import com.cuffline.abutmentdesign.AzimuthRow;
import com.cuffline.abutmentdesign.DesignParameter;
import com.cuffline.abutmentdesign.ParameterAnswer;
import com.cuffline.abutmentdesign.Trade;
import java.util.ArrayList;
import java.util.List;

/** Asked beside achieved: what the clinic asked for or a technician set, what was changed without being asked, and the largest displacement. */
final class Comparisons {

    /** @param code of the parameter, as facts and papers write it */
    record Comparison(String code, String unit, double asked, double achieved) {}

    private Comparisons() {}

    static List<Comparison> of(AbutmentDesign design) {
        List<Comparison> list = new ArrayList<>();
        for (ParameterAnswer answer : design.parameters()) {
            DesignParameter parameter = answer.parameter();
            double value = answer.value();
            if (answer.origin() == ParameterAnswer.Origin.OVERRIDDEN) {
                list.add(new Comparison(parameter.code(), parameter.unit(), value, value));
            } else if (answer.asked().isPresent()) {
                list.add(new Comparison(
                        parameter.code(), parameter.unit(), answer.asked().getAsDouble(), value));
            } else if (answer.origin() == ParameterAnswer.Origin.PROPOSED) {
                list.add(new Comparison(parameter.code(), parameter.unit(), before(design, answer), value));
            }
        }
        double displaced = design.azimuths().stream()
                .map(AzimuthRow::displacement)
                .mapToDouble(AzimuthRow.Compared::achieved)
                .max()
                .orElse(0);
        double wished = design.azimuths().stream()
                .map(AzimuthRow::displacement)
                .mapToDouble(AzimuthRow.Compared::asked)
                .max()
                .orElse(0);
        list.add(new Comparison("tissueDisplacementMm", "mm", wished, displaced));
        return list;
    }

    private static double before(AbutmentDesign design, ParameterAnswer answer) {
        return design.trades().stream()
                .filter(trade -> trade.parameter() == answer.parameter())
                .mapToDouble(Trade::asked)
                .findFirst()
                .orElse(answer.range().defaultValue());
    }
}
