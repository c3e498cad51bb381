package com.cuffline.milling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cuffline.milling.EquipmentFile.BadLineException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EquipmentFileTest {

    private static final String HEADING =
            "machine,route,materials,slots,stock_diameters_mm,largest_height_mm,rim_mm,clearance_mm,reserve,certainty,source";
    private static final String HOLDER = "mill,PRE_MILLED_BLANK,titanium,6,10;14,16,,,,C,general knowledge";

    @Test
    void the_shipped_file_has_a_holder_mill_and_a_disc_mill() {
        assertThat(EquipmentFile.shipped().machines())
                .extracting(Machine::name, Machine::route)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("holder-mill-1", Route.PRE_MILLED_BLANK),
                        org.assertj.core.groups.Tuple.tuple("disc-mill-1", Route.DISC));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "mill,PRE_MILLED_BLANK,titanium,6 | 11 fields are needed, not 4",
                ",PRE_MILLED_BLANK,titanium,6,14,16,,,,C,x | machine is missing",
                "mill,LASER,titanium,6,14,16,,,,C,x | route must be one of [PRE_MILLED_BLANK, DISC], not 'LASER'",
                "mill,PRE_MILLED_BLANK,titanium,0,14,16,,,,C,x | slots must be at least 1.0 and finite, not 0.0",
                "mill,PRE_MILLED_BLANK,titanium,1.5,14,16,,,,C,x | slots must be a whole number, not 1.5",
                "mill,PRE_MILLED_BLANK,titanium,six,14,16,,,,C,x | slots must be a number, not 'six'",
                "mill,PRE_MILLED_BLANK,titanium,6,14;-1,16,,,,C,x | stockDiametersMm must be above 0 and finite, not -1.0",
                "mill,PRE_MILLED_BLANK,titanium;titanium,6,14,16,,,,C,x | materials must list different values, not 'titanium;titanium'",
                "mill,PRE_MILLED_BLANK,titanium,6,14,NaN,,,,C,x | largestHeightMm must be above 0 and finite, not NaN",
                "mill,PRE_MILLED_BLANK,titanium,6,14,16,4,,,C,x | rim_mm must be empty on this route",
                "mill,DISC,zirconia,,98.5,25,4,2,0.8,C,x | reserve must be at least 1.0 and finite, not 0.8",
                "mill,DISC,zirconia,6,98.5,25,4,2,1.2,C,x | slots must be empty on this route",
                "mill,PRE_MILLED_BLANK,titanium,6,14,16,,,,D,x | certainty must be one of [A, B, C], not 'D'",
                "mill,PRE_MILLED_BLANK,titanium,6,14,16,,,,C, | source is missing"
            })
    void a_bad_line_is_named_with_its_reason(String line, String reason) {
        assertThatThrownBy(() -> read(HEADING + "\n# remark\n" + line))
                .isInstanceOf(BadLineException.class)
                .hasMessage("mills.csv, line 3: " + reason);
    }

    @Test
    void a_machine_listed_twice_is_refused_at_its_second_line() {
        assertThatThrownBy(() -> read(HEADING + "\n" + HOLDER + "\n" + HOLDER))
                .hasMessage("mills.csv, line 3: machine mill is listed twice");
    }

    @Test
    void another_heading_is_refused() {
        assertThatThrownBy(() -> read("machine,route\n" + HOLDER))
                .isInstanceOf(BadLineException.class)
                .hasMessageStartingWith("mills.csv, line 1: the heading must be machine,route,materials");
    }

    @Test
    void a_file_without_machines_is_refused() {
        assertThatThrownBy(() -> read(HEADING)).hasMessage("mills.csv, line 1: no machine is listed");
    }

    private static Equipment read(String text) throws IOException {
        return EquipmentFile.read("mills.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
