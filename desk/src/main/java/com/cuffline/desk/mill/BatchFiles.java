package com.cuffline.desk.mill;

import com.cuffline.desk.design.FileNames;
import com.cuffline.desk.design.Numbers;
import com.cuffline.desk.design.OutputFolder;
import com.cuffline.milling.center.Blank;
import com.cuffline.milling.center.Center;
import com.cuffline.milling.center.Dialect;
import com.cuffline.milling.center.DiscMill;
import com.cuffline.milling.center.RotaryMill;
import com.cuffline.milling.center.Slot;
import com.cuffline.milling.nesting.Nest;
import com.cuffline.milling.nesting.NestDrawing;
import com.cuffline.milling.nesting.NestText;
import com.cuffline.milling.post.ProgramWriter;
import com.cuffline.milling.work.Assignment;
import com.cuffline.milling.work.Assignment.InHolder;
import com.cuffline.milling.work.LoadedBatch;
import com.cuffline.milling.work.MillingWork;
import com.cuffline.milling.work.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The files of one batch: nesting as picture and as JSON, and the main program. */
final class BatchFiles {
    private final Center center;
    private final OutputFolder folder;
    private final Map<String, UnitWork> works;
    private final LoadedBatch batch;
    private final String name;
    private final ObjectNode sheet = ProofJson.JSON.createObjectNode();

    BatchFiles(Center center, OutputFolder folder, Map<String, UnitWork> works, LoadedBatch batch) {
        this.center = center;
        this.folder = folder;
        this.works = works;
        this.batch = batch;
        this.name = name(batch);
    }

    /** Of its files, without ending. */
    static String name(LoadedBatch batch) {
        return "batch-" + FileNames.safe(batch.batch().name());
    }

    /** @param answers of the batch's units, in the order of machining */
    void write(List<UnitAnswer> answers, Optional<String> mainProgram) {
        head(mainProgram);
        ArrayNode units = sheet.putArray("units");
        Optional<RotaryMill> rotary = center.machines().rotary(batch.batch().machine());
        for (int i = 0; i < batch.assignments().size(); i++) {
            row(units.addObject(), batch.assignments().get(i), answers.get(i), rotary);
        }
        ArrayNode left = sheet.putArray("left");
        for (Refusal refusal : batch.left()) {
            left.addObject()
                    .put("unit", refusal.unit())
                    .put("code", refusal.code())
                    .put("message", refusal.message());
        }
        Optional<Nest> nest = batch.nest();
        nest.ifPresent(found -> {
            sheet.set("nest", ProofJson.JSON.readTree(NestText.json(found)));
            write(name + ".svg", NestDrawing.svg(found));
        });
        rotary.ifPresent(mill -> write(name + ".svg", HolderSheet.svg(mill, filled(mill, answers))));
        folder.write(name + ".json", ProofJson.bytes(sheet));
    }

    private void head(Optional<String> mainProgram) {
        String machine = batch.batch().machine();
        sheet.put("batch", batch.batch().name());
        sheet.put("machine", machine);
        Optional<Dialect> dialect = MillingWork.dialect(center, machine);
        sheet.put("dialect", dialect.map(Dialect::word).orElse(null));
        sheet.put("setup", batch.batch().loaded().setup());
        sheet.put("changeover", batch.batch().loaded().changeover());
        sheet.put("start", batch.batch().loaded().start().toString());
        sheet.put("end", batch.batch().loaded().end().toString());
        center.machines()
                .disc(machine)
                .map(DiscMill::workOffset)
                .ifPresent(offset ->
                        sheet.put("workOffset", ProgramWriter.workOffset(offset, dialect.orElse(Dialect.LINUXCNC))));
        for (Dialect any : Dialect.values()) {
            folder.remove(name + "." + any.extension());
        }
        if (mainProgram.isPresent() && dialect.isPresent()) {
            String program = name + "." + dialect.get().extension();
            write(program, mainProgram.get());
            sheet.put("mainProgram", program);
            sheet.put(
                    "mainProgramSha256", DigestUtils.sha256Hex(mainProgram.get().getBytes(StandardCharsets.US_ASCII)));
        } else {
            sheet.putNull("mainProgram");
        }
    }

    private void row(ObjectNode node, Assignment assignment, UnitAnswer answer, Optional<RotaryMill> mill) {
        node.put("number", assignment.number());
        node.put("unit", assignment.unit());
        node.put("status", answer.status());
        node.put("code", answer.code());
        node.put("stockLot", assignment.lot());
        node.put("start", assignment.start().toString());
        node.put("end", assignment.end().toString());
        ArrayNode tools = node.putArray("tools");
        assignment.tools().forEach(tools::add);
        if (assignment.place() instanceof InHolder place) {
            node.put("slot", place.slot());
            Numbers.put(node, "rotationDeg", place.rotationDeg());
            mill.ifPresent(own -> node.put("workOffset", ProgramWriter.workOffset(place.slot(), own.dialect())));
            center.stock().blank(assignment.lot()).ifPresent(blank -> {
                Numbers.put(node, "blankDiameterMm", blank.diameterMm());
                Numbers.put(node, "blankHeightMm", blank.heightMm());
            });
            UnitWork work = works.get(assignment.unit());
            Numbers.put(
                    node,
                    "partDiameterMm",
                    work == null ? Double.NaN : work.unit().target().largestDiameterMm());
        }
    }

    private List<HolderSheet.Filled> filled(RotaryMill mill, List<UnitAnswer> answers) {
        List<HolderSheet.Filled> filled = new ArrayList<>();
        for (Slot slot : mill.slots()) {
            HolderSheet.Filled one = new HolderSheet.Filled(slot, "", "", 0, 0);
            for (int i = 0; i < answers.size(); i++) {
                Assignment assignment = batch.assignments().get(i);
                if (assignment.place() instanceof InHolder place && place.slot() == slot.number()) {
                    one = filled(slot, assignment, answers.get(i));
                }
            }
            filled.add(one);
        }
        return filled;
    }

    private HolderSheet.Filled filled(Slot slot, Assignment assignment, UnitAnswer answer) {
        UnitWork work = works.get(assignment.unit());
        return new HolderSheet.Filled(
                slot,
                answer.unit(),
                answer.status(),
                center.stock().blank(assignment.lot()).map(Blank::diameterMm).orElse(0.0),
                work == null ? 0 : work.unit().target().largestDiameterMm());
    }

    private void write(String file, String text) {
        folder.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
