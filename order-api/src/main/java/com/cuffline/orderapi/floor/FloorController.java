package com.cuffline.orderapi.floor;

import com.cuffline.artifactstore.ArtifactStore;
import com.cuffline.contracts.ArtifactRef;
import com.cuffline.contracts.OrderFact.PlanningRequested;
import com.cuffline.contracts.ProductionFact.PlannedUnit;
import com.cuffline.contracts.ProductionFact.Program;
import com.cuffline.contracts.ProductionFact.ProgramProof;
import com.cuffline.messaging.Outbox;
import com.cuffline.orderapi.floor.JdbcBatches.Batch;
import com.cuffline.orderapi.floor.JdbcPlannings.Planning;
import com.cuffline.orderapi.web.Files;
import com.cuffline.orderapi.web.Problem;
import com.cuffline.orderapi.web.ProblemCode;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Batches and planning runs over HTTP. */
@RestController
class FloorController {

    record Batches(List<Batch> batches) {}

    record Plannings(List<Planning> plannings) {}

    record PlanningCall(@Nullable String by) {}

    record PlanningAnswer(UUID planningId) {}

    private final JdbcBatches batches;
    private final JdbcPlannings plannings;
    private final Outbox outbox;
    private final ArtifactStore store;
    private final TransactionTemplate transaction;

    FloorController(
            JdbcBatches batches,
            JdbcPlannings plannings,
            Outbox outbox,
            ArtifactStore store,
            TransactionTemplate transaction) {
        this.batches = batches;
        this.plannings = plannings;
        this.outbox = outbox;
        this.store = store;
        this.transaction = transaction;
    }

    @GetMapping("/api/batches")
    Batches all() {
        return new Batches(batches.all());
    }

    @GetMapping("/api/batches/{code}")
    Batch one(@PathVariable String code) {
        return batches.find(code)
                .orElseThrow(() -> new Problem(ProblemCode.BATCH_UNKNOWN, "No batch has the code " + code));
    }

    @GetMapping("/api/batches/{code}/sheet")
    ResponseEntity<Resource> sheet(@PathVariable String code) {
        ArtifactRef sheet = one(code).sheet();
        if (sheet == null) {
            throw new Problem(ProblemCode.FILE_UNKNOWN, "Batch " + code + " has no sheet yet");
        }
        return Files.answer(store, sheet.sha256(), sheet.mediaType(), code + "-batch-sheet");
    }

    /** The disc with its parts. */
    @GetMapping("/api/batches/{code}/nesting")
    ResponseEntity<Resource> nesting(@PathVariable String code) {
        return file(one(code).nesting(), code + "-nesting");
    }

    @GetMapping("/api/batches/{code}/main-program")
    ResponseEntity<Resource> mainProgram(@PathVariable String code) {
        return file(one(code).mainProgram(), code + "-main");
    }

    @GetMapping("/api/batches/{code}/units/{unit}/program")
    ResponseEntity<Resource> program(@PathVariable String code, @PathVariable String unit) {
        return file(programOf(code, unit).file(), unit + "-program");
    }

    @GetMapping("/api/batches/{code}/units/{unit}/proof")
    ResponseEntity<Resource> proof(@PathVariable String code, @PathVariable String unit) {
        ProgramProof proof = programOf(code, unit).proof();
        return file(proof == null ? null : proof.file(), unit + "-proof");
    }

    private Program programOf(String code, String unitCode) {
        return one(code).units().stream()
                .filter(unit -> unit.unitCode().equals(unitCode))
                .map(PlannedUnit::program)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new Problem(
                        ProblemCode.FILE_UNKNOWN, "Unit " + unitCode + " has no released program in batch " + code));
    }

    private ResponseEntity<Resource> file(@Nullable ArtifactRef file, String name) {
        if (file == null) {
            throw new Problem(ProblemCode.FILE_UNKNOWN, "There is no file " + name);
        }
        return Files.answer(store, file.sha256(), file.mediaType(), name);
    }

    @GetMapping("/api/planning-requests")
    Plannings plannings() {
        return new Plannings(plannings.all());
    }

    /** Asks production to plan what is queued, now. */
    @PostMapping("/api/planning-requests")
    @ResponseStatus(HttpStatus.ACCEPTED)
    PlanningAnswer plan(@RequestBody(required = false) @Nullable PlanningCall call) {
        String by = call == null || call.by() == null || call.by().isBlank() ? "center" : call.by();
        UUID id = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            plannings.requested(id, by);
            outbox.append(new PlanningRequested(id, by));
        });
        return new PlanningAnswer(id);
    }
}
