package com.cuffline.orderapi.preview;

import com.cuffline.abutmentdesign.AbutmentDesign;
import com.cuffline.abutmentdesign.DesignOutcome;
import com.cuffline.abutmentdesign.RuleResult;
import com.cuffline.abutmentdesign.Verdict;
import com.cuffline.orderapi.web.FieldProblem;
import com.cuffline.orderapi.web.Problem;
import com.cuffline.orderapi.web.ProblemCode;
import com.cuffline.orderform.design.FieldWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Typed measurement in, abutment and rule results out. */
@RestController
@RequestMapping(path = "/api/previews", consumes = MediaType.APPLICATION_JSON_VALUE)
class PreviewController {
    private static final String GLB = "model/gltf-binary";

    private final PreviewForm form;
    private final Previews previews;

    PreviewController(PreviewForm form, Previews previews) {
        this.form = form;
        this.previews = previews;
    }

    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] preview(@RequestBody byte[] body, @RequestParam(defaultValue = "true") boolean glb) {
        return previews.answer(form.asked(body), glb);
    }

    /** The mesh of the one site alone; the verdict stands in a header. */
    @PostMapping(produces = GLB)
    ResponseEntity<byte[]> mesh(@RequestBody byte[] body) {
        PreviewForm.Asked asked = form.asked(body);
        if (asked.orders().size() != 1) {
            throw new Problem(
                    ProblemCode.PREVIEW_INVALID,
                    "The mesh alone is of one site",
                    List.of(FieldProblem.of("sites", asked.orders().size(), "1", "ask for JSON to see several sites")));
        }
        DesignOutcome outcome = previews.design(asked).get(0);
        AbutmentDesign shape = PreviewAnswer.shape(outcome).orElseThrow(() -> notShaped(outcome));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(GLB))
                .header("Cuffline-Verdict", PreviewAnswer.verdict(outcome))
                .header("Cuffline-Failing-Rules", failing(outcome))
                .body(PreviewAnswer.mesh(shape));
    }

    private static String failing(DesignOutcome outcome) {
        return outcome.rules().stream()
                .filter(rule -> rule.verdict() == Verdict.FAIL)
                .map(RuleResult::rule)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static Problem notShaped(DesignOutcome outcome) {
        List<FieldProblem> failing = outcome.rules().stream()
                .filter(rule -> rule.verdict() == Verdict.FAIL)
                .map(rule -> new FieldProblem(
                        rule.rule(),
                        "sites[0]." + rule.cure().field(),
                        null,
                        shown(rule.number()),
                        shown(rule.limit()),
                        rule.unit().isEmpty() ? null : rule.unit(),
                        rule.message(),
                        rule.source(),
                        rule.cure().advice()))
                .toList();
        return new Problem(ProblemCode.PREVIEW_INVALID, "No shape can be built of these measurements", failing);
    }

    private static @Nullable BigDecimal shown(OptionalDouble number) {
        return number.isPresent() ? FieldWriter.rounded(number.getAsDouble()) : null;
    }
}
