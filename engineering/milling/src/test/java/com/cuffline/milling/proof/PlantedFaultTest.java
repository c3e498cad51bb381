package com.cuffline.milling.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.cuffline.milling.center.Dialect;
import com.cuffline.milling.center.RotaryMill;
import com.cuffline.milling.center.Tool;
import com.cuffline.milling.post.ProgramHeader;
import com.cuffline.milling.post.ProgramWriter;
import com.cuffline.milling.proof.Proof.Code;
import com.cuffline.milling.proof.Proof.Verdict;
import com.cuffline.milling.proof.Proof.What;
import com.cuffline.milling.toolpath.MillingTarget;
import com.cuffline.milling.toolpath.RotaryRoute;
import com.cuffline.milling.toolpath.RouteOutcome.Routed;
import com.cuffline.milling.toolpath.RouteSettings;
import com.cuffline.milling.toolpath.SampleAbutment;
import com.cuffline.milling.toolpath.SampleShop;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Faults planted into the text of a good program of a whole abutment. */
class PlantedFaultTest {
    private static final MillingTarget TARGET = new SampleAbutment(0, 30, 8).target();
    private static final String GOOD = program();

    @Test
    void theProgramIsGoodBeforeAFaultIsPlanted() {
        Proof proof = prove(GOOD, SampleShop.mill());
        assertTrue(proof.released(), proof.verdict().toString());
    }

    @Test
    void oneBlockFifteenMicrometresTooLowIsFoundInItsLine() {
        List<String> lines = new ArrayList<>(Arrays.asList(GOOD.split("\n")));
        int at = lines.indexOf("(operation finish-post-and-channel-opening)") + 200;
        while (!lines.get(at).contains("Z") || !lines.get(at + 1).contains("Z")) {
            at++;
        }
        lines.set(at, lowered(lines.get(at), 0.015));
        Proof proof = prove(String.join("\n", lines), SampleShop.mill());
        Spot gouge = proof.figures().orElseThrow().worstGouge();
        assertEquals(15, gouge.valueUm(), 3);
        assertTrue(
                Math.abs(gouge.line() - (at + 1)) <= 1, "found in line " + gouge.line() + ", planted in " + (at + 1));
        assertTrue(codes(proof).contains(Code.GOUGE));
    }

    @Test
    void aMissingFinishingOperationIsFoundAsRest() {
        int from = GOOD.indexOf("(operation finish-corners)");
        int to = GOOD.indexOf("(operation park)");
        Proof proof = prove(GOOD.substring(0, from) + GOOD.substring(to), SampleShop.mill());
        assertTrue(codes(proof).contains(Code.REST), proof.verdict().toString());
    }

    @Test
    void aFeedTurnedIntoARapidIsFoundInTheStock() {
        Proof proof = prove(GOOD.replaceFirst("G93 (?=[XYZA])", "G94 G0 "), SampleShop.mill());
        assertTrue(codes(proof).contains(Code.RAPID_IN_STOCK), proof.verdict().toString());
    }

    @Test
    void aWrongToolCutsIntoThePart() {
        int last = GOOD.lastIndexOf("M6");
        String head = GOOD.substring(0, last);
        int word = head.lastIndexOf('T');
        String swapped = head.substring(0, word) + "T1 " + GOOD.substring(last).replaceFirst("H[0-9]+", "H1");
        assertTrue(codes(prove(swapped, SampleShop.mill())).contains(Code.GOUGE));
    }

    @Test
    void aHolderThatSitsTooLowIsFoundInTheStock() {
        List<Tool> tools = SampleShop.tools().stream()
                .map(tool ->
                        tool.number() == 2 ? new Tool(2, tool.shape(), 1.5, 3, 1.5, 20, 60, 600, tool.values()) : tool)
                .toList();
        assertTrue(collisions(prove(GOOD, SampleShop.mill(tools))).contains(What.HOLDER_IN_STOCK));
    }

    @Test
    void aMoveIntoTheClampIsFound() {
        String into = "G94 G1 Z3.0000 F500.\nX-4.5000 F500.\nX20.0000 F500.\n";
        String program = GOOD.replace("(operation park)", into + "(operation park)");
        assertTrue(collisions(prove(program, SampleShop.mill())).contains(What.TOOL_IN_CLAMP));
    }

    private static String lowered(String line, double byMm) {
        return Arrays.stream(line.split("(?=[XYZAF])"))
                .map(word -> word.startsWith("Z")
                        ? String.format(
                                Locale.ROOT,
                                "Z%.4f ",
                                Double.parseDouble(word.substring(1).trim()) - byMm)
                        : word)
                .collect(Collectors.joining());
    }

    private static List<Code> codes(Proof proof) {
        return ((Verdict.Withheld) proof.verdict())
                .findings().stream().map(Proof.Finding::code).toList();
    }

    private static List<What> collisions(Proof proof) {
        return proof.figures().orElseThrow().collisions().stream()
                .map(Proof.Collision::what)
                .toList();
    }

    private static Proof prove(String program, RotaryMill mill) {
        return ProgramProof.prove(new ProofRequest(program, TARGET, SampleShop.blank(), mill, 1, ProofLimits.DEFAULT));
    }

    private static String program() {
        RotaryMill mill = SampleShop.mill();
        Routed routed = (Routed) RotaryRoute.plan(TARGET, SampleShop.blank(), mill, RouteSettings.DEFAULT);
        ProgramHeader header = new ProgramHeader(
                1, "O-1", 1, "U-1", "0123", mill.name(), mill.slots().get(0), SampleShop.blank(), routed.tools());
        return ProgramWriter.unit(new ProgramWriter.Part(header, routed.toolpath()), Dialect.LINUXCNC);
    }
}
