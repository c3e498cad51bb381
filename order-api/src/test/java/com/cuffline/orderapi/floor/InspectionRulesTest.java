package com.cuffline.orderapi.floor;

import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.contracts.OrderFact.Dimension;
import com.cuffline.contracts.ProductionFact.Inspection;
import com.cuffline.orderapi.floor.InspectionRules.Judged;
import com.cuffline.orderapi.floor.InspectionRules.Measured;
import com.cuffline.orderapi.web.FieldProblem;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InspectionRulesTest {

    private static final Inspection HEIGHT = new Inspection("Total height", 9.2, 0.05);
    private static final Inspection DIAMETER = new Inspection("Largest diameter", 7.5, 0.05);

    @ParameterizedTest
    @CsvSource({"9.2, true", "9.25, true", "9.15, true", "9.2501, false", "9.1499, false", "0.92, false"})
    void aDimensionPassesWithinItsToleranceAndOnItsBorder(double measuredMm, boolean pass) {
        assertThat(InspectionRules.dimension(HEIGHT, measuredMm))
                .isEqualTo(new Dimension("Total height", 9.2, 0.05, measuredMm, pass));
    }

    @Test
    void everyDimensionIsKeptInTheOrderOfTheTravelerAndOneFailureFailsAll() {
        Judged judged = judge(new Measured("Largest diameter", 7.6), new Measured("Total height", 9.21));

        assertThat(judged.problems()).isEmpty();
        assertThat(judged.dimensions()).extracting(Dimension::pass).containsExactly(true, false);
        assertThat(judged.passed()).isFalse();
    }

    @Test
    void whatIsMissingUnknownDoubleOrNoLengthIsNamed() {
        Judged judged = judge(
                new Measured("Total height", 9.2),
                new Measured("Total height", 9.2),
                new Measured("Colour", 1.0),
                new Measured("Largest diameter", Double.NaN),
                null);

        assertThat(judged.problems())
                .extracting(FieldProblem::field)
                .containsExactly(
                        "measured[1].name",
                        "measured[2].name",
                        "measured[3].measuredMm",
                        "measured[4].name",
                        "measured");
        assertThat(judged.problems().get(4).limit()).isEqualTo("Largest diameter");
    }

    private static Judged judge(@Nullable Measured... typed) {
        return InspectionRules.judge(List.of(HEIGHT, DIAMETER), Arrays.asList(typed));
    }
}
