package com.cuffline.orderapi.scans;

import com.cuffline.artifactstore.ArtifactStore;
import com.cuffline.contracts.ArtifactRef;
import com.cuffline.cuffscan.AntagonistScan;
import com.cuffline.cuffscan.CuffScan;
import com.cuffline.cuffscan.RingDifference;
import com.cuffline.cuffscan.ScanOutcome;
import com.cuffline.cuffscan.ScanOutcome.Extracted;
import com.cuffline.cuffscan.ScanRefusal;
import com.cuffline.cuffscan.ScannedPlace;
import com.cuffline.measurement.policy.Policies;
import com.cuffline.measurement.privacy.NeutralNames;
import com.cuffline.orderapi.scans.JdbcScans.StoredScan;
import com.cuffline.orderapi.web.Problem;
import com.cuffline.orderapi.web.ProblemCode;
import com.cuffline.orderform.scan.CuffJson;
import com.cuffline.orderform.scan.ScanJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Takes a scan: reads its ring, and only then stores what is left of the file without names. */
@Component
final class TakeScan {
    private static final String STL = "model/stl";

    private final IncomingScans incoming;
    private final ArtifactStore store;
    private final JdbcScans scans;
    private final Policies policies;
    private final JsonMapper json;
    private final Clock clock;

    TakeScan(
            IncomingScans incoming,
            ArtifactStore store,
            JdbcScans scans,
            Policies policies,
            JsonMapper json,
            Clock clock) {
        this.incoming = incoming;
        this.store = store;
        this.scans = scans;
        this.policies = policies;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param body is read to its end, not closed
     * @param antagonist the same, if one comes with it; only its room over the implant is kept
     * @throws Problem {@code scan.refused} with the reader's code, or {@code request.size}; nothing is stored then
     */
    StoredScan take(ScanQuestion question, InputStream body, @Nullable InputStream antagonist) {
        try {
            Path raw = incoming.empty();
            Path opposite = incoming.empty();
            try {
                incoming.fill(raw, body);
                if (antagonist != null) {
                    incoming.fill(opposite, antagonist);
                }
                return read(question, raw, antagonist == null ? null : opposite);
            } finally {
                Files.deleteIfExists(raw);
                Files.deleteIfExists(opposite);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a scan could not be taken", e);
        }
    }

    private StoredScan read(ScanQuestion question, Path raw, @Nullable Path opposite) throws IOException {
        ScanOutcome outcome = CuffScan.extract(raw, question.request());
        if (outcome instanceof ScanOutcome.Refused refused) {
            throw refused("scan", refused.refusal());
        }
        Extracted extracted = (Extracted) outcome;
        ScannedPlace place = ScannedPlace.of(extracted, room(question, extracted, opposite), question.tilt());
        ArtifactRef file = stored(raw, extracted);
        NeutralNames.Stripped name = NeutralNames.stripFileName(question.fileName(), LocalDate.now(clock));
        ObjectNode answer = answer(question, extracted, file, name);
        ScanJson.place(place, answer.putObject("place"));
        String text = answer.toString();
        StoredScan scan = new StoredScan(DigestUtils.sha256Hex(text), file.sha256(), stem(name.text()), text);
        scans.keep(scan, clock.instant());
        return scan;
    }

    private static AntagonistScan.Outcome room(ScanQuestion question, Extracted extracted, @Nullable Path opposite)
            throws IOException {
        if (opposite == null) {
            return new AntagonistScan.Outcome.NotGiven();
        }
        AntagonistScan.Outcome outcome = AntagonistScan.read(opposite, question.request(), extracted.unit());
        if (outcome instanceof AntagonistScan.Outcome.Refused refused) {
            throw refused("antagonist", refused.refusal());
        }
        return outcome;
    }

    private static Problem refused(String field, ScanRefusal refusal) {
        return new Problem(ProblemCode.SCAN_REFUSED, refusal.sentence(), List.of(ScanAnswers.of(field, refusal)));
    }

    private ArtifactRef stored(Path raw, Extracted extracted) throws IOException {
        Path clean = incoming.empty();
        try {
            CleanStl.write(raw, extracted.file().triangles(), extracted.unit().millimetres(), clean);
            try (InputStream bytes = Files.newInputStream(clean)) {
                return store.put(bytes, STL);
            }
        } finally {
            Files.deleteIfExists(clean);
        }
    }

    private ObjectNode answer(
            ScanQuestion question, Extracted extracted, ArtifactRef file, NeutralNames.Stripped name) {
        ObjectNode answer = json.createObjectNode();
        answer.put("tooth", question.tooth().toString());
        answer.put("name", name.text());
        answer.putObject("file")
                .put("sha256", file.sha256())
                .put("mediaType", file.mediaType())
                .put("sizeBytes", file.sizeBytes())
                .put("unit", "mm");
        answer.putObject("stripped")
                .put("fileNamePieces", name.removed())
                .put("headerOrComments", extracted.file().commentRemoved());
        answer.put("secondsUnsupported", question.secondsUnsupported());
        ScanJson.extracted(extracted, answer);
        CuffJson.write(question.method(), question.secondsUnsupported(), extracted.ring(), policies, answer);
        answer.put("compared", !question.typed().isEmpty());
        ScanJson.differences(RingDifference.raised(extracted.ring(), question.typed()), answer.putArray("differences"));
        return answer;
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
