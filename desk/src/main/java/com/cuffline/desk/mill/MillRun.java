package com.cuffline.desk.mill;

import com.cuffline.geometry.files.StlFiles;
import com.cuffline.milling.BatchPlanner;
import com.cuffline.milling.Equipment;
import com.cuffline.milling.Machine;
import com.cuffline.milling.Plan;
import com.cuffline.milling.Route;
import com.cuffline.milling.Unit;
import com.cuffline.milling.Workholding.Holder;
import com.cuffline.milling.center.Blank;
import com.cuffline.milling.center.Center;
import com.cuffline.milling.center.Dialect;
import com.cuffline.milling.center.RotaryMill;
import com.cuffline.milling.center.Slot;
import com.cuffline.milling.post.ProgramHeader;
import com.cuffline.milling.post.ProgramWriter;
import com.cuffline.milling.post.ProgramWriter.Part;
import com.cuffline.milling.proof.ProgramProof;
import com.cuffline.milling.proof.Proof;
import com.cuffline.milling.proof.ProofLimits;
import com.cuffline.milling.proof.ProofRequest;
import com.cuffline.milling.toolpath.RotaryRoute;
import com.cuffline.milling.toolpath.RouteOutcome;
import com.cuffline.milling.toolpath.RouteOutcome.NotRouted;
import com.cuffline.milling.toolpath.RouteOutcome.Routed;
import com.cuffline.milling.toolpath.RouteSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Plans units onto a center's mills, programs and proves them, and writes the files of a run into one folder. */
final class MillRun {
    private final Center center;
    private final LocalDate day;
    private final Path out;
    final List<UnitAnswer> answers = new ArrayList<>();

    MillRun(Center center, LocalDate day, Path out) {
        this.center = center;
        this.day = day;
        this.out = out;
    }

    void mill(List<UnitWork> works) {
        Map<Unit, UnitWork> byUnit = new LinkedHashMap<>();
        works.forEach(work -> byUnit.put(work.unit(), work));
        Plan plan = BatchPlanner.plan(byUnit.keySet(), equipment());
        plan.refusals()
                .forEach(refusal -> answers.add(UnitAnswer.refused(
                        refusal.unit().code(),
                        refusal.unit().orderCode(),
                        refusal.reason().code(),
                        refusal.message())));
        for (RotaryMill mill : center.mills()) {
            write(mill.name() + ".tbl", LinuxCncFiles.toolTable(mill));
            write(mill.name() + ".var", LinuxCncFiles.parameters(mill));
        }
        int number = 0;
        for (Plan.Batch batch : plan.batches()) {
            number++;
            batch(number, batch, byUnit);
        }
    }

    private Equipment equipment() {
        List<Double> diameters = center.blanks().stream()
                .map(Blank::diameterMm)
                .distinct()
                .sorted()
                .toList();
        double height =
                center.blanks().stream().mapToDouble(Blank::heightMm).max().orElse(1);
        return new Equipment(center.mills().stream()
                .map(mill -> new Machine(
                        mill.name(),
                        Route.PRE_MILLED_BLANK,
                        mill.materials(),
                        new Holder(mill.slots().size()),
                        diameters,
                        height))
                .toList());
    }

    private void batch(int number, Plan.Batch batch, Map<Unit, UnitWork> byUnit) {
        RotaryMill mill = center.mills().stream()
                .filter(one -> one.name().equals(batch.machine().name()))
                .findFirst()
                .orElseThrow();
        String name = "batch-" + number + "-" + mill.name();
        List<Part> parts = new ArrayList<>();
        List<HolderSheet.Filled> filled = new ArrayList<>();
        ObjectNode sheet = ProofJson.JSON.createObjectNode();
        sheet.put("batch", name);
        sheet.put("machine", mill.name());
        var units = sheet.put("dialect", mill.dialect().word()).putArray("units");
        for (int i = 0; i < mill.slots().size(); i++) {
            Slot slot = mill.slots().get(i);
            if (i >= batch.units().size()) {
                filled.add(new HolderSheet.Filled(slot, "", "", 0, 0));
                continue;
            }
            UnitWork work = byUnit.get(batch.units().get(i).unit());
            if (work == null) {
                throw new IllegalStateException("a planned unit was not asked for");
            }
            UnitAnswer answer = unit(work, mill, slot, parts);
            answers.add(answer);
            filled.add(new HolderSheet.Filled(
                    slot,
                    answer.unit(),
                    answer.status(),
                    work.blank().diameterMm(),
                    work.target().largestDiameterMm()));
            row(units.addObject(), answer, work, mill, slot);
        }
        if (!parts.isEmpty()) {
            String program = name + "." + mill.dialect().extension();
            write(program, ProgramWriter.holder(9000 + number, parts, mill.dialect()));
            sheet.put("mainProgram", program);
        }
        write(name + ".svg", HolderSheet.svg(mill, filled));
        write(name + ".json", ProofJson.JSON.writeValueAsString(sheet) + "\n");
    }

