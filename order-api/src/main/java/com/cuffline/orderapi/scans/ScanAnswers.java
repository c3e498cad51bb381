package com.cuffline.orderapi.scans;

import com.cuffline.cuffscan.ImplantPose;
import com.cuffline.cuffscan.PoseResult;
import com.cuffline.cuffscan.RestorationTilt;
import com.cuffline.cuffscan.ScanMethod;
import com.cuffline.cuffscan.ScanRefusal;
import com.cuffline.cuffscan.ScanRequest;
import com.cuffline.cuffscan.ScanUnit;
import com.cuffline.geometry.PeriodicCurve;
import com.cuffline.implantlibrary.FdiTooth;
import com.cuffline.measurement.CuffSample;
import com.cuffline.measurement.order.Method;
import com.cuffline.orderapi.web.FieldProblem;
import com.cuffline.orderapi.web.Problem;
import com.cuffline.orderapi.web.ProblemCode;
import com.cuffline.orderform.scan.Gingiva;
import com.cuffline.orderform.scan.PoseDocument;
import com.cuffline.orderform.scan.TypedSamples;
import com.cuffline.orderform.scan.UnreadableInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the answers that go with an upload and names all that offend at once. */
final class ScanAnswers {
    private static final int USUAL_AZIMUTHS = 360;
    private static final int MOST_SECONDS = 3600;

    private final Function<String, @Nullable String> answers;
    private final JsonMapper json;
    private final List<FieldProblem> problems = new ArrayList<>();

    private ScanAnswers(Function<String, @Nullable String> answers, JsonMapper json) {
        this.answers = answers;
        this.json = json;
    }

    /**
     * @param answers by name: tooth, unit, method, secondsUnsupported, filename, azimuths, pose and samples; null where not given
     * @throws Problem {@code scan.invalid}
     */
    static ScanQuestion read(Function<String, @Nullable String> answers, JsonMapper json) {
        return new ScanAnswers(answers, json).question();
    }

    private ScanQuestion question() {
        FdiTooth tooth = tooth();
        Method method = method();
        Optional<ScanUnit> unit = unit();
        int azimuths = whole("azimuths", ScanRequest.LEAST_AZIMUTHS, ScanRequest.MOST_AZIMUTHS, USUAL_AZIMUTHS);
        List<CuffSample> typed = typed();
        PoseDocument document = pose();
        int seconds = seconds(method, document);
        ImplantPose pose = document == null ? null : posed(document.pose());
        Optional<PeriodicCurve> gingiva = method != Method.SUPPORTED_SHAPE_SCAN || pose == null || tooth == null
                ? Optional.empty()
                : gingiva(document, pose, tooth, typed);
        RestorationTilt tilt = tilt(document, tooth);
        if (!problems.isEmpty() || tooth == null || pose == null || method == null) {
            throw new Problem(
                    ProblemCode.SCAN_INVALID,
                    problems.size() + (problems.size() == 1 ? " answer is" : " answers are") + " missing or wrong",
                    problems);
        }
        ScanMethod shown = method == Method.SUPPORTED_SHAPE_SCAN ? ScanMethod.SUPPORTED_SHAPE : ScanMethod.TISSUE_SCAN;
        String fileName = answers.apply("filename");
        return new ScanQuestion(
                tooth,
                method,
                seconds,
                fileName == null ? "" : fileName,
                new ScanRequest(pose, unit, tooth.leftHanded(), azimuths, shown, gingiva),
                typed,
                tilt);
    }

    private RestorationTilt tilt(@Nullable PoseDocument document, @Nullable FdiTooth tooth) {
        if (document == null || tooth == null) {
            return new RestorationTilt.NotGiven();
        }
        RestorationTilt tilt = document.tilt(tooth.leftHanded());
        if (tilt instanceof RestorationTilt.Refused refused) {
            problems.add(of("pose.restorationAxis", refused.refusal()));
        }
        return tilt;
    }

