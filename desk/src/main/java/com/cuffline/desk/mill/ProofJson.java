package com.cuffline.desk.mill;

import com.cuffline.milling.center.RotaryMill;
import com.cuffline.milling.center.Slot;
import com.cuffline.milling.center.Tool;
import com.cuffline.milling.center.ToolShape;
import com.cuffline.milling.post.ProgramWriter;
import com.cuffline.milling.proof.Proof;
import com.cuffline.milling.proof.Proof.Figures;
import com.cuffline.milling.proof.Proof.Verdict;
import com.cuffline.milling.proof.ProofLimits;
import com.cuffline.milling.proof.Spot;
import com.cuffline.milling.toolpath.Region;
import java.util.Locale;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Everything an outside checker needs to replay one program, with our figures beside it. */
final class ProofJson {
    static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ProofJson() {}

    static void place(ObjectNode node, UnitWork work, RotaryMill mill, Slot slot) {
        node.put("unit", work.unit().code());
        node.put("order", work.unit().orderCode());
        node.put("designSha256", work.designHash());
        ObjectNode stock = node.putObject("stock");
        stock.put("lot", work.blank().lot());
        stock.put("material", work.blank().material());
        stock.put("family", work.blank().family());
        stock.put("diameterMm", work.blank().diameterMm());
        stock.put("heightMm", work.blank().heightMm());
        stock.put("boreDiameterMm", 2 * work.channelRadiusMm());
        stock.put("boreStated", work.blank().boreDiameterMm().isPresent());
        stock.put("bottomMm", work.target().mesh().lowest().z());
        stock.put("connectionDiameterMm", work.blank().connectionDiameterMm());
        node.put("machine", mill.name());
        ObjectNode kinematics = node.putObject("kinematics");
        kinematics.put("axes", mill.axes());
        kinematics.put("partToMachine", "X = pz; Y = -py*cos(A) - px*sin(A); Z = -py*sin(A) + px*cos(A)");
        kinematics.put("toolAxis", "(sin(B), 0, cos(B)) from tip to holder");
        kinematics.put("controlPoint", "tool tip");
        ObjectNode offset = node.putObject("workOffset");
        offset.put("slot", slot.number());
        offset.put("word", ProgramWriter.workOffset(slot.number(), mill.dialect()));
        offset.put("xMm", slot.xMm());
        offset.put("yMm", slot.yMm());
        offset.put("zMm", slot.zMm());
        offset.put("aDeg", slot.aDeg());
        ObjectNode fixture = node.putObject("fixture");
        fixture.put("noseDiameterMm", mill.fixture().noseDiameterMm());
        fixture.put("belowTableMm", mill.fixture().belowTableMm());
        var tools = node.putArray("tools");
        mill.tools().forEach(tool -> tool(tools.addObject(), tool));
    }

    private static void tool(ObjectNode node, Tool tool) {
        node.put("number", tool.number());
        node.put("shape", tool.shape().word());
        node.put("diameterMm", tool.shape().diameterMm());
        if (tool.shape() instanceof ToolShape.TaperedBall ball) {
            node.put("tipDiameterMm", ball.tipDiameterMm());
            node.put("taperDeg", ball.taperDeg());
        } else if (tool.shape() instanceof ToolShape.Chamfer chamfer) {
            node.put("tipDiameterMm", chamfer.tipDiameterMm());
            node.put("angleDeg", chamfer.angleDeg());
        }
        node.put("fluteMm", tool.fluteMm());
        node.put("shankDiameterMm", tool.shankDiameterMm());
        node.put("reachMm", tool.reachMm());
        node.put("holderDiameterMm", tool.holderDiameterMm());
        node.put("gaugeLengthMm", tool.gaugeLengthMm());
    }

    static void verdict(ObjectNode node, Proof proof, ProofLimits limits) {
        ObjectNode tolerances = node.putObject("tolerances");
        tolerances.put("gougeUm", limits.gougeUm());
        tolerances.put("restUm", limits.restUm());
        node.put("released", proof.released());
        var findings = node.putArray("findings");
        if (proof.verdict() instanceof Verdict.Withheld withheld) {
            withheld.findings().forEach(finding -> findings.addObject()
                    .put("code", finding.code().code())
                    .put("message", finding.message()));
        }
        proof.figures().ifPresent(figures -> figures(node.putObject("figures"), figures));
    }

    private static void figures(ObjectNode node, Figures figures) {
        spot(node.putObject("worstGouge"), figures.worstGouge());
        spot(node.putObject("worstRest"), figures.worstRest());
        ObjectNode regions = node.putObject("regions");
        new TreeMap<>(figures.regions()).forEach((region, worst) -> {
            ObjectNode one = regions.putObject(word(region));
            one.put("samples", worst.samples());
            one.put("worstGougeUm", worst.worstGougeUm());
            one.put("worstRestUm", worst.worstRestUm());
            one.put("p95RestUm", worst.p95RestUm());
        });
        node.put("airShare", figures.airShare());
        ObjectNode engagement = node.putObject("largestEngagement");
        engagement.put("mm2", figures.largestEngagement().mm2());
        engagement.put("tool", figures.largestEngagement().tool());
        engagement.put("line", figures.largestEngagement().line());
        ObjectNode time = node.putObject("timeS");
        time.put("feed", figures.time().feedS());
        time.put("rapid", figures.time().rapidS());
        time.put("toolChange", figures.time().changeS());
        time.put("dwell", figures.time().dwellS());
        time.put("total", figures.time().totalS());
        var collisions = node.putArray("collisions");
        figures.collisions().forEach(collision -> collisions
                .addObject()
                .put("what", collision.what().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .put("tool", collision.tool())
                .put("line", collision.line()));
        node.put("samples", figures.samples());
    }

    private static void spot(ObjectNode node, Spot spot) {
        node.put("valueUm", spot.valueUm());
        node.put("region", word(spot.region()));
        node.put("azimuthDeg", spot.azimuthDeg());
        node.put("heightMm", spot.heightMm());
        node.put("xMm", spot.point().x());
        node.put("yMm", spot.point().y());
        node.put("line", spot.line());
    }

    private static String word(Region region) {
        return region.name().toLowerCase(Locale.ROOT);
    }
}
