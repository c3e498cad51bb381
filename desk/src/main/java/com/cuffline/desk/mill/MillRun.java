package com.cuffline.desk.mill;

import com.cuffline.desk.design.OutputFolder;
import com.cuffline.milling.center.Center;
import com.cuffline.milling.work.Assignment;
import com.cuffline.milling.work.LoadedBatch;
import com.cuffline.milling.work.MillingWork;
import com.cuffline.milling.work.Refusal;
import com.cuffline.milling.work.UnitProgram;
import com.cuffline.milling.work.UnitToMill;
import com.cuffline.milling.work.WorkPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Plans units onto a center's machines, nests, programs, proves and releases them, and writes the files of a run into one folder. */
final class MillRun {
    /** The same everywhere, so that the same orders give the same files. */
    private static final long SEED = 1;

    private static final int FIRST_MAIN_PROGRAM = 9001;

    private final Center center;
    private final LocalDate day;
    private final OutputFolder folder;
    private final InParallel cores;
    private final Consumer<String> progress;
    private final Map<String, UnitWork> works = new TreeMap<>();
    private final List<UnitAnswer> answers = new ArrayList<>();

    MillRun(Center center, LocalDate day, OutputFolder folder, InParallel cores, Consumer<String> progress) {
        this.center = center;
        this.day = day;
        this.folder = folder;
        this.cores = cores;
        this.progress = progress;
    }

    /** What became of all units, in no particular order, with the plan they follow. */
    record Milled(WorkPlan plan, List<LoadedBatch> batches, List<UnitAnswer> answers) {}

    /** @param refused units that were not designed; they stand beside the others in the answer */
    Milled mill(List<UnitWork> given, List<UnitAnswer> refused) {
        answers.addAll(refused);
        given.forEach(work -> works.put(work.unit().code(), work));
        List<UnitToMill> units = given.stream().map(UnitWork::unit).toList();
        WorkPlan plan = MillingWork.plan(center, units, day.atStartOfDay(), SEED);
        progress.accept("planned " + (units.size() - plan.refused().size()) + " of " + units.size() + " units in "
                + plan.batches().size() + " batches");
        plan.refused().forEach(this::refused);
        List<LoadedBatch> batches = cores.map(
                plan.batches(),
                batch -> MillingWork.nest(batch, units, center, SEED),
                count -> told("nested", count, plan.batches().size(), "batches"));
        batches.forEach(batch -> batch.left().forEach(this::refused));
        Map<String, UnitProgram> programs = programs(batches);
        CenterFiles.write(center, folder);
        batches.forEach(batch -> write(batch, programs));
        folder.write("plan.json", PlanJson.document(center, plan, batches, answers));
        return new Milled(plan, batches, answers);
    }

    private Map<String, UnitProgram> programs(List<LoadedBatch> batches) {
        List<Assignment> assignments =
                batches.stream().flatMap(batch -> batch.assignments().stream()).toList();
        List<UnitProgram> made = cores.map(
                assignments,
                assignment -> MillingWork.program(work(assignment).unit(), assignment, center),
                count -> told("programmed and proved", count, assignments.size(), "units"));
        Map<String, UnitProgram> programs = new LinkedHashMap<>();
        MillingWork.release(made, center, day).forEach(program -> programs.put(program.unit(), program));
        return programs;
    }

    private void write(LoadedBatch batch, Map<String, UnitProgram> programs) {
        List<UnitAnswer> own = new ArrayList<>();
        for (Assignment assignment : batch.assignments()) {
            UnitProgram program = programs.get(assignment.unit());
            if (program != null) {
                own.add(new UnitFiles(center, folder, work(assignment), program).written());
            }
        }
        answers.addAll(own);
        int number = FIRST_MAIN_PROGRAM
                + Integer.parseInt(
                        batch.batch().name().substring(batch.batch().machine().length() + 1))
                - 1;
        new BatchFiles(center, folder, works, batch)
                .write(
                        own,
                        MillingWork.mainProgram(batch, List.copyOf(programs.values()), center, Math.min(9999, number)));
    }

    private UnitWork work(Assignment assignment) {
        UnitWork work = works.get(assignment.unit());
        if (work == null) {
            throw new IllegalStateException("unit " + assignment.unit() + " was not asked for");
        }
        return work;
    }

    private void refused(Refusal refusal) {
        UnitWork work = works.get(refusal.unit());
        String order = work == null ? refusal.unit() : work.unit().order();
        UnitFiles.remove(folder, refusal.unit());
        answers.add(UnitAnswer.refused(refusal.unit(), order, refusal.code(), refusal.message()));
    }

    private void told(String what, int count, int total, String things) {
        if (100L * count / total > 100L * (count - 1) / total) {
            progress.accept(what + " " + count + " of " + total + " " + things);
        }
    }
}
