package com.cuffline.desk.mill;

import com.cuffline.desk.design.OutputFolder;
import com.cuffline.geometry.files.StlFiles;
import com.cuffline.milling.center.Blank;
import com.cuffline.milling.center.Center;
import com.cuffline.milling.center.Dialect;
import com.cuffline.milling.work.Assignment.InHolder;
import com.cuffline.milling.work.MillingWork;
import com.cuffline.milling.work.UnitProgram;
import com.cuffline.milling.work.UnitProgram.Posted;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The files of one unit: program, target, stock, proof, and for other dialects the same moves for LinuxCNC. */
final class UnitFiles {
    private static final String TARGET = "-target.stl";
    private static final String STOCK = "-stock.stl";
    private static final String ENLARGED = "-enlarged.stl";
    private static final String PROOF = "-proof.json";
    private static final String REPLAY = "-replay.ngc";
    private static final String WITHHELD = ".withheld";

    private final Center center;
    private final OutputFolder folder;
    private final UnitWork work;
    private final UnitProgram program;
    private final List<String> files = new ArrayList<>();

    UnitFiles(Center center, OutputFolder folder, UnitWork work, UnitProgram program) {
        this.center = center;
        this.folder = folder;
        this.work = work;
        this.program = program;
    }

    /** Takes away what an earlier run left for a unit. */
    static void remove(OutputFolder folder, String unit) {
        for (Dialect dialect : Dialect.values()) {
            folder.remove(unit + "." + dialect.extension());
            folder.remove(unit + "." + dialect.extension() + WITHHELD);
        }
        List.of(TARGET, ENLARGED, STOCK, PROOF, REPLAY).forEach(tail -> folder.remove(unit + tail));
    }

    UnitAnswer written() {
        remove(folder, program.unit());
        Optional<Dialect> dialect =
                MillingWork.dialect(center, program.assignment().machine());
        if (program.posted().isPresent() && dialect.isPresent()) {
            written(program.posted().get(), dialect.get());
        }
        String status = program.released() ? "released" : program.posted().isPresent() ? "withheld" : "refused";
        return new UnitAnswer(
                program.unit(),
                work.unit().order(),
                status,
                program.refusal().map(refusal -> refusal.code()).orElse(""),
                program.refusal().map(refusal -> refusal.message()).orElse(""),
                Optional.of(program),
                files);
    }

    private void written(Posted posted, Dialect dialect) {
        String code = program.unit();
        write(code + "." + dialect.extension() + (program.released() ? "" : WITHHELD), ascii(posted.text()));
        write(code + TARGET, work.targetStl());
        ObjectNode node = ProofJson.JSON.createObjectNode();
        node.put("program", files.get(0));
        node.put("programSha256", posted.sha256());
        node.put("target", files.get(1));
        Optional<Blank> blank = center.stock().blank(program.assignment().lot());
        if (program.assignment().place() instanceof InHolder && blank.isPresent()) {
            double low = work.unit().target().mesh().lowest().z();
            write(code + STOCK, StlFiles.write(StockShape.of(blank.get(), low, work.bore(blank.get()))));
            node.put("stockShape", code + STOCK);
        }
        if (posted.held().isPresent()) {
            write(code + ENLARGED, StlFiles.write(posted.held().get().enlarged().mesh()));
            write(code + STOCK, StlFiles.write(StockShape.of(posted.held().get().disc())));
            node.put("enlargedTarget", code + ENLARGED);
            node.put("stockShape", code + STOCK);
        }
        if (dialect != Dialect.LINUXCNC) {
            write(code + REPLAY, ascii(posted.replay()));
            node.put("replay", code + REPLAY);
        }
        new ProofJson(node, center, work, program).write(posted);
        write(code + PROOF, ProofJson.bytes(node));
    }

    private void write(String name, byte[] bytes) {
        folder.write(name, bytes);
        files.add(name);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
