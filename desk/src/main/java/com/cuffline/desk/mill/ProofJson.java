package com.cuffline.desk.mill;

import com.cuffline.desk.design.Numbers;
import com.cuffline.milling.center.Blank;
import com.cuffline.milling.center.BlankBore;
import com.cuffline.milling.center.Center;
import com.cuffline.milling.center.DiscMill;
import com.cuffline.milling.center.RotaryMill;
import com.cuffline.milling.center.Slot;
import com.cuffline.milling.center.Tool;
import com.cuffline.milling.center.ToolShape;
import com.cuffline.milling.post.ProgramWriter;
import com.cuffline.milling.work.Assignment;
import com.cuffline.milling.work.Assignment.InHolder;
import com.cuffline.milling.work.UnitProgram;
import com.cuffline.milling.work.UnitProgram.Posted;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Everything an outside checker needs to replay one program, with our figures beside it. */
final class ProofJson {
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final ObjectNode node;
    private final Center center;
    private final UnitWork work;
    private final UnitProgram program;

    ProofJson(ObjectNode node, Center center, UnitWork work, UnitProgram program) {
        this.node = node;
        this.center = center;
        this.work = work;
        this.program = program;
    }

    static byte[] bytes(ObjectNode node) {
        return (JSON.writeValueAsString(node).replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
    }

    void write(Posted posted) {
        Assignment assignment = program.assignment();
        node.put("toolTable", CenterFiles.toolTable(assignment.machine()));
        node.put("parameterFile", CenterFiles.parameters(assignment.machine()));
        node.put("unit", program.unit());
        node.put("order", work.unit().order());
        node.put("revision", work.unit().revision());
        node.put("designSha256", work.unit().designHash());
        node.put("batch", assignment.batch());
        Optional<RotaryMill> mill = center.machines().rotary(assignment.machine());
        Optional<Blank> blank = center.stock().blank(assignment.lot());
        if (assignment.place() instanceof InHolder place && mill.isPresent() && blank.isPresent()) {
            blank(blank.get());
            rotary(mill.get(), place);
        }
        Optional<DiscMill> disc = center.machines().disc(assignment.machine());
        if (disc.isPresent() && posted.held().isPresent()) {
            new DiscJson(node).write(disc.get(), posted.held().get(), center);
        }
        tools(node, center.machines().tools(assignment.machine()));
        ProofFigures.write(node, posted.proof());
        node.put("released", program.released());
        node.put("code", program.refusal().map(refusal -> refusal.code()).orElse(""));
        node.put("message", program.refusal().map(refusal -> refusal.message()).orElse(""));
    }

    private void blank(Blank blank) {
        ObjectNode stock = node.putObject("stock");
        stock.put("kind", "pre-milled-blank");
        stock.put("lot", blank.lot());
        stock.put("material", blank.material());
        stock.put("family", blank.family());
        Numbers.put(stock, "diameterMm", blank.diameterMm());
        Numbers.put(stock, "heightMm", blank.heightMm());
        BlankBore bore = work.bore(blank);
        Numbers.put(stock, "boreDiameterMm", bore.lowerDiameterMm());
        Numbers.put(stock, "seatMm", bore.seatMm());
        Numbers.put(stock, "boreAboveSeatDiameterMm", bore.upperDiameterMm());
        stock.put("boreStated", blank.bore().isPresent());
        Numbers.put(stock, "bottomMm", work.unit().target().mesh().lowest().z());
        Numbers.put(stock, "connectionDiameterMm", blank.connectionDiameterMm());
    }

    private void rotary(RotaryMill mill, InHolder place) {
        node.put("machine", mill.name());
        node.put("dialect", mill.dialect().word());
        ObjectNode kinematics = node.putObject("kinematics");
        kinematics.put("axes", mill.axes());
        kinematics.put("partToMachine", "X = pz; Y = -py*cos(A) - px*sin(A); Z = -py*sin(A) + px*cos(A)");
        kinematics.put("toolAxis", "(sin(B), 0, cos(B)) from tip to holder");
        kinematics.put("controlPoint", "tool tip");
        mill.slots().stream()
                .filter(slot -> slot.number() == place.slot())
                .forEach(slot -> offset(node.putObject("workOffset"), slot, mill));
        ObjectNode fixture = node.putObject("fixture");
        Numbers.put(fixture, "noseDiameterMm", mill.fixture().noseDiameterMm());
        Numbers.put(fixture, "belowTableMm", mill.fixture().belowTableMm());
    }

    private static void offset(ObjectNode offset, Slot slot, RotaryMill mill) {
        offset.put("slot", slot.number());
        offset.put("word", ProgramWriter.workOffset(slot.number(), mill.dialect()));
        Numbers.put(offset, "xMm", slot.xMm());
        Numbers.put(offset, "yMm", slot.yMm());
        Numbers.put(offset, "zMm", slot.zMm());
        Numbers.put(offset, "aDeg", slot.aDeg());
    }

    private static void tools(ObjectNode node, List<Tool> magazine) {
        var tools = node.putArray("tools");
        magazine.forEach(tool -> tool(tools.addObject(), tool));
    }

    private static void tool(ObjectNode node, Tool tool) {
        node.put("number", tool.number());
        node.put("shape", tool.shape().word());
        Numbers.put(node, "diameterMm", tool.shape().diameterMm());
        if (tool.shape() instanceof ToolShape.TaperedBall ball) {
            Numbers.put(node, "tipDiameterMm", ball.tipDiameterMm());
            Numbers.put(node, "taperDeg", ball.taperDeg());
        } else if (tool.shape() instanceof ToolShape.Chamfer chamfer) {
            Numbers.put(node, "tipDiameterMm", chamfer.tipDiameterMm());
            Numbers.put(node, "angleDeg", chamfer.angleDeg());
        }
        Numbers.put(node, "fluteMm", tool.fluteMm());
        Numbers.put(node, "shankDiameterMm", tool.shankDiameterMm());
        Numbers.put(node, "reachMm", tool.reachMm());
        Numbers.put(node, "holderDiameterMm", tool.holderDiameterMm());
        Numbers.put(node, "gaugeLengthMm", tool.gaugeLengthMm());
    }
}