    private @Nullable FdiTooth tooth() {
        String text = answers.apply("tooth");
        try {
            if (text != null) {
                return FdiTooth.parse(text);
            }
        } catch (IllegalArgumentException e) {
            // Told below, with the same words as a missing one.
        }
        refuse("tooth", text, "an FDI number from 11 to 48", "the tooth tells which way azimuths run");
        return null;
    }

    private @Nullable Method method() {
        String text = answers.apply("method");
        if (text == null || text.equals(Method.SCAN_WITH_SCAN_BODY.code())) {
            return Method.SCAN_WITH_SCAN_BODY;
        }
        if (text.equals(Method.SUPPORTED_SHAPE_SCAN.code())) {
            return Method.SUPPORTED_SHAPE_SCAN;
        }
        refuse(
                "method",
                text,
                "one of " + Method.SCAN_WITH_SCAN_BODY.code() + ", " + Method.SUPPORTED_SHAPE_SCAN.code(),
                "no other method is read from a scan");
        return null;
    }

    private Optional<ScanUnit> unit() {
        String text = answers.apply("unit");
        Optional<ScanUnit> unit = text == null ? Optional.empty() : ScanUnit.of(text);
        if (text != null && unit.isEmpty()) {
            refuse("unit", text, "one of mm, m, in, um", "there is no such unit here");
        }
        return unit;
    }

    /** Without the seconds nobody can say how far the tissue has fallen in. */
    private int seconds(@Nullable Method method, @Nullable PoseDocument document) {
        if (method == Method.SUPPORTED_SHAPE_SCAN) {
            return 0;
        }
        if (answers.apply("secondsUnsupported") == null
                && document != null
                && document.secondsUnsupported().isPresent()) {
            return document.secondsUnsupported().getAsInt();
        }
        return whole("secondsUnsupported", 0, MOST_SECONDS, null);
    }

    private int whole(String field, int least, int most, @Nullable Integer usual) {
        String text = answers.apply(field);
        if (text == null && usual != null) {
            return usual;
        }
        if (text != null && text.matches("\\d{1,6}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        refuse(field, text, least + " to " + most, text == null ? "this is not given" : "this is out of range");
        return least;
    }

    private List<CuffSample> typed() {
        JsonNode samples = document("samples");
        try {
            return samples == null ? List.of() : TypedSamples.of(samples);
        } catch (UnreadableInput e) {
            refuse("samples", null, "samples as an order has them", String.valueOf(e.getMessage()));
            return List.of();
        }
    }

    private @Nullable PoseDocument pose() {
        if (answers.apply("pose") == null) {
            refuse("pose", null, "a matrix or a scan body", "the implant's place in the scan is not given");
            return null;
        }
        JsonNode pose = document("pose");
        try {
            return pose == null ? null : PoseDocument.of(pose);
        } catch (UnreadableInput e) {
            refuse("pose", null, "a matrix or a scan body", String.valueOf(e.getMessage()));
            return null;
        }
    }

    private @Nullable ImplantPose posed(PoseResult result) {
        if (result instanceof PoseResult.Posed posed) {
            return posed.pose();
        }
        problems.add(of("pose", ((PoseResult.Refused) result).refusal()));
        return null;
    }

    private Optional<PeriodicCurve> gingiva(
            @Nullable PoseDocument document, ImplantPose pose, FdiTooth tooth, List<CuffSample> typed) {
        try {
            return document == null ? Optional.empty() : Gingiva.of(document, pose, tooth.leftHanded(), typed);
        } catch (UnreadableInput e) {
            refuse("pose.gingiva", null, "heights of the gingiva by azimuth", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private @Nullable JsonNode document(String field) {
        String text = answers.apply(field);
        try {
            return text == null ? null : json.readTree(text);
        } catch (JacksonException e) {
            refuse(field, null, "JSON", "this is not JSON");
            return null;
        }
    }

    private void refuse(String field, @Nullable Object value, String limit, String reason) {
        problems.add(FieldProblem.of(field, value, limit, reason));
    }

    /** A refusal in its own stable code. */
    static FieldProblem of(String field, ScanRefusal refusal) {
        return new FieldProblem(
                refusal.code(), field, null, refusal.value(), refusal.limit(), null, refusal.sentence(), null, null);
    }
}
