package com.cuffline.orderform.scan;

import com.cuffline.cuffscan.ImplantPose;
import com.cuffline.cuffscan.PoseResult;
import com.cuffline.cuffscan.RestorationTilt;
import com.cuffline.cuffscan.ScanBody;
import com.cuffline.cuffscan.ScanUnit;
import com.cuffline.geometry.Vector3;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What a pose document says. Its form is described in docs/desk.md.
 *
 * @param gingiva heights of the gingival margin as stated, for a supported shape
 * @param marginLoop points of the gingival margin in the scan, mm, for a supported shape
 * @param restorationAxis of the restoration in scan coordinates, pointing coronal, if stated
 */
public record PoseDocument(
        PoseResult pose,
        Optional<String> tooth,
        OptionalInt secondsUnsupported,
        JsonNode gingiva,
        List<Vector3> marginLoop,
        Optional<Vector3> restorationAxis) {
    public PoseDocument {
        marginLoop = List.copyOf(marginLoop);
    }

    /** @throws UnreadableInput naming what the document lacks */
    public static PoseDocument of(JsonNode root) throws UnreadableInput {
        JsonNode matrix = root.isArray() ? root : root.path("matrix");
        double scale = unit(root.path("unit")).millimetres();
        PoseResult pose;
        if (matrix.isArray()) {
            pose = matrix(matrix, root.path("maps"), scale);
        } else if (root.path("scanBody").isObject()) {
            pose = scanBody(root.path("scanBody"), scale);
        } else {
            throw new UnreadableInput("the pose file needs a matrix of 4 x 4 numbers or a scanBody");
        }
        JsonNode tooth = root.path("tooth");
        JsonNode seconds = root.path("secondsUnsupported");
        return new PoseDocument(
                pose,
                tooth.isMissingNode() || tooth.isNull() ? Optional.empty() : Optional.of(tooth.asString()),
                seconds.isInt() ? OptionalInt.of(seconds.asInt()) : OptionalInt.empty(),
                root.path("gingiva"),
                loop(root.path("marginLoop"), scale),
                root.path("restorationAxis").isMissingNode()
                                || root.path("restorationAxis").isNull()
                        ? Optional.empty()
                        : Optional.of(JsonNumbers.vector(root.path("restorationAxis"), "restorationAxis")));
    }

    /** Lean of the restoration as far as pose and document tell it. */
    public RestorationTilt tilt(boolean leftHanded) {
        return restorationAxis.isPresent() && pose instanceof PoseResult.Posed posed
                ? RestorationTilt.of(posed.pose(), leftHanded, restorationAxis.get())
                : new RestorationTilt.NotGiven();
    }

    private static ScanUnit unit(JsonNode node) throws UnreadableInput {
        if (node instanceof MissingNode || node.isNull()) {
            return ScanUnit.MILLIMETRE;
        }
        return ScanUnit.of(node.asString())
                .orElseThrow(() -> new UnreadableInput("the pose's unit has to be mm, m, in or um"));
    }

    private static PoseResult matrix(JsonNode matrix, JsonNode maps, double scale) throws UnreadableInput {
        double[] rows = JsonNumbers.numbers(matrix, "the pose's matrix");
        if (rows.length == 16) {
            for (int i : new int[] {3, 7, 11}) {
                rows[i] *= scale;
            }
        }
        return ImplantPose.ofMatrix(rows, direction(maps));
    }

    private static ImplantPose.Maps direction(JsonNode maps) throws UnreadableInput {
        if (maps.isMissingNode() || maps.isNull()) {
            return ImplantPose.Maps.SCAN_TO_IMPLANT;
        }
        String letters = maps.asString().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return switch (letters) {
            case "scantoimplant" -> ImplantPose.Maps.SCAN_TO_IMPLANT;
            case "implanttoscan" -> ImplantPose.Maps.IMPLANT_TO_SCAN;
            default -> throw new UnreadableInput("the pose's maps has to be scan-to-implant or implant-to-scan");
        };
    }

    private static PoseResult scanBody(JsonNode body, double scale) throws UnreadableInput {
        return ImplantPose.ofScanBody(new ScanBody(
                JsonNumbers.vector(body.path("topCentre"), "scanBody.topCentre").times(scale),
                JsonNumbers.vector(body.path("axis"), "scanBody.axis"),
                JsonNumbers.number(body.path("heightMm"), "scanBody.heightMm"),
                JsonNumbers.vector(body.path("buccal"), "scanBody.buccal")));
    }

    private static List<Vector3> loop(JsonNode points, double scale) throws UnreadableInput {
        List<Vector3> loop = new ArrayList<>();
        for (JsonNode point : points) {
            loop.add(JsonNumbers.vector(point, "marginLoop").times(scale));
        }
        return loop;
    }
}