    private static void row(ObjectNode node, UnitAnswer answer, UnitWork work, RotaryMill mill, Slot slot) {
        node.put("slot", slot.number());
        node.put("unit", answer.unit());
        node.put("status", answer.status());
        node.put("stockLot", work.blank().lot());
        node.put("workOffset", ProgramWriter.workOffset(slot.number(), mill.dialect()));
        node.put("indexADeg", slot.aDeg());
    }

    private UnitAnswer unit(UnitWork work, RotaryMill mill, Slot slot, List<Part> released) {
        String code = work.unit().code();
        RouteOutcome outcome = RotaryRoute.plan(work.target(), work.blank(), mill, RouteSettings.DEFAULT);
        if (outcome instanceof NotRouted not) {
            return UnitAnswer.refused(
                    code, work.unit().orderCode(), not.reason().code(), not.message());
        }
        Routed routed = (Routed) outcome;
        Part part = part(work, mill, slot, routed);
        String program = ProgramWriter.unit(part, mill.dialect());
        ProofLimits limits = ProofLimits.DEFAULT;
        Proof proof =
                ProgramProof.prove(new ProofRequest(program, work.target(), work.blank(), mill, slot.number(), limits));
        boolean stale = mill.coupon().staleOn(day);
        boolean runs = proof.released() && !stale;
        if (runs) {
            released.add(part);
        }
        List<String> files = files(work, mill, slot, program, runs);
        ObjectNode node = ProofJson.JSON.createObjectNode();
        node.put("program", files.get(0));
        node.put("programSha256", Designs.sha256(program.getBytes(StandardCharsets.US_ASCII)));
        node.put("target", files.get(1));
        node.put("stockShape", files.get(2));
        node.put("toolTable", mill.name() + ".tbl");
        node.put("parameterFile", mill.name() + ".var");
        ProofJson.place(node, work, mill, slot);
        ProofJson.verdict(node, proof, limits);
        node.put("couponStale", stale);
        String proofFile = code + "-proof.json";
        write(proofFile, ProofJson.JSON.writeValueAsString(node) + "\n");
        if (mill.dialect() != Dialect.LINUXCNC) {
            write(code + "-replay.ngc", ProgramWriter.unit(part, Dialect.LINUXCNC));
            files.add(code + "-replay.ngc");
        }
        files.add(proofFile);
        return answer(work, proof, stale, files, mill);
    }

    private static Part part(UnitWork work, RotaryMill mill, Slot slot, Routed routed) {
        ProgramHeader header = new ProgramHeader(
                slot.number(),
                work.unit().orderCode(),
                1,
                work.unit().code(),
                work.designHash(),
                mill.name(),
                slot,
                work.blank(),
                routed.tools());
        return new Part(header, routed.toolpath());
    }

    private UnitAnswer answer(UnitWork work, Proof proof, boolean stale, List<String> files, RotaryMill mill) {
        String code = "";
        String message = "";
        if (proof.verdict() instanceof Proof.Verdict.Withheld withheld) {
            code = withheld.findings().get(0).code().code();
            message = withheld.findings().get(0).message();
        } else if (stale) {
            code = "mill.coupon-stale";
            message = "the coupon of " + mill.name() + " is of " + mill.coupon().milledOn() + " and counts "
                    + mill.coupon().validDays() + " days";
        }
        return new UnitAnswer(
                work.unit().code(),
                work.unit().orderCode(),
                code.isEmpty() ? "released" : "withheld",
                code,
                message,
                files);
    }

    /** A program that must not run carries no extension a controller would load. */
    private List<String> files(UnitWork work, RotaryMill mill, Slot slot, String program, boolean runs) {
        String code = work.unit().code();
        List<String> files = new ArrayList<>();
        files.add(code + "." + mill.dialect().extension() + (runs ? "" : ".withheld"));
        files.add(code + "-target.stl");
        files.add(code + "-stock.stl");
        write(files.get(0), program);
        write(files.get(1), work.targetStl());
        double low = work.target().mesh().lowest().z();
        write(files.get(2), StlFiles.write(StockShape.of(work.blank(), low, work.channelRadiusMm())));
        return files;
    }

    private void write(String name, String text) {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String name, byte[] bytes) {
        try {
            Files.write(out.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
