package com.cuffline.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DocumentsTest {
    @Test
    void manyThreadsGetTheBytesOneThreadGets() {
        Documents documents = new Documents();
        byte[] alone = documents.traveler(Views.traveler());
        List<byte[]> together = IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> documents.traveler(Views.traveler()))
                .toList();
        assertThat(together).allSatisfy(bytes -> assertThat(bytes).isEqualTo(alone));
    }

    @Test
    void aSecondPrinterGivesTheSameBytes() {
        assertThat(new Documents().orderSheet(Views.orderSheet()))
                .isEqualTo(new Documents().orderSheet(Views.orderSheet()));
    }

    @Test
    void theLongestCodeStillHasModulesAScannerReads() {
        String longest = IntStream.range(0, 100)
                .mapToObj(i -> String.valueOf((char) ('!' + i * 37 % 90)))
                .collect(Collectors.joining());
        CodeBlock code = new CodeBlock(longest);
        assertThat(code.moduleMm()).isGreaterThanOrEqualTo(0.33);
        Frame frame = Views.frame(longest, "id", OptionalInt.empty());
        OrderSheet view = new OrderSheet(frame, "", "", "", null, 0, List.of(), List.of());
        assertThat(new PrintedPdf(new Documents().orderSheet(view)).scannedCodes())
                .containsExactly(longest);
    }

    @Test
    void aFrameRefusesWhatItCannotPrint() {
        assertThatThrownBy(() -> Views.frame("", "id", OptionalInt.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("codeContent has 0 characters, must have 1 to 100");
        assertThatThrownBy(() -> Views.frame("Zöe", "id", OptionalInt.empty()))
                .hasMessage("codeContent is Zöe, must be printable ASCII");
        assertThatThrownBy(() -> Views.frame("X", "id", OptionalInt.of(0)))
                .hasMessage("revision is 0, must be 1 or greater");
    }

    @Test
    void viewsRefuseNumbersOutOfRangeByName() {
        assertThatThrownBy(() -> new CuffSample(360, 3, 3))
                .hasMessageStartingWith("azimuthDeg is 360.0, must be from 0");
        assertThatThrownBy(() -> new Point(Double.NaN, 0)).hasMessage("xMm is NaN, must be a finite number");
        assertThatThrownBy(() -> new Traveler.Inspection("height", 3, 0))
                .hasMessage("toleranceMm is 0.0, must be greater than 0 and finite");
        List<CuffSample> backwards = List.of(new CuffSample(90, 3, 3), new CuffSample(0, 3, 3));
        assertThatThrownBy(() -> Views.orderSite("36", backwards))
                .hasMessageStartingWith("samples[1].azimuthDeg is 0.0");
    }
}
