package com.cuffline.orderapi.scans;

import com.cuffline.artifactstore.ArtifactStore;
import com.cuffline.orderapi.scans.JdbcScans.StoredScan;
import com.cuffline.orderapi.web.FieldProblem;
import com.cuffline.orderapi.web.Files;
import com.cuffline.orderapi.web.FreeText;
import com.cuffline.orderapi.web.Problem;
import com.cuffline.orderapi.web.ProblemCode;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Scans come as parts of a form, or as the body itself with everything else in the address. */
@RestController
@RequestMapping("/api/scans")
class ScanController {
    private static final String MULTIPART = "multipart/";
    private static final int MOST_DOCUMENT_BYTES = 1_000_000;
    private static final int LONGEST_BY = 60;

    private final TakeScan takeScan;
    private final EraseScan eraseScan;
    private final JdbcScans scans;
    private final ArtifactStore store;
    private final FreeText texts;
    private final JsonMapper json;

    ScanController(
            TakeScan takeScan,
            EraseScan eraseScan,
            JdbcScans scans,
            ArtifactStore store,
            FreeText texts,
            JsonMapper json) {
        this.takeScan = takeScan;
        this.eraseScan = eraseScan;
        this.texts = texts;
        this.scans = scans;
        this.store = store;
        this.json = json;
    }

    /** A plain form's type is refused: its body would be taken for fields. */
    @PostMapping(consumes = "!" + MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<ObjectNode> take(HttpServletRequest request) throws IOException, ServletException {
        String type = request.getContentType();
        return taken(type != null && type.startsWith(MULTIPART) ? takeParts(request) : takeBody(request));
    }

    private StoredScan takeParts(HttpServletRequest request) throws IOException, ServletException {
        Part scan = request.getPart("scan");
        if (scan == null) {
            throw new Problem(
                    ProblemCode.SCAN_INVALID,
                    "1 answer is missing",
                    List.of(FieldProblem.of("scan", null, "a file", "the form has no part of this name")));
        }
        ScanQuestion question = ScanAnswers.read(
                name -> {
                    String answer = answer(request, name);
                    return answer == null && name.equals("filename") ? scan.getSubmittedFileName() : answer;
                },
                json);
        Part antagonist = request.getPart("antagonist");
        try (InputStream body = scan.getInputStream();
                InputStream opposite = antagonist == null ? null : antagonist.getInputStream()) {
            return takeScan.take(question, body, opposite);
        }
    }

    private StoredScan takeBody(HttpServletRequest request) throws IOException {
        return takeScan.take(ScanAnswers.read(request::getParameter, json), request.getInputStream(), null);
    }

    @GetMapping("/{id}")
    ObjectNode one(@PathVariable String id) {
        return shown(found(id));
    }

    @GetMapping("/{id}/file")
    ResponseEntity<Resource> file(@PathVariable String id) {
        StoredScan scan = found(id);
        return Files.answer(store, scan.fileSha256(), "model/stl", scan.name());
    }

    /**
     * @param reason why, 1 to 500 characters
     * @param by who asks for it, 1 to 60 characters
     */
    record Erasure(@Nullable String reason, @Nullable String by) {}

    @DeleteMapping("/{id}")
    ResponseEntity<Void> erase(@PathVariable String id, @RequestBody Erasure erasure) {
        if (erasure.reason() == null || erasure.reason().isBlank()) {
            throw new Problem(ProblemCode.REQUEST_UNREADABLE, "Field 'reason' must have 1 to 500 characters");
        }
        if (erasure.by() == null || erasure.by().isBlank() || erasure.by().length() > LONGEST_BY) {
            throw new Problem(ProblemCode.REQUEST_UNREADABLE, "Field 'by' must have 1 to 60 characters");
        }
        eraseScan.erase(
                id, texts.nameless("reason", erasure.reason()), erasure.by().strip());
        return ResponseEntity.noContent().build();
    }

    private StoredScan found(String id) {
        return scans.find(id)
                .orElseThrow(() -> scans.erased(id)
                        ? new Problem(ProblemCode.SCAN_ERASED, "The scan was erased")
                        : new Problem(ProblemCode.SCAN_UNKNOWN, "No scan has this id"));
    }

    private ResponseEntity<ObjectNode> taken(StoredScan scan) {
        return ResponseEntity.created(URI.create(href(scan))).body(shown(scan));
    }

    private ObjectNode shown(StoredScan scan) {
        ObjectNode shown = json.createObjectNode().put("id", scan.id()).put("href", href(scan));
        shown.setAll((ObjectNode) json.readTree(scan.answer()));
        ((ObjectNode) shown.path("file")).put("href", href(scan) + "/file");
        return shown;
    }

    private static String href(StoredScan scan) {
        return "/api/scans/" + scan.id();
    }

    /** A field of the form or of the address, or a part that is a file. */
    private static @Nullable String answer(HttpServletRequest request, String name) {
        String field = request.getParameter(name);
        if (field != null) {
            return field;
        }
        try {
            Part part = request.getPart(name);
            if (part == null) {
                return null;
            }
            if (part.getSize() > MOST_DOCUMENT_BYTES) {
                throw new Problem(ProblemCode.REQUEST_SIZE, name + " has at most " + MOST_DOCUMENT_BYTES + " bytes");
            }
            try (InputStream bytes = part.getInputStream()) {
                return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a part could not be read", e);
        } catch (ServletException e) {
            throw new Problem(ProblemCode.REQUEST_UNREADABLE, "The form's parts cannot be read");
        }
    }
}
