package com.cuffline.desk.design;

import com.cuffline.abutmentdesign.AbutmentDesign;
import com.cuffline.abutmentdesign.AbutmentDesigner;
import com.cuffline.abutmentdesign.DesignOutcome;
import com.cuffline.abutmentdesign.MeasureAgain;
import com.cuffline.geometry.MeshReport;
import com.cuffline.geometry.SelfIntersections;
import com.cuffline.measurement.completeness.Finding;
import com.cuffline.measurement.completeness.Shown;
import com.cuffline.orderform.design.DesignJson;
import com.cuffline.orderform.design.Dialect;
import com.cuffline.orderform.design.FieldWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * The report of one site as JSON. It depends on order, library, kernel and tolerance only, not on date, machine or folder.
 * docs/desk.md names every field.
 */
final class SiteReport {
    private static final ObjectWriter JSON = JsonMapper.builder()
            .build()
            .writer()
            .with(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private final FieldWriter out;
    private final DesignJson json;

    private SiteReport(FieldWriter out) {
        this.out = out;
        this.json = new DesignJson(out, Dialect.REPORT);
    }

    /** A file that was written for the site. */
    record WrittenFile(String name, MeshFileKind kind, int bytes, String sha256) {}

    /** The run an answer belongs to. */
    record Run(double toleranceMm, String libraryVersion) {}

    static byte[] of(OrderToDesign order, int site, SiteAnswer answer, List<WrittenFile> files, Run run) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator generator = JSON.createGenerator(bytes)) {
            SiteReport report = new SiteReport(new FieldWriter(generator));
            generator.writeStartObject();
            report.head(order, site, answer, run);
            if (answer instanceof SiteAnswer.Judged judged) {
                report.judged(judged);
            } else if (answer instanceof SiteAnswer.Unanswered unanswered) {
                report.unanswered(unanswered);
            }
            report.files(files);
            generator.writeEndObject();
        }
        bytes.writeBytes("\n".getBytes(StandardCharsets.US_ASCII));
        return bytes.toByteArray();
    }

    static String verdict(SiteAnswer answer) {
        return answer instanceof SiteAnswer.Judged judged
                ? FieldWriter.word(judged.outcome().verdict())
                : "fail";
    }

    private void head(OrderToDesign order, int site, SiteAnswer answer, Run run) {
        out.text("caseCode", order.draft().header().caseCode())
                .count("site", site)
                .text("tooth", order.tooth(site))
                .text("outcome", answer.toMake().isPresent() ? "designed" : "refused")
                .text("verdict", verdict(answer))
                .text("kernelVersion", AbutmentDesigner.KERNEL_VERSION)
                .text("libraryVersion", run.libraryVersion())
                .number("toleranceUm", 1000 * run.toleranceMm());
    }

    private void judged(SiteAnswer.Judged judged) {
        DesignOutcome outcome = judged.outcome();
        out.word("kind", judged.order().kind())
                .text("material", judged.order().wish().material());
        json.frame(judged.order().tooth());
        json.rules(outcome);
        json.measureAgain(outcome, "");
        Optional<AbutmentDesign> shape =
                outcome instanceof DesignOutcome.Refused refused ? refused.draft() : judged.toMake();
        shape.ifPresent(this::figures);
    }

    private void figures(AbutmentDesign design) {
        json.design(design);
        out.object("mesh", () -> mesh(design));
        out.object("blank", () -> out.word("route", design.route())
                .text("family", design.blankFamily())
                .number("smallestDiameterMm", design.blankDiameterMm()));
    }

    /** Counted anew on the mesh that is written. */
    private void mesh(AbutmentDesign design) {
        MeshReport report = MeshReport.of(design.mesh());
        out.count("triangles", report.triangles())
                .count("vertices", design.mesh().vertexCount())
                .number("volumeMm3", report.volumeMm3())
                .number("areaMm2", report.areaMm2())
                .number("chordErrorUm", 1000 * design.chordErrorMm())
                .number("chordToleranceUm", 1000 * design.chordToleranceMm())
                .flag("closed", report.closed())
                .flag("oriented", report.clashingEdges() == 0 && report.volumeMm3() > 0)
                .flag("manifold", report.soundSolid())
                .count("shells", report.shells())
                .count("genus", report.genus())
                .count("openEdges", report.openEdges())
                .count("degenerateTriangles", report.degenerateTriangles())
                .count("selfIntersections", SelfIntersections.count(design.mesh()));
        json.regions(design);
    }

    /** What the form could not read, in the shape of rules. */
    private void unanswered(SiteAnswer.Unanswered answer) {
        out.objects("rules", answer.findings(), this::finding).texts("notes", List.of());
        List<MeasureAgain> again = answer.findings().stream()
                .map(finding -> new MeasureAgain(
                        finding.code(), finding.field(), SiteAnswer.Unanswered.words(finding) + ": " + finding.cure()))
                .toList();
        json.measureAgain(again, "");
    }

    private void finding(Finding finding) {
        out.text("code", finding.code()).text("status", "fail");
        shown("value", finding.value());
        shown("limit", finding.limit());
        out.text("unit", finding.unit().isEmpty() ? null : finding.unit())
                .text("source", finding.source())
                .text("curingParameter", finding.field())
                .text("cure", finding.cure())
                .text("message", finding.reason());
    }

    private void shown(String field, Shown shown) {
        if (shown instanceof Shown.Amount amount) {
            out.number(field, amount.number());
        } else {
            out.text(field, shown instanceof Shown.Words words ? words.text() : null);
        }
    }

    private void files(List<WrittenFile> files) {
        out.objects("files", files, file -> out.text("name", file.name())
                .text("format", file.kind().extension())
                .count("bytes", file.bytes())
                .text("sha256", file.sha256()));
    }
}
