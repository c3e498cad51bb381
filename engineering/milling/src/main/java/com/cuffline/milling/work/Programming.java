package com.cuffline.milling.work;

import com.cuffline.milling.center.Blank;
import com.cuffline.milling.center.Center;
import com.cuffline.milling.center.Dialect;
import com.cuffline.milling.center.DiscLot;
import com.cuffline.milling.center.DiscMill;
import com.cuffline.milling.center.RotaryMill;
import com.cuffline.milling.center.Slot;
import com.cuffline.milling.center.Tool;
import com.cuffline.milling.discroute.DiscOutcome;
import com.cuffline.milling.discroute.DiscPlace;
import com.cuffline.milling.discroute.DiscProgram;
import com.cuffline.milling.discroute.DiscProof;
import com.cuffline.milling.discroute.DiscProofRequest;
import com.cuffline.milling.discroute.DiscRoute;
import com.cuffline.milling.post.ProgramHeader;
import com.cuffline.milling.post.ProgramWriter;
import com.cuffline.milling.proof.ProgramProof;
import com.cuffline.milling.proof.Proof;
import com.cuffline.milling.proof.Proof.Verdict;
import com.cuffline.milling.proof.ProofRequest;
import com.cuffline.milling.toolpath.RotaryRoute;
import com.cuffline.milling.toolpath.RouteOutcome;
import com.cuffline.milling.toolpath.RouteOutcome.NotRouted;
import com.cuffline.milling.toolpath.RouteOutcome.Routed;
import com.cuffline.milling.toolpath.Toolpath;
import com.cuffline.milling.work.Assignment.InDisc;
import com.cuffline.milling.work.Assignment.InHolder;
import com.cuffline.milling.work.UnitProgram.Posted;
import com.cuffline.milling.work.UnitProgram.ToolUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

/** Programs one unit where it lies and proves the posted text. */
final class Programming {
    private final UnitToMill unit;
    private final Assignment assignment;
    private final Center center;

    Programming(UnitToMill unit, Assignment assignment, Center center) {
        this.unit = unit;
        this.assignment = assignment;
        this.center = center;
    }

    UnitProgram programmed() {
        if (assignment.place() instanceof InHolder place) {
            return inHolder(place);
        }
        return assignment.place() instanceof InDisc place
                ? inDisc(place)
                : refused(Refusal.NOT_PROGRAMMED, "bar work has no programs");
    }

    private UnitProgram inDisc(InDisc place) {
        Optional<DiscMill> mill = center.machines().disc(assignment.machine());
        Optional<DiscLot> disc = center.stock().disc(assignment.lot());
        if (mill.isEmpty() || disc.isEmpty()) {
            return refused(
                    Refusal.CENTER_CHANGED,
                    assignment.machine() + " or disc " + assignment.lot() + " is not in the center any more");
        }
        DiscMill own = mill.get().with(handed(mill.get().tools()));
        DiscOutcome outcome = DiscRoute.plan(
                unit.target(), DiscPlace.of(place.placement(), center.nesting()), disc.get(), own, WorkRules.ROUTE);
        if (outcome instanceof DiscOutcome.NotRouted not) {
            return refused(not.reason().code(), not.message());
        }
        DiscOutcome.Routed routed = (DiscOutcome.Routed) outcome;
        DiscProgram program = new DiscProgram(
                assignment.number(), unit.order(), unit.revision(), unit.code(), unit.designHash(), routed);
        String text = program.text(own, own.dialect());
        Proof proof = DiscProof.prove(
                new DiscProofRequest(text, unit.target(), routed.part().place(), disc.get(), own, WorkRules.LIMITS));
        String replay = own.dialect() == Dialect.LINUXCNC ? text : program.text(own, Dialect.LINUXCNC);
        return judged(new Posted(
                text, DigestUtils.sha256Hex(text), replay, proof, uses(routed.toolpath()), Optional.of(routed.part())));
    }

    private UnitProgram inHolder(InHolder place) {
        Optional<RotaryMill> mill = center.machines().rotary(assignment.machine());
        Optional<Blank> blank = center.stock().blank(assignment.lot());
        Optional<Slot> slot = mill.flatMap(one ->
                one.slots().stream().filter(any -> any.number() == place.slot()).findFirst());
        if (slot.isEmpty() || blank.isEmpty()) {
            return refused(
                    Refusal.CENTER_CHANGED,
                    "slot " + place.slot() + " of " + assignment.machine() + " or lot " + assignment.lot()
                            + " is not in the center any more");
        }
        RotaryMill own = mill.orElseThrow().with(handed(mill.orElseThrow().tools()));
        RouteOutcome outcome = RotaryRoute.plan(unit.target(), blank.get(), own, WorkRules.ROUTE);
        if (outcome instanceof NotRouted not) {
            return refused(not.reason().code(), not.message());
        }
        Routed routed = (Routed) outcome;
        ProgramWriter.Part part = new ProgramWriter.Part(
                new ProgramHeader(
                        assignment.number(),
                        unit.order(),
                        unit.revision(),
                        unit.code(),
                        unit.designHash(),
                        own.name(),
                        slot.get(),
                        blank.get(),
                        routed.tools()),
                routed.toolpath());
        String text = ProgramWriter.unit(part, own.dialect());
        String replay = own.dialect() == Dialect.LINUXCNC ? text : ProgramWriter.unit(part, Dialect.LINUXCNC);
        Proof proof = ProgramProof.prove(
                new ProofRequest(text, unit.target(), blank.get(), own, place.slot(), WorkRules.LIMITS));
        return judged(new Posted(
                text, DigestUtils.sha256Hex(text), replay, proof, uses(routed.toolpath()), Optional.empty()));
    }

    /** The magazine without worn tools, and without the sisters of the tools that the plan hands to this unit. */
    private List<Tool> handed(List<Tool> magazine) {
        Set<String> kinds = magazine.stream()
                .filter(tool -> assignment.tools().contains(tool.number()))
                .map(ToolNeeds::kind)
                .collect(Collectors.toSet());
        return magazine.stream()
                .filter(tool -> tool.lifeLeftMin() > 0)
                .filter(tool -> !kinds.contains(ToolNeeds.kind(tool))
                        || assignment.tools().contains(tool.number()))
                .toList();
    }

    private UnitProgram judged(Posted posted) {
        Optional<Refusal> refusal = Optional.empty();
        if (posted.proof().verdict() instanceof Verdict.Withheld withheld) {
            Proof.Finding worst = withheld.findings().get(0);
            refusal = Optional.of(new Refusal(unit.code(), worst.code().code(), worst.message()));
        }
        return new UnitProgram(assignment, Optional.of(posted), refusal);
    }

    private UnitProgram refused(String code, String message) {
        return new UnitProgram(assignment, Optional.empty(), Optional.of(new Refusal(unit.code(), code, message)));
    }

    private static List<ToolUse> uses(Toolpath toolpath) {
        List<ToolUse> uses = new ArrayList<>();
        toolpath.minutes().forEach((tool, minutes) -> uses.add(new ToolUse(tool.number(), tool.name(), minutes)));
        return uses;
    }
}
