package com.cuffline.desk.mill;

import com.cuffline.desk.design.Numbers;
import com.cuffline.milling.center.Center;
import com.cuffline.milling.planning.ProductionPlan.Late;
import com.cuffline.milling.planning.ProductionPlan.Measure;
import com.cuffline.milling.proof.Proof;
import com.cuffline.milling.work.LoadedBatch;
import com.cuffline.milling.work.UnitProgram;
import com.cuffline.milling.work.WorkPlan;
import com.cuffline.milling.work.WorkRules;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The plan of a run and what became of each unit, as JSON. */
final class PlanJson {
    private PlanJson() {}

    static byte[] document(Center center, WorkPlan plan, List<LoadedBatch> batches, List<UnitAnswer> answers) {
        ObjectNode root = ProofJson.JSON.createObjectNode();
        root.put("centerRevision", center.revision());
        root.put("from", plan.from().toString());
        root.put("seed", plan.seed());
        measure(root.putObject("measure"), plan.measure());
        rules(root.putArray("rules"), center);
        batches(root.putArray("batches"), batches);
        late(root.putArray("late"), plan);
        units(root.putArray("units"), plan, answers);
        return ProofJson.bytes(root);
    }

    /** By unit code. */
    static void units(ArrayNode list, WorkPlan plan, List<UnitAnswer> answers) {
        Map<String, Late> late = new HashMap<>();
        plan.late().forEach(one -> late.put(one.unit().id(), one));
        answers.stream()
                .sorted(Comparator.comparing(UnitAnswer::unit))
                .forEach(answer -> unit(list.addObject(), answer, late.get(answer.unit())));
    }

    static void measure(ObjectNode node, Measure measure) {
        Numbers.put(node, "weightedLatenessMin", measure.weightedLateness());
        Numbers.put(node, "lowerBoundMin", measure.lowerBound());
        Numbers.put(node, "gap", measure.gap());
        node.put("changeovers", measure.changeovers());
        node.put("batches", measure.batches());
    }

    private static void rules(ArrayNode list, Center center) {
        center.planning()
                .named()
                .forEach(rule -> rule(list.addObject(), rule.name(), rule.text(), rule.value(), rule.unit()));
        center.nesting()
                .named()
                .forEach(rule -> rule(list.addObject(), rule.name(), rule.text(), rule.value(), rule.unit()));
        WorkRules.named().forEach(rule -> rule(list.addObject(), rule.name(), rule.text(), rule.value(), rule.unit()));
        rule(
                list.addObject(),
                "rush-weight",
                "A rushed order's lateness weighs this much more",
                DesignedUnits.RUSH_WEIGHT,
                "1");
    }

    private static void rule(ObjectNode node, String name, String text, double value, String unit) {
        node.put("name", name).put("text", text);
        Numbers.put(node, "value", value);
        node.put("unit", unit);
    }

    private static void batches(ArrayNode list, List<LoadedBatch> batches) {
        for (LoadedBatch batch : batches) {
            ObjectNode node = list.addObject();
            node.put("batch", batch.batch().name());
            node.put("machine", batch.batch().machine());
            node.put("file", BatchFiles.name(batch) + ".json");
            node.put("setup", batch.batch().loaded().setup());
            node.put("changeover", batch.batch().loaded().changeover());
            node.put("start", batch.batch().loaded().start().toString());
            node.put("end", batch.batch().loaded().end().toString());
            ArrayNode units = node.putArray("units");
            batch.assignments().forEach(assignment -> units.add(assignment.unit()));
        }
    }

    private static void late(ArrayNode list, WorkPlan plan) {
        plan.late()
                .forEach(late -> late(list.addObject().put("unit", late.unit().id()), late));
    }

    private static void late(ObjectNode node, Late late) {
        node.put("code", lateCode(late));
        node.put("promise", late.unit().promise().toString());
        node.put("minutes", late.minutes());
        node.put("impossible", late.impossible());
        node.put("message", late.message());
    }

    /** Stable code of a planned unit that will be late. */
    static String lateCode(Late late) {
        return late.impossible() ? "plan.impossible-promise" : "plan.late";
    }

    private static void unit(ObjectNode node, UnitAnswer answer, @Nullable Late late) {
        node.put("unit", answer.unit());
        node.put("order", answer.order());
        node.put("status", answer.status());
        node.put("code", answer.code());
        node.put("message", answer.message());
        answer.program().ifPresent(program -> program(node, program));
        if (late != null) {
            late(node.putObject("late"), late);
        }
        ArrayNode files = node.putArray("files");
        answer.files().forEach(files::add);
    }

    private static void program(ObjectNode node, UnitProgram program) {
        node.put("batch", program.assignment().batch());
        node.put("machine", program.assignment().machine());
        node.put("stockLot", program.assignment().lot());
        program.posted().ifPresent(posted -> {
            node.put("programSha256", posted.sha256());
            posted.proof().figures().ifPresent(figures -> figures(node, figures));
            ArrayNode tools = node.putArray("tools");
            posted.tools().forEach(tool -> {
                ObjectNode one = tools.addObject().put("number", tool.number()).put("name", tool.name());
                Numbers.put(one, "minutes", tool.minutes());
            });
        });
    }

    private static void figures(ObjectNode node, Proof.Figures figures) {
        Numbers.put(node, "worstGougeUm", figures.worstGouge().valueUm());
        Numbers.put(node, "worstRestUm", figures.worstRest().valueUm());
        Numbers.put(node, "timeS", figures.time().totalS());
    }
}
